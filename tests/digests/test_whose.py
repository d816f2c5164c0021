"""Whose words they are stays so, whoever coaches by now: what everybody gets to read through every door, over all
scripts, before a trajectory changes hands and after."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.actions.show_hours import minutes_coached
from bot.actions.take_over import hand_over
from bot.digests.compose import compose
from bot.digests.compose_course import compose_course
from bot.digests.course import gather_course
from bot.digests.craft_log import compose_craft, compose_extract, gather_craft
from bot.digests.gather import gather
from bot.message import plain
from bot.settings import Settings
from bot.storage import (
    answers,
    audiences,
    coming_in,
    contracts,
    conversations,
    digests,
    master_key,
    meetings,
    noting,
    people,
    told,
    trajectories,
)
from bot.storage.people import Person
from bot.storage.store import Store, open_store
from bot.storage.tables import answer
from bot.storage.trajectories import Stage, Trajectory
from bot.storage.work import Work
from conversations.contract import SmartGoal
from conversations.kinds import Place, Who
from conversations.moments import Meeting
from conversations.rhythm import series
from conversations.scripts import SCRIPTS
from conversations.states import Closed, Opening, Outcome
from conversations.steering import Steering
from tests.conversations.test_reading import TABLE
from tests.digests.test_private import CONTRACT, FIRST, HOUSE, NOW

NAMES = ("ada", "bram", "carla", "johan", "cleo", "niemand")
COACHES = NAMES[:3]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    places = Settings(data_dir=tmp_path / "data", key_file=tmp_path / "keys" / "master.key")
    master_key.create(places.key_file, places.data_dir)
    with open_store(places, HOUSE, NOW) as store:
        yield store


class Town:
    """Ada coaches Johan, Carla coaches Cleo, Bram is still free; and somebody who knows nobody."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.people = {name: people.meet(work, str(number), "nl") for number, name in enumerate(NAMES, 1)}
        for name in COACHES:
            people.make_coach(work, self.people[name].id, name)
        self.johans = self._agreed("ada", "johan")
        self._agreed("carla", "cleo")

    def _agreed(self, coach: str, client: str) -> str:
        made = trajectories.create(self.work, self.people[coach].id, CONTRACT, Steering())
        coming_in.set_client(self.work, made.id, self.people[client].id)
        trajectories.agree(self.work, made.id, 1)
        dates = series(FIRST, CONTRACT.every_weeks, CONTRACT.count)
        meetings.put_meetings(self.work, made.id, [Meeting(number, at, 60) for number, at in enumerate(dates, 1)])
        return made.id

    @property
    def trajectory(self) -> Trajectory:
        """Johan's, as it is now."""
        return trajectories.by_id(self.work, self.johans)

    def write(self, coach: str) -> None:
        """One answer in every kind of conversation, as it is stored, and another that is shared after that."""
        for number, (script, (_, _, when)) in enumerate(TABLE.items()):
            if when != "never" or SCRIPTS[script].recorded:
                self._write(number, script, f"<{coach} {script} first>")
            if when == "once shared":
                audiences.share(self.work, self._write(number, script, f"<{coach} {script} shared>"))

    def _write(self, number: int, script: str, words: str) -> str:
        trajectory, asked = self.trajectory, SCRIPTS[script]
        author = trajectory.coach_id if asked.answers is Who.COACH else self.people["johan"].id
        one = conversations.start(self.work, script, author, self.johans, 1, Opening())
        private, about = asked.private, {"about": None, "line": None}
        noting.ask(self.work, one, 1, step="words", question="?", private=private, **about)
        noting.keep(self.work, one, 1, 1, texts=[words], value=None, chosen=None, complete=True)
        return one.id

    def says(self, script: str, meeting: int, step: str, words: str) -> None:
        """Johan answers at this step."""
        one = conversations.start(self.work, script, self.people["johan"].id, self.johans, meeting, Opening())
        noting.ask(self.work, one, 1, step=step, question="?", about=None, line=None)
        noting.keep(self.work, one, 1, 1, texts=[words], value=None, chosen=None, complete=True)

    def is_silent(self, script: str, meeting: int) -> None:
        """Johan was asked, and said nothing."""
        self._ends(script, meeting, Outcome.UNANSWERED)

    def is_not_asked(self, script: str, meeting: int) -> None:
        """It never reached Johan."""
        self._ends(script, meeting, Outcome.NOT_ASKED)

    def _ends(self, script: str, meeting: int, outcome: Outcome) -> None:
        one = conversations.start(self.work, script, self.people["johan"].id, self.johans, meeting, Opening())
        conversations.save(self.work, one, Closed((), outcome))

    def hand_over(self, name: str) -> None:
        trajectories.set_stage(self.work, self.johans, Stage.FROZEN)
        hand_over(self.work, self.trajectory, self.people[name])

    def reads(self, name: str) -> dict[str, set[str]]:
        """The words that somebody finds behind every door, if there are any."""
        found = {door: set(_words(text)) for door, text in self._doors(self.people[name]).items()}
        return {door: words for door, words in found.items() if words}

    def _doors(self, person: Person) -> dict[str, str]:
        doors = {
            place.value: "".join(one.words for one in answers.for_reader(self.work, person.id, place))
            for place in (Place.READ_BACK, Place.SIDE_BY_SIDE, Place.PROGRESS, Place.AT_ONCE)
        }
        looks = gather_craft(self.work, person.id)
        doors["craft_log"] = plain((*compose_craft(looks, 0, "nl"), *compose_extract(looks, "nl")))
        mine = trajectories.coached(self.work, person.id, self.johans)
        if mine is not None:
            meeting = meetings.standing(self.work, self.johans)[1]
            doors["digest"] = plain(compose(gather(self.work, mine, meeting, of={None}), "nl"))
            doors["course"] = plain(compose_course(gather_course(self.work, mine), "nl"))
        return doors


def _words(text: str) -> Iterator[str]:
    for piece in text.split("<")[1:]:
        yield piece.partition(">")[0]


def written(coach: str, who: Who, door: str, *, shared: bool = True) -> set[str]:
    """What is read there of all that was written under this coach, by its author, or by the other of the two."""
    found = set()
    for script, (author, other, when) in TABLE.items():
        own = SCRIPTS[script].answers is who
        if door in (author if own else other).split():
            found |= {f"{coach} {script} first"} if own or when == "at once" else set()
            found |= {f"{coach} {script} shared"} if when == "once shared" and shared else set()
    return found


def by(coach: str, who: Who, *doors: str) -> dict[str, set[str]]:
    found = {door: written(coach, who, door) for door in doors}
    return {door: words for door, words in found.items() if words}


# The course shows questions and intentions only; none of these is one.
OF_COACH = ("side_by_side", "progress", "at_once", "craft_log", "digest")
OF_CLIENT = ("read_back", "side_by_side")
NOTHING: dict[str, dict[str, set[str]]] = {name: {} for name in NAMES}


def test_before_it_changes_hands_these_two_read_it_and_nobody_else(store):
    def told(work: Work) -> dict[str, dict[str, set[str]]]:
        town = Town(work)
        town.write("ada")
        return {name: town.reads(name) for name in NAMES}

    assert store.run(HOUSE, NOW, told) == {
        **NOTHING,
        "ada": by("ada", Who.COACH, *OF_COACH),
        "johan": by("ada", Who.CLIENT, *OF_CLIENT),
    }


def test_after_it_the_next_coach_reads_only_what_is_written_from_then_on_and_each_keeps_his_own(store):
    def told(work: Work) -> dict[str, dict[str, set[str]]]:
        town = Town(work)
        town.write("ada")
        town.hand_over("bram")
        handed_over = {f"{name}, just then": town.reads(name) for name in ("ada", "bram")}
        town.write("bram")
        return {**handed_over, **{name: town.reads(name) for name in NAMES}}

    of_ada = {
        "craft_log": {"ada craft first"},
        "side_by_side": {"ada coach_evaluation first", "ada coach_evaluation shared"},
    }
    before, after = by("ada", Who.CLIENT, *OF_CLIENT), by("bram", Who.CLIENT, *OF_CLIENT)
    assert store.run(HOUSE, NOW, told) == {
        "ada, just then": of_ada,
        "bram, just then": {},
        **NOTHING,
        "ada": of_ada,
        "bram": by("bram", Who.COACH, *OF_COACH),
        "johan": {
            "read_back": before["read_back"] | after["read_back"],
            "side_by_side": (before["side_by_side"] - {"ada coach_evaluation shared"}) | after["side_by_side"],
        },
    }


def test_the_next_coach_hears_nothing_of_silence_and_sees_nothing_of_meetings_from_before(store):
    def told(work: Work) -> list[object]:
        town = Town(work)
        town.is_silent("reflection", 1)
        meeting = meetings.standing(work, town.johans)[1]
        seen: list[object] = []
        for name in ("ada", "bram"):
            digest = gather(work, town.trajectory, meeting, of={None})
            course = gather_course(work, town.trajectory)
            seen.append((digest.silent, [leg.planned.meeting.number for leg in course.legs], len(course.versions)))
            if name == "ada":
                contracts.propose(work, town.johans, replace(CONTRACT, version=2, goal=SmartGoal("Rust")))
                trajectories.agree(work, town.johans, 2)
                town.hand_over("bram")
        return seen

    # What held at the last meeting with Ada, and what was agreed after it.
    assert store.run(HOUSE, NOW, told) == [(("reflection",), [1], 1), ((), [], 2)]


def test_the_hours_are_hers_who_held_the_meetings(store):
    def told(work: Work) -> list[tuple[int, int]]:
        town = Town(work)
        town.hand_over("bram")
        later = Work(work.db, work.vault, work.house, FIRST.utc().replace(month=12, day=23))
        return [
            (minutes_coached(when, town.people["ada"].id), minutes_coached(when, town.people["bram"].id))
            for when in (work, later)
        ]

    assert store.run(HOUSE, NOW, told) == [(60, 0), (60, 60)]


@pytest.mark.parametrize("reads", ["in a digest", "in between"])
def test_a_version_that_was_read_stays_as_it_was_read(store, reads):
    def kept(work: Work) -> list[tuple[int, str]]:
        town = Town(work)
        one = conversations.start(work, "preparation", town.people["johan"].id, town.johans, 1, Opening())
        noting.ask(work, one, 1, step="question", question="?", about=None, line=None)
        for number, words in enumerate(("een", "twee", "drie")):
            noting.keep(work, one, 1, 1, texts=[words], value=None, chosen=None, complete=not number)
            members = answers.for_reader(work, town.people["ada"].id, Place.DIGEST, town.johans)
            if not number and reads == "in between":
                told.note(work, town.people["ada"].id, town.johans, members, "in between")
            elif not number:
                digests.mark_digested(work, members, digests.make(work, town.johans, 1)[0])
        rows = work.read_by_nobody().all(select(answer).order_by(answer.c.version))
        bodies = [
            work.open(town.johans, "answer.body", f"{row.asked_id}:{row.version}", row.sealed_body) for row in rows
        ]
        return [(row.version, json.loads(body)["texts"][0]) for row, body in zip(rows, bodies, strict=True)]

    assert store.run(HOUSE, NOW, kept) == [(1, "een"), (2, "drie")]
