"""Posts, answers and what she passed on, from every file that holds posts in X's one shape.

An answer to somebody is a COMMENT (her own words, under that person's post); an answer to herself goes on with her own post and
is a POST; a deleted one is always a POST "deleted". What begins with "RT @" is somebody else's words: a REACTION "repost".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selfaudit.readers.x import audiences, times, words
from selfaudit.readers.x.at import At
from selfaudit.readers.x.people import number, person_of
from selfaudit.readers.x.shapes import Media, Mention, Tweet
from selfaudit.records import Account, Audience, Author, Kind, Page, Person, Record, utc

_PASSED_ON = re.compile(r"RT @(\w+):? ?")


@dataclass(frozen=True, slots=True)
class Batch:
    """Some posts of one file, and what is true of all of them."""

    tweets: Sequence[Tweet]
    at: At
    file: str
    """"own", "group" (communities), "circle" or "deleted"."""
    account: Account
    usual: Audience
    """Of a post that has no mark of its own."""

    def audience(self, row: int) -> Audience:
        """Who can see the post."""
        return audiences.of_post(self.tweets[row], self.file, self.usual)

    def link(self, row: int) -> str:
        """The post's address on X today; none for deleted ones."""
        tweet = self.tweets[row]
        key = number(tweet.id_str or tweet.id)
        return f"https://x.com/{self.account.handle or 'i/web'}/status/{key}" if key and self.file != "deleted" else ""


def pages(batch: Batch) -> Iterator[Page]:
    """The words of a batch: a page each of posts, answers and what was passed on, as far as there are any."""
    posts: list[int] = []
    answers: list[int] = []
    passed_on: list[int] = []
    mine = batch.account.id
    for row, tweet in enumerate(batch.tweets):
        text = tweet.full_text or tweet.text or ""
        if not text and not tweet.created_at:
            continue  # An entry that could not be read: no post.
        if tweet.retweeted_status is not None or text.startswith("RT @"):
            passed_on.append(row)
        elif batch.file != "deleted" and _answers_somebody(tweet, mine):
            answers.append(row)
        else:
            posts.append(row)
    if posts:
        yield _own(Kind.POST, batch, posts)
    if answers:
        yield _own(Kind.COMMENT, batch, answers)
    if passed_on:
        yield _passed_on(batch, passed_on)


def pictures(tweet: Tweet) -> Sequence[Media]:
    """All pictures and videos of a post."""
    extended = tweet.extended_entities
    entities = tweet.entities
    return (extended and extended.media) or (entities and entities.media) or ()


def _answers_somebody(tweet: Tweet, mine: str) -> bool:
    to = tweet.in_reply_to_user_id_str or tweet.in_reply_to_user_id
    if to is None:
        return bool(tweet.in_reply_to_screen_name or tweet.in_reply_to_status_id_str)
    return not mine or number(to) != mine


def _words(tweet: Tweet) -> str:
    entities = tweet.entities
    text = tweet.full_text or tweet.text
    if not text or "t.co/" not in text:
        return words.plain(text)
    return words.plain(text, entities.urls if entities else None, pictures(tweet))


def _mentions(tweet: Tweet) -> Sequence[Mention]:
    return (tweet.entities and tweet.entities.user_mentions) or ()


def _people(tweet: Tweet, mine: str) -> tuple[Person, ...]:
    """Whom she answered, then the others whom she named; never herself (`mine` is her handle in lower case)."""
    mentions = _mentions(tweet)
    answered = tweet.in_reply_to_screen_name
    if not mentions and not answered:
        return ()
    people = [person_of(mention) for mention in mentions]
    if answered:
        people.sort(key=lambda person: person.handle.casefold() != answered.casefold())
        if not people or people[0].handle.casefold() != answered.casefold():
            people.insert(0, Person("", answered))
    return tuple(dict.fromkeys(person for person in people if not mine or person.handle.casefold() != mine))


def _texts(tweets: Sequence[Tweet]) -> list[str]:
    """The words of each post. Most have nothing to undo, and are not even looked into one by one."""
    spelt = [tweet.full_text or tweet.text or "" for tweet in tweets]
    return [_words(tweet) if "&" in text or "t.co/" in text else text for tweet, text in zip(tweets, spelt, strict=True)]


def _own(kind: Kind, batch: Batch, rows: Sequence[int]) -> Page:
    tweets = [batch.tweets[row] for row in rows]
    texts = _texts(tweets)
    stamps = times.column([tweet.created_at for tweet in tweets])
    mine = batch.account.handle.casefold()
    people = [_people(tweet, mine) for tweet in tweets]
    field = {"group": "group", "deleted": "deleted"}.get(batch.file, "own")

    def record(index: int) -> Record:
        row = rows[index]
        return Record(
            kind=kind,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=Author.ME,
            people=people[index],
            field=field,
            audience=batch.audience(row),
            link=batch.link(row),
            source=batch.at.source(row, "full_text" if tweets[index].full_text else "text"),
        )

    return Page(kind, texts, record, mine=True, times=stamps, row_people=people)


def _original(tweet: Tweet) -> tuple[str, Person]:
    """The words of what was passed on, and whose they are."""
    if tweet.retweeted_status is not None and (tweet.retweeted_status.full_text or tweet.retweeted_status.text):
        user = tweet.retweeted_status.user
        whose = Person(user.name or "", user.screen_name or "") if user else Person()
        return words.plain(tweet.retweeted_status.full_text or tweet.retweeted_status.text), whose
    text = _words(tweet)
    found = _PASSED_ON.match(text)
    if not found:
        return text, Person()
    handle = found[1]
    named = next((m for m in _mentions(tweet) if (m.screen_name or "").casefold() == handle.casefold()), None)
    return text[found.end() :], person_of(named) if named else Person("", handle)


def _passed_on(batch: Batch, rows: Sequence[int]) -> Page:
    tweets = [batch.tweets[row] for row in rows]
    originals = [_original(tweet) for tweet in tweets]
    texts = [text for text, _whose in originals]
    stamps = times.column([tweet.created_at for tweet in tweets])
    people: list[tuple[Person, ...]] = [(whose,) if whose.label else () for _text, whose in originals]

    def record(index: int) -> Record:
        row = rows[index]
        return Record(
            kind=Kind.REACTION,
            text=texts[index],
            platform="x",
            when=utc(stamps[index]),
            author=Author.OTHER,
            writer=people[index][0] if people[index] else None,
            people=people[index],
            field="repost",
            audience=batch.audience(row),
            link=batch.link(row),
            source=batch.at.source(row, "full_text" if tweets[index].full_text else "text"),
        )

    return Page(Kind.REACTION, texts, record, mine=False, times=stamps, row_people=people)
