"""Codes that an app on a phone makes of a secret and the time (RFC 6238); the only importer of pyotp."""

from datetime import datetime
from hmac import compare_digest

import pyotp

DIGITS = 6
_SECONDS = 30
# A phone's clock may be a step ahead or behind, and a thumb takes a while (RFC 6238, 5.2).
_STEPS = (0, -1, 1)


def new_secret() -> str:
    """A random secret of 160 bits, as an app takes it."""
    return pyotp.random_base32()


def address(secret: str, name: str) -> str:
    """What an app reads from a QR code, to keep the secret under this name."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name="Tussendoor")


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The number of the half minute whose code this is, if that is now (aware), or the one before or after it."""
    app, step = pyotp.TOTP(secret), int(now.timestamp()) // _SECONDS
    fits = (step + away for away in _STEPS if compare_digest(app.at((step + away) * _SECONDS), code))
    return next(fits, None)
