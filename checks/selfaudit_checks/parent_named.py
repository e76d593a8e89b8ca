"""A parent of your list named in your own words, or singled out by a phrase such as "one of the mums".

## What it looks for

Full names of your list of parents in posts, comments and captions of yours, and phrases that single out a parent
("one of the Year 4 mums", "a pupil's dad"). Parts of a name too, where something beside them says that a parent may be meant:
"Mrs Marsh", "A. Marsh", "the Marsh family", and "Jo's mum" where Jo is on a list of pupils. They are candidates, not shown at
the usual level.

## Why it matters

Some documents ask staff not to name parents or to tell what they know of them; what is said of one parent is read by all.

## What to do

Read it again as that parent would, and narrow the audience.

## What it cannot know

Whether the name means the parent, and whom a phrase is about: many share a surname. First names alone are missed.
"""

from __future__ import annotations

from selfaudit import Author, Check, Kind, Says, fires, quiet
from selfaudit_checks._people_examples import NO_LISTS, TEACHER, post
from selfaudit_checks._people_named import KINDS, Named

_NAMED = Named(("parents",), "parent_phrases", "a phrase that singles out a parent", also=("pupils", "former_pupils"))

check = Check(
    id="parent-named",
    title="Your words name a parent on your list, or single one out",
    kinds=KINDS,
    find=_NAMED.find,
    trigger=_NAMED.trigger,
    author=Author.ME,
    says=Says.READ_AGAIN,
    examples=(
        fires(post("Angela Marsh shouted at me again"), ["Angela Marsh"], TEACHER),
        fires(post("thanks to angela marsh for the cakes", Kind.COMMENT), ["angela marsh"], TEACHER, because="small letters"),
        fires(post("Angie Marsh's car is in the way"), ["Angie Marsh"], TEACHER, because="a short form"),
        fires(post("Bogdan Wojcikowy fixed the fence", Kind.PHOTO), ["Bogdan Wojcikowy"], TEACHER, because="no accents"),
        fires(post("One of the mums has written to me again"), ["One of the mums"], NO_LISTS),
        fires(post("some of the Year 4 dads cannot park"), ["some of the Year 4 dads"], NO_LISTS),
        fires(post("A pupil's dad was rude to the office"), ["A pupil's dad"], NO_LISTS),
        fires(post("Met the mum of one of my Year 8s"), ["mum of one of my"], NO_LISTS),
        fires(post("that school gate mum has opinions"), ["that school gate mum"], NO_LISTS),
        fires(post("Mrs Marsh was lovely"), ["Mrs Marsh"], TEACHER, because="a title and the surname"),
        fires(post("Mr and Mrs Wojcikowy came"), ["Mr and Mrs Wojcikowy"], TEACHER),
        fires(post("A. Marsh is on the PTA"), ["A. Marsh"], TEACHER, because="an initial"),
        fires(post("the Wójcikowys brought cake"), ["Wójcikowys"], TEACHER, because="a family"),
        fires(post("Joanna Marsh's mum rang the school"), ["Joanna Marsh's mum"], TEACHER, because="a pupil's name"),
        fires(post("A mum of one of mine knitted this"), ["mum of one of mine"], NO_LISTS),
        fires(post("Angela from the PTA rang"), ["Angela"], TEACHER, because="where parents meet"),
        fires(post("Angela and Peter Marsh came"), ["Angela and Peter Marsh"], TEACHER, because="two with one surname"),
        fires(post("Lovely note from a parent today"), ["note from a parent"], NO_LISTS),
        quiet(post("Angela was lovely"), TEACHER, because="a first name"),
        quiet(post("Marsh was lovely"), TEACHER, because="a surname"),
        quiet(post("Mrs Hartleby was lovely"), TEACHER, because="another surname"),
        quiet(post("I miss Wojcikowy pierogi"), TEACHER, because="no title"),
        quiet(post("Mrs Sample and I at the sea"), TEACHER, because="her own surname"),
        quiet(post("Angela Hartleby was lovely"), TEACHER, because="one name equal"),
        quiet(post("Robin Sample and I at the sea"), TEACHER, because="a relative who is on the list"),
        quiet(post("One of the mums at baby group made cake"), NO_LISTS, because="another group"),
        quiet(post("One of the mums from my daughter's class rang"), NO_LISTS, because="her own child's class"),
        quiet(post("One of my parents is poorly"), NO_LISTS, because="her own parents"),
        quiet(post("Watching a film about one of the mums"), NO_LISTS, because="a film"),
        quiet(post("Angela Marsh Court is for sale"), TEACHER, because="a place"),
        quiet(post("Happy mothers day to all mums"), NO_LISTS, because="all mothers"),
    ),
)
