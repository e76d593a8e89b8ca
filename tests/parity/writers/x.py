"""X: the classic archive, the files at the root of 2018, and the `data/` folder of 2020 and of 2024."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from itertools import count
from typing import Any

from tests.parity import life
from tests.parity.life import ALEX, Person, Post, Thread
from tests.parity.oddities import Files, Oddities

STEM = "twitter-2025-03-08-" + "0af1" * 16
_THEN = life.saturday(24)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def classic(odd: Oddities) -> Files:
    """Until 2019: `data/js/`, a file a month, tweets as they are, the account in `user_details.js`."""
    months: dict[str, list[dict[str, Any]]] = {}
    for tweet, when in _tweets():
        text = tweet.pop("full_text")
        bare = {
            **tweet,
            "text": text,
            "user": {"screen_name": ALEX.handle, "name": ALEX.name, "protected": False},
        }
        months.setdefault(datetime.fromtimestamp(when, UTC).strftime("%Y_%m"), []).append(bare)
    files = {
        f"data/js/tweets/{month}.js": odd.text(f"Grailbird.data.tweets_{month} = {json.dumps(tweets, indent=1)}")
        for month, tweets in months.items()
    }
    user = {"screen_name": ALEX.handle, "full_name": ALEX.name, "bio": life.PROFILE.bio, "id": ALEX.id}
    payload = {"tweets": sum(map(len, months.values())), "created_at": _tweet_time(_THEN), "lang": "en"}
    return files | {
        "data/js/user_details.js": odd.text(f"var user_details = {json.dumps(user)}"),
        "data/js/payload_details.js": odd.text(f"var payload_details = {json.dumps(payload)}"),
        "data/js/tweet_index.js": odd.text("var tweet_index = []"),
    }


def root(odd: Oddities) -> Files:
    """2018: the files at the root, tweets without their wrapper, followers without a link."""
    people = {name: _followed(name, people, link=False) for name, people in _people().items()}
    return _common(odd, "", "direct-message") | {
        "tweet.js": _ytd(odd, "tweet", [tweet for tweet, _ in _tweets()]),
        **{f"{name}.js": _ytd(odd, name, items) for name, items in people.items()},
    }


def data_folder(odd: Oddities) -> Files:
    """2020 to 2022: `data/tweet.js`."""
    return _in_data(odd, "tweet", "direct-messages")


def tweets_js(odd: Oddities) -> Files:
    """Since 2022: `data/tweets.js`."""
    return _in_data(odd, "tweets", "direct-messages")


def _in_data(odd: Oddities, tweets: str, messages: str) -> Files:
    people = {name: _followed(name, people, link=True) for name, people in _people().items()}
    manifest = {
        "userInfo": {"accountId": ALEX.id, "userName": ALEX.handle, "displayName": ALEX.name},
        "archiveInfo": {"sizeBytes": "1", "generationDate": _iso(_THEN), "isPartialArchive": False},
        "dataTypes": {"account": {"files": [{"fileName": "data/account.js", "globalName": "YTD.account.part0", "count": "1"}]}},
    }
    written = odd.split([{"tweet": tweet} for tweet, _ in _tweets()])
    return _common(odd, "data/", messages) | {
        "data/manifest.js": odd.text(f"window.__THAR_CONFIG = {json.dumps(manifest)}"),
        **{
            f"data/{tweets}{f'-part{part}' if part else ''}.js": _ytd(odd, tweets, items, part)
            for part, items in enumerate(written)
        },
        **{f"data/{name}.js": _ytd(odd, name, items) for name, items in people.items()},
        "data/deleted-tweets.js": _ytd(odd, "deleted_tweets", []),
        "data/protected-history.js": _ytd(odd, "protected_history", []),
    }


def _common(odd: Oddities, folder: str, messages: str) -> Files:
    mine = life.PROFILE
    account = {
        "email": mine.email, "createdVia": "web", "username": mine.handle, "accountId": ALEX.id,
        "createdAt": _iso(mine.since), "accountDisplayName": mine.name,
    }  # fmt: skip
    description = {"bio": mine.bio, "website": "", "location": mine.city}
    login = {"accountId": ALEX.id, "createdAt": _iso(life.LOGIN[0]), "loginIp": life.LOGIN[2]}
    liked = {
        "tweetId": "77",
        "fullText": escape(life.LIKED.text, quote=False),
        "expandedUrl": "https://twitter.com/i/web/status/77",
    }
    contacts = [
        {"contact": {"id": str(at), "emails": [], "phoneNumbers": [number]}} for at, (_, number) in enumerate(life.UPLOADED)
    ]
    searches = [{"savedSearch": {"savedSearchId": str(at), "query": text}} for at, text in enumerate(life.SEARCHES)]
    one, group = life.THREADS
    born = "{}-{:02}-{:02}".format(*mine.birthday)
    lists: dict[str, list[Any]] = {
        "account": [{"account": account}],
        "profile": [{"profile": {"description": description, "avatarMediaUrl": ""}}],
        "ageinfo": [{"ageMeta": {"ageInfo": {"age": ["32"], "birthDate": born}}}],
        "phone-number": [{"device": {"phoneNumber": mine.phone}}],
        "ip-audit": [{"ipAudit": login}],
        "like": [{"like": liked}],
        "contact": contacts,
        "saved-search": searches,
        messages: [_conversation(one, f"{ALEX.id}-{one.others[0].id}")],
        f"{messages}-group" if messages.endswith("s") else "direct-message-group": [_group(group)],
    }
    return {f"{folder}{name}.js": _ytd(odd, name.replace("-", "_"), items) for name, items in lists.items()}  # fmt: skip


def _ytd(odd: Oddities, name: str, items: list[Any], part: int = 0) -> bytes:
    text = json.dumps(items, indent=2, ensure_ascii=False) if items else "[ ]"
    return odd.text(f"window.YTD.{name.replace('-', '_')}.part{part} = {text}")


def _tweets() -> list[tuple[dict[str, Any], int]]:
    numbers: Callable[[], int] = count(1_560_000_000_000_000_000, 1000).__next__
    tweets = [_tweet(numbers(), post.when, post.text, post=post) for post in life.POSTS]
    tweets += [_tweet(numbers(), one.when, f"@{one.under.handle} {one.text}", to=one.under) for one in life.COMMENTS]
    reposted = life.REPOSTED
    tweets.append(_tweet(numbers(), reposted.when, f"RT @{reposted.whose.handle}: {reposted.text}", names=(reposted.whose,)))
    return tweets


def _tweet(
    number: int, when: int, text: str, *, post: Post | None = None, to: Person | None = None, names: tuple[Person, ...] = ()
) -> tuple[dict[str, Any], int]:
    mentioned = (to,) if to else names
    mentions = [
        {
            "name": person.name, "screen_name": person.handle, "id": person.id, "id_str": person.id,
            "indices": [str(at := text.index("@" + person.handle)), str(at + len(person.handle) + 1)],
        }
        for person in mentioned
    ]  # fmt: skip
    tweet: dict[str, Any] = {
        "id": str(number), "id_str": str(number), "created_at": _tweet_time(when), "full_text": escape(text, quote=False),
        "lang": "en", "source": '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
        "favorite_count": "0", "retweet_count": "0", "favorited": False, "retweeted": False, "truncated": False,
        "display_text_range": ["0", str(len(text))],
        "entities": {"hashtags": [], "symbols": [], "user_mentions": mentions, "urls": []},
    }  # fmt: skip
    if to:
        tweet |= {
            "in_reply_to_status_id": "1", "in_reply_to_status_id_str": "1", "in_reply_to_user_id": to.id,
            "in_reply_to_user_id_str": to.id, "in_reply_to_screen_name": to.handle,
        }  # fmt: skip
    if post and post.picture:
        media = {
            "id": "5", "id_str": "5", "type": "photo", "url": "https://t.co/aBcDeFgHiJ", "indices": ["0", "1"],
            "media_url": "http://pbs.twimg.com/media/AbCd.jpg", "media_url_https": "https://pbs.twimg.com/media/AbCd.jpg",
        }  # fmt: skip
        tweet["extended_entities"] = {"media": [media]}
    return tweet, when


def _people() -> dict[str, tuple[Person, ...]]:
    return {"follower": life.FRIENDS, "following": life.FOLLOWING, "block": life.BLOCKED}


def _followed(name: str, people: tuple[Person, ...], *, link: bool) -> list[dict[str, Any]]:
    wrapper = {"block": "blocking"}.get(name, name)
    address = "https://twitter.com/intent/user?user_id="
    return [{wrapper: {"accountId": one.id} | ({"userLink": address + one.id} if link else {})} for one in people]


def _conversation(thread: Thread, name: str) -> dict[str, Any]:
    said = [_said(message, thread, f"9{at}") for at, message in enumerate(thread.messages)]
    return {"dmConversation": {"conversationId": name, "messages": said[::-1]}}


def _said(message: life.Message, thread: Thread, number: str) -> dict[str, Any]:
    create: dict[str, Any] = {
        "reactions": [], "urls": [], "text": message.text, "mediaUrls": [], "senderId": message.sender.id, "id": number,
        "createdAt": _iso(message.when),
    }  # fmt: skip
    if len(thread.others) == 1:
        create["recipientId"] = thread.others[0].id if message.sender is ALEX else ALEX.id
    return {"messageCreate": create}


def _group(thread: Thread) -> dict[str, Any]:
    conversation = _conversation(thread, "123456789")
    start = thread.messages[0].when - 60
    snapshot = [person.id for person in thread.others]
    conversation["dmConversation"]["messages"] += [
        {"conversationNameUpdate": {"initiatingUserId": ALEX.id, "name": thread.title, "createdAt": _iso(start)}},
        {"joinConversation": {"initiatingUserId": ALEX.id, "participantsSnapshot": snapshot, "createdAt": _iso(start)}},
    ]
    return conversation


def _iso(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def _tweet_time(when: int) -> str:
    moment = datetime.fromtimestamp(when, UTC)
    return f"{_DAYS[moment.weekday()]} {_MONTHS[moment.month - 1]} {moment:%d %H:%M:%S +0000 %Y}"
