"""Which error of which room ends with which code."""

from __future__ import annotations

import errno

from selfaudit.archive.model import ArchiveError
from selfaudit.cli.errors import Exit
from selfaudit.configuration import ConfigurationError
from selfaudit.guidance.model import GuidanceError
from selfaudit.plugins import PluginError

_CODES: tuple[tuple[type[Exception], Exit], ...] = (
    (ArchiveError, Exit.ARCHIVE),
    (ConfigurationError, Exit.USAGE),
    (GuidanceError, Exit.USAGE),
    (PluginError, Exit.USAGE),
)

_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


def known(error: BaseException) -> tuple[Exit, str] | None:
    """Code and text for an error that is meant for people; `None` for a fault of ours."""
    if isinstance(error, OSError) and error.errno in _FULL:
        return Exit.USAGE, f"Nothing more can be written ({error.strerror}): make room, or write to another place."
    return next(((code, str(error)) for kind, code in _CODES if isinstance(error, kind)), None)
