"""Erasing: a client's whole trajectory, or all of them, so that nothing of it can be read here any more.

In this order, and every step can fail or be killed and is done again by itself:

 1. In one transaction all rows go, what waits in the outbox is called back, and the owners are entered in the ledger.
    What the bot wrote in the last two days is taken out of both chats; that may fail without harm.
 2. What is being sent at this moment arrives, and is taken out as well.
 3. The keys that it all was sealed with are destroyed (`storage.sealing.Vault.forget`).
 4. The coach has heard that it was erased, unless she hears that only in the morning.
 5. The client is told that everything is gone; with that nothing about him is sent any more, to anybody.

The ledger keeps which owner, and when. The ticker carries on with whatever stands in it and is not done.
"""

import json
from datetime import timedelta

from bot.actions import confirm
from bot.actions.speak import as_client, clear, locale_of, tell
from bot.message import Message, to_json
from bot.references import ChatRef
from bot.storage import absences, erasing, outbox, people, taking_back, trajectories, unopened
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import blocks
from conversations.scripts.setup import SETUP
from conversations.text import Brief, Sentence, Text

STRANGERS_KEPT_FOR = timedelta(days=30)
# A bot can take a message back for 48 hours (Bot API, deleteMessages).
CAN_BE_CLEARED = timedelta(hours=47)
WHAT, _TOLD = "erase", "erased"
ALL = "all"
_STAYS = Text(
    "It cannot be undone. What I wrote in the last two days I take out of both chats. What is older stays in Telegram, "
    "here and with your coach, until you each delete it there. Of your meetings only the length stays, as a number "
    "among your coach's hours, without your name."
)
_STAYS_WITH_COACH = Text(
    "What I wrote you about it in the last two days I have taken out of this chat. What is older stays in your "
    "Telegram until you delete it there."
)


def choose_what_to_erase(work: Work, client: Person, words: str = "") -> None:
    """A client of several coaches chooses whether one trajectory goes, or all; he may name the coach at once."""
    mine = trajectories.of_client(work, client.id)
    if len(mine) < 2:
        ask_to_erase(work, client)
        return
    coach_of = {one.id: people.coach_name(work, one.coach_id) for one in mine}
    named = [one for one in mine if coach_of[one.id].casefold() == words.strip().casefold()]
    if len(named) == 1:
        ask_to_erase(work, client, named[0])
        return
    twice = len(set(coach_of.values())) < len(mine)
    begun = [one.contract.first for one in mine]
    is_one_day = len({first.day for first in begun}) < len(mine)
    first = {
        one.id: Brief(one.contract.first.day, one.contract.first.time if is_one_day else None, year=True)
        for one in mine
    }
    rows = [
        (Text("Only with {coach} (first {moment})", coach=coach_of[one.id], moment=first[one.id]), "ew", one.id)
        if twice
        else (Text("Only with {coach}", coach=coach_of[one.id]), "ew", one.id)
        for one in sorted(mine, key=lambda one: (coach_of[one.id].casefold(), one.contract.first.wall(), one.id))
    ]
    rows.append((Text("Everything"), "ew", ALL))
    tell(
        work,
        client,
        (Text("What shall I erase?"),),
        trajectory=as_client(work, client),
        buttons=[(row,) for row in rows],
    )


def ask_to_erase(work: Work, client: Person, only: Trajectory | None = None) -> None:
    """Nothing is erased without a fresh confirmation: of one trajectory, or of all."""
    what = Text("Shall I erase everything you wrote, and the agreements with it?")
    if only is not None:
        coach = people.coach_name(work, only.coach_id)
        what = Text(
            "Shall I erase everything of your trajectory with {coach}, and the agreements with it?", coach=coach
        )
    confirm.ask(
        work,
        client,
        WHAT,
        (what, _STAYS),
        yes=(Text("Yes, erase everything"), "e"),
        no=(Text("No, keep it"), "k"),
        trajectory=only or as_client(work, client),
        about=only.id if only else "",
    )


def erase_client(work: Work, client: Person, asked_at: int, only: str = "") -> Sentence:
    """Erase this trajectory of the client, or all, and with the last one the client himself; what to say at once."""
    if not confirm.stands(work, WHAT, client, asked_at):
        return Text("That was a while ago; send /vergeetmij once more.")
    batch = new_id()
    going = [one for one in trajectories.of_client(work, client.id) if only in ("", one.id)]
    lost = [one for one in trajectories.damaged_of_client(work, client.id) if only in ("", one)]
    locale = locale_of(client, going[0] if going else None)
    for trajectory in going:
        _erase(work, trajectory, batch)
    for damaged in lost:
        _erase_damaged(work, damaged, batch)
    last = next(reversed([*(one.id for one in going), *lost]), "")
    said = Text("Everything has been erased here. Thank you for your trust.")
    if not unopened.is_client(work, client.id) and not people.has_coached(work, client.id):
        _clear_chats(work, person_id=client.id)
        erasing.erase_person(work, client.id, batch)
        last = client.id
    elif not only:
        _forget_as_client(work, client)
    elif going:
        coach = people.coach_name(work, going[0].coach_id)
        said = Text("Everything of your trajectory with {coach} has been erased here.", coach=coach)
    if last:
        leave_words(work, last, client.chat, locale, said)
    return Text("I am erasing everything. I tell you when it is gone.")


def _forget_as_client(work: Work, client: Person) -> None:
    """Who coaches has noted leave as a coach too; nothing else of hers is left."""
    erasing.forget_ways(work, client.id)
    if people.is_coach(work, client.id):
        absences.end_rest(work, client.id)
    else:
        absences.forget(work, client.id)


def _erase(work: Work, trajectory: Trajectory, batch: str) -> None:
    """What was on its way is called back; then the coach hears it, and before the client does."""
    is_coached = trajectories.coached(work, trajectory.coach_id, trajectory.id) is not None
    erase_trajectory(work, trajectory, batch)
    if is_coached:
        said = Text("{client} has had everything erased.", client=trajectory.contract.client)
        tell(
            work,
            people.by_id(work, trajectory.coach_id),
            (said, _STAYS_WITH_COACH),
            key=f"{_TOLD}:{batch}:{trajectory.id}",
        )


def _erase_damaged(work: Work, trajectory_id: str, batch: str) -> None:
    """The same of what can no longer be read; whose it was, the coach cannot be told either."""
    coach_id = unopened.coach_of(work, trajectory_id)
    is_coached = trajectories.is_coached(work, coach_id, trajectory_id)
    _clear_chats(work, trajectory_id=trajectory_id)
    erasing.forget_drafts(work, coach_id, SETUP.key)
    erasing.delete_rows(work, trajectory_id, batch)
    if is_coached:
        said = Text("A client whose trajectory was damaged has had everything erased.")
        tell(work, people.by_id(work, coach_id), (said, _STAYS_WITH_COACH), key=f"{_TOLD}:{batch}:{trajectory_id}")


def erase_trajectory(work: Work, trajectory: Trajectory, batch: str) -> None:
    """Take everything of it away, with what its coach laid down for it and what of it is on its way to him."""
    _clear_chats(work, trajectory_id=trajectory.id)
    taking_back.recall_naming(work, trajectory.id, trajectory.coach_id, trajectory.contract.client)
    erasing.forget_drafts(work, trajectory.coach_id, SETUP.key)
    erasing.delete_rows(work, trajectory.id, batch)


def _clear_chats(work: Work, *, trajectory_id: str = "", person_id: str = "") -> None:
    """Take out of every chat what the channel still lets us of what was said about this trajectory, or to this
    person."""
    shown = erasing.shown(work, work.now - CAN_BE_CLEARED, trajectory_id=trajectory_id, person_id=person_id)
    for whose, messages in shown.items():
        person = people.find(work, whose)
        if person is not None and person.chat != people.NOWHERE:
            clear(work, person.chat, messages)


def leave_words(work: Work, owner: str, chat: ChatRef, locale: str, said: Sentence) -> None:
    """What this chat is told when the keys have gone of all that is erased together with this owner."""
    message = to_json(Message(blocks((said,), locale)))
    erasing.leave_words(work, owner, json.dumps({"chat": chat, "message": message}, ensure_ascii=False))


def finish(work: Work, owner: str) -> bool:
    """The keys of this owner have gone; what was to be told then, is told; not before everybody
    else has heard it who can hear it now."""
    batch = erasing.batch_of(work, owner)
    if batch is not None and outbox.waits(work, f"{_TOLD}:{batch}:"):
        return False
    for chat, message in erasing.came_late(work, owner):
        clear(work, chat, [message])
    words = erasing.is_done(work, owner)
    if words is not None:
        last = json.loads(words)
        outbox.put(work, ToSay(f"gone:{new_id()}", DeliveryKind.WORD, last["message"], chat=ChatRef(str(last["chat"]))))
    return True


def alone_for_long(work: Work) -> list[str]:
    """Who has had no part in anything for a month."""
    return erasing.alone(work, work.now - STRANGERS_KEPT_FOR)


def erase_stranger(work: Work, person_id: str) -> None:
    """Erase who has no part in anything."""
    if person_id in alone_for_long(work):
        erasing.erase_person(work, person_id, new_id())


def forget_strangers(work: Work) -> None:
    """Erase what is left of those who never came in."""
    erasing.forget_strangers(work, work.now - STRANGERS_KEPT_FOR)
