"""Work shared out over several processes: this one and those that it forks take the next piece each until none is left."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Progress = Callable[[int], None]
"""Told how many more bytes of the archives (as they claim) have been gone through."""

Part_co = TypeVar("Part_co", covariant=True)
End_co = TypeVar("End_co", covariant=True)


class Worker(Protocol[Part_co, End_co]):
    """What does the pieces, which are known by their numbers."""

    def prepare(self) -> None:
        """Makes ready what forked processes are to share."""
        ...

    def scan(self, number: int, progress: Progress) -> Part_co:
        """Does one piece."""
        ...

    def end(self) -> End_co:
        """What a process holds when all is done."""
        ...


def can_fork() -> bool:
    """Several processes are used where a process can be forked safely; elsewhere one process does the work."""
    return sys.platform == "linux"


def shared_out(
    worker: Worker[Part_co, End_co], order: Sequence[tuple[int, ...]], jobs: int, progress: Progress
) -> tuple[dict[int, Part_co], list[End_co]]:
    """Does the pieces in this order in `jobs` processes: what came of each, and what each process holds at the end.

    Pieces that stand together are done by one process.
    """
    import multiprocessing  # noqa: PLC0415 - start-up is counted, and one process needs none of it

    context = multiprocessing.get_context("fork")
    following = context.Value("l", 0)
    gone_through = context.Value("l", 0)
    children: list[tuple[Any, Connection]] = []
    worker.prepare()
    for _ in range(jobs - 1):
        ours, theirs = context.Pipe(duplex=False)
        child = context.Process(target=_child, args=(worker, order, following, gone_through, theirs), daemon=True)
        child.start()
        theirs.close()
        children.append((child, ours))
    told = 0

    def tell(size: int) -> None:
        nonlocal told
        with gone_through.get_lock():
            gone_through.value += size
            now = gone_through.value
        progress(now - told)
        told = now

    parts = dict(_work(worker, order, following, tell))
    ends = [worker.end()]
    for child, ours in children:
        try:
            count, end = ours.recv()
            parts.update(ours.recv() for _ in range(count))
        except EOFError:
            raise RuntimeError("a scanning process ended early") from None
        ends.append(end)
        child.join()
    return parts, ends


def _child(
    worker: Worker[Part_co, End_co], order: Sequence[tuple[int, ...]], following: Any, gone: Any, out: Connection
) -> None:
    def tell(size: int) -> None:
        with gone.get_lock():
            gone.value += size

    try:
        # Packed one by one: packing all of them together takes as much memory as the scan.
        packed = [pickle.dumps(each, pickle.HIGHEST_PROTOCOL) for each in _work(worker, order, following, tell)]
        out.send((len(packed), worker.end()))
        while packed:
            out.send_bytes(packed.pop())
    except KeyboardInterrupt:
        pass
    finally:
        out.close()


def _work(
    worker: Worker[Part_co, End_co], order: Sequence[tuple[int, ...]], following: Any, progress: Progress
) -> Iterator[tuple[int, Part_co]]:
    while True:
        with following.get_lock():
            at = following.value
            following.value += 1
        if at >= len(order):
            return
        for number in order[at]:
            yield number, worker.scan(number, progress)
