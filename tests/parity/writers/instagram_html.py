"""Instagram as HTML, 2025: boxes of class `uiBoxWhite noborder`, times to the minute at a fixed UTC-8."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from html import escape

from tests.parity import life
from tests.parity.life import Person, Post
from tests.parity.oddities import Files, Oddities

STEM = "instagram-alexsample-2025-12-13-aBcD1234"
_THEN = life.saturday(24)


def pages(odd: Oddities) -> Files:
    """The pages of the account."""
    people, root = "connections/followers_and_following/", "your_instagram_activity/"
    logins = "security_and_login_information/login_and_profile_creation/"
    boxes = {
        "personal_information/personal_information/personal_information": [_box("", _nested(_profile()))],
        root + "media/posts_1": [_post(post, number) for number, post in enumerate(life.POSTS)],
        root + "comments/post_comments_1": [_comment(one) for one in life.COMMENTS],
        root + "likes/liked_posts": [_liked(one) for one in (life.LIKED.whose, life.ALSO_LIKED)],
        people + "followers_1": [_person(one) for one in life.FRIENDS],
        people + "following": [_account(one) for one in life.FOLLOWING],
        people + "pending_follow_requests": [_person(one) for one in life.REQUESTS_OUT],
        odd.name(people + "follow_requests_you've_received"): [_person(one) for one in life.REQUESTS_IN],
        people + "blocked_profiles": [_account(one) for one in life.BLOCKED],
        "connections/contacts/synced_contacts": [_contact(*one) for one in life.UPLOADED],
        "logged_information/recent_searches/profile_searches": [_account(life.JAMIE)],
        logins + "login_activity": [_login()],
    }
    for number, thread in enumerate(life.THREADS, 1):
        folder = f"{root}messages/inbox/{thread.title.replace(' ', '').lower()}_{number}"
        boxes[f"{folder}/message_1"] = [_message(one) for one in reversed(thread.messages)]
    titles = {path: path for path in boxes} | {
        path: life.THREADS[int(path.rsplit("_", 2)[1].split("/")[0]) - 1].title for path in boxes if "/inbox/" in path
    }
    return {f"{path}.html": _page(titles[path], inside).encode() for path, inside in boxes.items()}


def _page(title: str, boxes: Iterable[str]) -> str:
    head = f'<html><head><base href="../../" /><title>{escape(title)}</title><style>._a6-g{{}}</style></head>'
    heading = f'<div class="_3-8y _3-95 _a70a"><h1 class="_a70e">{escape(title)}</h1></div>'
    main = f'<main class="_a706" role="main">{"".join(boxes)}</main>'
    return f'{head}<body class="_5vb_ _2yq _a7o5"><div class="_a705">{heading}{main}</div></body></html>'


def _box(title: str, body: str, when: int = 0) -> str:
    heading = f'<h2 class="_3-95 _2pim _a6-h _a6-i">{_escaped(title)}</h2>' if title else ""
    foot = f'<div class="_3-94 _a6-o">{_time(when)}</div>' if when else ""
    inside = f'{heading}<div class="_3-95 _a6-p">{body}</div>{foot}'
    return f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder">{inside}</div>'


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br />")


def _time(when: int) -> str:
    moment = datetime.fromtimestamp(when, UTC) - timedelta(hours=8)
    return moment.strftime("%b %d, %Y %-I:%M %p").replace("AM", "am").replace("PM", "pm")


def _nested(rows: Iterable[tuple[str, str]]) -> str:
    cells = (
        f'<tr><td colspan="2" class="_2pin _a6_q">{escape(label)}<div><div>{escape(value)}</div></div></td></tr>'
        for label, value in rows
    )
    return f'<table style="table-layout: fixed;">{"".join(cells)}</table>'


def _row(label: str, value: str) -> str:
    cells = f'<td class="_2pin _a6_q">{escape(label)}</td><td class="_2pin _2piu _a6_r">{escape(value)}</td>'
    return f'<table style="table-layout: fixed;"><tr>{cells}</tr></table>'


def _profile() -> list[tuple[str, str]]:
    mine = life.PROFILE
    return [
        ("Email", mine.email), ("Phone Number", mine.phone), ("Phone Confirmed", "True"), ("Username", mine.handle),
        ("Name", mine.name), ("Bio", mine.bio), ("Date of birth", "{}-{:02}-{:02}".format(*mine.birthday)),
        ("Private Account", "False"),
    ]  # fmt: skip


def _post(post: Post, number: int) -> str:
    uri = f"media/posts/202208/{number}.jpg"
    picture = f'<div><a target="_blank" href="{uri}"><img src="{uri}" class="_a6_o _3-96" /></a></div>'
    facts = [("Latitude", str(post.picture[0])), ("Longitude", str(post.picture[1]))] if post.picture else []
    cells = (
        f'<tr><td colspan="2" class="_2pin _a6_q"><div class="_a6-q">{label}</div><div class="_a6-q">{value}</div></td></tr>'
        for label, value in [*facts, ("Source Type", "library")]
    )
    return _box(post.text, f"<div>{picture}<table>{''.join(cells)}</table></div>", post.when)


def _comment(one: life.Comment) -> str:
    rows = [("Comment", one.text), ("Media Owner", one.under.handle)]
    return _box("", _nested(rows) + _row("Time", _time(one.when)))


def _liked(person: Person) -> str:
    link = '<a target="_blank" href="https://www.instagram.com/p/CaBcDeFgHij/">👍</a>'
    return _box(person.handle, f"<div><div>{link}</div><div>{_time(life.LIKED.when)}</div></div>")


def _person(person: Person) -> str:
    link = f'<a target="_blank" href="https://www.instagram.com/{person.handle}">{person.handle}</a>'
    return _box("", f"<div><div>{link}</div><div>{_time(_THEN)}</div></div>")


def _account(person: Person) -> str:
    address = f"https://www.instagram.com/_u/{person.handle}"
    link = f'<a target="_blank" href="{address}">{address}</a>'
    return _box(person.handle, f"<div><div>{link}</div><div>{_time(_THEN)}</div></div>")


def _contact(person: Person, number: str) -> str:
    first, last = person.name.split()
    return _box("", _nested([("First Name", first), ("Last Name", last), ("Contact Information", number)]))


def _login() -> str:
    when, _, address, agent = life.LOGIN
    return _box(_time(when), _row("IP Address", address) + _row("Time", _time(when)) + _row("User Agent", agent))


def _message(one: life.Message) -> str:
    body = f"<div><div></div><div>{_escaped(one.text)}</div><div></div><div></div></div>"
    return _box(one.sender.name, body, one.when)
