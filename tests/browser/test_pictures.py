"""The pictures of the README and the manuals show what there is: what can be read on them is still said.

When this fails, `make pictures` makes them anew. Look at them before they go in.
"""

import re
from typing import Any

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="session")


def lasting(text: str) -> set[str]:
    """The lines of a picture, without the secret of an invitation, which is another one every time."""
    return {line for line in text.splitlines() if not re.fullmatch(r"[\w-]{43}", line)}


@pytest.mark.more
async def test_no_picture_is_out_of_date(browser: Any) -> None:
    from docs.make_pictures import played, words, words_of

    gone = {
        name: lasting(words_of(name).read_text("utf-8")) - lasting("\n".join(await words(picture)))
        async for name, picture in played(browser)
    }
    assert gone == {name: set() for name in gone}
