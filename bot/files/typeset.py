"""Pictures and papers, set with typst from a template beside this file.

What a template takes is one JSON text. It goes in as data and stays data: nothing a person wrote is ever read as
markup. The letters come with typst itself, so that a page is the same on every machine; what they lack (another
script, an emoji) is borrowed from the machine, where it has that.
"""

from pathlib import Path
from typing import Literal

import typst

_HERE = Path(__file__).parent
_FONTS = typst.Fonts(include_system_fonts=True, include_embedded_fonts=True)
# 360 points wide, as a phone is, at three pixels a point.
_SHARP = 216


def chart(of: str) -> bytes:
    """Progress per learning goal, as PNG; `of` is what `digests.paper.drawn` wrote."""
    return _set("chart.typ", of, "png")


def pages(of: str) -> bytes:
    """A text as PDF on A4; `of` is what `digests.paper.bound` wrote."""
    return _set("pages.typ", of, "pdf")


def _set(template: str, of: str, form: Literal["png", "pdf"]) -> bytes:
    try:
        made = typst.compile(
            str(_HERE / template), root=str(_HERE), font_paths=_FONTS, format=form, ppi=_SHARP, sys_inputs={"of": of}
        )
    except typst.TypstError:
        # Its message may quote what it was to set.
        raise ValueError("this cannot be typeset") from None
    if not isinstance(made, bytes):
        raise ValueError("a picture has one page")
    return made
