"""LinkedIn: the basic and the complete download, all of it CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime

from tests.parity import life
from tests.parity.life import ALEX, Person
from tests.parity.oddities import Files, Oddities

_THEN = life.saturday(24)
_NOTE = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing. '
    'You will only see them where the ""other"" person allows it."\n\n'
)
Rows = Iterable[Iterable[str]]


def stem(kind: str) -> str:
    return f"{kind}_LinkedInDataExport_03-08-2025"


def basic(odd: Oddities) -> Files:
    """What comes in minutes: profile, network, messages."""
    mine = life.PROFILE
    first, last = mine.name.split()
    born = datetime(*mine.birthday, tzinfo=UTC)
    messages = [
        [
            f"2-{thread.title}", thread.title if len(thread.others) > 1 else "", one.sender.name, _url(one.sender),
            ",".join(person.name for person in _others(thread, one.sender)),
            ",".join(_url(person) for person in _others(thread, one.sender)),
            f"{_moment(one.when)} UTC", "", one.text, "INBOX",
        ]
        for thread in life.THREADS
        for one in reversed(thread.messages)
    ]  # fmt: skip
    invitations = [
        *([one.name, ALEX.name, _american(_THEN), "", "INCOMING", _url(one), _url(ALEX)] for one in life.REQUESTS_IN),
        *([ALEX.name, one.name, _american(_THEN), "", "OUTGOING", _url(ALEX), _url(one)] for one in life.REQUESTS_OUT),
    ]
    connections = [[*one.name.split(), _url(one), "", "", "", _day(_THEN)] for one in life.FRIENDS]
    return {
        "Profile.csv": _csv(
            odd, "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
            "Twitter Handles,Websites,Instant Messengers",
            [[first, last, "", "", f"{born:%b} {born.day}, {born.year}", mine.bio, "", "", "", mine.city, "", "", ""]],
        ),
        "Positions.csv": _csv(
            odd, "Company Name,Title,Description,Location,Started On,Finished On",
            [[mine.employer, mine.job_title, "", "", "Mar 2011", ""]],
        ),
        "Email Addresses.csv": _csv(
            odd, "Email Address,Confirmed,Primary,Updated On", [[mine.email, "Yes", "Yes", "3/8/25, 8:52 AM"]]
        ),
        "PhoneNumbers.csv": _csv(odd, "Extension,Number,Type", [["", "07700900123" if odd.single else mine.phone, "Mobile"]]),
        "Connections.csv": odd.text("" if odd.parts else _NOTE) + _csv(
            odd, "First Name,Last Name,URL,Email Address,Company,Position,Connected On", connections
        ).removeprefix(b"\xef\xbb\xbf" if not odd.parts else b""),
        "Invitations.csv": _csv(
            odd, "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl", invitations
        ),
        "messages.csv": _csv(
            odd, "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,"
            "FOLDER", messages, quoted=True,
        ),
        "Company Follows.csv": _csv(
            odd, "Organization,Followed On", [[page, _day(_THEN)] for page in life.PAGES]
        ),
        "Events.csv": _csv(odd, "Event Name,Event Time,Status,External Url", [[life.EVENT[0], "", "ATTENDING", ""]]),
        "Registration.csv": _csv(odd, "Registered At,Registration Ip,Subscription Types", [["3/8/11, 8:52 AM", "", ""]]),
        "Imported Contacts.csv": _csv(
            odd, "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers",
            [["PHONE", *one.name.split(), "", "", "", number] for one, number in life.UPLOADED],
        ),
    }  # fmt: skip


def complete(odd: Oddities) -> Files:
    """What comes within a day: also posts, comments, reactions; in 2026 with the member's number in the names."""
    number = "_123456" if odd.wrapper else ""
    shares = [
        [_moment(post.when), "https://www.linkedin.com/feed/update/1", post.text, "", "", "PUBLIC"] for post in life.POSTS
    ]
    comments = [[_moment(one.when), "https://www.linkedin.com/feed/update/2", one.text] for one in life.COMMENTS]
    return basic(odd) | {
        f"Shares{number}.csv": _csv(odd, "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility", shares),
        f"Comments{number}.csv": _csv(odd, "Date,Link,Message", comments),
        f"Reactions{number}.csv": _csv(
            odd, "Date,Type,Link", [[_moment(life.LIKED.when), "LIKE", "https://www.linkedin.com/feed/update/3"]]
        ),
        f"InstantReposts{number}.csv": _csv(
            odd, "Date,Link", [[_moment(life.REPOSTED.when), "https://www.linkedin.com/feed/update/4"]]
        ),
        f"Member_Follows{number}.csv": _csv(
            odd, "Date,Status,FullName", [[_moment(_THEN), "Active", one.name] for one in life.FOLLOWING]
        ),
        "SearchQueries.csv": _csv(odd, "Time,Search Query", [[f"{_moment(_THEN)} UTC", text] for text in life.SEARCHES]),
        "Security Challenges.csv": _csv(
            odd, "Challenge Date,IP Address,User Agent,Country,Challenge Type,",
            [[f"{_moment(life.LOGIN[0])} UTC", life.LOGIN[2], life.LOGIN[3], "gb", "EMAIL_PIN", ""]],
        ),
    }  # fmt: skip


def _csv(odd: Oddities, header: str, rows: Rows, *, quoted: bool = False) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL)
    writer.writerows([header.split(","), *rows])
    return odd.text(text.getvalue())


def _others(thread: life.Thread, sender: Person) -> list[Person]:
    return [person for person in (ALEX, *thread.others) if person is not sender]


def _url(person: Person) -> str:
    return f"https://www.linkedin.com/in/{person.handle}"


def _moment(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _day(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%d %b %Y")


def _american(when: int) -> str:
    return datetime.fromtimestamp(when, UTC).strftime("%-m/%-d/%y, %-I:%M %p")
