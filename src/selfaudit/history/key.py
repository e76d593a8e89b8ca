"""Her own key, under which findings are given fingerprints: without it nobody can guess a phone number from its fingerprint."""

from __future__ import annotations

import hmac
import os
import secrets
from pathlib import Path

KEY_BYTES = 32


def folder() -> Path:
    """Where the key and her decisions are kept: the user's data folder, or what SELFAUDIT_HOME names."""
    home = os.environ.get("SELFAUDIT_HOME")
    if home:
        return Path(home)
    import platformdirs  # noqa: PLC0415 - only needed here; start-up is counted

    return platformdirs.user_data_path("selfaudit", appauthor=False)


def local_key() -> tuple[bytes, str]:
    """The key, made on first use (mode 0600), and a note for people when it could not be kept ("" else)."""
    path = folder() / "key"
    try:
        known = path.read_bytes()
        if len(known) == KEY_BYTES:
            return known, ""
    except FileNotFoundError:
        pass
    except OSError:
        return secrets.token_bytes(KEY_BYTES), _unkept(path)
    new = secrets.token_bytes(KEY_BYTES)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(new)
    except FileExistsError:
        return path.read_bytes(), ""
    except OSError:
        return new, _unkept(path)
    return new, ""


def key_id(key: bytes) -> str:
    """A name for a key that says nothing about it: 16 hex digits."""
    return hmac.digest(key, b"selfaudit key id", "sha256")[:8].hex()


def _unkept(path: Path) -> str:
    return f"Your key cannot be kept in {path.parent}: findings of this scan cannot be compared with those of another."
