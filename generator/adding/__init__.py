"""adding: whatever a person has (a page, a feed, a sheet, an address) -> clean files for content/articles/.

`inputs` makes Sources of it, the reading room reads them, `clean` writes what was understood as a file.
"""

from generator.adding.clean import clean_file, file_name
from generator.adding.fetch import Asking, Closed, FetchError, fetch
from generator.adding.inputs import sources_in
from generator.adding.known import Known
from generator.adding.many import Fetched, Pace, fetch_each

__all__ = [
    "Asking",
    "Closed",
    "FetchError",
    "Fetched",
    "Known",
    "Pace",
    "clean_file",
    "fetch",
    "fetch_each",
    "file_name",
    "sources_in",
]
