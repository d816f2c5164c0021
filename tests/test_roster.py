"""`tussendoor coach list`, `lock`, `unlock` and `remove`: who coaches here, without a word of what is kept."""

import io

import pytest

from bot.cli import main
from tests.cast import BEGIN, CLEOS_LINES, ada_and_johan, asked, at, bram_and_cleo, dutch, invited, lately, says, texts
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
    await world.awake()
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


async def test_it_cuts_off_the_chat_of_a_coach_whose_phone_was_lost_and_opens_it_again(world, command):
    ada, johan = await asked(world)
    shut = dutch("Whoever runs this bot has closed this chat off, because a phone was lost. He opens it again.")
    assert command("coach lock 1") == (
        0,
        ["Ada is afgesloten: de bot luistert en zegt niets in die chat, tot `tussendoor coach unlock`."],
        [],
    )
    assert command("coach list")[1][0].endswith("; afgesloten")
    ada.taps(dutch("Withdraw this invitation"))
    await world.settle()
    assert ada.toasts[-1] == shut
    for words in ("/overzicht", "/vertrek", "/start", "hoi"):
        assert [one.text for one in await says(world, ada, words)] == [shut]
    johan.says("Hoe zeg ik nee?")
    await world.until(at("2026-12-01 13:00"))
    assert lately(world, ada) == []
    assert [one.text for one in await says(world, johan, "/meld Ik ben ziek")] != []
    assert lately(world, ada) == []
    assert command("coach unlock 1") == (0, ["Ada kan weer verder. Zat er een tweede slot op, dan is dat eraf."], [])
    await world.after(minutes=1)
    assert lately(world, ada)[0] == dutch(
        "Whoever runs this bot has opened this chat again. A second lock is off now; /slot puts a new one on."
    )
    assert "Hoe zeg ik nee?" in (await says(world, ada, "/overzicht"))[0].text


async def test_it_lets_nobody_in_by_a_link_or_by_blocking_while_the_chat_is_cut_off(world, command):
    ada, _ = await asked(world)
    link = await invited(world, ada, CLEOS_LINES)
    command("coach lock 1")
    ada.blocks()
    await world.settle()
    ada.unblocks()
    await world.settle()
    seen = len(ada.reads)
    ada.starts(link)
    await world.settle()
    assert texts(ada, seen) == [
        dutch("Whoever runs this bot has closed this chat off, because a phone was lost. He opens it again.")
    ]


async def test_it_knows_no_other_numbers(world, command):
    await world.coach("Ada")
    for number in ("0", "2", "-1", "99999999999999999999"):
        for what in (f"coach remove {number} --yes", f"coach lock {number}", f"coach unlock {number}"):
            code, lines, complaints = command(what)
            assert (code, lines, len(complaints)) == (1, [], 1)
    for usage in ("coach remove", "coach remove een", "coach"):
        with pytest.raises(SystemExit) as end:
            command(usage)
        assert end.value.code == 2
