"""X (Twitter): archives from 2018 to today, and the classic layout before that."""

from __future__ import annotations

from selfaudit.readers.model import Reader
from selfaudit.readers.x.layout import recognises
from selfaudit.readers.x.owner import account
from selfaudit.readers.x.reading import read
from selfaudit.readers.x.slots import CANNOT_TELL, SLOTS

READER = Reader("x", recognises, account, read, SLOTS, CANNOT_TELL)

__all__ = ["READER"]
