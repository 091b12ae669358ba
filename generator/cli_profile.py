"""cli_profile: the names of phases as they begin -> how long each took, as a table; for `build --profile`."""

import time

_START = "starting"


class Profile:
    """Milliseconds by phase: of the clock, and of this process's work. A phase lasts until the next begins.

    What was done before the profile was made is the phase `starting`, by its work alone.
    """

    def __init__(self) -> None:
        self._phase = _START
        self._clock, self._work = time.perf_counter(), time.process_time()
        self._spent: dict[str, tuple[float, float]] = {_START: (self._work, self._work)}

    def __call__(self, phase: str) -> None:
        """From here on it is this phase that takes the time."""
        clock, work = time.perf_counter(), time.process_time()
        waited, worked = self._spent.get(self._phase, (0.0, 0.0))
        self._spent[self._phase] = (waited + clock - self._clock, worked + work - self._work)
        self._phase, self._clock, self._work = phase, clock, work

    def milliseconds(self) -> dict[str, tuple[float, float]]:
        """For each phase, in the order in which they first began: by the clock, and of this process's work."""
        self(self._phase)
        return {phase: (clock * 1000, work * 1000) for phase, (clock, work) in self._spent.items()}


def table(spent: dict[str, tuple[float, float]], reports: int) -> str:
    """The phases as lines for a terminal, the whole last; with many reports also for each of them."""
    whole = (sum(clock for clock, _ in spent.values()), sum(work for _, work in spent.values()))
    rows = [*spent.items(), ("all", whole)]
    wide = max(len(phase) for phase, _ in rows)
    head = f"{'phase':<{wide}}  {'ms':>9}  {'ms of work':>10}  {'a report':>8}"
    lines = [
        f"{phase:<{wide}}  {clock:>9,.0f}  {work:>10,.0f}  {clock / max(1, reports):>8.3f}"
        for phase, (clock, work) in rows
    ]
    return "\n".join((head, *lines))
