"""Instagram and Threads: JSON exports from the flat files of 2020 to the layouts of 2025, and the HTML form."""

from __future__ import annotations

from selfaudit.readers.instagram.account import account
from selfaudit.readers.instagram.layout import recognises
from selfaudit.readers.instagram.read import read
from selfaudit.readers.instagram.slots import CANNOT_TELL, SLOTS
from selfaudit.readers.model import Reader

READER = Reader("instagram", recognises, account, read, SLOTS, CANNOT_TELL)
