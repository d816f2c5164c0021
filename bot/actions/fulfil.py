"""What a turn comes to, outside the conversation: asked, kept, said and shown; each wish in its order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import compress
from typing import TypeAlias

from bot.actions.answered_buttons import question_key
from bot.actions.consequences import follow
from bot.actions.said_anew import as_said_now
from bot.actions.sharing import row_under_end
from bot.actions.speak import Taps, locale_of, put, tell, to_which
from bot.message import Button, Keyboard, Message
from bot.references import short
from bot.storage import conversations, meetings, noting, outbox, people, spoken
from bot.storage.conversations import Conversation
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work, new_id
from bot.texts import as_asked, blocks, render
from conversations import effects as wish
from conversations.consequences import Finish
from conversations.events import Why
from conversations.kinds import Who
from conversations.script import Script
from conversations.scripts.setup import SETUP
from conversations.scripts.trial import is_trial
from conversations.situation import Situation
from conversations.states import Closed
from conversations.text import Piece, Sentence, Text

AtOnce: TypeAlias = Sentence | Keyboard | None
"""What who pressed a button gets at once: a short word, other buttons in the place of these, or nothing."""

LEFT = "left"
"""With what the key begins of the word that what he was busy with was left, and lies there still."""
_LEAVE = Text("Leave it")
Offers: TypeAlias = Mapping[str, tuple[wish.Option, ...]]
"""What may have been meant, as options, by the step that asks for it."""

_OFFERS_BESIDE = 2
_DOUBTS = {
    Why.COMMAND: Text("I do not know that command. Was it an answer to my question?"),
    Why.STOP: Text("Do you want to stop with the questions, or is this your answer?"),
    Why.FORWARDED: Text("This was passed on from somebody else. Should it count as your answer?"),
    Why.AWAY: Text("Is this for your coach right now, or is it your answer to my question?"),
    Why.LATER: Text("Shall I come back to it then, or is this your answer?"),
    Why.NOTICE: Text("Is this your answer to my question, or is it about what I told just now?"),
    Why.LOST: Text(
        "I am a chatbot: I ask, and give no answers. Write what comes to mind, or pass the question by. Or was this "
        "your answer?"
    ),
    Why.VIA_BOT: Text("This came by way of another bot. Was it your answer?"),
}


# What can be tapped under any question, as far as it may be.
_WAYS = (
    (Text("On"), "g"),
    (Text("Skip"), "s"),
    (Text("Later"), "l"),
    (Text("Back"), "b"),
    (Text("Leave it"), "q"),
)


class Fulfilment:
    """One turn's wishes being fulfilled, in order."""

    def __init__(
        self,
        work: Work,
        one: Conversation,
        trajectory: Trajectory | None,
        script: Script,
        situation: Situation,
        before: list[Piece],
        unasked: bool,
    ) -> None:
        self.work, self.one, self.script, self.situation = work, one, script, situation
        self.trajectory, self.before, self.unasked = trajectory, before, unasked
        self.at_once: AtOnce = None
        self.begins = False
        self.ends: Closed | None = None
        self.last: wish.Say | None = None
        self.invites = True
        self.offers: Offers = {}
        self.gathers: list[Piece] | None = None
        self.person: Person = people.by_id(work, one.person_id)
        if work.by is None:
            # What happens by itself in a conversation, happens for who is in it.
            self.work = work.caused_by(self.person.chat)
        self.locale = locale_of(self.person, self.trajectory)

    def fulfil(self, effect: wish.Effect) -> None:
        match effect:
            case wish.Ask():
                self._ask(effect)
            case wish.Reshow():
                self.at_once = self._buttons(effect.ask)
            case wish.KeepAnswer():
                self._keep(effect)
            case wish.Skip():
                noting.skip(self.work, self.one.id, effect.number)
            case wish.Empty():
                noting.empty(self.work, self.one.id, effect.number)
            case wish.Say():
                self._say(effect)
            case wish.Remind():
                self._remind(effect)
            case wish.CheckMeaning():
                self._check_meaning(effect)
            case wish.Receipt():
                self._receipt(effect)
            case Finish() if is_trial(self.one.script):
                conversations.forget(self.work, self.one.id)
            case wish.Remark():
                self.at_once = effect.sentence
            case _:
                follow(self.work, self.one, effect)

    def _ask(self, ask: wish.Ask) -> None:
        if offers := self.offers.get(ask.step):
            ask = replace(ask, options=(*offers, *ask.options))
        question = render(ask.question, self.locale)
        if self.script.recorded:
            self._record(ask, question)
        lead = as_said_now(self.work, self.person, self.trajectory, (*self._opening(), *self._whose(), *ask.lead))
        shown = as_asked(lead, question, self.locale)
        # What stands in a contract may be in the words of the client.
        protected = self.one.script == SETUP.key and self.trajectory is not None and bool(self.trajectory.client_id)
        message = Message(shown, self._buttons(ask), protected=protected)
        put(self.work, self._about_turn(question_key(self.one, ask.turn), DeliveryKind.QUESTION, ask.turn), message)

    def _record(self, ask: wish.Ask, question: str) -> None:
        noting.ask(
            self.work,
            self.one,
            ask.number,
            step=ask.step,
            about=ask.about,
            line=ask.line,
            question=question,
            private=ask.private or self._keeps(),
        )

    def _keeps(self) -> bool:
        """Whether he wants what he writes in this kind of conversation to stay with him."""
        here = self.trajectory
        is_his = here is not None and here.client_id == self.person.id and self.script.his_to_share
        return here is not None and is_his and here.wishes.keeps

    def _buttons(self, ask: wish.Ask) -> Keyboard:
        ref = f"{self.one.id}.{ask.turn}"
        laid_out = [tuple([self._option(ref, option) for option in row]) for row in ask.rows]
        options = [self._option(ref, option) for option in ask.options if not option.instead]
        others = [self._option(ref, option) for option in ask.options if option.instead]
        may_leave = ask.may_put_away and all(one.label != _LEAVE for one in ask.options)
        may = (ask.may_go_on, ask.may_skip, ask.may_put_off, ask.may_go_back, may_leave)
        ways = compress(_WAYS, may)
        steering = tuple([Button(render(label, self.locale), action, ref) for label, action in ways])
        rows = (*laid_out, *_rows((*options, *others)), *((steering,) if steering else ()))
        if not is_trial(self.one.script):
            return rows
        return (*rows, (Button(render(Text("End the trial"), self.locale), "te", self.one.id),))

    def _option(self, ref: str, option: wish.Option) -> Button:
        return Button(render(option.label, self.locale), "o", f"{ref}.{option.key}")

    def _keep(self, keep: wish.KeepAnswer) -> None:
        heard = {part.message for one in self.one.state.asked for part in (*one.parts, *one.beside)}
        for part in (*keep.parts, *keep.beside):
            if part.message not in heard:
                conversations.hear(self.work, self.one, part.message)
        if not self.script.recorded:
            return
        noting.keep(
            self.work,
            self.one,
            keep.number,
            keep.version,
            texts=[part.text for part in keep.parts],
            beside=[part.text for part in keep.beside],
            passed_on=[place for place, part in enumerate((*keep.parts, *keep.beside)) if part.passed_on],
            value=keep.value,
            chosen=render(keep.chosen, self.locale) if keep.chosen else None,
            complete=keep.complete,
        )

    def _say(self, say: wish.Say) -> None:
        ref = f"{self.one.id}.{say.turn}"
        taps = [(option.label, "o", f"{ref}.{option.key}") for option in say.options]
        sharing = self._sharing(say)
        if self.gathers is not None and say.by_itself:
            return
        if self.gathers is not None and not taps and not sharing:
            self.gathers.extend((*self._opening(), *say.pieces))
            return
        key = f"unclear:{self.one.id}:{self.one.state.asked[-1].number}" if say.again else ""
        key = f"{LEFT}:{self.one.id}" if say.by_itself else key
        is_again = bool(key) and spoken.last_of(self.work, self.person.id, key, self.work.now) is not None
        tell(
            self.work,
            self.person,
            (*self._opening(), *(say.again if is_again else say.pieces), *self._who_reads(sharing)),
            trajectory=self.trajectory,
            key=f"{key}:{new_id()}" if key else None,
            unasked=self.unasked,
            buttons=[
                *(taps[place : place + _OFFERS_BESIDE] for place in range(0, len(taps), _OFFERS_BESIDE)),
                *sharing,
            ],
        )

    def _sharing(self, say: wish.Say) -> Taps:
        """What becomes of what he wrote, under the last that is said."""
        if self.ends is None or say is not self.last:
            return ()
        return row_under_end(self.work, self.one, self.trajectory, self.script, self.ends)

    def _who_reads(self, sharing: Taps) -> Sequence[Piece]:
        """What happens when nothing is tapped of what hangs there."""
        if not sharing or self.trajectory is None:
            return ()
        coach = people.coach_name(self.work, self.trajectory.coach_id)
        if meetings.coming(self.work, self.trajectory.id) is None:
            return (Text("{coach} reads this too, unless you would rather keep it for yourself.", coach=coach),)
        return (
            Text("{coach} reads this before your meeting, unless you would rather keep it for yourself.", coach=coach),
        )

    def _remind(self, remind: wish.Remind) -> None:
        ref = f"{self.one.id}.{remind.turn}"
        ways = ((Text("Skip"), "s"), (Text("Later"), "l"))
        buttons = tuple(Button(render(label, self.locale), action, ref) for label, action in ways)
        opening = (*self._opening(), *self._whose())
        name = self.situation.client if self.script.answers is Who.CLIENT else self.situation.coach
        said = (*opening, remind.said) if opening else (Text("Hello {name}. {said}", name=name, said=remind.said),)
        asked = spoken.shown_as(self.work, question_key(self.one, remind.turn))
        message = Message(blocks(said, self.locale), (buttons,), reply_to=asked)
        put(self.work, self._about_turn(f"remind:{self.one.id}", DeliveryKind.REMINDER, remind.turn), message)

    def _check_meaning(self, check: wish.CheckMeaning) -> None:
        ref = f"{self.one.id}.{short(check.message)}"
        no = {
            Why.STOP: Text("Stop the questions"),
            Why.NOTICE: Text("Something else"),
            Why.LATER: Text("Come back then"),
            Why.AWAY: Text("Tell {coach} now", coach=self.situation.coach),
        }.get(check.why, Text("No"))
        tell(
            self.work,
            self.person,
            (*self._opening(), _DOUBTS[check.why], *((check.question,) if check.question else ())),
            trajectory=self.trajectory,
            buttons=(((Text("Yes, my answer"), "y", ref), (no, "n", ref)),),
            key=f"check:{ref}",
        )

    def _receipt(self, receipt: wish.Receipt) -> None:
        key, mark = f"receipt:{self.one.id}:{short(receipt.message)}", str(receipt.message)
        if receipt.changed:
            key, mark = f"{outbox.CHANGED}:{new_id()}", f"{receipt.message} {outbox.CHANGED}"
        say = ToSay(key, DeliveryKind.RECEIPT, mark, self.person, trajectory_id=self.one.trajectory_id)
        outbox.put(self.work, say)

    def _about_turn(self, key: str, kind: DeliveryKind, turn: int) -> ToSay:
        return ToSay(
            key=key,
            kind=kind,
            payload="",
            person=self.person,
            trajectory_id=self.one.trajectory_id,
            conversation_id=self.one.id,
            turn=turn,
            unasked=self.unasked,
            invites=self.invites,
        )

    def _whose(self) -> tuple[Piece, ...]:
        """To a client of two coaches, whose question this is; not while one follows upon his answer to another."""
        here = self.trajectory
        if here is None or here.client_id != self.person.id or not self.begins:
            return ()
        return to_which(self.work, here)

    def _opening(self) -> tuple[Piece, ...]:
        """What stands above the first message, once; above every message of a trial, that it is one."""
        opening = tuple(self.before)
        self.before.clear()
        return (Text("Trial"), *opening) if is_trial(self.one.script) else opening


def _rows(buttons: Sequence[Button]) -> Keyboard:
    """Buttons side by side as far as their labels fit on a phone."""
    rows: list[list[Button]] = []
    for button in buttons:
        if not rows or len(rows[-1]) == 5 or sum(len(one.label) + 3 for one in rows[-1]) + len(button.label) > 35:
            rows.append([])
        rows[-1].append(button)
    return tuple(tuple(row) for row in rows)
