"""The pictures of the README and the manuals show what there is: what can be read on them is still said.

When this fails, `make pictures` makes them anew. Look at them before they go in.
"""

from typing import Any

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_no_picture_is_out_of_date(browser: Any) -> None:
    from docs.make_pictures import played, words, words_of

    gone = {
        name: set(words_of(name).read_text("utf-8").splitlines()) - set("\n".join(await words(picture)).splitlines())
        async for name, picture in played(browser)
    }
    assert gone == {name: set() for name in gone}
