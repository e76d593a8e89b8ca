"""A conversation with somebody who has the same name as a pupil or former pupil on your lists.

## What it looks for

Private and group conversations in which somebody's name or user name agrees with your lists of pupils and former pupils.
It says how many messages there are, how many are yours, and from when to when. What was written is not looked at.

## Why it matters

All documents treat private messages with pupils as something that should not be, or that has to stay open to the school.
The conversation itself is also what protects you against a wrong account of it.

## What to do

Keep the whole conversation; do not delete it. Note the name and the dates, and tell the person whom your document names.
Only then stop the contact. If a child wrote of being harmed, report it as a safeguarding concern today.

## What it cannot know

Who the other is, why you wrote, and what was deleted before the archive was made. Calls are not messages.
"""

from __future__ import annotations

from selfaudit import Check, Kind, Trigger, fires, quiet
from selfaudit_checks._people_conversations import concluder, finder
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, message

_GROUPS = ("pupils", "former_pupils")
_THREAD = (message("See you tomorrow", "Joanna Marsh", mine=True, day=3), message("ok", "Joanna Marsh", day=1))

check = Check(
    id="pupil-message",
    title="A conversation with somebody who has the same name as a pupil or former pupil on your list",
    kinds=(Kind.MESSAGE,),
    find=finder(*_GROUPS),
    conclude=concluder(*_GROUPS),
    trigger=Trigger(people=_GROUPS),
    needs=("pupils",),
    examples=(
        fires(message("Hello Miss", "Joanna Marsh"), ["Joanna Marsh"], TEACHER),
        fires(
            message("thanks", "Joanna Marsh", day=9), ["Joanna Marsh"], TEACHER, _THREAD, because="one finding a conversation"
        ),
        fires(message("Hello", "Callum Thornby"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(message("Hello", "Jo Marsh", mine=True), ["Jo Marsh"], TEACHER, because="a short form"),
        fires(message("Hi", "Lukasz Wojcikowy", field="request"), ["Lukasz Wojcikowy"], TEACHER, because="a message request"),
        fires(message("Hi all", "Zed Anybody", "Joanna Marsh", thread="Panto"), ["Joanna Marsh"], TEACHER, because="a group"),
        fires(
            message("Hi all", "Callum Thornby", "Joanna Marsh", thread="Year 9 panto"),
            ["Callum Thornby", "Joanna Marsh"],
            TEACHER,
            because="two of them in a group",
        ),
        fires(
            message("Hi", "Jo Marsh"),
            ["Joanna Marsh", "Jo Marsh"],
            TEACHER,
            (message("Hi", "Joanna Marsh"),),
            because="two conversations",
        ),
        quiet(message("Joanna Marsh was late", "Zed Anybody"), TEACHER, because="spoken of, not spoken to"),
        quiet(message("Hello", "Joanna Hartleby"), TEACHER, because="one name equal"),
        quiet(message("Hello", "Peter Marsh"), TEACHER, because="a brother"),
        quiet(message("Hello", "Angela Marsh"), TEACHER, because="a parent: another check"),
        quiet(message("Hello", "Joanna"), TEACHER, because="one word"),
        quiet(message("Hello", "Joanna Marsh", field="machine"), TEACHER, because="a chat with a machine"),
        quiet(message("Hello", "Joanna Marsh"), NO_LISTS, because="no list"),
        quiet(message("Hello", "Zed Anybody", thread="Joanna Marsh"), TEACHER, because="a conversation's name is nobody"),
    ),
)
