"""forms: one report in each form that clippings come in, made here; and what is broken of each."""

import io
import textwrap
from email.message import EmailMessage
from quopri import encodestring

TITLE = "Ministers agree to reopen the Lund tunnel"
PARAGRAPHS = (
    (
        "The transport minister said on Wednesday that the mountain tunnel would be opened again after a year of "
        "repairs to its northern shaft."
    ),
    (
        "The first trains are to run in May, and cars will follow when the new lamps are in place, the two "
        "ministries said in a joint statement."
    ),
    "The fire in the shaft had killed nobody, but it took the brigades of both valleys two days to put it out.",
)
PAGE = (
    "<!doctype html><html><head><title>Ministers agree to reopen the Lund tunnel | Valley Herald</title>"
    '<meta property="og:site_name" content="Valley Herald">'
    '<meta property="article:published_time" content="2023-02-22T08:00:00+01:00"></head><body>'
    "<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article><h1>Ministers agree to reopen the Lund tunnel</h1>"
    + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    + "<p>Im Tal heißt der Tunnel „Schlüssel“, as people say there.</p></article></body></html>"
)


def mhtml() -> bytes:
    """What Chrome saves as a single file: no charset on the part, quoted-printable."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://herald.example/tunnel\r\n"
        "Subject: =?utf-8?Q?Ministers=20agree?=\r\nDate: Sat, 25 Feb 2023 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
        "Content-Type: "
        'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n'
        "------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://herald.example/tunnel\r\n\r\n"
    )
    part = encodestring(PAGE.encode()).replace(b"\n", b"\r\n")
    style = (
        b"\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\n\r\nbody { color: red "
        b"}\r\n------MultipartBoundary--x------\r\n"
    )
    return head.encode() + part + style


def letter(*, html: bool = False) -> bytes:
    """A newsletter, its subject and its text encoded."""
    message = EmailMessage()
    message["From"] = "Valley Herald <news@valleyherald.example>"
    message["To"] = "reader@bay.example"
    message["Subject"] = "Wiedereröffnung: ministers agree to reopen the Lund tunnel"
    message["Date"] = "Wed, 22 Feb 2023 18:30:00 +0100"
    if html:
        message.set_content(PAGE, subtype="html", cte="base64")
    else:
        message.set_content("\n\n".join(PARAGRAPHS), charset="utf-8", cte="base64")
    return message.as_bytes()


def docx(paragraphs: tuple[str, ...], table: tuple[str, ...] = ()) -> bytes:
    """A Word document of paragraphs, and a table of one row."""
    from docx import Document

    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        row = document.add_table(rows=1, cols=len(table)).rows[0]
        for cell, text in zip(row.cells, table, strict=True):
            cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def pdf(pages: tuple[tuple[str, ...], ...]) -> bytes:
    """A PDF with lines of text on each page, in a font that every reader has."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    kids = []
    for lines in pages:
        shown = "".join(f"({line.replace('(', '').replace(')', '')}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td\n{shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(out)
    return (
        out
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        ).encode()
    )


def wrapped(text: str, width: int = 80) -> tuple[str, ...]:
    """A paragraph in lines, as print has it."""
    return tuple(textwrap.wrap(text, width))


NEXIS = """\
Ministers agree to reopen the Lund tunnel
Valley Herald
February 22, 2023 Wednesday

Copyright 2023 Valley Media Ltd. All Rights Reserved
Section: NEWS; Pg. 3
Length: 64 words
Byline: Ida Lund
Body


{}

{}


Load-Date: February 23, 2023


End of Document

Boats sail again
The Bay News (Orsk)
March 1, 2023

Copyright 2023 Bay News
Length: 30 words

Body

The boats sail again, the harbour office said on Tuesday, after three weeks of ice.

Load-Date: March 2, 2023

End of Document
""".format(*PARAGRAPHS)
NEXIS_OLD = """\
                               1 of 2 DOCUMENTS

                                 Valley Herald

                          February 22, 2023 Wednesday

SECTION: NEWS; Pg. 3

LENGTH: 64 words

HEADLINE: Ministers agree to reopen the Lund tunnel

BYLINE: Ida Lund

{}

LOAD-DATE: February 23, 2023

LANGUAGE: ENGLISH

                               2 of 2 DOCUMENTS

                                  Bay News

                              March 1, 2023

LENGTH: 30 words

HEADLINE: Boats sail again

 The boats sail again, the harbour office said on Tuesday,
after three weeks of ice.

LOAD-DATE: March 2, 2023
""".format(*PARAGRAPHS)
FACTIVA = """\
Ministers agree to reopen the Lund tunnel

By Ida Lund
64 words
22 February 2023
09:15
Valley Herald
VALHER
English
(c) 2023 Valley Media Ltd.

{}

{}

Document VALHER0020230222ej2m0001x

Boats sail again

30 words
1 March 2023
Bay News
BAYNEW
English
Copyright 2023. Bay News.

The boats sail again, the harbour office said on Tuesday, after three weeks of ice.

Document BAYNEW0020230301ej310002y
""".format(*PARAGRAPHS)
FACTIVA_TAGGED = """\
HD   Ministers agree to reopen the Lund tunnel
BY   By Ida Lund
WC   64 words
PD   22 February 2023
ET   09:15
SN   Valley Herald
SC   VALHER
LA   English
CY   (c) 2023 Valley Media Ltd.
LP

{}

TD

{}

IN   i7 : Transport
AN   Document VALHER0020230222ej2m0001x
Document VALHER0020230222ej2m0001x
""".format(*PARAGRAPHS)
RIS = """\
TY  - NEWS
TI  - Ministers agree to reopen the Lund tunnel
T2  - Valley Herald
AU  - Lund, Ida
AU  - Holm, Per
DA  - 2023/02/22/
UR  - https://herald.example/tunnel
AB  - {}
ER  -

TY  - NEWS
TI  - Boats sail again
T2  - Bay News
DA  - 2023/03/01
UR  - https://bay.example/boats
ER  -
""".format(*PARAGRAPHS)
