"""Dateline: a folder of news reports -> a static chronology that a reader can trust.

The pipeline, which `build.py` alone knows in order::

    content/ --read--> Source --extract--> Report --timex, names, entries--> Account
                                                                               |
    site/ <--write-- bytes <--render-- Page <--pages-- addresses <--permalinks-- Event

One report at a time up to `Account` (cached, in this process or many); everything after it sees all reports.
"""
