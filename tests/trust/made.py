"""Updates as Telegram could send them, made by chance from the facts of the Bot API, and then spoilt here and there.

Every text in them has the same bird in it, so that it is found wherever it should not be.
"""

import random
from collections.abc import Sequence

from bot.playground.check import _CHOICES, _OBJECTS, Json, misfit

BIRD = "kanarie"
_KINDS = ("message",) * 10 + ("edited_message",) * 3 + ("callback_query",) * 5 + ("my_chat_member",)
_JUNK = (None, True, 0, -1, 2**63, 1.5, "", BIRD, "\ud800", [], [None], {}, {"id": 1})
_DEEPEST = 4


class Maker:
    """Makes updates that people sent, of these (`accounts`), or of anybody. `presses` are what buttons carry,
    and under which message."""

    def __init__(self, dice: random.Random, accounts: Sequence[Json]) -> None:
        self._dice, self._accounts = dice, accounts
        self.now = 0
        self.presses: dict[int, list[tuple[str, int]]] = {}
        self._last = 10**9

    def update(self, commands: Sequence[str]) -> Json:
        """One that the description allows."""
        kind = self._dice.choice((*_KINDS, self._dice.choice(sorted(_OBJECTS["Update"])[:-1])))
        if kind == "update_id":
            kind = "message"
        made: Json = {kind: self._of(_OBJECTS["Update"][kind].kinds[0], 0)}
        assert misfit({"update_id": 1, **made}, "Update") is None
        if kind in ("message", "edited_message", "callback_query", "my_chat_member") and self._dice.random() < 0.9:
            self._comes_from(made[kind], kind, commands)
        return made

    def spoilt(self, value: object, chance: float) -> object:
        """The same with some of its parts replaced or lost."""
        if self._dice.random() < chance:
            return self._dice.choice(_JUNK)
        if isinstance(value, dict):
            parts = value.items()
            return {name: self.spoilt(part, chance) for name, part in parts if self._dice.random() > chance}
        return [self.spoilt(part, chance) for part in value] if isinstance(value, list) else value

    def _comes_from(self, body: Json, kind: str, commands: Sequence[str]) -> None:
        who = self._dice.choice(self._accounts)
        body["from"] = who
        if kind == "callback_query":
            nothing = (BIRD * 5, 0)
            mine = self.presses.get(who["id"]) or [nothing]
            theirs = [press for one in self.presses.values() for press in one] or [nothing]
            body["data"], number = self._dice.choice((self._dice.choice(mine), self._dice.choice(theirs), nothing))
            if self._dice.random() < 0.8:
                body.pop("inline_message_id", None)
                chat = {"id": who["id"], "type": "private", "first_name": who["first_name"]}
                body["message"] = {"message_id": number, "date": 0, "chat": chat}
            return
        body["chat"] = {"id": who["id"], "type": "private", "first_name": who["first_name"]}
        body["date"] = self.now
        if kind != "my_chat_member" and self._dice.random() < 0.8:
            words = f"{self._dice.choice(commands)} {BIRD}-{self._dice.randrange(10**6)}".strip()
            body["text"] = self._dice.choice((words, words, f"{BIRD} {self._word()}"))
            body.pop("via_bot", None)

    def _word(self) -> str:
        some = "abc é\u202e\u0000\n<b>&😀{}%s\ud7ff" + "'"
        return f"{BIRD}{''.join(self._dice.choice(some) for _ in range(self._dice.randrange(12)))}"

    def _of(self, kind: str, depth: int) -> object:
        if kind.startswith("="):
            return kind[1:]
        if kind.startswith("Array of "):
            many = self._dice.randrange(3) if depth < _DEEPEST else 0
            return [self._of(kind.removeprefix("Array of "), depth + 1) for _ in range(many)]
        match kind:
            case "Integer":
                self._last += 1
                return self._last
            case "Float":
                return self._dice.random()
            case "Boolean":
                return True
            case "String":
                return self._word()
        if kind in _CHOICES:
            return self._of(self._dice.choice(_CHOICES[kind]), depth)
        share = 0.12 / (1 + depth)
        return {
            name: self._of(self._dice.choice(field.kinds), depth + 1)
            for name, field in _OBJECTS[kind].items()
            if field.required or (depth < _DEEPEST and self._dice.random() < share)
        }


def waits_for_an_answer(update: Json, known: Sequence[int]) -> int | None:
    """Who of these people said something in private in this update, as far as anybody can tell."""
    message = update.get("message")
    if not isinstance(message, dict):
        return None
    sender, chat, text = (message.get(name) for name in ("from", "chat", "text"))
    if not (isinstance(sender, dict) and isinstance(chat, dict) and isinstance(text, str) and text.strip()):
        return None
    alone = chat.get("type") == "private" and chat.get("id") == sender.get("id") and sender.get("is_bot") is False
    return sender["id"] if alone and sender.get("id") in known else None
