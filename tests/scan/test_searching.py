"""The united searches: which rows they find, whatever stands in the rows beside."""

from hypothesis import given
from hypothesis import strategies as st

from selfaudit import Together
from selfaudit.scan.searching import Patterns
from selfaudit.scan.words import Words

TEXTS = st.lists(st.text(alphabet="ab \t\n.'é-0", max_size=12).map(lambda text: text.replace("\0", " ")), max_size=6)
WORDS = ("a ", "ab", "b a ", "a'b ", "0a", "é")
PATTERNS = {"a{2}": frozenset({1, 4}), r"b\W+a": frozenset({2}), r"[^x]{4}0": frozenset({3})}


def joined(texts: list[str]) -> bytes:
    return "".join(f"{text}\0" for text in texts).encode()


def found(search: Words | Patterns, texts: list[str]) -> dict[int, set[int]]:
    hits: dict[int, set[int]] = {}
    for row, numbers in search.rows(joined(texts)):
        hits.setdefault(row, set()).update(numbers)
    return hits


def all_found(hits: dict[int, set[int]], among: dict[int, set[int]]) -> bool:
    return all(numbers <= among.get(row, set()) for row, numbers in hits.items())


@given(texts=TEXTS)
def test_words_are_found_in_a_row_whatever_stands_in_the_rows_beside(texts: list[str]) -> None:
    words = Words({number: [word] for number, word in enumerate(WORDS)})
    alone = {row: hits[0] for row, text in enumerate(texts) if (hits := found(words, [text]))}
    together = found(words, texts)
    assert all_found(alone, together)
    # White space that has to be levelled in one row changes nothing for the others.
    assert found(words, [*texts, "x  \n x"]) == together


TOGETHER = {0: (Together((("a ", 1), ("ab", 2)), 3),), 7: (Together((("b ", 5),), 5), Together((("0a", 1),), 2))}


@given(texts=TEXTS)
def test_words_that_count_together_are_summed_up_text_by_text(texts: list[str]) -> None:
    hits = found(Words({}, TOGETHER), texts)
    for row, text in enumerate(texts):
        stands = {word: any(Words({0: [word]}).rows(joined([text]))) for word in ("a ", "ab", "b ", "0a")}
        enough = {0: stands["a "] and stands["ab"], 7: stands["b "]}
        assert hits.get(row, set()) == {number for number, is_enough in enough.items() if is_enough}


def test_a_word_may_be_enough_for_one_check_and_count_for_another() -> None:
    words = Words({1: ["bus "], 2: ["stop"]}, {3: (Together((("bus ", 1), ("stop", 1)), 2),)})
    assert found(words, ["a bus", "stopped", "bus stop", "bus bus"]) == {0: {1}, 1: {2}, 2: {1, 2, 3}, 3: {1}}


def test_a_word_of_several_checks_hits_for_all_of_them() -> None:
    words = Words({1: ["bus ", "tram"], 2: ["bus ", "tram"], 3: ["bus "]})
    assert found(words, ["a bus", "trams"]) == {0: {1, 2, 3}, 1: {1, 2}}


def test_a_word_counts_in_every_sum_that_it_is_in() -> None:
    fares = Together((("bus ", 1), ("fare", 1)), 2)
    words = Words({}, {1: (fares, Together((("bus ", 2), ("late", 1)), 3)), 2: (Together((("bus ", 1), ("late", 1)), 2),)})
    assert found(words, ["bus fare", "bus late", "fare late"]) == {0: {1}, 1: {1, 2}}


@given(texts=TEXTS)
def test_no_hit_is_hidden_by_another_one_not_even_across_the_end_of_a_text(texts: list[str]) -> None:
    patterns = Patterns(PATTERNS)
    alone = {row: hits[0] for row, text in enumerate(texts) if (hits := found(patterns, [text]))}
    assert all_found(alone, found(patterns, texts))


def test_a_match_that_reaches_into_the_next_text_hides_nothing_there() -> None:
    # "[^x]{4}0" matches from the first text into the second, over the beginning of its "aa".
    assert found(Patterns(PATTERNS), ["ccc", "0", "aab"])[2] == {1, 4}
    assert found(Patterns({"aa": frozenset({1}), "c[^x]{3}": frozenset({3})}), ["bc", "aa"])[1] == {1}


@given(texts=TEXTS)
def test_signs_and_blanks_are_found_only_in_rows_that_are_there(texts: list[str]) -> None:
    rows = range(len(texts))
    for word in ("", " ", "!", "\0", "..."):
        assert found(Words({1: [word]}), texts).keys() <= set(rows)


def test_the_words_of_a_plug_in_may_hold_half_a_surrogate_pair() -> None:
    assert list(Words({1: ["\ud800 broken", "sound "]}).rows(b"a sound word\0")) == [(0, frozenset({1}))]


def test_checks_with_a_pattern_that_cannot_be_compiled_are_told_and_the_others_still_searched() -> None:
    patterns = Patterns({"aa": frozenset({1, 2}), "(": frozenset({2, 3})})
    assert patterns.broken == {2, 3}
    assert found(patterns, ["b", "aab"]) == {1: {1, 2}}
