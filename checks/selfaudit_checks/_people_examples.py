"""Made-up people and archives' owners for the examples of the checks about people. Nobody here exists."""

from __future__ import annotations

from datetime import UTC, date, datetime

from selfaudit import Author, Kind, Listed, Me, Owner, Person, Record, Roster, School

SCHOOL = School(names=("Exampleton Primary School", "EPS"), domains=("exampleton.sch.uk",))
ME = Me(names=("Alex Sample",), handles=("alexsample",), family=("Robin Sample", "Toni Marlowe"))
PUPILS = Roster(
    "pupils",
    (
        Listed("Joanna Marsh", year="9", born=date(2010, 3, 1), handle="moon.jo.11"),
        Listed("Siân O'Briant", year="Year 7"),
        Listed("Łukasz Wójcikowy", year="8"),
        Listed("Robin Sample", year="9"),
        Listed("Kit Dunmore", relation="niece"),
        Listed("Rose May", year="10"),
    ),
)
FORMER = Roster(
    "former_pupils",
    (
        Listed("Callum Thornby", left=date(2024, 7, 19), born=date(2008, 5, 5)),
        Listed("Priya Devonshaw", left=date(2012, 7, 20), born=date(1996, 1, 1)),
        Listed("Gethin Pryceley"),
        Listed("Toni Marlowe", left=date(2023, 7, 19)),
    ),
)
PARENTS = Roster("parents", (Listed("Angela Marsh"), Listed("Bogdan Wójcikowy", handle="bogdan.w"), Listed("Robin Sample")))
STAFF = Roster(
    "colleagues", (Listed("Samuel Ashdownley"), Listed("Harriet Quillby", handle="missquillby"), Listed("Robin Sample"))
)

TEACHER = Owner(ME, SCHOOL, PUPILS, FORMER, PARENTS, STAFF)
NO_LISTS = Owner(ME, SCHOOL)


def when(year: int, month: int = 1, day: int = 1) -> datetime:
    """Noon on that day, UTC."""
    return datetime(year, month, day, 12, tzinfo=UTC)


def connection(name: str = "", handle: str = "", field: str = "friend", **more: object) -> Record:
    """A connection as readers make it."""
    return _about(Kind.CONNECTION, name, handle, field, **more)


def request(name: str = "", handle: str = "", field: str = "received", **more: object) -> Record:
    """A friend or follow request as readers make it."""
    return _about(Kind.REQUEST, name, handle, field, **more)


def _about(kind: Kind, name: str, handle: str, field: str, **more: object) -> Record:
    person = Person(name, handle)
    values: dict[str, object] = {"platform": "facebook", **more}
    return Record(kind, person.label, people=(person,), field=field, **values)  # type: ignore[arg-type] # passed on by name


def message(text: str, *others: str, mine: bool = False, thread: str = "", day: int = 1, field: str = "inbox") -> Record:
    """A message of January 2024 in a conversation with the others; written by the first of them where it is not hers."""
    people = tuple(Person(name) for name in others)
    return Record(
        Kind.MESSAGE,
        text,
        "facebook",
        when(2024, 1, day),
        Author.ME if mine else Author.OTHER,
        Person("Alex Sample") if mine else people[0],
        people,
        thread or ", ".join(others),
        field,
    )


def post(text: str, kind: Kind = Kind.POST, author: Author | None = Author.ME, **more: object) -> Record:
    """Something that she wrote."""
    values: dict[str, object] = {"platform": "facebook", "field": "own", **more}
    return Record(kind, text, author=author, **values)  # type: ignore[arg-type] # passed on by name
