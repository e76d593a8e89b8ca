"""A page's texts by whose they are: every row on exactly one side, found again where it stands."""

from hypothesis import given
from hypothesis import strategies as st

from selfaudit.records import Author, Kind, Page, Record
from selfaudit.scan.sides import author_of, sides


def page(texts: list[str], mine: list[bool | None] | bool | None) -> Page:
    return Page(Kind.MESSAGE, texts, lambda row: Record(Kind.MESSAGE, texts[row]), mine, [0.0] * len(texts))


ROWS = st.lists(st.tuples(st.text(alphabet="aé", max_size=3), st.sampled_from([True, False, None])), min_size=1, max_size=8)


@given(rows=ROWS)
def test_each_row_stands_on_the_side_of_its_author_and_on_no_other(rows: list[tuple[str, bool | None]]) -> None:
    found = {}
    for side in sides(page([text for text, _ in rows], [mine for _, mine in rows])):
        texts = side.joined.decode().split("\0")[:-1]
        for row, text in side.placed(enumerate(texts)):
            assert row not in found
            found[row] = (text, side.author)
    assert found == {row: (text, author_of(mine)) for row, (text, mine) in enumerate(rows)}


def test_a_page_of_one_author_is_one_side_without_a_copy() -> None:
    for mine, author in ((True, Author.ME), (False, Author.OTHER), (None, None), ([True, True], Author.ME)):
        whole = page(["a", "b"], mine)
        (side,) = sides(whole)
        assert (side.author, side.joined) == (author, b"a\0b\0")
        assert side.joined is whole.joined
