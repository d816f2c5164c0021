"""`tussendoor coach list` and `coach remove`: who coaches here, without a word of what is kept."""

import io

import pytest

from bot.cli import main
from tests.cast import BEGIN, ada_and_johan, bram_and_cleo, dutch, invited, lately, texts
from tests.worlds import playing

STOPS = dutch("{coach} stops here as a coach. I ask nothing any more.", coach="Ada")


@pytest.fixture
async def world(tmp_path):
    """A Telegram and the real bot, on Monday morning."""
    async with playing(tmp_path, BEGIN) as world:
        yield world


@pytest.fixture
def command(world, tmp_path, monkeypatch, capsys):
    """The command, beside the running bot: exit code, lines on stdout, lines on stderr."""
    monkeypatch.setenv("TUSSENDOOR_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TUSSENDOOR_KEY_FILE", str(tmp_path / "keys" / "master.key"))
    monkeypatch.setattr("bot.cli.SystemClock", lambda: world.clock)

    def run(words, typed=""):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = main(words.split())
        shown = capsys.readouterr()
        return code, shown.out.splitlines(), shown.err.splitlines()

    return run


async def test_it_lists_coaches_by_the_name_they_gave_and_how_much_they_have(world, command):
    assert command("coach list") == (0, ["Er is hier nog geen coach. `tussendoor coach invite` geeft een link."], [])
    ada, _ = await ada_and_johan(world)
    await invited(world, ada)
    await world.coach("B\x1b[31mram\u202e")
    assert command("coach list") == (
        0,
        [
            "1. Ada, sinds maandag 23 november 2026: 2 trajecten, waarvan 1 lopend",
            "2. B[31mram, sinds maandag 23 november 2026: 0 trajecten, waarvan 0 lopend",
        ],
        [],
    )


async def test_it_removes_a_coach_and_lets_the_clients_choose(world, command):
    ada, johan = await ada_and_johan(world)
    bram, cleo = await bram_and_cleo(world)
    told = texts(bram), texts(cleo)
    assert command("coach remove 1 --yes") == (0, ["Klaar. De klanten horen het zodra de bot draait."], [])
    await world.after(minutes=1)
    assert texts(johan)[-1].startswith(STOPS)
    assert lately(world, ada) == [
        dutch("Whoever runs this bot has ended your place here as a coach. Your clients hear it from me, and choose.")
    ]
    assert (texts(bram), texts(cleo)) == told
    code, lines, _ = command("coach list")
    assert (code, [line.partition(",")[0] for line in lines]) == (0, ["1. Bram"])


async def test_it_asks_first_and_takes_silence_for_no(world, command):
    await ada_and_johan(world)
    for typed in ("", "\n", "nee\n", "1\n"):
        code, lines, complaints = command("coach remove 1", typed)
        assert (code, lines, complaints[-1]) == (1, [], "Er is niets veranderd.")
    assert command("coach remove 1", "ja\n")[0] == 0


async def test_it_knows_no_other_numbers(world, command):
    await world.coach("Ada")
    for number in ("0", "2", "-1", "99999999999999999999"):
        code, lines, complaints = command(f"coach remove {number} --yes")
        assert (code, lines, len(complaints)) == (1, [], 1)
    for usage in ("coach remove", "coach remove een", "coach"):
        with pytest.raises(SystemExit) as end:
            command(usage)
        assert end.value.code == 2
