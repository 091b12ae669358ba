"""many: a function over many inputs -> its results in order, in this process, a pool or a cluster."""

import gc
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")
POOL_FROM = 200
CHUNK = 32
_RARELY = (20_000, 20, 100)


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
    workers = jobs or (os.cpu_count() or 1)
    if scheduler:
        from distributed import Client

        with Client(scheduler) as client:
            yield client.get_executor()
    elif workers > 1 and count >= POOL_FROM:
        with ProcessPoolExecutor(workers, initializer=gc.set_threshold, initargs=_RARELY) as pool:
            yield pool
    else:
        yield None


def in_chunks(
    executor: Executor | None,
    function: Callable[[list[T]], list[R]],
    items: list[T],
    progress: Callable[[int, int], None],
) -> Iterator[R]:
    """The results of `function` over the items, chunk by chunk and in order, wherever they are made."""
    chunks = [items[start : start + CHUNK] for start in range(0, len(items), CHUNK)]
    made: Iterable[list[R]] = (
        map(function, chunks) if executor is None else executor.map(function, chunks)
    )
    for number, results in enumerate(made):
        progress(min((number + 1) * CHUNK, len(items)), len(items))
        yield from results
