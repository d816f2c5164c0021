"""The master key, and the sheet on which it is written down: seen on a terminal, and nowhere else."""

import re

from tests.cast import dutch
from tests.faults.place import complains, everything_in, sheet_in

NONE_YET = "There is no master key yet. `tussendoor key new`, on a terminal, makes it and shows its sheet."
HIDDEN = "The recovery sheet is only shown on a terminal, to who sits there."


def asked_back(shown):
    """What the sheet says in the group that is asked for, once it is."""
    asked = re.search(r"groep (\d+) van het blad", shown)
    return sheet_in(shown)[int(asked[1]) - 1] if asked and shown.rstrip().endswith(":") else None


async def made(house):
    """A key, and the groups of its sheet."""
    code, shown = await house.on_a_terminal("key", "new", answers=[asked_back])
    assert code == 0
    return sheet_in(shown)


async def test_it_refuses_a_first_start_where_nobody_looks_and_names_the_command_that_makes_the_key(house):
    for words in (("run",), ("migrate",), ("coach", "invite"), ("coach", "list")):
        assert await complains(house, *words) == dutch(NONE_YET)
    code, out, err = await house.ends("run")
    assert (code, out, err, everything_in(house)) == (1, [], [dutch(NONE_YET)], {})


async def test_it_makes_a_key_and_asks_for_one_group_back(house):
    code, shown = await house.on_a_terminal("key", "new", answers=[asked_back])
    assert (code, len(sheet_in(shown)), sheet_in(shown)) == (0, 14, house.key.read_text().split())
    assert oct(house.key.stat().st_mode)[-3:] == "600"


async def test_it_asks_again_until_the_group_is_right(house):
    answers = [lambda shown: asked_back(shown) and "ABCD", lambda shown: said_again(shown, 1) and "", said_twice]
    code, shown = await house.on_a_terminal("key", "new", answers=answers)
    assert (code, shown.count("Nog een keer")) == (0, 2)


def said_again(shown, times):
    return shown.count("Nog een keer") == times or None


def said_twice(shown):
    asked = re.search(r"groep (\d+) van het blad", shown)
    return said_again(shown, 2) and sheet_in(shown)[int(asked[1]) - 1]


async def test_it_makes_no_key_where_its_sheet_would_be_in_a_log(house):
    assert await complains(house, "key", "new") == dutch(HIDDEN)
    assert everything_in(house) == {}


async def test_it_shows_the_sheet_again_on_a_terminal_only(house):
    groups = await made(house)
    assert await complains(house, "key", "sheet") == dutch(HIDDEN)
    code, shown = await house.on_a_terminal("key", "sheet")
    assert (code, sheet_in(shown)) == (0, groups)


async def test_it_makes_no_second_key(house):
    groups = await made(house)
    code, shown = await house.on_a_terminal("key", "new")
    assert (code, house.key.read_text().split()) == (1, groups)
    assert dutch("There already is a key file at {path}.", path=str(house.key)) in shown


async def test_it_makes_no_key_beside_data_of_another(settled):
    settled.key.unlink()
    before = everything_in(settled)
    code, shown = await settled.on_a_terminal("key", "new")
    assert (code, everything_in(settled)) == (1, before)
    said = dutch("There are data already, and a new key would not open them: the sheet has theirs.")
    assert shown.splitlines() == [said]


async def test_it_makes_the_key_by_itself_when_somebody_sits_at_its_first_start(house):
    code, shown = await house.on_a_terminal("coach", "invite")
    assert (code, sheet_in(shown)) == (0, house.key.read_text().split())
    assert re.search(r"^https://t\.me/TussendoorBot\?start=[\w-]{43}\r?$", shown, re.MULTILINE)


async def test_it_compares_a_sheet_with_the_key(house):
    groups = await made(house)
    right = dutch("This sheet is the key at {path}.", path=str(house.key))
    assert await house.does("key", "check", typed=" ".join(groups).lower()) == (0, [right], [])
    another = "0000 " * 13 + "0000"
    for typed in ("", " ".join(groups[:9]), " ".join([*groups[1:], groups[0]]), another):
        code, out, (line,) = await house.does("key", "check", typed=typed)
        assert (code, out) == (1, [])
        assert not any(group in line for group in groups)


async def test_it_shows_nothing_secret_to_whoever_runs_it_without_looking(house):
    groups = await made(house)
    for words in (("migrate",), ("coach", "invite"), ("doctor",)):
        code, out, err = await house.does(*words)
        assert (code, [group for group in groups if group in "\n".join([*out, *err])]) == (0, [])
