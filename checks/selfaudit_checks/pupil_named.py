"""A pupil of your lists named in your own words, or singled out by a phrase such as "a boy in my class".

## What it looks for

Full names of your lists of pupils and former pupils in posts, comments and captions of yours, hashtags and user names
included, and phrases that single out one child ("one of my Year 9s"). Parts of a name too, where something beside them says
that a pupil may be meant: "Z. Marsh", "Jo M", "the Marsh lad", "JM in Y4", "Jo from my class". They are candidates, not shown
at the usual level. A first name alone or a surname alone is not looked for: it mostly means somebody else.

## Why it matters

The documents ask staff not to disclose what they know of pupils, some of them not to name pupils at all without permission.
A child can be recognised from very little.

## What to do

Read it again as a parent of that child would. Narrow the audience at once. Where it tells something about the child, tell the
school: it may have to act on it.

## What it cannot know

Whether the name means the pupil, whether there was permission, and whom a phrase is about. First names alone and nicknames
of the classroom are missed. Where a year group is named, the year on your list may be of another school year.
"""

from __future__ import annotations

from selfaudit import Author, Check, Kind, Says, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, post
from selfaudit_checks._people_named import KINDS, Named

_NAMED = Named(("pupils", "former_pupils"), "pupil_phrases", "a phrase that singles out a pupil", child=True)

check = Check(
    id="pupil-named",
    title="Your words name a pupil on your list, or single one out",
    kinds=KINDS,
    find=_NAMED.find,
    trigger=_NAMED.trigger,
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(post("So proud of Joanna Marsh today"), ["Joanna Marsh"], TEACHER),
        fires(post("so proud of joanna marsh today", Kind.COMMENT), ["joanna marsh"], TEACHER, because="small letters"),
        fires(post("Sian O’Briant's model, and Lukasz Wojcikowy's"), ["Sian O’Briant", "Lukasz Wojcikowy"], TEACHER),
        fires(post("well done #JoMarsh", Kind.PHOTO), ["#JoMarsh"], TEACHER, because="a hashtag"),
        fires(post("Thinking of Callum Thornby"), ["Callum Thornby"], TEACHER, because="a former pupil"),
        fires(post("Rose May nailed it"), ["Rose May"], TEACHER, because="a name of everyday words, with capitals"),
        fires(post("A boy in my class called Zed was sick again"), ["A boy in my class"], NO_LISTS),
        fires(post("one of my Year 9s just told me I'm old"), ["one of my Year 9s"], NO_LISTS),
        fires(post("A Year 7 girl cried in my room today"), ["A Year 7 girl"], NO_LISTS),
        fires(post("Bumped into a girl I teach in the shop"), ["a girl I teach"], NO_LISTS),
        fires(post("Marsh, Joanna: absent again"), ["Marsh, Joanna"], TEACHER, because="as in a register"),
        fires(post("J. Marsh and T. Dunn won"), ["J. Marsh"], TEACHER, because="an initial"),
        fires(post("Joanna M from Y9 made me laugh"), ["Joanna M"], TEACHER, because="the surname's letter"),
        fires(post("JM in Year 9 hid my pen"), ["JM"], TEACHER, because="both initials, in a year group"),
        fires(post("Lukasz from my class was ill"), ["Lukasz"], TEACHER, because="a first name and a class"),
        fires(post("the Wójcikowy lad came second"), ["Wójcikowy lad"], TEACHER, because="a surname and a word for a child"),
        fires(post("Miss Marsh of Year 9 was sick"), ["Miss Marsh"], TEACHER, because="a title and a year group"),
        quiet(post("Miss Marsh was sick"), TEACHER, because="a title alone is a grown-up's"),
        quiet(post("my nephew Lukasz in Y8 was ill"), TEACHER, because="her own family"),
        quiet(post("PE in Year 9 again"), TEACHER, because="a subject"),
        quiet(post("Joanna Marsh-Smythe won"), TEACHER, because="another surname"),
        quiet(post("Joanna was brilliant today"), TEACHER, because="a first name"),
        quiet(post("Joanna Hartleby was brilliant"), TEACHER, because="one name equal"),
        quiet(post("rose may be late, said the gardener"), TEACHER, because="everyday words"),
        quiet(post("Off to Joanna Marsh Primary for the match"), TEACHER, because="a place"),
        quiet(post("Happy birthday Robin Sample"), TEACHER, because="her own child, on the list too"),
        quiet(post("Kit Dunmore is six today"), TEACHER, because="a niece, says the list"),
        quiet(post("Joanna Marsh said hello", author=Author.OTHER), TEACHER, because="not her words"),
        quiet(post("A boy in my class at uni became a chef"), NO_LISTS, because="her own student days"),
        quiet(post("When I was ten a boy in my class ate a worm"), NO_LISTS, because="her own school days"),
        quiet(post("A girl in my spin class fell off her bike"), NO_LISTS, because="a gym"),
        quiet(post("A boy in my son's class has chickenpox"), NO_LISTS, because="another class"),
        quiet(post("One of my kids has lost a tooth"), NO_LISTS, because="her own children"),
        quiet(post("Singing along to A Boy In My Class"), NO_LISTS, because="a song"),
        quiet(post("RT @somebody: Joanna Marsh won"), TEACHER, because="a repost"),
    ),
)
