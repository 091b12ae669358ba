"""adding: whatever a person has (a page, a feed, a sheet, an address) -> clean files for content/articles/.

`inputs` makes Sources of it, the reading room reads them, `clean` writes what was understood as a file.
"""

from generator.adding.clean import clean_file, file_name
from generator.adding.fetch import FetchError, fetch
from generator.adding.inputs import sources_in
from generator.adding.known import Known

__all__ = ["FetchError", "Known", "clean_file", "fetch", "file_name", "sources_in"]
