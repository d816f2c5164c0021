"""One conversation in the terminal, without Telegram: the machine itself, with the answers you type.

An empty line lets the time go by until something happens; `/verder`, `/overslaan`, `/terug` press the buttons, and a
number taps an option.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.actions.sample import sample
from bot.house import built_in_lines
from bot.texts import blocks, render
from conversations.consequences import Finish
from conversations.effects import Ask, Effect, KeepAnswer, Receipt, Remark, Remind, Say
from conversations.events import Chose, Continued, Delivered, Due, Event, Said, Skipped, WentBack
from conversations.machine import advance
from conversations.references import MessageRef
from conversations.scripts import SCRIPTS
from conversations.states import Closed, Opening, State, fallen_due
from conversations.text import Piece

_BUTTONS: dict[str, Callable[[datetime, int], Event]] = {
    "/verder": Continued,
    "/on": Continued,
    "/overslaan": Skipped,
    "/skip": Skipped,
}
_BUTTONS |= {"/terug": WentBack, "/back": WentBack}


def rehearse(script_key: str, locale: str) -> int:
    """Walk through one conversation; 0 at its end."""
    rehearsal = _Rehearsal(script_key, locale)
    rehearsal.feed(Due(rehearsal.now))
    while not isinstance(rehearsal.state, Closed):
        try:
            typed = input("> ")
        except EOFError:
            break
        rehearsal.take(typed)
    return 0


class _Rehearsal:
    def __init__(self, script_key: str, locale: str) -> None:
        self.script, self.locale = SCRIPTS[script_key], locale
        self.now = datetime.now(UTC)
        self.state: State = Opening()
        self.asked: Ask | None = None
        self.messages = 0
        self.situation = sample(built_in_lines(), self.now.date(), locale, "Ada")

    def take(self, typed: str) -> None:
        assert self.asked is not None
        turn, options = self.asked.turn, self.asked.options
        if not typed.strip():
            self._wait()
        elif typed.strip().lower() in _BUTTONS:
            self.feed(_BUTTONS[typed.strip().lower()](self.now, turn))
        elif typed.strip().isdecimal() and 0 < int(typed) <= len(options):
            self.feed(Chose(self.now, turn, options[int(typed) - 1].key))
        else:
            self.messages += 1
            self.feed(Said(self.now, MessageRef(str(self.messages)), typed))

    def feed(self, event: Event) -> None:
        turn = advance(self.state, event, self.script, self.situation)
        self.state = turn.state
        for effect in turn.effects:
            self._show(effect)
            if isinstance(effect, Ask):
                self.feed(Delivered(self.now, effect.turn))

    def _wait(self) -> None:
        """Nothing is said: go to the next thing that happens by itself."""
        for _ in range(24 * 60 * 14):
            event = fallen_due(self.state, self.now)
            if event is not None:
                _print(f"  ({self.now:%d-%m %H:%M} UTC)")
                self.feed(event)
                return
            self.now += timedelta(minutes=1)

    def _show(self, effect: Effect) -> None:
        match effect:
            case Ask():
                self.asked = effect
                self._tell((*effect.lead, effect.question))
                for number, option in enumerate(effect.options, 1):
                    _print(f"  [{number}] {render(option.label, self.locale)}")
            case Say():
                self._tell(effect.pieces)
            case Remind():
                self._tell((effect.said,))
            case Remark():
                _print(f"  ({render(effect.sentence, self.locale)})")
            case Receipt():
                _print("  ✍")
            case KeepAnswer() | Finish() | _:
                pass

    def _tell(self, pieces: tuple[Piece, ...]) -> None:
        for block in blocks(pieces, self.locale):
            _print(block.text)


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
