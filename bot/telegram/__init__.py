"""What speaks with Telegram."""

import sys

# httpx, which the library of the Bot API stands on, brings a command of its own, with all that draws on a terminal. It
# does without where that cannot be read in, and a start is a tenth quicker.
sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]
