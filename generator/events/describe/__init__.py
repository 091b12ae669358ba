"""describe: happenings -> events, with date, title, sources, reasons, near-misses, weight; doubts."""

from generator.events.describe.alignment import Aligner
from generator.events.describe.assemble import Context, assemble
from generator.events.describe.doubts import doubts
from generator.events.describe.origins import Common, texts_in_common
from generator.events.describe.publishers import Publishers
from generator.events.describe.reasons import ReportPairs

__all__ = ["Aligner", "Common", "Context", "Publishers", "ReportPairs", "assemble", "doubts", "texts_in_common"]
