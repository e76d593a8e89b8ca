"""Facebook as HTML: the `div` pages of 2022 to 2025 and the `section` pages since December 2025."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from html import escape

from tests.parity import life
from tests.parity.life import ALEX, Post
from tests.parity.oddities import Files, Oddities

STEM = "facebook-alexsample-2025-12-13-aBcD1234"
_ME = ALEX.name
_THEN = life.saturday(24)

Box = tuple[str, str, int]
"""Title, body and time of one record."""


def divs(odd: Oddities) -> Files:
    """Aug 2024: `div._a6-g`, times without a space before am and pm."""
    return _account(odd, _div_page)


def sections(odd: Oddities) -> Files:
    """Dec 2025: `section._a6-g` with `h2` and `footer`, times with a space."""
    return _account(odd, _section_page)


def _account(odd: Oddities, page: Callable[[str, Iterable[Box | str]], str]) -> Files:
    root, friends = "your_facebook_activity/", "connections/friends/"
    pages: dict[str, tuple[str, list[Box | str]]] = {
        "personal_information/profile_information/profile_information": ("Your profile", [_profile()]),
        root + "posts/your_posts__check_ins__photos_and_videos_1": ("Your posts", [*map(_post, life.POSTS), _shared()]),
        root + "posts/album/0": ("Hills", [("", _photo("posts/media/Hills_3/4.jpg", "Up the hill", {}), _THEN)]),
        root + "comments_and_reactions/comments": ("Comments", [(*_comment(one), one.when) for one in life.COMMENTS]),
        root + "comments_and_reactions/likes_and_reactions_1": ("Likes and reactions", _reactions()),
        odd.name(root + "pages/pages_you've_liked"): ("Pages", [(name, "", _THEN) for name in life.PAGES]),
        friends + "your_friends": ("Your friends", [(one.name, "", _THEN) for one in life.FRIENDS]),
        friends + "received_friend_requests": ("Received", [(one.name, "", _THEN) for one in life.REQUESTS_IN]),
        friends + "sent_friend_requests": ("Sent", [(one.name, "", _THEN) for one in life.REQUESTS_OUT]),
        friends + "rejected_friend_requests": ("Rejected", [(one.name, "", _THEN) for one in life.REJECTED]),
        odd.name("connections/followers/who_you've_followed"): (
            "Following", [(one.name, "", _THEN) for one in life.FOLLOWING],
        ),
        root + "groups/your_group_membership_activity": (
            "Groups", [(f"You became a member of {name}.", "", _THEN) for name in life.GROUPS],
        ),
        root + "groups/group_posts_and_comments": ("Posts in groups", [_group_post()]),
        root + "events/your_event_responses": ("Events", [_event()]),
        odd.name(root + "messages/messenger_contacts_you've_blocked"): (
            "Blocked", [(one.name, "", _THEN) for one in life.BLOCKED],
        ),
        odd.name(root + "activity_you're_tagged_in/photos_and_videos_you're_tagged_in"): ("Tagged", [_tagged()]),
        "logged_information/search/your_search_history": (
            "Searches", [("You searched Facebook", _lines(f'"{text}"'), _THEN) for text in life.SEARCHES],
        ),
        "preferences/preferences/privacy_settings": ("Privacy settings", [_privacy()]),
        "security_and_login_information/account_activity": ("Account activity", [_login()]),
        "personal_information/other_personal_information/your_imported_contacts": ("Contacts", _contacts()),
        **_threads(root),
    }  # fmt: skip
    return {f"{path}.html": page(title, boxes).encode() for path, (title, boxes) in pages.items()}


def _div_page(title: str, boxes: Iterable[Box | str]) -> str:
    inside = _inside(boxes, '<div class="_3-95 _a6-g">{}</div>', '<div class="_2ph_ _a6-h _a6-i">{}</div>', "div", "")
    return f'{_head(title)}<div class="_a705"><div class="_a706" role="main">{inside}</div></div></body></html>'


def _section_page(title: str, boxes: Iterable[Box | str]) -> str:
    heading = '<h2 class="_2ph_ _a6-h _a6-i" id="u_1">{}</h2>'
    inside = _inside(boxes, '<section class="_a6-g" aria-labelledby="u_1">{}</section>', heading, "footer", " ")
    return f'{_head(title)}<div class="_a705"><main>{inside}</main></div></body></html>'


def _inside(boxes: Iterable[Box | str], around: str, heading: str, footer: str, space: str) -> str:
    """The boxes of a page, each with its heading and its time where it has them."""
    return "".join(
        box
        if isinstance(box, str)
        else around.format(
            (heading.format(escape(box[0])) if box[0] else "")
            + f'<div class="_2ph_ _a6-p">{box[1]}</div>'
            + (f'<{footer} class="_3-94 _a6-o"><div class="_a72d">{_time(box[2], space)}</div></{footer}>' if box[2] else "")
        )
        for box in boxes
    )


def _head(title: str) -> str:
    style = "<style>._a6-g{border:1px solid}</style>"
    return f'<html><head><base href="../../" /><title>{escape(title)}</title>{style}</head><body class="_5vb_">'


def _escaped(text: str) -> str:
    return escape(text).replace("\n", "<br />")


def _time(when: int, space: str) -> str:
    moment = datetime.fromtimestamp(when, UTC)
    return moment.strftime(f"%b %d, %Y %-I:%M:%S{space}%p").replace("AM", "am").replace("PM", "pm")


def _lines(*lines: str) -> str:
    inside = "".join(f'<div class="_2pin"><div>{_escaped(line)}</div></div>' for line in lines)
    return f"<div>{inside}</div>"


def _rows(rows: Iterable[tuple[str, str]]) -> str:
    cells = (
        f'<tr><td class="_2pin _a6_q">{escape(label)}</td><td class="_2pin _2piu _a6_r">{escape(value)}</td></tr>'
        for label, value in rows
    )
    return f'<table style="table-layout: fixed;">{"".join(cells)}</table>'


def _pairs(rows: Iterable[tuple[str, str]]) -> str:
    cells = (
        f'<tr><td colspan="2" class="_2pin _a6_q"><div class="_a6-q">{escape(label)}</div>'
        f'<div class="_a6-q">{escape(value)}</div></td></tr>'
        for label, value in rows
    )
    return f'<table style="table-layout: fixed;">{"".join(cells)}</table>'


def _profile() -> str:
    mine = life.PROFILE
    born = datetime(*mine.birthday, tzinfo=UTC).strftime("%b %d, %Y")
    rows = [
        ("Name", mine.name), ("Email addresses", f"<ul><li>{mine.email}</li></ul>"), ("Birthday", born),
        ("Current town/city", mine.city), ("Work", f"<ul><li>{mine.employer}<br />{mine.job_title}</li></ul>"),
        ("Phone numbers", f"<ul><li>{mine.phone}</li></ul>"), ("Intro", mine.bio),
    ]  # fmt: skip
    table = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    return f'<div class="pam _3-95 _2ph- uiBoxWhite noborder"><table class="_a6_n">{table}</table></div>'


def _post(post: Post) -> Box:
    text = f'<div class="_2pin"><div>{_escaped(post.text)}</div></div>'
    if post.place:
        place = post.place
        link = f'<a href="https://www.facebook.com/pages/1" target="_blank">{escape(place.name)}</a>'
        where = f"<div>Place: {link} ({place.latitude}, {place.longitude})</div><div>Address: </div>"
        return f"{_ME} is at {place.name}.", f'<div><div class="_2pin"><div>{where}</div></div>{text}</div>', post.when
    if post.picture:
        latitude, longitude = map(str, post.picture)
        photo = _photo("your_facebook_activity/posts/media/Mobile_1/2.jpg", "", {"Latitude": latitude, "Longitude": longitude})
        return f"{_ME} added a new photo.", f"<div>{photo.removeprefix('<div>').removesuffix('</div>')}{text}</div>", post.when
    return f"{_ME} updated her status.", f"<div>{text}</div>", post.when


def _photo(uri: str, description: str, facts: dict[str, str]) -> str:
    picture = f'<a target="_blank" href="{uri}"><img src="{uri}" class="_a6_o _3-96" /></a>'
    table = f'<div class="_3-95">{_pairs({"Upload IP address": "198.51.100.7", **facts}.items())}</div>'
    inner = f'<div class="_a7ng _a7nh"><div>{picture}<div>{escape(description)}</div>{table}</div></div>'
    return f'<div><div class="_2pin"><div><div class="_a7nf">{inner}</div></div></div></div>'


def _shared() -> Box:
    link = f'<a href="https://example.com/1" target="_blank">{escape(life.REPOSTED.text)}</a>'
    return f"{_ME} shared a post.", f'<div><div class="_2pin"><div>{link}</div></div></div>', _THEN


def _comment(one: life.Comment) -> tuple[str, str]:
    return f"{_ME} commented on {one.under.name}'s post.", _lines(one.text)


def _reactions() -> list[Box | str]:
    like = '<div><div class="_2pin"><div><img src="icons/like.png" class="_a6_o" /></div></div></div>'
    return [(f"{_ME} likes {one.name}'s post.", like, life.LIKED.when) for one in (life.LIKED.whose, life.ALSO_LIKED)]


def _group_post() -> Box:
    post = life.GROUP_POST
    return f"{_ME} posted in {post.group}.", _lines(post.text), post.when


def _event() -> Box:
    name, when = life.EVENT
    return "Events joined", f'<div class="_3-95"><div>{escape(name)}</div><div>{_time(when, "")}</div></div>', 0


def _tagged() -> Box:
    labels = (("URL", "https://www.facebook.com/photo/?fbid=1"), ("Name", life.SAM.name))
    cells = (
        f'<tr><td colspan="2" class="_2pin _a6_q">{label}<div><div>{escape(value)}</div></div></td></tr>'
        for label, value in labels
    )
    return "", f'<table style="table-layout: fixed;">{"".join(cells)}</table>', _THEN


def _privacy() -> Box:
    table = _rows([("Who can see your future posts?", life.FUTURE_POSTS)])
    inner = f'<div class="_2ph_ _a6-h _a6-i">Privacy settings</div><div class="_2ph_ _a6-p">{table}</div>'
    return "", f'<div class="_3-95 _a6-g">{inner}</div>', 0


def _login() -> Box:
    when, action, address, agent = life.LOGIN
    return action, _rows([("IP address", address), ("User agent", agent)]), when


def _contacts() -> list[Box | str]:
    rows = [[("Contact name", person.name), ("Contact point", number)] for person, number in life.UPLOADED]
    return [("", _rows(row), _THEN) for row in rows]


def _threads(root: str) -> dict[str, tuple[str, list[Box | str]]]:
    pages: dict[str, tuple[str, list[Box | str]]] = {}
    for number, thread in enumerate(life.THREADS, 1):
        folder = f"{root}messages/inbox/{thread.title.replace(' ', '').lower()}_{number}"
        boxes: list[Box | str] = [
            (
                message.sender.name,
                f"<div><div></div><div>{_escaped(message.text)}</div><div></div><div></div></div>",
                message.when,
            )
            for message in reversed(thread.messages)
        ]
        pages[f"{folder}/message_1"] = (thread.title, boxes)
    return pages
