"""Instagram as JSON: the flat files of 2020, `content/` of 2022, the layout of 2025; and Threads inside it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from tests.parity import life
from tests.parity.life import ALEX, Person, Post
from tests.parity.oddities import Files, Oddities

STEM = "instagram-alexsample-2025-03-08-aBcD1234"
_THEN = life.saturday(24)
_BORN = "{}-{:02}-{:02}".format(*life.PROFILE.birthday)
_WORDS = (*life.POSTS,)


def flat(odd: Oddities) -> Files:
    """Up to 2020: everything at the root, ISO times."""
    mine = life.PROFILE
    profile = {
        "biography": mine.bio, "date_joined": _iso(mine.since), "email": mine.email, "gender": "", "private_account": False,
        "name": mine.name, "username": mine.handle, "phone_number": mine.phone,
    }  # fmt: skip
    photos = [
        {"caption": post.text, "taken_at": _iso(post.when), "path": f"photos/202208/{number}.jpg"}
        | ({"location": post.place.name} if post.place else {})
        for number, post in enumerate(_WORDS)
    ]
    people = {
        "followers": {person.handle: _iso(_THEN) for person in life.FRIENDS},
        "following": {person.handle: _iso(_THEN) for person in life.FOLLOWING},
        "follow_requests_sent": {person.handle: _iso(_THEN) for person in life.REQUESTS_OUT},
        "blocked_users": {person.handle: _iso(_THEN) for person in life.BLOCKED},
    }
    liked = [_iso(life.LIKED.when), life.LIKED.whose.handle], [_iso(life.LIKED.when), life.ALSO_LIKED.handle]
    return {
        "profile.json": odd.meta(profile),
        "media.json": odd.meta({"photos": photos, "videos": [], "stories": [], "profile": [], "direct": []}),
        "connections.json": odd.meta(people),
        "comments.json": odd.meta(
            {"media_comments": [[_iso(one.when), one.text, one.under.handle] for one in life.COMMENTS]}
        ),
        "likes.json": odd.meta({"media_likes": list(liked), "comment_likes": []}),
        "searches.json": odd.meta(
            [{"search_click": life.SEARCHES[0], "time": _iso(_THEN), "type": "user"}]
        ),
        "contacts.json": odd.meta(
            [{"first_name": person.name, "last_name": "", "contact": number} for person, number in life.UPLOADED]
        ),
        "messages.json": odd.meta([_conversation(thread) for thread in life.THREADS]),
    }  # fmt: skip


def _conversation(thread: life.Thread) -> dict[str, Any]:
    said = [
        {"sender": message.sender.handle, "created_at": _iso(message.when), "text": message.text}
        for message in reversed(thread.messages)
    ]
    return {"participants": [person.handle for person in (ALEX, *thread.others)], "conversation": said}


def content(odd: Oddities) -> Files:
    """2022: folders, posts in `content/`, every list under a key."""
    people = "followers_and_following/"
    return {
        "account_information/personal_information.json": odd.meta({"profile_user": [_profile()]}),
        **_numbered(odd, "content/posts", [_post(post, number) for number, post in enumerate(_WORDS)]),
        "comments/post_comments.json": odd.meta(
            {
                "comments_media_comments": [
                    {"title": one.under.handle, "string_list_data": [{"href": "", "value": one.text, "timestamp": one.when}]}
                    for one in life.COMMENTS
                ]
            }
        ),
        "likes/liked_posts.json": odd.meta({"likes_media_likes": _likes()}),
        people + "followers.json": odd.meta({"relationships_followers": _people(life.FRIENDS)}),
        people + "following.json": odd.meta({"relationships_following": _people(life.FOLLOWING)}),
        people + "pending_follow_requests.json": odd.meta({"relationships_follow_requests_sent": _people(life.REQUESTS_OUT)}),
        odd.name(people + "follow_requests_you've_received.json"): odd.meta(
            {"relationships_follow_requests_received": _people(life.REQUESTS_IN)}
        ),
        people + "blocked_accounts.json": odd.meta({"relationships_blocked_users": _people(life.BLOCKED)}),
        "recent_search/account_searches.json": odd.meta({"searches_user": [_searched()]}),
        "login_and_account_creation/login_activity.json": odd.meta({"account_history_login_history": [_login()]}),
        **_threads(odd, "messages/"),
    }


def activity(odd: Oddities) -> Files:
    """2025: `your_instagram_activity/`, posts in `media/`, followers as a bare list."""
    people, root = "connections/followers_and_following/", "your_instagram_activity/"
    about = "personal_information/personal_information/personal_information.json"
    login = "security_and_login_information/login_and_profile_creation/login_activity.json"
    followers = odd.split(_people(life.FRIENDS))
    contacts = [_contact(person, number) for person, number in life.UPLOADED]
    return {
        about: odd.meta({"profile_user": [_profile()]}),
        **_numbered(odd, root + "media/posts", [_post(post, number) for number, post in enumerate(_WORDS)]),
        **_numbered(odd, root + "comments/post_comments", [_comment(one) for one in life.COMMENTS]),
        root + "likes/liked_posts.json": odd.meta({"likes_media_likes": _likes()}),
        **{
            people + f"followers_{number}.json": odd.meta(odd.one_or_many(part)) for number, part in enumerate(followers, 1)
        },
        people + "following.json": odd.meta({"relationships_following": [_titled(person) for person in life.FOLLOWING]}),
        people + "pending_follow_requests.json": odd.meta({"relationships_follow_requests_sent": _people(life.REQUESTS_OUT)}),
        odd.name(people + "follow_requests_you've_received.json"): odd.meta(
            {"relationships_follow_requests_received": _people(life.REQUESTS_IN)}
        ),
        people + "blocked_profiles.json": odd.meta({"relationships_blocked_users": [_titled(one) for one in life.BLOCKED]}),
        "connections/contacts/synced_contacts.json": odd.meta({"contacts_contact_info": contacts}),
        "logged_information/recent_searches/profile_searches.json": odd.meta({"searches_user": [_searched()]}),
        login: odd.meta({"account_history_login_history": [_login()]}),
        **_threads(odd, root + "messages/"),
    }  # fmt: skip


def threads(odd: Oddities) -> Files:
    """The Threads folder of an Instagram download of which only Threads was chosen."""
    root = "your_instagram_activity/threads/"
    posts = [
        {
            "media": [
                {
                    "uri": "media/posts/202210/9.jpg" if getattr(one, "picture", None) else "",
                    "creation_timestamp": one.when, "title": one.text, "cross_post_source": {"source_app": "FB"},
                    "media_metadata": {"camera_metadata": {"has_camera_metadata": False}},
                    "text_app_post": {"reply_control": "everyone", "geo_gated_country_list": ""},
                }
            ]
        }
        for one in (*_WORDS, *life.COMMENTS)
    ]  # fmt: skip
    named = [{**_listed(person), "title": person.name} for person in life.FRIENDS]
    profile = _profile()
    profile["string_map_data"]["Birthday"] = profile["string_map_data"].pop("Date of birth")
    liked = [{**one, "media_list_data": []} for one in _likes()]
    return {
        root + "personal_information.json": odd.meta({"text_post_app_text_post_app_profile": [profile]}),
        root + "threads_and_replies.json": odd.meta({"text_post_app_text_posts": posts}),
        root + "followers.json": odd.meta({"text_post_app_text_post_app_followers": named}),
        root + "following.json": odd.meta(
            {"text_post_app_text_post_app_following": [{**_listed(one), "title": one.name} for one in life.FOLLOWING]}
        ),
        root + "blocked_profiles.json": odd.meta(
            {"text_post_app_text_post_app_blocked_users": [{**_listed(one), "title": one.name} for one in life.BLOCKED]}
        ),
        odd.name(root + "follow_requests_you've_received.json"): odd.meta(
            {"text_post_app_text_post_app_follow_requests_received": [_named(one) for one in life.REQUESTS_IN]}
        ),
        root + "pending_follow_requests.json": odd.meta(
            {"text_post_app_text_post_app_follow_requests_sent": [_named(one) for one in life.REQUESTS_OUT]}
        ),
        root + "liked_threads.json": odd.meta({"text_post_app_media_likes": liked}),
    }


def _named(person: Person) -> dict[str, Any]:
    return {**_listed(person), "title": person.name}


def _iso(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")


def _numbered(odd: Oddities, path: str, items: list[Any]) -> Files:
    return {f"{path}_{number}.json": odd.meta(odd.one_or_many(part)) for number, part in enumerate(odd.split(items), 1)}


def _map(**values: str) -> dict[str, dict[str, Any]]:
    return {label.replace("_", " "): {"href": "", "value": value, "timestamp": 0} for label, value in values.items()}


def _profile() -> dict[str, Any]:
    mine = life.PROFILE
    values = _map(
        Email=mine.email, Phone_Number=mine.phone, Phone_Confirmed="True", Username=mine.handle, Name=mine.name, Bio=mine.bio,
        Date_of_birth=_BORN, Private_Account="False",
    )  # fmt: skip
    return {"title": "User Information", "media_map_data": {}, "string_map_data": values}


def _post(post: Post, number: int) -> dict[str, Any]:
    media: dict[str, Any] = {
        "uri": f"media/posts/202208/{number}.jpg", "creation_timestamp": post.when, "title": post.text,
        "media_metadata": {"camera_metadata": {"has_camera_metadata": False}}, "cross_post_source": {"source_app": "FB"},
    }  # fmt: skip
    if post.picture:
        exif = {"latitude": post.picture[0], "longitude": post.picture[1]}
        media["media_metadata"]["photo_metadata"] = {"exif_data": [exif, {"source_type": "library"}]}
    return {"media": [media]}


def _comment(one: life.Comment) -> dict[str, Any]:
    values = {"Comment": {"value": one.text}, "Media Owner": {"value": one.under.handle}, "Time": {"timestamp": one.when}}
    return {"media_list_data": [{"uri": ""}], "string_map_data": values}


def _likes() -> list[dict[str, Any]]:
    href = "https://www.instagram.com/p/CaBcDeFgHij/"
    return [
        {"title": one.handle, "string_list_data": [{"href": href, "value": "👍", "timestamp": life.LIKED.when}]}
        for one in (life.LIKED.whose, life.ALSO_LIKED)
    ]


def _listed(person: Person) -> dict[str, Any]:
    one = {"href": f"https://www.instagram.com/{person.handle}", "value": person.handle, "timestamp": _THEN}
    return {"title": "", "media_list_data": [], "string_list_data": [one]}


def _people(people: tuple[Person, ...]) -> list[dict[str, Any]]:
    return [_listed(person) for person in people]


def _titled(person: Person) -> dict[str, Any]:
    href = f"https://www.instagram.com/_u/{person.handle}"
    return {"title": person.handle, "string_list_data": [{"href": href, "timestamp": _THEN}]}


def _searched() -> dict[str, Any]:
    return _titled(life.JAMIE)


def _contact(person: Person, number: str) -> dict[str, Any]:
    first, last = person.name.split()
    values = {"First Name": {"value": first}, "Last Name": {"value": last}, "Contact Information": {"value": number}}
    return {"string_map_data": values}


def _login() -> dict[str, Any]:
    when, _, address, agent = life.LOGIN
    values = {**_map(IP_Address=address, User_Agent=agent), "Time": {"href": "", "value": "", "timestamp": when}}
    return {"title": _iso(when), "media_map_data": {}, "string_map_data": values}


def _threads(odd: Oddities, root: str) -> Files:
    files: Files = {}
    for number, thread in enumerate(life.THREADS, 1):
        folder = f"{root}inbox/{thread.title.replace(' ', '').lower()}_{number}"
        newest_first = [
            {"sender_name": one.sender.name, "timestamp_ms": one.when * 1000, "content": one.text}
            for one in reversed(thread.messages)
        ]
        for part, messages in enumerate(odd.split(newest_first), 1):
            people = [{"name": person.name} for person in (*thread.others, ALEX)]
            files[f"{folder}/message_{part}.json"] = odd.meta(
                {
                    "participants": people, "messages": messages, "title": thread.title, "is_still_participant": True,
                    "thread_path": folder.partition("messages/")[2], "magic_words": [],
                }
            )  # fmt: skip
    return files
