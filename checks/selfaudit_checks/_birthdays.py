"""How people give away their birthday or their age: her own day in other spellings, and ages that she says of herself.

All expressions are for small letters (`_pattern.lowered`). What a text must hold for one of them to match stands in `PATTERNS`.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from selfaudit_checks._dates import DATE, month_pattern
from selfaudit_checks._pattern import Pattern
from selfaudit_checks._text import GAP

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("eighteen", "nineteen")
AGE = rf"(?:1[89]|[2-9]\d|{'|'.join(_TEENS)}|(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS)}))?)"
"""An age of somebody grown up, in digits or in words."""
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
    *("thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
    *(f"twenty[ -]{unit}" for unit in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")),
    *("thirtieth", "thirty[ -]first"),
)
_YEAR = r"(?:19[3-9]\d|200\d)"
_BIRTHDAY = r"(?:birthday|bday|b-day|b'day)"
_THANKS = "(?:thanks?|thank ?you|ta|cheers)"
_WISHES = "(?:messages?|posts?|wishes|love|greetings|cards?|presents?|pressies|gifts?|flowers|texts|kindness)"
_GIRL = "(?:girl|boy|gal|queen|woman|lady)"
_GROWN_UP = "(?:woman|man|lady|bloke|lass|person|adult|teacher|mum|mam|dad|gran|grandad)"
_QUITE = "(?:now|only|nearly|almost|officially|finally|actually|literally|just|still)"
_STILL = "still (?:got|going strong|alive|standing|here|young|learning|can't|don't|scared|afraid|living|single|laughing|not)"
_OF_BIRTH = "(?:year of birth|birth ?year)"
_MONTH = f"(?:{'|'.join(map(month_pattern, range(1, 13)))})"
_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DECADE = r"(?:twenties|thirties|forties|fifties|sixties|[2-6]0'?s)"
_ENDS = (
    r"(?= *(?:$|[.,;:!?)\n]|[^\x00-\x7f]|(?:years?|yrs?)[ -](?:old|young)|yo\b|y/o\b|now\b|today\b|tomorrow\b|(?:next|this) "
    r"(?:week|month|year)|(?:hun|love|mate|pal|babe|lol|haha)\b|so (?:i|my|we|it)\b|and (?!a half\b|\d)|but\b|not\b"
    rf"|on (?:the \d|{_WEEKDAY})|going on\b|[a-z]+,))"
)


def _small(pattern: str) -> Pattern:
    return Pattern(pattern, re.ASCII)


DAYS = (
    _small(
        rf"\bmy {_BIRTHDAY}(?:'?s| is| was| falls)?(?: is)?(?: on)?(?: the)? "
        rf"(?:{DATE}|(?:(?:next|this|last) )?{_WEEKDAY}|(?:this|next) week(?:end)?\b(?! away)|tomorrow|yesterday"
        r"|in (?:\d+|two|three|four|a few) (?:days|weeks)|a week (?:today|tomorrow))"
    ),
    _small(rf"\bmy {_BIRTHDAY} (?:tea|party|do|meal|drinks|cake|night|lunch|dinner|treat)\b[^.!?\n]{{0,20}}?{DATE}"),
    _small(
        rf"\b{_THANKS}\b"
        r"(?![^.!?\n]{0,50}\b(?:our|his|her|their|your|mum|dad|son|daughter|nan|[a-z]+'s)\b)"
        r"[^.!?\n]{0,50}?(?<!his )(?<!her )(?<!their )(?<!'s )\b"
        rf"{_BIRTHDAY} {_WISHES}\b"
        r"(?! (?:to|for|of|from) (?!me\b|my\b|you\b|everyone\b|all\b))"
    ),
    _small(
        rf"(?:^|[.!?\n])\W*birthday {_GIRL}(?= today\b|!| tomorrow\b|$)|\b(?:birth year|year of birth)\b[^.!?\n]{{0,20}}{_YEAR}"
    ),
    _small(rf"\bbirthday {_GIRL}(?: right)?(?: over)? here\b|\bi'?m the birthday (?:girl|boy|queen)\b"),
    _small(rf"\b(?:today|tomorrow|yesterday|{_WEEKDAY}|(?:next|this) week)(?:'?s| is| was|'ll be) my {_BIRTHDAY}\b"),
    _small(r"(?<![\w£$])(?:(?:'|19|\ban )[3-9]\d|(?:'0|200)\d) baby\b"),
    _small(rf"\bi'?m an? (?:[a-z]+ )?{_MONTH} baby\b"),
    _small(
        rf"\b(?:sleeps|days|weeks)(?: to go)? (?:till?|until|before) my {_BIRTHDAY}\b"
        rf"|\bon my {_BIRTHDAY} (?:this|today|yesterday|last)\b|\b{_BIRTHDAY} (?:weekend|week|night|do|tea) for me\b"
    ),
    _small(rf"\b(?:happy {_BIRTHDAY} to me+|penblwydd hapus i fi|{_BIRTHDAY} haul)\b"),
    _small(rf"\bmade in {_YEAR},? (?:vintage|aged|limited|original|quality|and still|all original)\b"),
    _small(
        r"\bmy (?:mum|mam|mom|mother) had me\b|\bthank(?:s| you),?(?: to)?(?: my)? (?:mum|mam|mom)\b[^.!?\n]{0,20} "
        r"for (?:having|making|birthing) me\b"
    ),
    _small(rf"\bi was born\b[^.!?\n]{{0,70}}?\bon the (?:{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)) of {_MONTH}"),
    _small(rf"\b(?:d\.?o\.?b|date of birth)\b[^.!?\n]{{0,40}}?\b(?:{'|'.join(_ORDINALS)})\b"),
    _small(rf"(?:^|[.!?\n]) *my {_BIRTHDAY} (?:today|tomorrow|yesterday)\b"),
    _small(rf"^\W*born (?:on |at )?(?:the )?{DATE}"),
    _small(rf"(?:^|[.!?\n]) *born (?:in )?(?:'?[4-9]\d|{_YEAR})\b(?! ?(?:miles|minutes|weeks|days))|\bbeing born in {_YEAR}"),
    _small(rf"\bi was born (?:in|on)(?: (?!the\b|a\b)[a-z]+){{0,2}} (?:'?(?:[3-9]\d|0\d)|{_YEAR})\b(?! ?(?:[a-z]+s\b|%))"),
    _small(rf"\bmy {_OF_BIRTH}\b[^.!?\n]{{0,40}}?{_YEAR}|{_YEAR}[^.!?\n]{{0,40}}?\bmy {_OF_BIRTH}\b"),
)
"""Days and years that she calls hers; as sure as "my birthday is"."""

AGES = (
    _small(rf"\bi(?:'?m| am)(?: {_QUITE})? (?P<age>{AGE}){_ENDS}"),
    _small(rf"\bi(?:'?ll| will)(?: soon)? be (?P<age>{AGE})(?= *(?:$|[.,;!?)\n]|(?:in|on|this|next|tomorrow|soon|when)\b))"),
    _small(rf"\bi'?m (?:gonna|going to|about to) (?:be|turn|hit) (?P<age>{AGE})\b(?! ?(?:minutes|mins|late|%))"),
    _small(
        r"\b(?:days?|sleeps|weeks?|months?|hours?|years)(?: to go)? (?:till?|until|before)"
        r" (?:i'?m|i am|i turn|i hit|i reach|i'?ll be)"
        rf"(?: the big)? (?P<age>{AGE})\b"
    ),
    _small(
        rf"\bi (?:don'?t |won'?t |only )?(?:hit|turn|reach|turned) (?P<age>{AGE})"
        r" (?:till?|until|on|in|this|next|last|tomorrow|today)\b"
    ),
    _small(rf"(?:\bi|^\W*) ?was (?P<age>{AGE}) (?:in {_MONTH}|on {_WEEKDAY}|last|yesterday|this)\b"),
    _small(rf"\b(?:as|i'?m|i am) an? (?P<age>{AGE})[ -](?:years?|yrs?)[ -]old\b(?! (?:son|daughter|boy|dog|cat|car|house))"),
    _small(rf"(?:^|[.!?\n])\W*me[:,] (?P<age>{AGE})\b(?! ?(?:%|minutes|mins|books|pages))"),
    _small(rf"^\W*officially (?P<age>{AGE})\b(?! ?(?:%|minutes|mins|days|weeks|pages|miles|books|degrees))"),
    _small(rf"\bi(?:'?m| am) (?P<age>{AGE}) in (?:\w+ )?\w+ (?:years?|months|weeks|days)\b"),
    _small(rf"\bam (?P<age>{AGE}) the day\b|\b(?P<young>{AGE}) years young\b"),
    _small(rf"^\W*(?:aged?|am) (?P<age>{AGE})\b(?! ?(?:%|minutes|mins|pages|weeks|miles))"),
    _small(rf"\bthat'?s me[.!,]? (?P<age>{AGE})\b(?! ?(?:%|minutes|mins|books|pages|miles))"),
    _small(rf"\bwoke up (?P<age>{AGE})\b(?! ?(?:minutes|mins|times|hours|messages|emails|seconds|quid))"),
    _small(rf"\b(?:last|first) (?:day|night|week|weekend|month|year) (?:of|as|being)(?: being)?(?: an?)? (?P<age>{AGE})\b"),
    _small(rf"(?:^|[.!?,\n]) *(?P<age>{AGE}) (?:last|next|this|on) {_WEEKDAY}\b"),
    _small(rf"(?:^\W*|\b{_THANKS}\b[^.!?\n]{{0,20}}, *)(?P<age>{AGE}) and (?:counting|still)\b"),
    _small(r"\bbig [2-7]-[0-9] (?:for me|today|tomorrow|this|next|on)\b"),
    _small(rf"\b(?:yes|yep|yeah|aye|nope|nah),? (?P<age>{AGE}) (?:now|today|already|last|next|this|but|and)\b"),
    _small(rf"\b(?P<age>{AGE}) heddiw\b|\bbest {_BIRTHDAY} (?:ever|i'?ve|in (?:years|ages))\b"),
    _small(rf"\b(?:the|my) big (?:[2-7]-[0-9]|(?:two|three|four|five|six|seven)[ -](?:{'|'.join(_UNITS)}))\b"),
    _small(
        rf"\bat (?:the (?:ripe (?:old )?|grand (?:old )?)?age of )?(?P<age>{AGE})(?: (?:years|yrs) old)?,?(?= i(?:'ve|'m|'d| ))"
    ),
    _small(rf"\b(?:me|old (?:lady|woman|man|git|bird|girl|boy|gal|codger|bag|fool)) ?\((?P<age>{AGE})\)"),
    _small(rf"^\W*(?P<age>{AGE})(?:,? and|,? but|\.\.\.?|,)? (?:feeling|fabulous|{_STILL}|thriving|proud|never felt)\b"),
    _small(rf"^\W*(?P<age>{AGE}) (?:today|tomorrow|yesterday)\b(?! ?[:%°])"),
    _small(rf"(?:^|[.!?\n|]) *(?:proudly )?(?P<age>{AGE}) (?:years|yrs|year) young\b"),
    _small(
        rf"(?:^|[.!?,;\n]) *(?P<age>{AGE}) (?:feels|looks|is looking|is feeling) [a-z ]{{0,30}}?"
        r"\b(?:like|the same|good|great|old|fine|weird)\b"
    ),
    _small(
        r"(?:^|[.!?\n]) *(?:so |just |well |officially |nearly |almost )?turn(?:ing|ed) "
        rf"(?P<age>{AGE})(?= (?:on|this|next|last|in|today|tomorrow|yesterday|soon|has|is|was|and)\b|[.,!?]|$)"
    ),
    _small(rf"\b(?P<age>{AGE}) (?:laps|trips|times|years|orbits) (?:a?round the sun|on (?:this|the) (?:planet|earth))\b"),
    _small(r"\b(?:the|my) big (?:(?:three|four|five|six|seven)[ -]?(?:oh|o|zero)|[3-7][ -]?[o0])\b"),
    _small(rf"\b(?:i'?m|i am|me|officially|now)\b[^.!?\n]{{0,25}}?\bin my (?:early |mid |late |early-|mid-|late-){_DECADE}\b"),
    _small(rf"(?:^|[.!?\n]) *(?P<age>{AGE}) (?:years|yrs) old\b"),
    _small(rf"^\W*(?P<age>{AGE}) (?:next birthday|(?:next|this|on) {_WEEKDAY})\b"),
    _small(
        rf"\b(?:pushing|nudging|the wrong side of|the right side of) (?P<age>{AGE})\b(?! ?(?:mph|quid|%|degrees|people|kids))"
    ),
    _small(
        rf"\b(?:blew|blow|blowing|my|me)\b[^.!?\n]{{0,20}}\b(?P<age>{AGE}) candles\b"
        rf"|\b(?P<lit>{AGE}) candles on (?:my|the|a) cake"
    ),
    _small(
        r"\bmy [2-7]\d(?:st|nd|rd|th)(?= *(?:$|[.,!?;)]|(?:in|at|with|on) an?\b|last\b|today\b|tomorrow\b|is\b|was\b))"
        rf"|\b(?:that's|is) me turned {AGE}\b"
    ),
    _small(rf"\blevel (?P<level>{AGE}) (?:unlocked|achieved|reached|complete)"),
    _small(r"\banother year older\b|\bi'?m (?:a|one) year older\b"),
    _small(rf"\b(?:as|i'?m|i am) an? (?:[a-z]+ )?{_GROWN_UP} of (?P<age>{AGE})\b"),
    _small(rf"\bmy (?P<age>{AGE}) (?:years|yrs)\b(?! ?(?:[a-z]*ing|of|in|at|as|with|on|service|here|there|a|the)\b)"),
    _small(rf"\b(?:last|first) (?:day|night|week|weekend|month|year) (?:in|of) my {_DECADE}"),
    _small(rf"^\W*(?:nearly|almost) (?P<age>{AGE}),? and (?:i|i'm|my|still)\b"),
)
"""Ages that she says of herself."""

_TOLD = r"(?:years? old|yrs? old|years? young|yrs? young|yo|y/o|y\.o\.)"
BIO = (
    _small(rf"(?:^|[|•·~✨,/\n.!])[ \t]*(?P<age>{AGE})[ \t]*{_TOLD}?[ \t]*(?=$|[|•·~✨,/\n.!])"),
    _small(rf"\b(?P<age>{AGE})[ -]?{_TOLD}\b"),
    _small(rf"\bage[d:]? ?(?P<age>{AGE})\b|\b(?P<exactly>{AGE}) exactly\b"),
    _small(rf"\b(?:born|vintage)\.? ?(?:in |of )?(?:[a-z]+ )?{_YEAR}\b|\b{_YEAR} (?:baby|vintage)\b"),
)
"""Ages and years of birth as they stand in a profile."""

_OTHERS = _small(
    r"\b(?:he|she|they|his|her|their|(?<!thank )(?<!older than )your?|we|our|mum|mam|dad|nan|gran|grandad|sister|brother|son"
    r"|daughter|husband|wife|hubby|nephew|niece|happy|friend|mate|dog|cat|(?!it's|that's|what's|here's|there's|let's|who's)[a-z]+'s)\b"
    r"[^.!?\n]*$"
)
"""Somebody else, in the same sentence, before what may be an age of hers."""

_I = _small(r"i(?:'|\b)")
_SOME_TIME = _small(
    r"\b(?:till|til|until|if|when|before|once|like|as|because|thinks?|thought|says?|said|reckons?|told (?:him|her|them)) $"
)

PATTERNS = (
    rf"\bi(?:{GAP}?m|{GAP}{{1,3}}am){GAP}{{1,3}}(?:[a-z]{{3,9}}{GAP}{{1,3}})?{AGE}",
    rf"\bi(?:{GAP}?ll|{GAP}{{1,3}}will){GAP}{{1,3}}(?:soon{GAP}{{1,3}})?be{GAP}{{1,3}}{AGE}",
    rf"{AGE}{GAP}{{1,5}}(?:and|but|feel|fab|still|count|thriv|proud|never|year|yr|yo|laps|trips|times|orbits|look|is)\b",
    rf"{AGE}{GAP}{{1,5}}(?:feeling|fabulous|counting|thriving|feels|looks|years|yrs)\b",
    rf"\bat{GAP}{{1,3}}(?:the[a-z\x20]{{0,20}}of{GAP})?{AGE}",
    rf"\({AGE}\)|\bturn(?:ing|ed){GAP}|\bbig{GAP}(?:three|four|five|six|seven|[3-7]{GAP}?[o0])|\bin{GAP}my{GAP}(?:early|mid|late)",
    rf"{AGE}{GAP}{{1,5}}(?:candles|next|this)\b|level{GAP}{AGE}|\b(?:pushing|nudging|side{GAP}of){GAP}{AGE}",
    rf"(?:\d|{_MONTH}){GAP}baby\b|\bhad{GAP}me\b|\b(?:having|making|birthing){GAP}me\b|\bmade{GAP}in{GAP}{_YEAR}",
    rf"penblwydd|heddiw|\bmy{GAP}\d\d(?:st|nd|rd|th)\b|me{GAP}turned",
    rf"b{GAP}?day{GAP}haul|best{GAP}(?:b{GAP}day|birthday|bday)|birthday{GAP}(?:haul|to{GAP}me|\w{{2,7}}{GAP}for{GAP}me)|birth{GAP}year",
    rf"\b(?:gonna|going{GAP}to|about{GAP}to){GAP}(?:be|turn|hit){GAP}{AGE}",
    rf"\b(?:turn|hit|reach|am|be|m){GAP}(?:the{GAP}big{GAP})?{AGE}",
    rf"\b(?:was|an?|me|aged?|up|of|as|being|ye[sap]h?|aye|nope|nah)\W{{0,2}}{GAP}{AGE}|{AGE}{GAP}(?:last|next|this|on|and)\b",
    rf"\bbig{GAP}(?:[2-7]-[0-9]|(?:two|three|four|five|six|seven)(?:-|{GAP})(?:{'|'.join(_UNITS)}))",
    rf"\b{_GROWN_UP}{GAP}of{GAP}{AGE}|\bmy{GAP}{AGE}{GAP}(?:years|yrs)|\b(?:in|of){GAP}my{GAP}{_DECADE}|\b(?:nearly|almost){GAP}{AGE}",
    rf"year{GAP}{{1,3}}older|year{GAP}of{GAP}birth|birthday{GAP}{_GIRL}",
    rf"\b(?:thank|ta\b|cheers)[^.!?\n\x00]*b(?:irth|{GAP})?day{GAP}{_WISHES}",
)
"""For triggers: every text outside a profile in which one of these (and nothing of her own day) can be found."""


def own_day(day: date) -> str:
    """A pattern for the day and month, with any year or none."""
    number = rf"(?:0?{day.day}(?:st|nd|rd|th)?|{_ORDINALS[day.day - 1]})"
    month = month_pattern(day.month)
    return (
        rf"(?<![\d.:/])(?:{number}(?: of)?[ .\-/]{{0,2}}{month}(?![a-z])|{month}[ .]{{1,2}}(?:the )?{number}(?![\d\w])"
        rf"|0?{day.day}[./\-]0?{day.month}(?:[./\-](?:\d\d){{1,2}})?(?!\d))"
    )


def own_month(day: date) -> str:
    """A pattern for the month and the year."""
    return rf"(?<![\w]){month_pattern(day.month)}[ ,.'\-]{{1,3}}(?:{day.year}|{day.year % 100:02d})(?!\d)"


_BIRTH_WORDS = _small(
    r"birth|\bbday|\bb-day|\bborn\b|\bd\.?o\.?b\b|\bmade in\b|\bvintage\b|\bmy day\b|\bme\b[^.!?\n]{0,12}\baged?\b|\bstar sign"
    r"|\bsagittar|\bscorpio|\baries\b|\btaurus|\bgemini|\bleo\b|\bvirgo|\blibra\b|\bcapricorn|\baquari|\bpisces"
    rf"|\bturn(?:s|ing|ed)? {AGE}\b"
)
_ANOTHERS = _small(
    r"\b(?:his|her|their|your|our|mums?|dads?|nans?|(?!today's|it's|that's|tomorrow's)[a-z]+'s) (?:\d+(?:st|nd|rd|th) )?"
    rf"(?:{_BIRTHDAY}|due date)"
)
_BABY = _small(r" baby\b")
_MINE_BEFORE = _small(r"\b(?:mine|i'?m|i am|me)\b(?:'?s| is|[:,-]| also| on| a| an| the| one of the){0,4} *$")
_BESIDE = 60
"""Characters either way in which words of birth, or somebody else, may stand."""


def is_birth(text: str, start: int, end: int) -> bool:
    """Whether the words beside her own day, or month and year, make it her birthday."""
    begin, stop = max(start - _BESIDE, 0), end + _BESIDE
    if _ANOTHERS.search(text, begin, stop):
        return False
    return any((_BIRTH_WORDS.search(text, begin, stop), _MINE_BEFORE.search(text, 0, start), _BABY.match(text, end)))


def of_another(text: str, start: int) -> bool:
    """Whether the words before what may be an age of hers speak of somebody else, or of another time."""
    begin = max(start - _BESIDE, 0)
    hers = _I.match(text, start)
    return bool((not hers and _OTHERS.search(text, begin, start + 1)) or _SOME_TIME.search(text, begin, start))


def age_at(day: date, when: datetime) -> int:
    """How old somebody was who was born on a day."""
    return when.year - day.year - ((when.month, when.day) < (day.month, day.day))


def number_of(age: str) -> int:
    """An age in digits or in words as a number.

    >>> number_of("38"), number_of("thirty-eight"), number_of("forty")
    (38, 38, 40)
    """
    if age.isdecimal():
        return int(age)
    if age in _TEENS:
        return 18 + _TEENS.index(age)
    tens, *unit = re.split(r"[ -]", age)
    return 10 * (_TENS.index(tens) + 2) + (_UNITS.index(unit[0]) + 1 if unit else 0)
