"""All that is a client's own to decide he does by himself: by tapping and by typing, within ten seconds, and nobody
but he has to do anything for it (docs/faults.md, T15).

How long his fingers take is reckoned as the keystroke-level model has it (Card, Moran and Newell, 1980): so much to
think of it, so much a tap, so much a character. The words that he wants to say are not counted: they are his own.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from time import perf_counter

import pytest

from bot.storage import people, tables, trajectories
from tests.cast import asked, at, dutch, overview, reads, says, taps, texts
from tests.faults.test_erasing import rows
from tests.proof import Proves
from tests.worlds import beginning

QUESTION, OTHER = "Hoe krijg ik de directeur mee?", "Hoe krijg ik Noor mee?"
TO_ADA = "Ik red het dinsdag niet."
_THINKS, _TAPS, _TYPES = 1.35, 1.3, 0.28
# A command that is known to the app is offered after the first of its letters.
_OFFERED = 3
_WITHIN = 10.0


@dataclass(frozen=True)
class Tap:
    """He taps: what the button says, in English."""

    label: str


@dataclass(frozen=True)
class Shown:
    """He taps: what the button says, as it stands there."""

    label: str


@dataclass(frozen=True)
class Menu:
    """He taps a command in the menu beside the field in which he types."""

    command: str


@dataclass(frozen=True)
class Types:
    """He types a command, or what stands on a button: as much of it as tells which."""

    words: str


@dataclass(frozen=True)
class Replies:
    """He types a command in reply to what he wrote."""

    words: str


@dataclass(frozen=True)
class Says:
    """He writes what he wants to say, behind a command if there is one."""

    words: str
    command: str = ""


@dataclass(frozen=True)
class Edits:
    """He holds what he wrote, taps that he changes it, and writes it anew."""

    words: str


def fingers(step):
    """How many seconds it takes him."""
    match step:
        case Tap() | Shown() | Menu():
            return _TAPS
        case Types(words) | Says(_, words):
            is_offered = words.startswith("/") and " " not in words
            return _TAPS + _TYPES * min(len(words), _OFFERED if is_offered else len(words))
        case Replies(words):
            return 2 * _TAPS + _TYPES * len(words)
        case Edits():
            return 3 * _TAPS


async def does(world, johan, wrote, step):
    match step:
        case Tap(label):
            await taps(world, johan, label, number=1, coach="Ada", time=time(9))
        case Shown(label):
            johan.taps(label)
            await world.settle()
        case Menu(words) | Types(words):
            await says(world, johan, words)
        case Says(words, command):
            await says(world, johan, f"{command} {words}".strip())
        case Replies(words):
            johan.says(words, reply_to=wrote)
            await world.settle()
        case Edits(words):
            johan.edits(wrote, words)
            await world.settle()


# --- where it begins ------------------------------------------------------------------------------------------------


@beginning
async def answered(world):
    """Ada, Johan, and what he wrote before his first meeting; under it he is asked who reads it."""
    ada, johan = await asked(world)
    wrote = johan.says(QUESTION)
    await world.settle()
    await world.after(minutes=2)
    return ada, johan, wrote


async def kept(world):
    """The same, and he kept it for himself."""
    found = await answered(world)
    await taps(world, found[1], "Keep it for me")
    return found


async def read(world):
    """The same, and Ada has read it."""
    found = await answered(world)
    await world.until(at("2026-11-30 18:00"))
    assert QUESTION in await reads(world, found[0])
    return found


# --- what comes of it -----------------------------------------------------------------------------------------------


async def ada_reads_it(world, ada, johan):
    return QUESTION in await overview(world, ada)


async def ada_does_not_read_it(world, ada, johan):
    return QUESTION not in await overview(world, ada)


async def ada_reads_the_other(world, ada, johan):
    return OTHER in (shown := await overview(world, ada)) and QUESTION not in shown


async def it_is_withdrawn(world, ada, johan):
    shown = await overview(world, ada)
    return QUESTION not in shown and "ingetrokken" in shown


async def it_is_gone(world, ada, johan):
    (shown,) = await says(world, johan, "/antwoorden")
    return QUESTION not in shown.text and await ada_does_not_read_it(world, ada, johan)


async def his(world, johan):
    (one,) = await world.app.writer.run(lambda work: trajectories.of_client(work, people.id_of(work, johan.id)))
    return one


async def he_sees_it_before_it_goes(world, ada, johan):
    seen = len(johan.reads)
    await world.until(at("2026-11-29 18:30"))
    return (await his(world, johan)).wishes.looks_first and QUESTION in "".join(texts(johan, seen))


async def he_is_asked_at_nine(world, ada, johan):
    return f"{(await his(world, johan)).wishes.hour:%H:%M}" == "09:00"


async def he_is_asked_on_saturdays_too(world, ada, johan):
    return 5 in (await his(world, johan)).wishes.own_time.days


async def he_is_in_peace_from_seven_on(world, ada, johan):
    own = (await his(world, johan)).wishes.own_time
    return (own.quiet_from, own.quiet_until) == (time(19), time(9))


async def he_is_elsewhere(world, ada, johan):
    return (await his(world, johan)).clients_zone != "Europe/Amsterdam"


async def he_is_on_leave(world, ada, johan):
    return [one.kind for one in await rows(world, tables.absence)] == ["leave"]


async def english_is_spoken_with_him(world, ada, johan):
    (shown,) = await says(world, johan, "/instellingen")
    return shown.text.startswith("This is how I have it for you:")


async def he_is_addressed_formally(world, ada, johan):
    (shown,) = await says(world, johan, "/instellingen")
    return shown.text.startswith("Zo doe ik het voor u:")


async def he_is_called_a_coachee(world, ada, johan):
    return (await his(world, johan)).wishes.word == "coachee"


async def what_he_writes_stays_with_him(world, ada, johan):
    return (await his(world, johan)).wishes.keeps


async def he_has_found_it(world, ada, johan):
    return QUESTION in johan.reads[-1].text


async def no_question_comes_any_more(world, ada, johan):
    return (await his(world, johan)).stage == "stopped"


async def he_is_left_in_peace(world, ada, johan):
    seen = len(johan.reads)
    await world.until(world.clock.now() + timedelta(days=6))
    return not any(one.buttons for one in johan.reads[seen:])


async def he_has_it_as_a_file(world, ada, johan):
    return johan.reads[-1].file is not None and johan.reads[-1].file.name.endswith(".zip")


async def nothing_of_him_is_left(world, ada, johan):
    return await rows(world, tables.trajectory) == [] and await rows(world, tables.answer) == []


async def his_chat_is_tidy(world, ada, johan):
    # Further back no bot can reach.
    lately = [one for one in johan.reads if one.at > world.clock.now() - timedelta(days=2)]
    return len(lately) == 1 and await ada_reads_it(world, ada, johan)


async def ada_has_it_at_once(world, ada, johan):
    return TO_ADA in texts(ada)[-1]


CONTROLS = {
    "share": (
        kept,
        ada_reads_it,
        [Menu("/antwoorden"), Tap("Share {number}")],
        [Types("/antwoorden"), Types("deel 1")],
    ),
    "share at the end": (answered, ada_reads_it, [Tap("Share this")], [Types("deel dit")]),
    "keep": (answered, ada_does_not_read_it, [Tap("Keep it for me")], [Types("hou het")]),
    "change": (
        answered,
        ada_reads_the_other,
        [Menu("/antwoorden"), Tap("Change {number}"), Says(OTHER)],
        [Edits(OTHER)],
    ),
    "withdraw": (
        read,
        it_is_withdrawn,
        [Menu("/antwoorden"), Tap("Withdraw {number}")],
        [Types("/antwoorden"), Types("neem 1")],
    ),
    "erase": (
        answered,
        it_is_gone,
        [Menu("/antwoorden"), Tap("Erase {number}"), Tap("Yes, erase it")],
        [Replies("/wis"), Tap("Yes, erase it")],
    ),
    "look": (
        answered,
        he_sees_it_before_it_goes,
        [Menu("/instellingen"), Tap("What {coach} reads"), Tap("Show me this beforehand")],
        [Types("/instellingen vooraf ja")],
    ),
    "rhythm": (
        answered,
        he_is_asked_at_nine,
        [Menu("/instellingen"), Tap("Time"), Tap("{time}")],
        [Types("/instellingen 9:00")],
    ),
    "days": (
        answered,
        he_is_asked_on_saturdays_too,
        [Menu("/instellingen"), Tap("Days"), Shown("za")],
        [Types("/instellingen ook za")],
    ),
    "quiet hours": (
        answered,
        he_is_in_peace_from_seven_on,
        [Menu("/instellingen"), Tap("Quiet hours"), Shown("19:00 – 09:00")],
        [Types("/instellingen 19-9")],
    ),
    "time zone": (
        answered,
        he_is_elsewhere,
        [Menu("/instellingen"), Tap("Where you are"), Shown("Londen")],
        [Types("/instellingen waar Londen")],
    ),
    "leave": (
        answered,
        he_is_on_leave,
        [Menu("/vakantie"), Says("21 december tot 4 januari")],
        [Says("21 december tot 4 januari", "/vakantie")],
    ),
    "language": (
        answered,
        english_is_spoken_with_him,
        [Menu("/instellingen"), Tap("Language"), Tap("English")],
        [Types("/instellingen Engels")],
    ),
    "je or u": (
        answered,
        he_is_addressed_formally,
        [Menu("/instellingen"), Tap("Form of address"), Tap("Formal (u)")],
        [Types("/instellingen u")],
    ),
    "the word for him": (
        answered,
        he_is_called_a_coachee,
        [Menu("/instellingen"), Tap("What I call you"), Shown("coachee")],
        [Types("/instellingen coachee")],
    ),
    "who reads from now on": (
        answered,
        what_he_writes_stays_with_him,
        [Menu("/instellingen"), Tap("Who reads along"), Tap("It stays with me")],
        [Types("/instellingen deel nee")],
    ),
    "find": (
        answered,
        he_has_found_it,
        [Menu("/antwoorden")],
        [Types("/antwoorden directeur")],
    ),
    "stop": (answered, no_question_comes_any_more, [Menu("/stop")], [Types("/stop")]),
    "pause": (
        answered,
        he_is_left_in_peace,
        [Menu("/instellingen"), Tap("No questions for a while"), Tap("A week")],
        [Types("/pauze tot 7 december")],
    ),
    "take along": (
        answered,
        he_has_it_as_a_file,
        [Menu("/instellingen"), Tap("Take everything along")],
        [Types("/mijngegevens")],
    ),
    "forget": (
        answered,
        nothing_of_him_is_left,
        [Menu("/instellingen"), Tap("Erase everything"), Tap("Yes, erase everything")],
        [Types("/vergeetmij"), Tap("Yes, erase everything")],
    ),
    "tidy": (answered, his_chat_is_tidy, [Menu("/instellingen"), Tap("Tidy the chat")], [Types("/opruimen")]),
    "tell directly": (
        answered,
        ada_has_it_at_once,
        [Menu("/instellingen"), Tap("Tell {coach} something directly"), Says(TO_ADA)],
        [Says(TO_ADA, "/meld")],
    ),
}
PAGE = Path(__file__).parents[2] / "docs" / "controls.md"
HEAD = """\
# What a client decides alone, and how long it takes him

Written by `python -m tests.proof tests/trust/test_controls.py`, not by hand. Each was done in the real bot, by tapping
and by typing, and what came of it was looked at. The seconds are from the moment he wants it until the bot has
answered: of his fingers as the keystroke-level model reckons them (1.35 to think of it, 1.3 a tap, 0.28 a character;
the words that he wants to say, shown as …, are not counted), and of the bot what it took on the machine of the tests.
Nobody else does anything for it. Where several answers are listed, the number of the one is tapped first: 1.3 more.

| | by tapping | seconds | by typing | seconds |
|---|---|---|---|---|
"""
WAYS = [(name, way) for name in CONTROLS for way in ("by tapping", "by typing")]


async def takes(world, name, way):
    """Do it; what it led to, and the seconds: of his fingers, and until the bot had answered, at its own pace."""
    begins, comes, tapping, typing = CONTROLS[name]
    ada, johan, wrote = await begins(world)
    steps = tapping if way == "by tapping" else typing
    own, waited = _THINKS, 0.0
    for step in steps:
        await world.after(seconds=fingers(step))
        began, clock = perf_counter(), world.clock.now()
        await does(world, johan, wrote, step)
        waited += perf_counter() - began + (world.clock.now() - clock).total_seconds()
        own += fingers(step)
    return await comes(world, ada, johan), own, waited


@pytest.mark.parametrize(("name", "way"), WAYS, ids=[f"{name} {way}" for name, way in WAYS])
async def test_he_does_it_alone_and_in_a_moment(world, name, way):
    comes, own, _ = await takes(world, name, way)
    assert (comes, own < _WITHIN) == (True, True)


@pytest.mark.proof
async def test_each_thing_that_is_his_own_takes_less_than_ten_seconds(world_of, proves: Proves):
    found = {}
    for name, way in WAYS:
        async with world_of() as world:
            found[name, way] = await takes(world, name, way)
    seconds = {" ".join(one): own + waited for one, (_, own, waited) in found.items()}
    longest, bot = max(seconds, key=seconds.__getitem__), max(waited for _, _, waited in found.values())
    slow = [one for one in found if not found[one][0] or seconds[" ".join(one)] >= _WITHIN]
    proves(
        "all that is a client's own to decide he does in ten seconds, by tapping and by typing, with nobody's help",
        of=len(found),
        failed=len(slow),
        each="way",
        note=f"the longest {seconds[longest]:.1f} s, “{longest}”; of which the bot takes {bot:.1f} s at most",
    )
    PAGE.write_text(page(seconds), "utf-8")
    assert slow == []


def page(seconds):
    """What he does for each, and the seconds it takes, as `docs/controls.md` has it."""
    rows = [
        f"| {name} | {told(steps[2])} | {seconds[f'{name} by tapping']:.1f} | {told(steps[3])} | "
        f"{seconds[f'{name} by typing']:.1f} |"
        for name, steps in CONTROLS.items()
    ]
    return HEAD + "\n".join(rows) + "\n"


def told(steps):
    """These, in Dutch, as he sees them."""
    return " → ".join(map(step_told, steps))


def step_told(step):
    match step:
        case Tap(label):
            return f"[{dutch(label, number=1, coach='Ada', time=time(9))}]"
        case Shown(label):
            return f"[{label}]"
        case Menu(command):
            return f"{command} in the menu"
        case Types(words):
            return f"`{words}`"
        case Replies(words):
            return f"reply with `{words}`"
        case Says(_, command):
            return f"`{command} …`" if command else "`…`"
        case Edits():
            return "edit the message"
