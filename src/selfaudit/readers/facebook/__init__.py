"""Facebook and Messenger: the export "Download your information" in every layout since 2018."""

from __future__ import annotations

from selfaudit.readers.facebook.account import account
from selfaudit.readers.facebook.layout import slots
from selfaudit.readers.facebook.reading import read
from selfaudit.readers.facebook.recognise import recognises
from selfaudit.readers.model import Reader

READER = Reader(
    name="facebook",
    recognises=recognises,
    account=account,
    read=read,
    slots=slots(),
    cannot_tell=(
        "Who could see a post, photo, album, comment or story: Facebook does not put it into the archive.",
        "Who a friend is: the archive holds a name and a date, no address, age, employer or school.",
        "What other people post about you or write under your posts, and pictures of you that others uploaded (links at best).",
        "Whether a group is public or private, and for certain whether you are still in it.",
        "Messenger chats since they became end-to-end encrypted: they come in a download of their own.",
        "People whom you blocked, but for those blocked in Messenger, and who follows you.",
        "What was deleted, what lies outside the chosen dates and categories, and what belongs to a second account.",
    ),
)
