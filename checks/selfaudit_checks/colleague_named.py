"""A colleague of your list named or tagged by you, or singled out by a role such as "our head".

## What it looks for

Full names and user names of your list of colleagues in posts, comments and captions of yours, colleagues whom you tagged, and
roles that only one person has ("our deputy head"). Parts of a name too, where something beside them says that a colleague may
be meant: "Mr Marsh", "J. Marsh", "Jo M", "Jo from the office". They are candidates, not shown at the usual level.

## Why it matters

The documents ask staff to keep to the codes of conduct when they speak of colleagues, one of them not to name them without
consent, one not to pass on anything that a colleague told in confidence.

## What to do

Read it again as that colleague would. Where the document asks for consent, ask for it, or narrow the audience.

## What it cannot know

Whether the name means the colleague, whether there was consent, and whether it was meant kindly: most of it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from selfaudit import Author, Check, Confidence, Kind, Match, Owner, Person, Record, Says, Trigger, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, post
from selfaudit_checks._people_match import FAMILY, agreements, is_family
from selfaudit_checks._people_named import KINDS, Named

_NAMED = Named(("colleagues",), "staff_phrases", "a role that one colleague has")


def trigger(owner: Owner) -> Trigger:
    """As for the words, and tags of colleagues by who was tagged."""
    return _NAMED.trigger(owner) | Trigger(people=("colleagues",))


def find(record: Record, owner: Owner) -> Iterator[Match]:
    """Names and roles in her words; colleagues whom she tagged."""
    if record.kind is Kind.TAG:
        if record.field == "i-tagged":
            yield from _tagged(record, owner)
    elif record.author is Author.ME:
        yield from _NAMED.find(record, owner)


def _tagged(record: Record, owner: Owner) -> Iterator[Match]:
    for agreement in agreements(record.people, owner, ("colleagues",)):
        signals = (*agreement.match.signals, *((FAMILY,) if is_family(agreement, owner) else ()))
        yield Match(agreement.person.label, agreement.why("somebody whom you tagged"), Confidence.CANDIDATE, signals)


def _tag(name: str, field: str = "i-tagged") -> Record:
    return post("", Kind.TAG, Author.ME if field == "i-tagged" else Author.OTHER, field=field, people=(Person(name),))


check = Check(
    id="colleague-named",
    title="Your words name a colleague on your list, or single one out",
    kinds=(*KINDS, Kind.TAG),
    find=find,
    trigger=trigger,
    says=Says.READ_AGAIN,
    examples=(
        fires(post("Night out with Samuel Ashdownley"), ["Samuel Ashdownley"], TEACHER),
        fires(post("Sam Ashdownley's last day", Kind.PHOTO), ["Sam Ashdownley"], TEACHER, because="a short form"),
        fires(post("happy birthday @missquillby", Kind.COMMENT), ["@missquillby"], TEACHER, because="a user name on the list"),
        fires(post("harriet quillby is a star"), ["harriet quillby"], TEACHER, because="small letters"),
        fires(_tag("Harriet Quillby"), ["Harriet Quillby"], TEACHER, because="tagged"),
        fires(post("Miss Quillby made a trifle"), ["Miss Quillby"], TEACHER, because="a title and the surname"),
        fires(post("thanks to S. Ashdownley"), ["S. Ashdownley"], TEACHER, because="an initial"),
        fires(post("Harriet from the office saved us"), ["Harriet"], TEACHER, because="a first name and a place of work"),
        fires(post("the deputy at our place said no"), ["the deputy at our place"], NO_LISTS),
        fires(post("Our head has lost the plot"), ["Our head"], NO_LISTS),
        fires(post("my head of department forgot again"), ["my head of department"], NO_LISTS),
        fires(post("the deputy head shouted at the new TA"), ["the deputy head"], NO_LISTS),
        fires(post("Our SENCO is a saint"), ["Our SENCO"], NO_LISTS),
        quiet(post("Night out with Samuel"), TEACHER, because="a first name"),
        quiet(post("Samuel Hartleby came"), TEACHER, because="one name equal"),
        fires(post("Ashdownley's lesson was a joy"), ["Ashdownley's lesson"], TEACHER, because="a surname and a lesson"),
        fires(post("Harriet Quilby sang"), ["Harriet Quilby"], TEACHER, because="one letter left out"),
        quiet(post("Ashdownley made a trifle"), TEACHER, because="a surname"),
        quiet(post("Lord Ashdownley spoke"), TEACHER, because="another person"),
        quiet(post("my friend Harriet from work"), TEACHER, because="said to be somebody else"),
        quiet(post("Harriet from the office next door"), NO_LISTS, because="no list"),
        quiet(post("Robin Sample and I at the sea"), TEACHER, because="a relative who is on the list"),
        quiet(post("Our head office is in Leeds"), NO_LISTS, because="an office"),
        quiet(post("my head hurts"), NO_LISTS, because="her own head"),
        quiet(post("The head teacher at my daughter's school rang"), NO_LISTS, because="her own child's school"),
        quiet(post("Watching the series with the head teacher again"), NO_LISTS, because="television"),
        quiet(post("Samuel Ashdownley was here", author=Author.OTHER), TEACHER, because="not her words"),
        quiet(_tag("Harriet Quillby", "tagged-me"), TEACHER, because="the colleague tagged her"),
        quiet(post("Samuel Ashdownley Road is closed"), TEACHER, because="a place"),
    ),
)
