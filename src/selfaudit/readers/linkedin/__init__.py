"""LinkedIn: the basic and the complete archive."""

from __future__ import annotations

from selfaudit.readers.linkedin.layout import recognises
from selfaudit.readers.linkedin.owner import account
from selfaudit.readers.linkedin.reading import read
from selfaudit.readers.linkedin.slots import CANNOT_TELL, SLOTS
from selfaudit.readers.model import Reader

READER = Reader("linkedin", recognises, account, read, SLOTS, CANNOT_TELL)

__all__ = ["READER"]
