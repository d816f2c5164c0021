"""Pictures and papers, set with typst from a template beside this file.

What a template takes is one JSON text. It goes in as data and stays data: nothing a person wrote is ever read as
markup. The letters come with typst and with the packages of Noto's fonts, so that a page is the same on every machine,
in whatever script somebody writes. A sign that none of them has is a box; then the page says so, in a line of its own.
"""

from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

import typst

_HERE = Path(__file__).parent
# Emoji, symbols and the scripts of the world; and Chinese, Japanese and Korean. Both are under the SIL OFL.
_PACKAGES = ("manimgx_fonts", "manimgx_fonts_cjk")
# 360 points wide, as a phone is, at three pixels a point.
_SHARP = 216
# A kind of PDF in which a box is an error (ISO 19005-2); there is no other way to be told of one.
_STRICT: Final = "a-2u"
_BOX = "could not be displayed"


def chart(of: str) -> bytes:
    """Progress per learning goal, as PNG; `of` is what `digests.paper.drawn` wrote."""
    return _set("chart.typ", of, "png")


def pages(of: str) -> bytes:
    """A text as PDF on A4; `of` is what `digests.paper.bound` wrote."""
    return _set("pages.typ", of, "pdf")


def _set(template: str, of: str, form: Literal["png", "pdf"]) -> bytes:
    inputs = {"of": of, "boxes": "yes" if _has_boxes(template, of) else "no"}
    try:
        made = typst.compile(
            str(_HERE / template), root=str(_HERE), font_paths=_fonts(), format=form, ppi=_SHARP, sys_inputs=inputs
        )
    except typst.TypstError:
        # Its message may quote what it was to set.
        raise ValueError("this cannot be typeset") from None
    if not isinstance(made, bytes):
        raise ValueError("a picture has one page")
    return made


def _has_boxes(template: str, of: str) -> bool:
    """Whether there is a sign in it that no letters are there for."""
    inputs = {"of": of, "boxes": "no"}
    try:
        typst.compile(
            str(_HERE / template),
            root=str(_HERE),
            font_paths=_fonts(),
            format="pdf",
            pdf_standards=_STRICT,
            sys_inputs=inputs,
        )
    except typst.TypstError as error:
        return _BOX in error.diagnostic
    return False


def missing_fonts() -> list[str]:
    """The packages of letters that are not installed; without them a page has boxes."""
    return [package for package in _PACKAGES if find_spec(package) is None]


@cache
def _fonts() -> typst.Fonts:
    """Typst's own letters, and those of the packages as far as they are installed."""
    folders = [str(files(package)) for package in _PACKAGES if find_spec(package)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=folders)
