"""One telling for all tests of this folder: it is the longest thing there is to play."""

import asyncio

import pytest

from tests.stories import telling


@pytest.fixture(scope="session")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Everybody's chat at the end of it all, as text."""
    return asyncio.run(telling.told(tmp_path_factory.mktemp("johan")))
