"""many: the same results in the same order, wherever they are made."""

import gc
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future
from pathlib import Path
from typing import Any

import pytest

from generator.parallel import POOL_FROM, Cluster, executor_for, in_chunks, in_shares, rarely_collected
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


def test_shares_are_done_in_copies_and_come_back_in_order() -> None:
    """Each share is done once, by a process of its own, and knows what this process knows."""
    known = {"word": "river"}
    found = in_shares(lambda share, shares: (share, shares, known["word"], os.getpid()), 3)
    assert [one[:3] for one in found] == [(share, 3, "river") for share in range(3)]
    assert found[0][3] == os.getpid()
    assert len({one[3] for one in found}) == 3


def test_what_a_copy_cannot_do_is_done_here() -> None:
    """A copy that is ended from outside, or fails, costs time and nothing else; an error is this process's own."""
    here = os.getpid()

    def work(share: int, _: int) -> int:
        if os.getpid() != here and share == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if os.getpid() != here and share == 2:
            raise ValueError
        return share

    assert in_shares(work, 4) == [0, 1, 2, 3]
    with pytest.raises(ZeroDivisionError):
        in_shares(lambda share, _: 1 // (1 - share), 2)


def test_a_process_with_threads_is_not_copied() -> None:
    """Threads may hold what a copy would wait for: there all is one share."""
    done = threading.Event()
    waiting = threading.Thread(target=done.wait)
    waiting.start()
    try:
        assert in_shares(lambda share, shares: (share, shares), 4) == [(0, 1)]
    finally:
        done.set()
        waiting.join()


def test_copies_end_with_the_process_that_made_them() -> None:
    """Where the process is killed its copies end too, and hold no lock of its any longer."""
    script = (
        "import os, time\nfrom generator.parallel import in_shares\n"
        "def work(share, shares):\n"
        "    if share == 0:\n        time.sleep(.2)\n        os._exit(9)\n"
        "    print(os.getpid(), flush=True)\n    time.sleep(60)\n"
        "in_shares(work, 3)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=30)
    copies = [int(line) for line in done.stdout.split()]
    assert len(copies) == 2
    for _ in range(100):
        left = [copy for copy in copies if Path(f"/proc/{copy}").exists()]
        if not left:
            break
        time.sleep(0.05)
    assert not left
