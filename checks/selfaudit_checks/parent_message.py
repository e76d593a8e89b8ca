"""A conversation with somebody who has the same name as a parent on your list.

## What it looks for

Private and group conversations in which somebody's name or user name agrees with your list of parents. It says how many
messages there are, how many are yours, and from when to when. What was written is not looked at.

## Why it matters

The documents differ: one bars it on personal accounts, one asks for care, one for using the school's own channels, two say
nothing. A private channel to a parent is one that the school cannot stand behind.

## What to do

Read the clause of your document. Keep the conversation, and move school matters to the school's own channel.

## What it cannot know

Who the other is, and whether you know each other from elsewhere. Whether it was about the school is not looked at.
"""

from __future__ import annotations

from selfaudit import Check, Kind, Trigger, fires, quiet
from selfaudit_checks._people_conversations import concluder, finder
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, message

_THREAD = (message("See you", "Angela Marsh", mine=True, day=3), message("ok", "Angela Marsh", day=1))

check = Check(
    id="parent-message",
    title="A conversation with somebody who has the same name as a parent on your list",
    kinds=(Kind.MESSAGE,),
    find=finder("parents"),
    conclude=concluder("parents"),
    trigger=Trigger(people=("parents",)),
    needs=("parents",),
    examples=(
        fires(message("Hello", "Angela Marsh"), ["Angela Marsh"], TEACHER),
        fires(
            message("thanks", "Angela Marsh", day=9), ["Angela Marsh"], TEACHER, _THREAD, because="one finding a conversation"
        ),
        fires(message("Hello", "Angie Marsh", mine=True), ["Angie Marsh"], TEACHER, because="a short form"),
        fires(message("Hi", "Bogdan Wojcikowy"), ["Bogdan Wojcikowy"], TEACHER, because="no accents"),
        fires(message("Hi", "Robin Sample"), ["Robin Sample"], TEACHER, because="a relative: found, and said to be one"),
        fires(message("Hi", "Zed Anybody", "Angela Marsh", thread="EPS PTA"), ["Angela Marsh"], TEACHER, because="a group"),
        fires(
            message("Hi", "Bogdan Wójcikowy", "Angela Marsh", thread="PTA"),
            ["Angela Marsh", "Bogdan Wójcikowy"],
            TEACHER,
            because="two of them in a group",
        ),
        fires(message("Hi", "Mrs Angela Marsh"), ["Mrs Angela Marsh"], TEACHER, because="a title before the name"),
        quiet(message("Angela Marsh rang", "Zed Anybody"), TEACHER, because="spoken of, not spoken to"),
        quiet(message("Hello", "Angela Hartleby"), TEACHER, because="one name equal"),
        quiet(message("Hello", "Mrs Marsh"), TEACHER, because="a title is no first name"),
        quiet(message("Hello", "Joanna Marsh"), TEACHER, because="a pupil: another check"),
        quiet(message("Hello", "Angela"), TEACHER, because="one word"),
        quiet(message("Hello", "Angela Marsh", field="machine"), TEACHER, because="a chat with a machine"),
        quiet(message("Hello", "Angela Marsh"), NO_LISTS, because="no list"),
        quiet(message("Hello", "Samuel Ashdownley"), TEACHER, because="a colleague"),
    ),
)
