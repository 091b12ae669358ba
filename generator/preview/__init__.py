"""preview: a chronology's folder -> its site on this machine, rebuilt and reloaded whenever it changes.

It builds into .cache/preview/ and leaves site/ and the ledger alone. `site` builds and watches, `answers` makes what a
browser gets, `server` listens. What is wrong is shown in the browser, over the last good page.
"""

from generator.preview.server import serve

__all__ = ["serve"]
