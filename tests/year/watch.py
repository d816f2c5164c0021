"""What must always hold, looked at after every step of a year: the invariants of docs/faults.md and the budget."""

import json
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.doors import hear
from bot.references import ChatRef
from bot.storage import conversations, people
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import Delivery
from bot.storage.work import Work
from conversations.references import MessageRef
from conversations.scripts import SCRIPTS
from tests.year.channel import Did, Shown
from tests.year.overviews import Overviews
from tests.year.people import TOKEN, Person, chat_of

if TYPE_CHECKING:
    from tests.year.world import Year

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_NEVER_TWICE = (DeliveryKind.REMINDER, DeliveryKind.NOTICE)
_ONCE_MORE = (DeliveryKind.QUESTION, DeliveryKind.WORD)
_KEPT = ("✍", "👌")
_ANSWERED_WITHIN = timedelta(hours=3)


class Watch:
    """Looks, and tells the year what is wrong."""

    def __init__(self, year: "Year") -> None:
        self._year = year
        self.number = 0
        self._people: dict[ChatRef, Person] = {}
        self._coaches: dict[ChatRef, set[ChatRef]] = defaultdict(set)
        self._clients: dict[ChatRef, set[ChatRef]] = defaultdict(set)
        self._times: Counter[str] = Counter()
        self._doubts: Counter[str] = Counter()
        self._erased: dict[ChatRef, int] = {}
        self.known: dict[ChatRef, str] = {}
        self._gone: dict[str, ChatRef] = {}
        self._overviews = Overviews()

    def knows(self, one: Person) -> None:
        self._people[one.chat] = one

    def coached(self, client: Person, coach: Person) -> None:
        self._coaches[client.chat].add(coach.chat)
        self._clients[coach.chat].add(client.chat)

    def says(self, what: str) -> None:
        self._year.seen.wrong.append(f"{self._year.clock.now():%Y-%m-%d %H:%M:%S} {what}")

    def doubted(self, row: Delivery | None) -> None:
        """Nobody will know of this one whether it arrived. Said as often as is promised, it counts as heard."""
        if row is None:
            return
        self._doubts[row.key] += 1
        if row.kind in _NEVER_TWICE or (row.kind in _ONCE_MORE and self._doubts[row.key] > 1):
            self._year.channel.touched[row.chat] = self._year.clock.now()

    def unheard(self, did: Did, work: Work | None = None) -> None:
        """He said or did something, and nothing came of it; to change what was erased since does nothing."""
        person_id = self.known.get(did.chat)
        if did.action is hear.hear_edit and did.said is not None and person_id is not None:
            is_kept = work is not None and conversations.where_heard(work, person_id, did.said) is not None
        else:
            is_kept = True
        if person_id is not None and is_kept:
            self.says(f"I8: {did.chat} said or did something at {did.at:%m-%d %H:%M:%S} and heard nothing: {did}")

    def shown(self, shown: Shown, anew: bool) -> None:
        """Something came to stand in a chat."""
        self.number += 1
        self._year.heard(self._people[shown.chat])
        self._reads_only_his(shown)
        if shown.row is None:
            self.says("I4: something was shown that is no row")
        elif anew:
            self._comes_once(shown.row)
            self._comes_by_day(shown)

    def _reads_only_his(self, shown: Shown) -> None:
        for chat, number in TOKEN.findall(shown.text):
            writer = chat_of(int(chat))
            may = {writer, *self._coaches[writer], *self._clients[writer]}
            if shown.chat not in may:
                self.says(f"I6: words of {writer} in the chat of {shown.chat}")
            if int(number) <= self._erased.get(writer, 0):
                self.says(f"I7: erased words of {writer} in the chat of {shown.chat}")

    def _comes_once(self, row: Delivery) -> None:
        self._times[row.key] += 1
        times, doubts = self._times[row.key], self._doubts[row.key]
        if row.kind in _NEVER_TWICE and times > 1:
            self.says(f"a {row.kind} came {times} times: {row.key}")
        if row.kind in _ONCE_MORE and times > 2:
            self.says(f"a {row.kind} came {times} times: {row.key}")
        if times > 1 + doubts:
            self.says(f"a {row.kind} came {times} times with {doubts} doubts: {row.key}")

    def _comes_by_day(self, shown: Shown) -> None:
        hour = shown.at.astimezone(AMSTERDAM).hour
        if shown.row is not None and shown.row.unasked and not self._people[shown.chat].is_coach and not 7 <= hour < 22:
            self.says(f"a {shown.row.kind} came by itself at {hour}: {shown.row.key}")

    # between the steps

    def looks(self, work: Work) -> None:
        """After a step in which everything could go its way."""
        self._notices_erasures(work)
        self._overviews.notices(work)
        self._nobody_waits(work)
        self._nothing_hangs(work)

    def _notices_erasures(self, work: Work) -> None:
        here = set(work.db.execute(text("SELECT id FROM person")).scalars())
        for chat, person_id in list(self.known.items()):
            if person_id not in here:
                self._erased[chat] = self._people[chat].count
                self._gone[person_id] = chat
                del self.known[chat]
        for chat in self._people.keys() - self.known.keys():
            if (found := people.id_of(work, chat)) is not None:
                self.known[chat] = found

    def _nobody_waits(self, work: Work) -> None:
        channel, now = self._year.channel, self._year.clock.now()
        for chat, (since, did) in list(channel.owed.items()):
            if chat in channel.blocked or chat not in self.known or channel.touched.get(chat, since) > since:
                del channel.owed[chat]
            elif now - since > _ANSWERED_WITHIN:
                del channel.owed[chat]
                self.unheard(did, work)

    def _nothing_hangs(self, work: Work) -> None:
        late = work.now - timedelta(hours=1)
        stuck = work.db.execute(
            text("SELECT count(*) FROM conversation WHERE open AND wake_at < :late"), {"late": _plain(late)}
        ).scalar_one()
        if stuck:
            self.says(f"I8: {stuck} conversations should have gone on an hour ago")
        waits = work.db.execute(
            text("SELECT key FROM delivery WHERE state IN ('planned','busy') AND not_before < :late"),
            {"late": _plain(work.now - timedelta(hours=3))},
        ).all()
        if waits:
            self.says(f"I8: still to be said: {[row.key for row in waits][:3]}")

    # at the end

    def takes_stock(self, work: Work) -> None:
        for chat, one in self._people.items():
            person = people.by_chat(work, chat)
            if person is None:
                continue
            if not one.is_coach:
                self._keeps_to_the_budget(work, person.id, chat)
            if not one.is_coach:
                self._kept_what_it_says_it_kept(work, person.id, one)
        for one in self._overviews.missing(work):
            self.says(f"I5: {one}")
        self._asks_few(work)
        self._erased_is_gone(work)

    def _keeps_to_the_budget(self, work: Work, person_id: str, chat: ChatRef) -> None:
        came = conversations.came(work, person_id, datetime(2026, 1, 1, tzinfo=AMSTERDAM))
        unasked = [one for one in came if SCRIPTS[one.script].comes is not None]
        days = sorted(one.since.astimezone(AMSTERDAM).date() for one in unasked)
        double = [day for day, many in Counter(days).items() if many > 1]
        if double:
            self.says(f"budget: two conversations for {chat} on {double[:3]}")
        own = sorted(
            one.since.astimezone(AMSTERDAM).date() for one in unasked if not one.chosen and one.script != "preparation"
        )
        full = [day for day in own if sum(day - timedelta(days=7) < other <= day for other in own) > 2]
        if full:
            self.says(f"budget: three conversations in a week for {chat}, {full[:3]}")

    def _kept_what_it_says_it_kept(self, work: Work, person_id: str, one: Person) -> None:
        found, ever = self._kept(work, person_id)
        gone = self._erased.get(one.chat, 0)
        for said in one.said:
            number = int(said.token.partition("w")[2])
            if number <= gone:
                continue
            mark = self._year.channel.reactions.get((one.chat, said.ref))
            if found[said.token] > 1:
                self.says(f"I2: {said.token} is kept {found[said.token]} times")
            if mark in _KEPT and said.token not in ever and not self._was_let_go(work, person_id, said.ref):
                self.says(f"I2: {said.token} was marked as kept and is not: {said.words!r}")

    def _kept(self, work: Work, person_id: str) -> tuple[Counter[str], set[str]]:
        """How often each word stands in an answer of this person as it reads now; and all that ever stood in one."""
        found: Counter[str] = Counter()
        ever: set[str] = set()
        rows = work.db.execute(
            text(
                "SELECT a.id, a.trajectory_id, a.author_id, v.version, v.sealed_body, "
                "(SELECT max(version) FROM answer WHERE asked_id = a.id) AS newest "
                "FROM asked a JOIN answer v ON v.asked_id = a.id WHERE a.author_id = :who"
            ),
            {"who": person_id},
        )
        for row in rows:
            owner = row.trajectory_id or row.author_id
            body = json.loads(work.open(owner, "answer.body", f"{row.id}:{row.version}", row.sealed_body))
            tokens = {f"k{chat}w{number}" for words in body.get("texts", ()) for chat, number in TOKEN.findall(words)}
            ever |= tokens
            if row.version == row.newest:
                found.update(tokens)
        return found, ever

    def _was_let_go(self, work: Work, person_id: str, message: MessageRef) -> bool:
        """Whether he had it thrown away himself ("never mind"), or it was erased with its trajectory, as agreed."""
        one = conversations.where_heard(work, person_id, message)
        if one is None:
            return bool(work.db.execute(text("SELECT count(*) FROM erased")).scalar_one())
        rows = work.db.execute(text("SELECT status FROM asked WHERE conversation_id = :one"), {"one": one.id})
        return {row.status for row in rows} == {"skipped"}

    def _asks_few(self, work: Work) -> None:
        """One more for each answer that he changed when it was there: from then on he is asked by what it says now."""
        rows = work.db.execute(
            text(
                "SELECT c.script, c.id, count(*) AS many, "
                "sum(CASE WHEN EXISTS (SELECT 1 FROM answer v WHERE v.asked_id = a.id AND v.version > 1) "
                "THEN 1 ELSE 0 END) AS changed "
                "FROM asked a JOIN conversation c ON c.id = a.conversation_id GROUP BY c.script, c.id"
            )
        ).all()
        for row in rows:
            most = _MOST.get(row.script)
            if most is not None and row.many > most + row.changed:
                self.says(f"budget: {row.many} questions in a {row.script}, of which {row.changed} were changed")

    def _erased_is_gone(self, work: Work) -> None:
        for person_id, chat in self._gone.items():
            for table, column in _NAMES_PEOPLE:
                left = work.db.execute(
                    text(f"SELECT count(*) FROM {table} WHERE {column} = :who"), {"who": person_id}
                ).scalar_one()
                if left:
                    self.says(f"I7: {left} rows in {table} are of {chat}, who is erased")


_NAMES_PEOPLE = (
    *(("asked", "author_id"), ("conversation", "person_id"), ("delivery", "person_id"), ("trajectory", "client_id")),
    *(("heard", "person_id"), ("absence", "person_id"), ("way_back", "person_id")),
)
_MOST = {"preparation": 5, "reflection": 4, "experiment": 3, "closing": 4, "goal_date": 3, "follow_up": 3, "meta": 3}


def _plain(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M:%S.%f")
