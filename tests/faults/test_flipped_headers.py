"""One flipped bit in what a file begins with, of the database and of the key store, each in turn: it starts with
everything that was there, or it says in one sentence that it does not, and changes nothing."""

import shutil
from contextlib import suppress

import pytest

from bot.app import house_of
from bot.demo import bot_in
from bot.errors import TussendoorError
from bot.storage import damage, master_key, people
from bot.storage.store import open_store
from tests.cast import BEGIN

HEADER = 100  # bytes
PEOPLE = [str(number) for number in range(1, 6)]
FILES = ("tussendoor.sqlite", "keys.sqlite")


@pytest.fixture
def kept(tmp_path):
    """A folder that knows five people, with its settings."""
    settings = bot_in(tmp_path / "kept", "1:x", "http://127.0.0.1/bot")
    master_key.create(settings.key_file, settings.data_dir)
    does(settings, lambda work: [people.meet(work, chat, "nl") for chat in PEOPLE])
    return settings


def does(settings, *actions):
    """What these actions give, each in a transaction of its own."""
    house = house_of(settings)
    with open_store(settings, house, BEGIN) as store:
        return [store.run(house, BEGIN, action) for action in actions]


def everybody(work):
    """As they are found by their chat, and nothing that cannot be opened."""
    return [people.by_chat(work, chat) for chat in PEOPLE], damage.damaged(work)


def lives_with(folder, kept, name, bit):
    """What comes of this flipped bit in this file: all that is read, before and after something is written, or None
    when it is refused; and whether the file is as it was, but for that bit, when the very start was refused."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(kept.data_dir.parent, folder)
    settings = bot_in(folder, "1:x", "http://127.0.0.1/bot")
    file = settings.data_dir / name
    content = bytearray(file.read_bytes())
    content[bit // 8] ^= 1 << bit % 8
    file.write_bytes(content)
    try:
        (read,) = does(settings, everybody)
    except TussendoorError:
        return None, file.read_bytes() == content
    with suppress(TussendoorError):
        does(settings, lambda work: people.meet(work, "99", "nl"))
        (again,) = does(settings, everybody)
        return (read, again), True
    return (read, read), True


def wrong(kept, folder, bits):
    """Which of these bits, in which file, had anything else come of it; and how many were started with."""
    (right,) = does(kept, everybody)
    found, started = {}, 0
    for name in FILES:
        for bit in bits:
            try:
                read, unchanged = lives_with(folder, kept, name, bit)
            except Exception as error:
                found[name, bit] = repr(error)[:200]
                continue
            started += read is not None
            if read not in (None, (right, right)) or not unchanged:
                found[name, bit] = read, unchanged
    return found, started


def test_it_starts_with_everything_or_not_at_all_when_one_bit_of_a_header_is_flipped(kept, tmp_path):
    # The last is how much of each page is kept free: what is wrong with it is found only when a page is read.
    assert wrong(kept, tmp_path / "flipped", [*range(3, 8 * HEADER, 93), 165])[0] == {}


@pytest.mark.proof
def test_it_does_so_for_every_bit_of_both_headers(kept, tmp_path, proves):
    found, started = wrong(kept, tmp_path / "flipped", range(8 * HEADER))
    what = "one flipped bit in the header of the database or of the key store loses nothing, and shows nothing wrong"
    note = f"{started} did not matter, the others were refused in one sentence"
    proves(what, of=len(FILES) * 8 * HEADER, failed=len(found), each="bit", note=note)
    assert found == {}
