"""Archives of X in memory, and what the reader makes of them."""

import json

from selfaudit.archive.model import Archive, Member
from selfaudit.readers.x import READER


def member(path, body):
    def chunks(size):
        yield from (body[start : start + size] for start in range(0, len(body), size))

    return Member(path, path.lower(), len(body), chunks)


def archive_of(**files):
    """An archive in memory: `tweets=[…]` becomes data/tweets.js."""
    members = []
    for name, items in files.items():
        body = items if isinstance(items, bytes) else f"window.YTD.{name}.part0 = {json.dumps(items)}".encode()
        members.append(member(f"data/{name.replace('_', '-')}.js", body))
    return Archive("memory", tuple(members))


def read(archive, path="data/tweets.js", account=None):
    (wanted,) = [one for one in archive.members if one.path == path]
    *pages, row = READER.read(archive, wanted, account or READER.account(archive))
    return [page.record(index) for page in pages for index in range(len(page))], row


def tweet(text="words", **more):
    return {"tweet": {"id_str": "1", "full_text": text, "created_at": "Tue Jan 31 09:01:52 +0000 2017", **more}}
