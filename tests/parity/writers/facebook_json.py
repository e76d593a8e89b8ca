"""Facebook as JSON: the four generations since 2018, and the page-type profile."""

from __future__ import annotations

from typing import Any

from tests.parity import life
from tests.parity.life import ALEX, Message, Person, Post, Thread
from tests.parity.oddities import Files, Oddities

STEM = "facebook-alexsample-2025-03-08-aBcD1234"
_ME = ALEX.name


def g1(odd: Oddities) -> Files:
    """2018 to mid 2020: flat folders, keys without a suffix."""
    folder = "friends/"
    return {
        "profile_information/profile_information.json": odd.meta({"profile": _profile()}),
        **_numbered(odd, "posts/your_posts", _posts(exif_wrapped=False)),
        "posts/other_people's_posts_to_your_timeline.json": odd.meta({"wall_posts_sent_to_you": []}),
        "photos_and_videos/album/0.json": odd.meta(_album()),
        "comments/comments.json": odd.meta({"comments": _comments()}),
        "likes_and_reactions/posts_and_comments.json": odd.meta({"reactions": _reactions()}),
        "likes_and_reactions/pages.json": odd.meta({"page_likes": _names(life.PAGES)}),
        folder + "friends.json": odd.meta({"friends": _people(life.FRIENDS)}),
        folder + "received_friend_requests.json": odd.meta({"received_requests": _people(life.REQUESTS_IN)}),
        folder + "sent_friend_requests.json": odd.meta({"sent_requests": _people(life.REQUESTS_OUT)}),
        folder + "rejected_friend_requests.json": odd.meta(
            {"rejected_requests": [{**one, "marked_as_spam": False} for one in _people(life.REJECTED)]}
        ),
        "following_and_followers/following.json": odd.meta({"following": _people(life.FOLLOWING)}),
        "groups/your_group_membership_activity.json": odd.meta(
            {"groups_joined": [{**_joined(name), "attachments": [{"data": [{"name": name}]}]} for name in life.GROUPS]}
        ),
        "groups/your_posts_and_comments_in_groups.json": odd.meta({"group_posts": [_group_post()]}),
        "events/your_event_responses.json": odd.meta({"event_responses": _events()}),
        "search_history/your_search_history.json": odd.meta(
            {"searches": [{**_searched(text), "attachments": [{"data": [{"text": f'"{text}"'}]}]} for text in life.SEARCHES]}
        ),
        "about_you/your_address_books.json": odd.meta({"address_book": {"address_book": _address_book()}}),
        "security_and_login_information/account_activity.json": odd.meta({"account_activity": [_login()]}),
        **_threads(odd, "messages/"),
    }


def g2(odd: Oddities) -> Files:
    """2020 to 2022: flat folders, keys with `_v2`."""
    friends = "friends_and_followers/"
    return {
        "profile_information/profile_information.json": odd.meta({"profile_v2": _profile()}),
        **_numbered(odd, "posts/your_posts", _posts()),
        "photos_and_videos/album/0.json": odd.meta(_album()),
        "comments_and_reactions/comments.json": odd.meta({"comments_v2": _comments()}),
        "comments_and_reactions/posts_and_comments.json": odd.meta({"reactions_v2": _reactions()}),
        odd.name("pages/pages_you've_liked.json"): odd.meta({"page_likes_v2": _names(life.PAGES)}),
        friends + "friends.json": odd.meta({"friends_v2": _people(life.FRIENDS)}),
        friends + "friend_requests_received.json": odd.meta({"received_requests_v2": _people(life.REQUESTS_IN)}),
        friends + "friend_requests_sent.json": odd.meta({"sent_requests_v2": _people(life.REQUESTS_OUT)}),
        friends + "rejected_friend_requests.json": odd.meta({"rejected_requests_v2": _people(life.REJECTED)}),
        friends + "who_you_follow.json": odd.meta({"following_v2": _people(life.FOLLOWING)}),
        "groups/your_group_membership_activity.json": odd.meta({"groups_joined_v2": _joined_groups()}),
        "groups/group_posts_and_comments.json": odd.meta({"group_posts_v2": [_group_post()]}),
        "events/your_event_responses.json": odd.meta({"event_responses_v2": _events()}),
        "search/your_search_history.json": odd.meta({"searches_v2": _searches()}),
        "security_and_login_information/account_activity.json": odd.meta({"account_activity_v2": [_login()]}),
        **_threads(odd, "messages/"),
    }


def g3(odd: Oddities) -> Files:
    """2023 to 2024: the activity stands in `your_activity_across_facebook`."""
    return _since_2023(odd, "your_activity_across_facebook/")


def g4(odd: Oddities) -> Files:
    """Since 2024: the activity stands in `your_facebook_activity`."""
    return _since_2023(odd, "your_facebook_activity/")


def _since_2023(odd: Oddities, root: str) -> Files:
    friends = "connections/friends/"
    contacts = "personal_information/other_personal_information/your_imported_contacts.json"
    blocked = {"messenger_contacts_blocked_v2": {"name": "Blocked", "description": "", "entries": _blocked()}}
    return {
        "personal_information/profile_information/profile_information.json": odd.meta({"profile_v2": _profile()}),
        **_numbered(odd, root + "posts/your_posts__check_ins__photos_and_videos", _posts()),
        root + "posts/album/0.json": odd.meta(_album()),
        root + "comments_and_reactions/comments.json": odd.meta({"comments_v2": _comments()}),
        **_numbered(odd, root + "comments_and_reactions/likes_and_reactions", _reactions()),
        odd.name(root + "pages/pages_you've_liked.json"): odd.meta({"page_likes_v2": _names(life.PAGES)}),
        friends + "your_friends.json": odd.meta({"friends_v2": _people(life.FRIENDS)}),
        friends + "received_friend_requests.json": odd.meta({"received_requests_v2": _people(life.REQUESTS_IN)}),
        friends + "sent_friend_requests.json": odd.meta({"sent_requests_v2": _people(life.REQUESTS_OUT)}),
        friends + "rejected_friend_requests.json": odd.meta({"rejected_requests_v2": _people(life.REJECTED)}),
        odd.name("connections/followers/who_you've_followed.json"): odd.meta({"following_v3": _people(life.FOLLOWING)}),
        root + "groups/your_group_membership_activity.json": odd.meta({"groups_joined_v2": _joined_groups()}),
        root + "groups/group_posts_and_comments.json": odd.meta({"group_posts_v2": [_group_post()]}),
        root + "events/your_event_responses.json": odd.meta({"event_responses_v2": _events()}),
        odd.name(root + "messages/messenger_contacts_you've_blocked.json"): odd.meta(blocked),
        odd.name(root + "activity_you're_tagged_in/photos_and_videos_you're_tagged_in.json"): odd.meta(
            odd.one_or_many([_labelled(saturday_24, URL="https://www.facebook.com/photo/?fbid=1", Name=life.SAM.name)])
        ),
        "logged_information/search/your_search_history.json": odd.meta({"searches_v2": _searches()}),
        "logged_information/interactions/profile_visits.json": odd.meta({"visited_things_v2": [_visits()]}),
        "preferences/preferences/privacy_settings.json": odd.meta(_privacy()),
        "security_and_login_information/two-factor_authentication.json": odd.meta(
            {"media": [], "label_values": [{"label": "Status", "value": "On"}], "fbid": "12"}
        ),
        "security_and_login_information/account_activity.json": odd.meta({"account_activity_v2": [_login()]}),
        contacts: odd.meta(odd.one_or_many([_contact(person, number) for person, number in life.UPLOADED])),
        **_threads(odd, root + "messages/"),
    }


def page_type(odd: Oddities) -> Files:
    """The second, page-like profile of an account: posts, groups, pages, events and followers, and nothing else."""
    root = odd.name("this_profile's_activity_across_facebook/")
    return {
        **_numbered(odd, root + "posts/profile_posts", _posts()),
        root + "pages/pages.json": odd.meta({"page_likes_v2": _names(life.PAGES)}),
        root + "events/events.json": odd.meta({"event_responses_v2": _events()}),
        root + "groups/group_membership_activity.json": odd.meta({"groups_joined_v2": _joined_groups()}),
        "connections/followers/people_who_followed_you.json": odd.meta({"followers_v3": _people(life.FRIENDS)}),
    }


saturday_24 = life.saturday(24)


def _numbered(odd: Oddities, path: str, items: list[Any]) -> Files:
    return {f"{path}_{number}.json": odd.meta(part) for number, part in enumerate(odd.split(items), 1)}


def _profile() -> dict[str, Any]:
    mine = life.PROFILE
    year, month, day = mine.birthday
    first, last = mine.name.split()
    return {
        "name": {"full_name": mine.name, "first_name": first, "middle_name": "", "last_name": last},
        "emails": {"emails": [mine.email], "previous_emails": [], "pending_emails": [], "ad_account_emails": []},
        "birthday": {"year": year, "month": month, "day": day},
        "current_city": {"name": mine.city, "timestamp": 0},
        "education_experiences": [],
        "work_experiences": [{"employer": mine.employer, "title": mine.job_title, "timestamp": mine.since}],
        "phone_numbers": [{"phone_type": "Mobile", "phone_number": mine.phone, "verified": True}],
        "intro_bio": {"name": mine.bio, "timestamp": mine.since},
        "username": mine.handle,
        "registration_timestamp": mine.since,
    }


def _posts(*, exif_wrapped: bool = True) -> list[dict[str, Any]]:
    shared = {
        "timestamp": life.REPOSTED.when,
        "title": f"{_ME} shared a post.",
        "data": [],
        "attachments": [{"data": [{"external_context": {"name": life.REPOSTED.text, "url": "https://example.com/1"}}]}],
    }
    return [*(_post(post, exif_wrapped=exif_wrapped) for post in life.POSTS), shared]


def _post(post: Post, *, exif_wrapped: bool) -> dict[str, Any]:
    written: dict[str, Any] = {"timestamp": post.when, "data": [{"update_timestamp": post.when}, {"post": post.text}]}
    if post.place:
        place, at = post.place, {"latitude": post.place.latitude, "longitude": post.place.longitude}
        written["title"] = f"{_ME} is at {place.name}."
        written["attachments"] = [{"data": [{"place": {"name": place.name, "coordinate": at, "address": "", "url": ""}}]}]
    if post.picture:
        exif = {"upload_ip": "198.51.100.7", "latitude": post.picture[0], "longitude": post.picture[1]}
        metadata = {"photo_metadata": {"exif_data": [exif]} if exif_wrapped else exif}
        media = {"uri": "posts/media/Mobile_1/2.jpg", "creation_timestamp": post.when, "title": "", "description": ""}
        written["title"] = f"{_ME} added a new photo."
        written["attachments"] = [{"data": [{"media": {**media, "media_metadata": metadata}}]}]
    return written


def _group_post() -> dict[str, Any]:
    post = life.GROUP_POST
    return {"timestamp": post.when, "title": f"{_ME} posted in {post.group}.", "data": [{"post": post.text}]}


def _comments() -> list[dict[str, Any]]:
    return [
        {
            "timestamp": one.when,
            "data": [{"comment": {"timestamp": one.when, "comment": one.text, "author": _ME}}],
            "title": f"{_ME} commented on {one.under.name}'s post.",
        }
        for one in life.COMMENTS
    ]


def _reactions() -> list[dict[str, Any]]:
    one = life.LIKED
    return [
        {
            "timestamp": one.when,
            "data": [{"reaction": {"reaction": "LIKE", "actor": _ME}}],
            "title": f"{_ME} likes {person.name}'s post.",
        }
        for person in (one.whose, life.ALSO_LIKED)
    ]


def _people(people: tuple[Person, ...]) -> list[dict[str, Any]]:
    return [{"name": person.name, "timestamp": saturday_24} for person in people]


def _names(names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{"name": name, "timestamp": saturday_24, "url": ""} for name in names]


def _joined(name: str) -> dict[str, Any]:
    return {"timestamp": saturday_24, "title": f"You became a member of {name}."}


def _joined_groups() -> list[dict[str, Any]]:
    return [{**_joined(name), "data": [{"name": name}]} for name in life.GROUPS]


def _events() -> dict[str, Any]:
    name, when = life.EVENT
    return {"events_joined": [{"name": name, "start_timestamp": when, "end_timestamp": 0}], "events_declined": []}


def _searched(_text: str) -> dict[str, Any]:
    return {"timestamp": saturday_24, "title": "You searched Facebook"}


def _searches() -> list[dict[str, Any]]:
    return [{**_searched(text), "data": [{"text": f'"{text}"'}]} for text in life.SEARCHES]


def _visits() -> dict[str, Any]:
    entry = {"timestamp": saturday_24, "data": {"name": life.SAM.name, "uri": "https://www.facebook.com/samfield"}}
    return {"name": "Profile visits", "description": "People whose profiles you have visited", "entries": [entry]}


def _blocked() -> list[dict[str, Any]]:
    return [{"timestamp": saturday_24, "data": {"name": person.name, "uri": ""}} for person in life.BLOCKED]


def _login() -> dict[str, Any]:
    when, action, address, agent = life.LOGIN
    return {"action": action, "timestamp": when, "ip_address": address, "user_agent": agent}


def _privacy() -> dict[str, Any]:
    row = {"label": "Who can see your future posts?", "value": life.FUTURE_POSTS}
    return {"media": [], "label_values": [{"label": "Privacy settings", "dict": [row]}], "fbid": "11"}


def _labelled(when: int, **values: str) -> dict[str, Any]:
    rows = [{"label": label, "value": value} for label, value in values.items()]
    return {"timestamp": when, "media": [], "label_values": rows, "fbid": "13"}


def _contact(person: Person, number: str) -> dict[str, Any]:
    return _labelled(saturday_24, **{"Contact name": person.name, "Contact point": number})


def _address_book() -> list[dict[str, Any]]:
    return [
        {"name": person.name, "created_timestamp": saturday_24, "details": [{"contact_point": number}]}
        for person, number in life.UPLOADED
    ]


def _album() -> dict[str, Any]:
    uri = "photos_and_videos/Hills_3/4.jpg"
    photo = {"uri": uri, "creation_timestamp": saturday_24, "title": "Hills", "description": "Up the hill"}
    return {"name": "Hills", "description": "", "last_modified_timestamp": saturday_24, "photos": [photo]}


def _threads(odd: Oddities, root: str) -> Files:
    files: Files = {}
    for number, thread in enumerate(life.THREADS, 1):
        folder = f"{root}inbox/{thread.title.replace(' ', '').lower()}_{number}"
        newest_first = [_message(message) for message in reversed(thread.messages)]
        for part, messages in enumerate(odd.split(newest_first), 1):
            files[f"{folder}/message_{part}.json"] = odd.meta(_thread(thread, messages, folder))
    return files


def _thread(thread: Thread, messages: list[dict[str, Any]], folder: str) -> dict[str, Any]:
    people = [{"name": person.name} for person in (*thread.others, ALEX)]
    return {
        "participants": people, "messages": messages, "title": thread.title, "is_still_participant": True,
        "thread_path": folder.partition("messages/")[2], "magic_words": [],
    }  # fmt: skip


def _message(message: Message) -> dict[str, Any]:
    return {"sender_name": message.sender.name, "timestamp_ms": message.when * 1000, "content": message.text, "type": "Generic"}
