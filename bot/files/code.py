"""A QR code: an address that a phone reads from a screen or from paper."""

from io import BytesIO

import segno

# A module of ten pixels and the margin that the standard asks for (ISO/IEC 18004) stay sharp on a phone.
_SCALE, _MARGIN = 10, 4


def make(address: str) -> bytes:
    """The picture of an address, as PNG, dark on light so that every reader takes it."""
    picture = BytesIO()
    segno.make(address, micro=False).save(picture, kind="png", scale=_SCALE, border=_MARGIN)
    return picture.getvalue()
