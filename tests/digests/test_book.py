"""What a client takes along: all of it, word for word, in a published form; to his own chat and nowhere else."""

import json
import re
from dataclasses import fields, replace
from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from bot.actions import take_along
from bot.actions.accept_invitation import STRANGER
from bot.digests import book, compose_book
from bot.files import bundle
from bot.storage import answers, people, trajectories, wishes
from bot.storage.history import versions_of
from conversations.rhythm import OwnTime
from conversations.wishes import Sharing, Wishes
from tests.benchmarks import taking_along
from tests.cast import (
    JOHANS_LINES,
    a_trajectory,
    ada_and_johan,
    asked,
    at,
    coached_by_two,
    dutch,
    invited,
    opens,
    reads,
    says,
    taps,
    texts,
)
from tests.proof import Proves
from tests.worlds import beginning

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "schema" / "my-data-1.json").read_text("utf-8"))
WORDS, LATER = "Hoe krijg ik ze mee?", "Hoe krijg ik iedereen mee?\n# En nu?"
IS = dutch(
    "Everything you wrote, word for word: a book to read (PDF), the same as plain text, and as data for another "
    "program. It is for you alone."
)


def files(message):
    """What is in the file that came with a message, by name."""
    with ZipFile(BytesIO(message.file.content)) as file:
        return {one: file.read(one) for one in file.namelist()}


def data_in(message):
    return json.loads(files(message)["mijn-gegevens.json"])


def misfits(value, form, where="data"):
    """Where a value is not as the schema says; as much of JSON Schema as ours uses."""
    form = SCHEMA["$defs"][form["$ref"].rsplit("/", 1)[1]] if "$ref" in form else form
    if "anyOf" in form:
        return [] if any(not misfits(value, one, where) for one in form["anyOf"]) else [where]
    wrong = [] if _is_of(value, form) else [where]
    if isinstance(value, dict) and not wrong:
        wrong += [f"{where}.{name} is missing" for name in form["required"] if name not in value]
        wrong += [f"{where}.{name} is unknown" for name in value if name not in form["properties"]]
        for name, part in form["properties"].items():
            wrong += misfits(value[name], part, f"{where}.{name}") if name in value else []
    for number, one in enumerate(value if isinstance(value, list) and not wrong else []):
        wrong += misfits(one, form["items"], f"{where}[{number}]")
    return wrong


def _is_of(value, form):
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", type(None): "null"}
    kinds = form.get("type", names[type(value)])
    fits = names[type(value)] in ([kinds] if isinstance(kinds, str) else kinds)
    fits = fits and value in form.get("enum", [value]) and value == form.get("const", value)
    return fits and ("pattern" not in form or re.search(form["pattern"], value) is not None)


@beginning
async def written(world):
    """Ada, who has read the overview before the first meeting; and Johan, who changed a word after that."""
    ada, johan = await asked(world)
    message = johan.says(WORDS)
    await world.until(at("2026-11-30 18:05"))
    await reads(world, ada)
    johan.edits(message, LATER)
    await world.after(minutes=2)
    return ada, johan


async def test_it_comes_as_a_book_as_text_and_as_data(world):
    _, johan = await written(world)
    (said,) = await says(world, johan, "/mijngegevens")
    assert (said.text, said.file.name, said.protected) == (IS, "mijn-gegevens.zip", False)
    inside = files(said)
    assert list(inside) == ["mijn-eigen-woorden.pdf", "mijn-eigen-woorden.md", "mijn-gegevens.json"]
    (paper,) = (PdfReader(BytesIO(inside["mijn-eigen-woorden.pdf"])),)
    whole = "\n".join(page.extract_text() for page in paper.pages)
    assert all(part in whole for part in ("In mijn eigen woorden", "Met Ada", "Hoe krijg ik iedereen mee?"))


async def test_the_text_has_his_words_as_they_are_and_takes_none_of_them_for_a_heading(world):
    _, johan = await written(world)
    (said,) = await says(world, johan, "/mijngegevens")
    text = files(said)["mijn-eigen-woorden.md"].decode()
    assert [line for line in text.splitlines() if line.startswith("#")] == [
        "# In mijn eigen woorden",
        "## Met Ada",
        "## Wat ik meenam naar de gesprekken",
        "## Alles wat ik schreef, op volgorde",
    ]
    assert text.count("> Hoe krijg ik iedereen mee?\n> # En nu?\n") == 2


async def test_the_data_fit_the_published_form(world):
    _, johan = await written(world)
    (said,) = await says(world, johan, "/mijngegevens")
    assert misfits(data_in(said), SCHEMA) == []


HARD = (
    "Zeg “nee” & <b>niet</b>\\n\n\tmaar \u202eomgekeerd\u202c",
    "👨\u200d👩\u200d👧 ½ é e\u0301 \u2028 =1+1",
    "\u200bmet   spaties\n\n\nen regels",
)


def as_kept(work, chat):
    """What is kept of this person's answers and agreements, as far as another program needs it."""
    person = people.id_of(work, chat)
    (one,) = trajectories.of_client(work, person)
    given = [
        (each.script, each.question, each.asked_at, each.answered_at, each.words, each.value, each.private)
        for each in answers.of_author(work, person, one.id)
    ]
    kept = [[(each.at, "\n".join(each.texts)) for each in all_] for all_ in versions_of(work, person).values()]
    goals = [(goal.text, list(goal.levels)) for goal in one.contract.learning_goals]
    return given, sorted(each for each in kept if each[0][1]), one.contract.goal.sentence, goals


def as_read(data):
    """The same, as another program reads it in the file."""
    (one,) = data["trajectories"]
    moment, contract = datetime.fromisoformat, one["contracts"][-1]
    given = [
        (
            each["kind"],
            each["question"],
            moment(each["asked_at"]),
            moment(each["answered_at"]) if each["answered_at"] else None,
            each["words"],
            each["value"],
            each["for"] == "me",
        )
        for each in one["answers"]
    ]
    kept = [[(moment(told["at"]), told["words"]) for told in each["versions"]] for each in one["answers"]]
    goals = [(goal["text"], goal["levels"]) for goal in contract["learning_goals"]]
    return given, kept, contract["goal"], goals


async def test_what_another_program_reads_in_the_data_is_what_is_kept(world):
    _, johan = await written(world)
    for words in HARD:
        await says(world, johan, f"/notitie {words}")
        await world.after(minutes=2)
    (said,) = await says(world, johan, "/mijngegevens")
    data = data_in(said)
    given, kept, goal, goals = await world.app.writer.run(as_kept, johan.id)
    read, told, its_goal, its_goals = as_read(data)
    assert (read, its_goal, its_goals) == (given, goal, goals)
    assert sorted(one for one in told if one in kept) == kept
    assert set(HARD) <= {words for _, _, _, _, words, _, _ in read}
    assert json.loads(json.dumps(data)) == data


async def test_the_form_refuses_what_it_does_not_know(world):
    _, johan = await written(world)
    (said,) = await says(world, johan, "/mijngegevens")
    data = data_in(said)
    data["trajectories"][0]["answers"][0]["extra"] = 1
    data["trajectories"][0]["meetings"][0]["at"] = "dinsdag"
    data["part"] = "1"
    assert misfits(data, SCHEMA) == [
        "data.part",
        "data.trajectories[0].meetings[0].at",
        "data.trajectories[0].answers[0].extra is unknown",
    ]


async def test_the_data_tell_what_went_to_the_coach_in_which_overview(world):
    _, johan = await written(world)
    (said,) = await says(world, johan, "/mijngegevens")
    (trajectory,) = data_in(said)["trajectories"]
    (overview,) = trajectory["overviews"]
    first = {"meeting": 1, "part": 1}
    (one,) = [one for one in trajectory["answers"] if one["kind"] == "preparation"]
    assert (one["words"], one["for"], one["overview"]) == (LATER, "coach", first)
    assert [(kept["words"], kept["overview"]) for kept in one["versions"]] == [(WORDS, first), (LATER, None)]
    assert (overview["meeting"], overview["part"], overview["opened_at"] is not None) == (1, 1, True)


async def test_what_is_for_him_alone_is_there_and_says_so(world):
    _, johan = await written(world)
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Withdraw {number}", number=1)
    (said,) = await says(world, johan, "/mijngegevens")
    (one,) = [one for one in data_in(said)["trajectories"][0]["answers"] if one["kind"] == "preparation"]
    assert one["for"] == "me"
    assert "alleen voor jou" in files(said)["mijn-eigen-woorden.md"].decode()


async def test_a_client_of_two_coaches_gets_both_and_neither_coach_gets_anything(world):
    ada, bram, johan = await coached_by_two(world)
    before = (texts(ada), texts(bram))
    (said,) = await says(world, johan, "/mijngegevens")
    assert sorted(one["coach"] for one in data_in(said)["trajectories"]) == ["Ada", "Bram"]
    assert (texts(ada), texts(bram)) == before


async def test_a_coach_cannot_ask_for_it(world):
    ada, _ = await written(world)
    before = texts(ada)
    (said,) = await says(world, ada, "/mijngegevens")
    assert (said.file, texts(ada)) == (None, [*before, said.text])


async def test_a_stranger_hears_what_every_stranger_hears(world):
    await written(world)
    stranger = world.telegram.person("Niemand")
    assert [one.text for one in await says(world, stranger, "/mijngegevens")] == [dutch(STRANGER.source)]


async def test_who_only_opened_a_link_is_shown_nothing_of_what_was_laid_down(world):
    ada = await world.coach("Ada")
    somebody = world.telegram.person("Iemand")
    somebody.starts(await invited(world, ada))
    await world.settle()
    await taps(world, somebody, "Yes, I join in")
    seen = len(somebody.reads)
    await says(world, somebody, "/mijngegevens")
    shown = "".join(
        content.decode(errors="replace") for one in somebody.reads[seen:] if one.file for content in files(one).values()
    )
    assert [word for word in ("projectplan", "Prioriteiten", "werkkamer", "Ada") if word in shown] == []


async def test_it_comes_when_he_has_stopped_and_when_he_is_with_another_coach(world):
    _, johan = await written(world)
    await says(world, johan, "/stop")
    (said,) = await says(world, johan, "/mijngegevens")
    assert data_in(said)["trajectories"][0]["coach"] == "Ada"


async def test_who_wrote_nothing_hears_so(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    assert [one.text for one in await says(world, johan, "/mijngegevens")] == [
        dutch("You have not written anything yet.")
    ]


async def test_it_comes_in_parts_when_it_is_too_much_for_one(world, monkeypatch):
    _, johan = await written(world)
    (whole,) = await says(world, johan, "/mijngegevens")
    monkeypatch.setattr(book, "PART", 1)
    parts = await says(world, johan, "/mijngegevens")
    data = [data_in(one) for one in parts]
    assert [one.file.name for one in parts] == [f"mijn-gegevens-{number}.zip" for number in range(1, len(parts) + 1)]
    assert parts[0].text.startswith(dutch("Part {part} of {parts}", part=1, parts=len(parts)))
    together = [answer for one in data for answer in one["trajectories"][0]["answers"]]
    assert together == data_in(whole)["trajectories"][0]["answers"]


async def test_it_says_beforehand_when_it_takes_a_while(world, monkeypatch):
    _, johan = await written(world)
    monkeypatch.setattr(take_along, "_SOON", 1)
    first, second = await says(world, johan, "/mijngegevens")
    assert (first.text.startswith("Ik maak je boekje"), second.text) == (True, IS)


async def test_what_cannot_be_set_on_paper_keeps_nobody_from_his_words(world, monkeypatch):
    _, johan = await written(world)
    monkeypatch.setattr(bundle, "pages", lambda of: (_ for _ in ()).throw(ValueError()))
    (said,) = await says(world, johan, "/mijngegevens")
    assert list(files(said)) == ["mijn-eigen-woorden.md", "mijn-gegevens.json"]


async def test_nothing_of_it_stays_in_the_outbox_once_it_has_come(world):
    _, johan = await written(world)
    await says(world, johan, "/mijngegevens")

    def waiting(work):
        from bot.storage.tables import delivery

        return [row.id for row in work.read_by_nobody().all(delivery.select()) if row.sealed_payload is not None]

    assert await world.app.writer.run(waiting) == []


@pytest.mark.parametrize("formal", [False, True])
async def test_it_speaks_to_him_as_was_agreed(world, formal):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=f"{JOHANS_LINES}\naanspreekvorm: {'u' if formal else 'je'}")
    (said,) = await says(world, johan, "/mijngegevens")
    assert ("alleen voor u." in said.text) is formal


async def test_it_is_not_for_who_has_been_forgotten(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert [one.text for one in await says(world, johan, "/mijngegevens")] == [dutch(STRANGER.source)]


NOTHING = {
    **dict.fromkeys(
        ("sharing", "hour", "days", "quiet_from", "quiet_until", "own_zone", "word", "language", "address")
    ),
    "looks_first": False,
    "steering": "middle",
}
WISHED = Wishes(
    sharing=Sharing.LATER,
    offered=True,
    hour=time(16, 30),
    own_time=OwnTime(frozenset({0, 5}), time(21, 30), time(7, 15), "Asia/Tokyo"),
    looks_first=True,
    word="coachee",
    language="en",
    formal=True,
)


async def settings_in(world, johan):
    (said,) = await says(world, johan, "/mijngegevens")
    assert misfits(data_in(said), SCHEMA) == []
    return data_in(said)["trajectories"][0]["settings"]


async def test_the_data_tell_what_he_chose_for_himself_and_how_closely_he_is_led(world):
    _, johan = await written(world)
    before = await settings_in(world, johan)
    for labels in (("Who reads along", "I choose later"), ("Form of address", "Formal (u)")):
        await says(world, johan, "/instellingen")
        for label in labels:
            await taps(world, johan, label)
    await says(world, johan, "/sturen los")
    after = await settings_in(world, johan)
    assert (before, after) == (NOTHING, {**NOTHING, "sharing": "later", "address": "u", "steering": "loose"})


async def test_the_data_tell_when_and_where_he_is_asked_whether_he_looks_first_and_what_he_is_called(world):
    _, johan = await written(world)
    for words in ("dagen ma wo za", "stil 21:30 tot 7:30", "waar Tokio"):
        await says(world, johan, f"/instellingen {words}")
    for labels in (("What {coach} reads", "Show me this beforehand"), ("What I call you", "coachee")):
        await says(world, johan, "/instellingen")
        await taps(world, johan, labels[0], coach="Ada")
        await taps(world, johan, labels[1])
    when = {"days": [1, 3, 6], "quiet_from": "21:30", "quiet_until": "07:30", "own_zone": "Asia/Tokyo"}
    assert await settings_in(world, johan) == {**NOTHING, **when, "looks_first": True, "word": "coachee"}


@pytest.mark.parametrize("wish", [one.name for one in fields(Wishes) if one.name != "offered"])
async def test_whatever_he_can_wish_is_told(world, wish):
    """A wish that is added to what there is, is missed here."""
    _, johan = await ada_and_johan(world)

    def told(work):
        (his,) = trajectories.of_client(work, people.by_chat(work, str(johan.id)).id)
        return [compose_book._settings(replace(his, wishes=one)) for one in (Wishes(), replace(Wishes(), **wished))]

    wished = {wish: getattr(WISHED, wish)}
    before, after = await world.app.writer.run(told)
    assert before != after


async def test_what_he_wishes_is_kept_as_it_is(world):
    _, johan = await ada_and_johan(world)

    def kept(work):
        (his,) = trajectories.of_client(work, people.by_chat(work, str(johan.id)).id)
        wishes.keep(work, his.id, WISHED)

    def read(work):
        (his,) = trajectories.of_client(work, people.by_chat(work, str(johan.id)).id)
        return his.wishes

    await world.app.writer.run(kept)
    assert await world.app.writer.run(read) == WISHED


async def test_words_that_wait_for_a_tap_are_in_it_even_when_there_is_nothing_else(world):
    _, _, johan = await coached_by_two(world)
    await says(world, johan, "/meld Het gaat niet goed.")
    (said,) = await says(world, johan, "/mijngegevens")
    unsent = [one["unsent"] for one in data_in(said)["trajectories"]]
    text = files(said)["mijn-eigen-woorden.md"].decode()
    assert (sorted(unsent), misfits(data_in(said), SCHEMA)) == ([[], ["Het gaat niet goed."]], [])
    assert text.endswith("## Wat ik schreef en nog nergens heen is\n\n> Het gaat niet goed.\n")


async def test_words_of_which_he_did_not_say_whether_they_are_an_answer_are_in_it(world):
    _, johan = await asked(world)
    await says(world, johan, "/tja wat zal ik zeggen")
    (said,) = await says(world, johan, "/mijngegevens")
    assert data_in(said)["trajectories"][0]["unsent"] == ["/tja wat zal ik zeggen"]


@pytest.mark.proof
async def test_very_much_comes_within_half_a_minute(tmp_path, proves: Proves):
    seconds, came = await taking_along.measure(tmp_path)
    with ZipFile(BytesIO(came.content)) as file:
        data = json.loads(file.read("mijn-gegevens.json"))
    written = sum(len(one["answers"]) for one in data["trajectories"])
    proves(
        f"a client who wrote {taking_along.ANSWERS:,} answers has all of them within thirty seconds",
        of=0,
        note=f"{seconds:.0f} s, {len(came.content) / 1e6:.1f} MB, {written:,} answers in it",
    )
    assert written > taking_along.ANSWERS
    assert seconds < 30
