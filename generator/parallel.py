"""parallel: a function over many inputs -> its results in order, in this process, a pool or a cluster."""

import contextlib
import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from generator.problems import ContentError, Problem

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")
R = TypeVar("R")
POOL_FROM = 200
CHUNK = 32
_RARELY = (20_000, 20, 100)
_ANSWER = "10s"  # how long a scheduler may take to answer
_LOOK = 5.0  # seconds between looks at whether any worker is left


@contextmanager
def rarely_collected() -> Iterator[None]:
    """Garbage is looked for less often: most of what a build makes stays to its end."""
    before = gc.get_threshold()
    gc.set_threshold(*_RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def executor_for(count: int, jobs: int, scheduler: str | None) -> Iterator[Executor | None]:
    """None (this process) for little work, a pool from a few hundred reports on, or a cluster's executor.

    `jobs` 0 takes as many processes as there are cores; `scheduler` is the address of a Dask scheduler.
    """
    workers = workers_for(count, jobs)
    if scheduler:
        with _cluster(scheduler) as executor:
            yield executor
    elif workers > 1:
        with _pool(workers) as pool:
            yield pool
    else:
        yield None


def workers_for(count: int, jobs: int) -> int:
    """How many processes work on `count` reports: one where they are few, else `jobs`, where 0 is one a core."""
    return (jobs or os.cpu_count() or 1) if count >= POOL_FROM else 1


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """Processes of this machine. Raises ContentError where one of them is ended from outside."""
    try:
        with ProcessPoolExecutor(workers, initializer=gc.set_threshold, initargs=_RARELY) as pool:
            yield pool
    except BrokenProcessPool:
        what = "one of the processes that read the reports was ended, as happens where memory runs out"
        fix = "Build with fewer, `--jobs 1`, or with more memory"
        raise ContentError((Problem("content/articles", 0, what, fix),)) from None


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    """A cluster's executor. Raises ContentError where no scheduler answers, or its workers are lost."""
    shown = f"--scheduler {address}"
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError:
        what, fix = "Dask is not installed here", "Install it: pip install 'dateline[cluster]'"
        raise ContentError((Problem(shown, 0, what, fix),)) from None
    try:
        client = Client(address, timeout=_ANSWER)
    except (OSError, ValueError, TypeError) as error:
        what = f"no Dask scheduler answers there ({type(error).__name__})"
        fix = "Start one, or build without --scheduler"
        raise ContentError((Problem(shown, 0, what, fix),)) from None
    with client:
        cluster = Cluster(client)
        if not cluster.has_workers():
            what = "the scheduler has no workers"
            fix = "Start workers, or build without --scheduler"
            raise ContentError((Problem(shown, 0, what, fix),))
        try:
            yield cluster
        except (KilledWorker, CancelledError) as error:
            what = f"its workers were lost ({type(error).__name__})"
            fix = "Look at the workers' memory, or build without --scheduler"
            raise ContentError((Problem(shown, 0, what, fix),)) from None


class Cluster(Executor):
    """A Dask client's executor that does not wait for ever where all of its workers are gone."""

    def __init__(self, client: Any) -> None:
        self.client = client
        self.inner: Executor = client.get_executor()

    def has_workers(self) -> bool:
        """Whether anyone is there to do the work."""
        return bool(self.client.scheduler_info()["workers"])

    def submit(self, fn: Callable[..., R], /, *words: Any, **more: Any) -> Future[R]:
        """Ask for one result."""
        return self.inner.submit(fn, *words, **more)

    def map(self, fn: Callable[..., R], *many: Iterable[Any], **_how: Any) -> Iterator[R]:
        """The results in order. Raises CancelledError where nobody is left to make them."""
        asked = [self.submit(fn, *words) for words in zip(*many, strict=True)]
        return map(self._waited_for, asked)

    def _waited_for(self, future: Future[R]) -> R:
        empty = 0
        while True:
            try:
                return future.result(timeout=_LOOK)
            except TimeoutError:
                empty = 0 if self.has_workers() else empty + 1
                if empty > 1:
                    raise CancelledError from None


def in_chunks(
    executor: Executor | None,
    function: Callable[[list[T]], list[R]],
    items: list[T],
    progress: Callable[[int, int], None],
) -> Iterator[R]:
    """The results of `function` over the items, chunk by chunk and in order, wherever they are made."""
    chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
    made: Iterable[list[R]] = map(function, chunks) if executor is None else executor.map(function, chunks)
    for number, results in enumerate(made):
        progress(min((number + 1) * CHUNK, len(items)), len(items))
        yield from results


def in_shares(work: Callable[[int, int], R], shares: int) -> list[R]:
    """`work(share, shares)` for each share: the first in this process, each other in a copy of it, at the same time.

    A copy knows all that this process knows; only results are handed over. Where processes cannot be copied safely
    there is one share. What a copy could not do is done here, so that its error is this process's.
    """
    if shares < 2 or not _may_fork():
        return [work(0, 1)]
    lifeline, held = os.pipe()
    started = [_copied(work, share, shares, lifeline, held) for share in range(1, shares)]
    try:
        results = [work(0, shares)]
        for share, (process, answers) in enumerate(started, 1):
            try:
                results.append(answers.recv())
            except EOFError:
                results.append(work(share, shares))
            process.join()
    finally:
        os.close(held)  # copies that still run end with this
        os.close(lifeline)
        for process, answers in started:
            process.join()
            answers.close()
    return results


def _may_fork() -> bool:
    """Whether a copy of this process can do its work: threads are not copied, and may hold locks for ever."""
    return sys.platform.startswith("linux") and threading.active_count() == 1


def _copied(
    work: Callable[[int, int], R], share: int, shares: int, lifeline: int, held: int
) -> tuple[multiprocessing.process.BaseProcess, "Connection[Any, R]"]:
    """A copy of this process at work on its share, and where its result comes in."""
    context = multiprocessing.get_context("fork")
    answers, told = context.Pipe(duplex=False)

    def answer() -> None:
        os.close(held)
        threading.Thread(target=_end_with_parent, args=(lifeline,), daemon=True).start()
        with contextlib.suppress(BaseException):
            told.send(work(share, shares))

    process = context.Process(target=answer, daemon=True)
    process.start()
    told.close()
    return process, answers


def _end_with_parent(lifeline: int) -> None:
    """Wait for the parent's end of the line to close, which it does however the parent ends; then end at once."""
    os.read(lifeline, 1)
    os._exit(1)
