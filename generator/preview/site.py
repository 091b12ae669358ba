"""site: a chronology's folder -> its preview below .cache/, and what is wrong with it, made anew at every change."""

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import watchfiles

from generator.build import build
from generator.cli_parts import fault, refused
from generator.config import read_config
from generator.problems import ContentError
from generator.release import PREVIEW

Say = Callable[[str], None]
PAUSE_MS = 200


class Site:
    """The preview's folder, the problems of the last build, and the browsers that wait to be told of a change.

    With `strict`, what is doubted, undated or ignored is a problem too, though the preview is built.
    """

    def __init__(self, folder: Path, say: Say, address: str, *, strict: bool = False) -> None:
        self.folder = folder
        self.address = address
        self.output = folder / ".cache" / "preview"
        self.say = say
        self.strict = strict
        self.problems: tuple[str, ...] = ()
        self.waiting: set[asyncio.Queue[str]] = set()

    def rebuild(self) -> bool:
        """Build; say what there is, or what is wrong. The last good preview stays where it is wrong."""
        from generator.printing import summary

        try:
            built = build(self.folder, self.output, base_url=self.address, keep_ledger=False, release=PREVIEW)
        except ContentError as error:
            return self._failed(tuple(map(str, error.problems)))
        except OSError as error:
            return self._failed((refused(error),))
        except Exception as error:  # noqa: BLE001 - whatever it was, the next change is built again
            return self._failed((fault(error),))
        self.problems = built.summary.unsettled if self.strict else ()
        for line in (summary(built, self.output).split("\n")[0], *self.problems):
            self.say(line)
        return True

    def _failed(self, problems: tuple[str, ...]) -> bool:
        self.problems = problems
        for problem in problems:
            self.say(problem)
        return False

    async def watch(self) -> None:
        """Rebuild at every change below content/ and the theme's folder, one at a time, and tell the browsers.

        Ends where another folder is the theme's, so that it may be begun anew.
        """
        watched = self.folders()
        async for _ in watchfiles.awatch(*watched, step=PAUSE_MS):
            news = "rebuilt" if await asyncio.to_thread(self.rebuild) else "broken"
            for queue in self.waiting:
                queue.put_nowait(news)
            if self.folders() != watched:
                return

    def folders(self) -> tuple[Path, ...]:
        """The folders whose changes show: content/ and, where site.yml names one that is there, the theme's."""
        config, _ = read_config(self.folder / "content" / "site.yml", "content/site.yml")
        theme = self.folder / config.theme if config.theme else None
        return (self.folder / "content", *([theme] if theme is not None and theme.is_dir() else []))

    async def changes(self) -> AsyncIterator[bytes]:
        """What a browser is told: `rebuilt` or `broken`, as server-sent events."""
        queue: asyncio.Queue[str] = asyncio.Queue()
        self.waiting.add(queue)
        try:
            yield b": listening\n\n"
            while True:
                yield f"data: {await queue.get()}\n\n".encode()
        finally:
            self.waiting.discard(queue)
