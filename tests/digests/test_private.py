"""Whatever a client answers, and whichever way he goes: what is for himself is in no digest, and all else is, once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.actions.situate import situate
from bot.actions.take_turn import take_turn
from bot.digests.compose import compose
from bot.digests.gather import gather
from bot.house import House, built_in_lines
from bot.message import plain
from bot.settings import Settings
from bot.storage import coming_in, conversations, master_key, meetings, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.store import Store, open_store
from bot.storage.work import Work
from conversations.asking import Walk
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.events import Chose, Due, Lapsed, Said, Skipped
from conversations.inputs import Words
from conversations.moments import Meeting
from conversations.rhythm import Local, series
from conversations.scripts import SCRIPTS
from conversations.states import Asking, Opening
from conversations.steering import Dial, Steering

HOUSE = House(built_in_lines(), "tussendoor_bot", quiet_seconds=0)
NOW = datetime(2026, 12, 2, 9, tzinfo=UTC)
FIRST = Local(date(2026, 12, 1), time(14), "Europe/Amsterdam")
GOALS = (LearningGoal("1", "Kiezen"), LearningGoal("2", "Vragen"))
CONTRACT = Contract(1, "Johan", SmartGoal("Een plan"), GOALS, 7, 3, FIRST, 60, "hier", False, "Dag")
# The whole of it is unseen by the coach, unless the client shares it at its end; or it is read in another place.
UNSEEN = ("evaluation", "follow_up", "note")
SCRIPTS_OF_A_CLIENT = ("preparation", "reflection", "experiment", "halfway", "goal_date", "closing", *UNSEEN[:2])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    folder: Path = tmp_path_factory.mktemp("private")
    places = Settings(data_dir=folder / "data", key_file=folder / "keys" / "master.key")
    master_key.create(places.key_file, places.data_dir)
    with open_store(places, HOUSE, NOW) as store:
        yield store


class Client:
    """Somebody who says a word of his own at every question, or taps, or passes it by, as his moods have it."""

    def __init__(self, work: Work, moods: list[int], steering: Steering) -> None:
        coach, client = people.meet(work, "1", "nl"), people.meet(work, "2", "nl")
        if not people.is_coach(work, coach.id):
            people.make_coach(work, coach.id, "Ada")
        made = trajectories.create(work, coach.id, CONTRACT, steering)
        coming_in.set_client(work, made.id, client.id)
        trajectories.agree(work, made.id, 1)
        meetings.put_meetings(work, made.id, [Meeting(n, at, 60) for n, at in enumerate(series(FIRST, 3, 7), 1)])
        self.work, self.moods, self.client = work, moods, client
        self.trajectory = trajectories.by_id(work, made.id)
        self.said: dict[str, bool] = {}

    def converses(self, script: str, meeting: int) -> None:
        one = conversations.start(self.work, script, self.client.id, self.trajectory.id, meeting, Opening())
        take_turn(self.work, one, Due(NOW))
        said: list[str] = []
        while isinstance((here := self._now(one)).state, Asking):
            self._reacts(here, said)
        shared = [asked.value for asked in here.state.asked if asked.step == "share"] == ["coach"]
        for word in said:
            self.said[word] &= shared or script not in UNSEEN

    def _reacts(self, one: Conversation, said: list[str]) -> None:
        self.moods.append(self.moods.pop(0))
        mood, state = self.moods[0], one.state
        assert isinstance(state, Asking)
        trajectory = trajectories.by_id(self.work, self.trajectory.id)
        walk = Walk.of(SCRIPTS[one.script], state.asked, situate(self.work, one, trajectory))
        step, takes = walk.step(state.open), walk.input_of(state.open, state.asked)
        options = takes.options
        if options and (mood < 3 or not isinstance(takes, Words)):
            take_turn(self.work, one, Chose(NOW, state.turn, options[mood % len(options)].key))
        elif mood == 7:
            take_turn(self.work, one, Lapsed(NOW) if len(said) > 5 else Skipped(NOW, state.turn))
        else:
            word = f"woord{len(self.said)}."
            said.append(word)
            self.said[word] = not step.private
            take_turn(self.work, one, Said(NOW, str(len(self.said)), word))

    def _now(self, one: Conversation) -> Conversation:
        found = conversations.by_id(self.work, one.id)
        assert found is not None
        return found

    def digest(self) -> str:
        meeting = next(
            one.meeting for one in meetings.meetings_of(self.work, self.trajectory.id) if one.meeting.number == 2
        )
        return plain(compose(gather(self.work, self.trajectory, meeting, of={None}), "nl"))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    moods=st.lists(st.integers(0, 7), min_size=1, max_size=12),
    steering=st.builds(Steering, st.sampled_from(Dial)),
    scripts=st.lists(st.sampled_from(SCRIPTS_OF_A_CLIENT), min_size=1, max_size=4, unique=True),
)
def test_what_is_for_himself_is_in_no_digest_and_all_else_is_once(store, moods, steering, scripts):
    def told(work: Work) -> tuple[dict[str, int], dict[str, int]]:
        client = Client(work, list(moods), steering)
        for script in scripts:
            client.converses(script, 2 if script in ("preparation", "closing") else 1)
        digest = client.digest()
        counted = {word: digest.count(word) for word in client.said}
        return counted, {word: int(seen) for word, seen in client.said.items()}

    counted, expected = store.run(HOUSE, NOW, told)
    assert counted == expected
