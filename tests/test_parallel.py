"""many: the same results in the same order, wherever they are made."""

import gc
import os
import re
import signal
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from typing import Any

import pytest

from generator.parallel import POOL_FROM, Cluster, executor_for, in_chunks, rarely_collected
from generator.problems import ContentError


def doubled(numbers: list[int]) -> list[int]:
    """A chunk's results."""
    return [2 * number for number in numbers]


def test_results_are_in_order_in_one_process_and_in_two() -> None:
    """A pool gives what this process gives, and progress ends at the total."""
    numbers = list(range(POOL_FROM + 5))
    seen: list[tuple[int, int]] = []
    for jobs in (1, 2):
        seen.clear()
        with executor_for(len(numbers), jobs, None) as executor:
            assert (executor is None) == (jobs == 1)
            assert list(in_chunks(executor, doubled, numbers, lambda *at: seen.append(at))) == doubled(numbers)
        assert seen[-1] == (len(numbers), len(numbers))


def test_little_work_stays_here() -> None:
    """Below the measured size no process is started."""
    with executor_for(POOL_FROM - 1, 8, None) as executor:
        assert executor is None


def test_garbage_is_looked_for_as_before_afterwards() -> None:
    """Within a build seldom; after it, and after a failed one, as often as before."""
    before = gc.get_threshold()
    with rarely_collected():
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before
    with pytest.raises(ValueError, match="it"), rarely_collected():
        raise ValueError("it")
    assert gc.get_threshold() == before


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """No such host, nobody there, no address at all: one problem that names it."""
    monkeypatch.setattr("generator.parallel._ANSWER", "0.5s")
    for address in ("tcp://127.0.0.1:9", "nonsense", "tcp://no-such-host.invalid:8786"):
        with (
            pytest.raises(ContentError, match=f"--scheduler {re.escape(address)}: "),
            executor_for(1, 1, address),
        ):
            pass


def test_a_process_that_is_ended_is_told() -> None:
    """As happens where memory runs out: one problem, not a traceback."""
    with (
        pytest.raises(ContentError, match="memory runs out"),
        executor_for(POOL_FROM, 2, None) as executor,
    ):
        list(in_chunks(executor, ended, list(range(POOL_FROM)), lambda *_: None))


def ended(_numbers: list[int]) -> list[int]:
    """What the system does to a process that takes too much memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []


class Gone:
    """A client whose workers left after they had answered once."""

    def __init__(self) -> None:
        self.workers = {"one": 1}

    def get_executor(self) -> Executor:
        """An executor that answers the first and never again."""
        return Silent(self)

    def scheduler_info(self) -> dict[str, dict[str, int]]:
        """What the scheduler says of its workers."""
        return {"workers": self.workers}


class Silent(Executor):
    """Makes the first result; then its workers are gone."""

    def __init__(self, client: Gone) -> None:
        self.client = client

    def submit(self, fn: Callable[..., object], /, *words: object, **_more: object) -> Future[Any]:
        """A result, or one that never comes."""
        future: Future[Any] = Future()
        if self.client.workers:
            future.set_result(fn(*words))
            self.client.workers = {}
        return future


def test_workers_that_are_all_gone_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was made is taken; then it ends, where Dask would wait for ever."""
    monkeypatch.setattr("generator.parallel._LOOK", 0.01)
    cluster = Cluster(Gone())
    assert cluster.has_workers()
    made = in_chunks(cluster, doubled, list(range(100)), lambda *_: None)
    assert [next(made) for _ in range(32)] == doubled(list(range(32)))
    with pytest.raises(CancelledError):
        next(made)
