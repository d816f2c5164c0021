"""Words that run from right to left, kept from turning the words around them.

A person's own words may hold Hebrew or Arabic, or controls that reverse whatever follows. Shown to somebody else they
are set apart with the isolates of the Unicode Bidirectional Algorithm (UAX #9), paragraph by paragraph, because a
paragraph's end undoes every isolate (rule X8).
"""

import regex

_FSI, _PDI, _PDF = "\u2068", "\u2069", "\u202c"
_ISOLATES = "\u2066\u2067\u2068"
_EMBEDDINGS = "\u202a\u202b\u202d\u202e"
_PARAGRAPH_END = regex.compile(r"(\r\n|[\n\r\x1c-\x1e\x85\u2029])")
_TURNING = regex.compile(r"[\p{Bidi_Class=R}\p{Bidi_Class=AL}\p{Bidi_Class=AN}\p{Bidi_Control}]")


def isolate(text: str) -> str:
    """The text, unable to change the direction of anything around it; unchanged when it never could.

    Every paragraph with right-to-left letters or bidi controls is closed and wrapped in FSI … PDI. No character of
    the text is lost or moved.
    """
    return "".join(_isolated(piece) if _TURNING.search(piece) else piece for piece in _PARAGRAPH_END.split(text))


def _isolated(paragraph: str) -> str:
    """The paragraph in FSI … PDI, with a partner for each embedding or isolate that lacks one.

    PDI ends embeddings by itself, but only for readers that know isolates; the PDFs are for those that do not.
    """
    embeddings = isolates = surplus = 0
    for character in paragraph:
        if character in _EMBEDDINGS:
            embeddings += 1
        elif character in _ISOLATES:
            isolates += 1
        elif character == _PDF:
            embeddings = max(0, embeddings - 1)
        elif character == _PDI and isolates:
            isolates -= 1
        elif character == _PDI:
            surplus += 1
    return _FSI + _FSI * surplus + paragraph + _PDF * embeddings + _PDI * isolates + _PDI
