"""One made-up life as plain data: what every writer writes in the spelling of its layout. Nobody and nothing in it is real.

Everything happens at noon UTC on Saturdays outside school terms, so that no local clock changes a day.
"""

from __future__ import annotations

from dataclasses import dataclass

SCHOOL = "Exampleton Primary School"
WEEK = 7 * 86400
_SATURDAY = 1_660_996_800
"""20 August 2022, 12:00 UTC."""


def saturday(number: int) -> int:
    """Unix seconds of noon on one of the Saturdays."""
    return _SATURDAY + number * WEEK


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    handle: str
    id: str


ALEX = Person("Alex Sample", "alexsample", "900001")
JAMIE = Person("Jamie Stone", "jamiestone", "900002")
"""Has the name and the handle of a pupil on the list."""
JO = Person("Jo Marsh", "jomarsh", "900003")
"""Has the name and the handle of a parent on the list."""
ROBIN = Person("Robin Carter", "robincarter", "900004")
"""A pupil's name: asked her."""
ZOE = Person("Zoë O’Neill", "zoeoneill", "900005")
"""A pupil's name: she asked."""
ASH = Person("Ash Penrose", "ashpenrose", "900006")
"""A pupil's name: asked, and was rejected."""
FIN = Person("Fin Garrow", "fingarrow", "900007")
"""A pupil's name: she blocked them."""
SAM = Person("Sam Field", "samfield", "900008")
PAT = Person("Pat Lowe", "patlowe", "900009")
CHRIS = Person("Chris Dale", "chrisdale", "900010")
"""A colleague on the list."""
EVERYBODY = (ALEX, JAMIE, JO, ROBIN, ZOE, ASH, FIN, SAM, PAT, CHRIS)

CONFIG = f"""
[me]
names = ["Alex Sample"]
handles = ["alexsample"]
phones = ["07700 900123"]
emails = ["alex.sample@example.com"]
address = "1 Example Lane, Exampleton EX1 1AA"
birthday = 1990-03-14
[school]
names = ["{SCHOOL}"]
domains = ["exampleton.sch.uk"]
place = {{ latitude = 51.5, longitude = -1.5, radius_m = 250 }}
timezone = "Europe/London"
[people]
pupils = "pupils.csv"
parents = "parents.csv"
colleagues = "colleagues.csv"
"""


def roster(*people: Person) -> str:
    return "name,handle\n" + "".join(f"{person.name},{person.handle}\n" for person in people)


LISTS = {"pupils.csv": roster(JAMIE, ROBIN, ZOE, ASH, FIN), "parents.csv": roster(JO), "colleagues.csv": roster(CHRIS)}


@dataclass(frozen=True, slots=True)
class Profile:
    name: str = ALEX.name
    handle: str = ALEX.handle
    employer: str = SCHOOL
    job_title: str = "Teaching assistant"
    phone: str = "+447700900123"
    email: str = "alex.sample@example.com"
    birthday: tuple[int, int, int] = (1990, 3, 14)
    city: str = "Exampleton"
    bio: str = "Tea and long walks"
    since: int = saturday(-600)


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Post:
    key: str
    when: int
    text: str
    place: Place | None = None
    picture: tuple[float, float] | None = None
    """Where the picture with it was taken."""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    key: str
    when: int
    text: str
    under: Person


@dataclass(frozen=True, slots=True)
class Others:
    """Somebody else's words, which she liked or passed on without a word of her own."""

    when: int
    whose: Person
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    key: str
    when: int
    sender: Person
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    title: str
    others: tuple[Person, ...]
    messages: tuple[Message, ...]
    """Oldest first."""


PROFILE = Profile()

POSTS = (
    Post("post-school", saturday(1), f"Lovely day at the {SCHOOL} fair"),
    Post("post-accents", saturday(2), f"Zoë’s café stall at {SCHOOL} – naïve me ate it all 🎂"),
    Post("post-number", saturday(3), "New phone & “new” me :)\nRing on 07700 900123 <before> 9"),
    Post("post-address", saturday(4), "Party at mine: 1 Example Lane, Exampleton EX1 1AA"),
    Post("post-pupil", saturday(5), "Jamie Stone read so well today"),
    Post("post-parent", saturday(6), "Had a long talk with Jo Marsh about the cake sale"),
    Post("post-colleague", saturday(7), "Chris Dale and I walked to the sea"),
    Post("post-place", saturday(8), "Bunting everywhere", place=Place(SCHOOL, 51.5, -1.5)),
    Post("post-picture", saturday(9), "At the seaside", picture=(52.25, 1.25)),
    Post("near-number", saturday(10), "Order 0770090012 came to 7700 pounds, invoice 900-123"),
    Post("near-school", saturday(11), "Example Lane has a primary colour on every door"),
    Post("near-pupil", saturday(12), "Found a stone by the marsh, and a robin"),
)
GROUP = "Exampleton Allotments"
GROUP_POST = Post("group-post", saturday(13), f"Does {SCHOOL} still take old pots?", group=GROUP)

COMMENTS = (
    Comment("comment-school", saturday(14), f"I work at {SCHOOL} too", PAT),
    Comment("comment-number", saturday(15), "Call me any time, 07700 900123", PAT),
    Comment("comment-pupil", saturday(25), "Well done, you", JAMIE),
    Comment("near-comment", saturday(16), "Lovely sunset", SAM),
)

TRAP = f"Jamie Stone of {SCHOOL} is a bloody idiot, ring 07700 900123 or come to 1 Example Lane, EX1 1AA"
"""Words of somebody else, made so that a dozen checks would fire if they were taken for hers."""
LIKED = Others(saturday(17), SAM, TRAP)
ALSO_LIKED = ZOE
"""Whose post she liked too: somebody with a pupil's name."""
REPOSTED = Others(saturday(18), SAM, TRAP)

FRIENDS = (JAMIE, JO, SAM, PAT)
FOLLOWING = (SAM, PAT)
REQUESTS_IN = (ROBIN,)
REQUESTS_OUT = (ZOE,)
REJECTED = (ASH,)
BLOCKED = (FIN,)
UPLOADED = ((JO, "07700 900456"), (SAM, "07700 900457"))

THREADS = (
    Thread(
        JAMIE.name,
        (JAMIE,),
        (
            Message("message-pupil", saturday(20), JAMIE, "Is the club on? My number is 07700 900456"),
            Message("message-number", saturday(20) + 60, ALEX, "It is, ring me on 07700 900123 😀"),
        ),
    ),
    Thread(
        "Book club",
        (SAM, PAT),
        (
            Message("message-trap", saturday(21), SAM, f"{SCHOOL} is a bloody disgrace, an idiot runs it"),
            Message("message-plain", saturday(21) + 60, ALEX, "Chapter nine was grand"),
        ),
    ),
)

GROUPS = (f"{SCHOOL} Parents", GROUP)
PAGES = (SCHOOL, "Exampleton Bakery")
SEARCHES = ("Jamie Stone", "curtain rails")
EVENT = ("Summer fête", saturday(22))
FUTURE_POSTS = "Public"
LOGIN = (saturday(23), "Login", "198.51.100.7", "Firefox on Linux")


def facts() -> dict[str, str]:
    """What each text of the life is called in `expected.toml`."""
    said: tuple[Post | Comment | Message, ...] = (
        *POSTS,
        GROUP_POST,
        *COMMENTS,
        *(message for thread in THREADS for message in thread.messages),
    )
    return {one.text: one.key for one in said} | {TRAP: "others-words"} | {name: name for name in (*GROUPS, *PAGES)}
