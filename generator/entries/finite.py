"""finite: what a finite verb looks like in the past, where no list of verbs is at hand."""

PASTS = (
    "became|began|bought|broke|brought|built|came|caught|chose|cut|dealt|drew|drove|fell|felt|fled|flew|fought|found|gave|got|grew|heard|held|"
    "hid|hit|kept|knew|laid|led|left|lost|made|meant|met|paid|put|ran|rode|rose|sat|saw|sent|set|shook|shot|shut|sank|sold|sought|"
    "spent|spoke|stole|stood|struck|swept|swore|taught|threw|told|took|tore|went|withdrew|woke|won|wore|wrote"
)  # irregular verbs in the simple past, as a part of a regular expression
