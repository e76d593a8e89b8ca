"""The checklist as a conversation: one question after the other, back and forth, with a look at all answers at the end.

How a line is asked for, shown and kept is handed in, so the whole conversation can be held by a test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from selfaudit.checklist.model import ANSWERS, Checklist, Item
from selfaudit.checklist.prefill import Hint

KEYS = {"y": "yes", "n": "not yet", "d": "does not apply", "t": "want to talk"}
HELP = "y yes · n not yet · d does not apply · t want to talk · Enter later · b back · w what the documents say · q stop here"
NO_WORDS = "Answer with one letter: nothing else is kept."


@dataclass(frozen=True, slots=True)
class Talk:
    """How to ask for a line (EOFError when there is none), to show one, and to keep the answers after each change."""

    ask: Callable[[str], str]
    show: Callable[[str], None]
    keep: Callable[[Mapping[str, str]], None]


def go_through(checklist: Checklist, answers: dict[str, str], hints: Mapping[str, Hint], talk: Talk) -> bool:
    """Asks from the first question without an answer on; `answers` is filled in place.

    True when she came to the end of it, False when she stopped before. EOFError when the lines ended before.
    """
    items = checklist.items
    open_items = checklist.unanswered(answers)
    position = items.index(open_items[0]) if open_items else len(items)
    while True:
        if position == len(items):
            following = _look_back(checklist, answers, talk)
        else:
            following = _one(checklist, position, answers, hints, talk)
        if following is None:
            return position == len(items)
        position = following


def _one(checklist: Checklist, position: int, answers: dict[str, str], hints: Mapping[str, Hint], talk: Talk) -> int | None:
    """Asks one question; where to go from there, `None` to stop."""
    item = checklist.items[position]
    hint = hints.get(item.id)
    offered = answers.get(item.id) or (hint.answer if hint else "")
    talk.show("")
    talk.show(f"Question {position + 1} of {len(checklist.items)}")
    for line in question_lines(item, hint):
        talk.show(line)
    while True:
        word = talk.ask(f"[y/n/d/t, ? for help]{f' ({offered})' if offered else ''} ").strip().casefold()
        answer = _answer(word) or (offered if not word else "")
        if answer:
            answers[item.id] = answer
            talk.keep(answers)
        if answer or not word:
            return position + 1
        if word in {"b", "back"}:
            return max(position - 1, 0)
        if word in {"q", "quit"}:
            return None
        for line in why_lines(item) if word in {"w", "why"} else (HELP,) if word == "?" else (NO_WORDS, HELP):
            talk.show(line)


def _answer(word: str) -> str:
    return KEYS.get(word) or (word if word in ANSWERS else "")


def _look_back(checklist: Checklist, answers: Mapping[str, str], talk: Talk) -> int | None:
    """All answers, to be changed by number; `None` once she is done."""
    talk.show("")
    talk.show("Your answers")
    for number, item in enumerate(checklist.items, 1):
        talk.show(f"{number}. {item.question} {answers.get(item.id, 'no answer yet')}")
    count = len(checklist.items)
    while True:
        try:
            word = talk.ask("A number changes that answer, Enter ends: ").strip().casefold()
        except EOFError:
            return None
        if word in {"", "q", "quit"}:
            return None
        if word in {"b", "back"}:
            return count - 1
        if word.isdecimal() and 1 <= int(word) <= count:
            return int(word) - 1
        talk.show(f"Give a number from 1 to {count}, or press Enter.")


def question_lines(item: Item, hint: Hint | None = None) -> Iterator[str]:
    """The question, how strongly each document puts it, and what a scan says of it."""
    yield item.question
    for source in item.sources:
        yield f"  {source.document.id}: {source.brief}"
    if hint:
        yield f"  {hint.note}"


def why_lines(item: Item) -> Iterator[str]:
    """Each clause that the question rests on, in our words."""
    for source in item.sources:
        yield f"  {source.document.title} ({source.document.issued}), in our words:"
        for said in source.said:
            yield f"    {said.section}: {said.wording} ({said.strength}, {said.effect}). {said.summary}"
