"""Messenger's own download of end-to-end encrypted conversations."""

from __future__ import annotations

from tests.parity import life
from tests.parity.life import ALEX
from tests.parity.oddities import Files, Oddities


def encrypted(odd: Oddities) -> Files:
    """Flat files, names without an object around them, times in milliseconds, proper UTF-8."""
    files: Files = {}
    for number, thread in enumerate(life.THREADS, 1):
        messages = [
            {
                "isUnsent": False, "media": [], "reactions": [], "senderName": message.sender.name,
                "text": message.text, "timestamp": message.when * 1000, "type": "text",
            }
            for message in thread.messages
        ]  # fmt: skip
        people = [*(person.name for person in thread.others), ALEX.name]
        files[f"{thread.title}_{number}.json"] = odd.json(
            {"participants": people, "threadName": thread.title, "messages": messages}
        )
    return files
