"""exports: Dossier -> the chronology in the formats of others: a module for each, one registry, one `write` for all.

Each format says in its own way what has not happened and what is only reported; what a format cannot hold is left out
and counted (`left_out`). Text of reports is escaped in every one.
"""

from generator.exports.cells import csv_bytes
from generator.exports.citations import Citation, citation_of, cited_event, cited_report
from generator.exports.dossier import Dossier, DossierEvent, DossierReport, Located, Quotation, Site
from generator.exports.registry import FILES, FORMATS, ON_DEMAND, File, left_out, write

__all__ = [
    "FILES",
    "FORMATS",
    "ON_DEMAND",
    "Citation",
    "Dossier",
    "DossierEvent",
    "DossierReport",
    "File",
    "Located",
    "Quotation",
    "Site",
    "citation_of",
    "cited_event",
    "cited_report",
    "csv_bytes",
    "left_out",
    "write",
]
