"""The stage as the page gets it: JSON, and after the first time only what has changed."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.errors import StorageError
from bot.playground import timeline
from bot.playground.acts import FAULTS
from bot.playground.chats import File, Post
from bot.playground.check import Json
from bot.playground.faults import Plan
from bot.playground.people import Account
from bot.playground.seen import rows, seen
from bot.playground.stage import Theatre
from bot.playground.story import links_in
from bot.playground.telegram import Telegram
from bot.playground.world import World
from bot.texts import render
from conversations.text import Sentence


class Viewer:
    """One page that looks on, in one language; it knows what it was told."""

    def __init__(self, stage: Theatre, language: str) -> None:
        self._stage, self._language = stage, language
        self._number = -1
        self._told: dict[tuple[int, int], tuple[Json, str | None, str | None]] = {}
        self._outline: Json = {}

    async def news(self) -> Json | None:
        """What is different since the last time, or None. With a new world everything begins anew: `whole`."""
        world, number = self._stage.world, self._stage.number
        if world is None:
            return None
        whole = number != self._number
        if whole:
            self._number, self._told = number, {}
        outline = await self._look(world)
        gone = [[*where] for where in self._taken_away(world.telegram)]
        fresh = [[person, message] for person, message in self._fresh(world.telegram)]
        if outline == self._outline and not (whole or gone or fresh):
            return None
        self._outline = outline
        return {"whole": whole, "gone": gone, "fresh": fresh, **outline}

    async def _look(self, world: World) -> Json:
        """Everything but the messages."""
        stage, telegram = self._stage, world.telegram
        try:
            lines = await world.app.writer.run(timeline.lines)
            coming = await world.app.writer.run(timeline.coming)
            meeting = await world.app.writer.run(timeline.next_meeting)
        except StorageError:
            # The world ends at this moment; the next one has its own rows.
            return self._outline
        typed = stage.typed
        return {
            "world": self._number,
            "scene": stage.scene.key,
            "job": stage.job,
            "typed": typed and {"person": typed.person.id, "text": typed.text, "seconds": typed.seconds},
            "problem": stage.problem and self._say(stage.problem),
            "now": _unix(world.clock.now()),
            "next": coming and {"at": _unix(coming.at), "what": self._say(coming.what)},
            "meeting": meeting and _unix(meeting),
            "people": [_person(telegram, one) for one in telegram.people.values()],
            "lines": [self._line(line) for line in lines],
            "faults": [_fault(plan) for plan in telegram.faults.planned],
        }

    def _line(self, line: timeline.Track) -> Json:
        return {
            "coach": line.coach,
            "client": line.client,
            "stage": line.stage,
            "stretches": [
                {"meeting": stretch.meeting, "points": [self._point(point) for point in stretch.points]}
                for stretch in line.stretches
            ],
        }

    def _point(self, point: timeline.Dot) -> Json:
        label = self._say(timeline.label(point.kind))
        return {"kind": point.kind, "label": label, "at": _unix(point.at), "state": point.state}

    def _say(self, sentence: Sentence) -> str:
        return render(sentence, self._language)

    def _fresh(self, telegram: Telegram) -> Iterator[tuple[int, Json]]:
        for person in telegram.people:
            for number, post in telegram.chats[person].posts.items():
                told = self._told.get((person, number))
                look = (post.body, post.reaction, post.reacted)
                if told is None or told[0] is not look[0] or told[1:] != look[1:]:
                    self._told[person, number] = look
                    yield person, message(telegram, post)

    def _taken_away(self, telegram: Telegram) -> Iterable[tuple[int, int]]:
        gone = [(person, number) for person, number in self._told if number not in telegram.chats[person].posts]
        for where in gone:
            del self._told[where]
        return gone


def message(telegram: Telegram, post: Post) -> Json:
    """One message: `entities` lie over `text` in UTF-16 units, `rows` are buttons, `at` is Unix time."""
    body, look = post.body, seen(post, telegram.files)
    return {
        "id": look.message_id,
        "at": _unix(look.at),
        "who": look.who,
        "text": look.text,
        "entities": [*body.get("entities", []), *body.get("caption_entities", [])],
        "rows": [[{"text": one["text"], "url": one.get("url")} for one in row] for row in rows(post)],
        "reaction": look.reaction,
        "reacted": look.reacted,
        "reply_to": look.reply_to,
        "edited": look.edited,
        "protected": look.protected,
        "forwarded": "forward_origin" in body,
        "file": look.file and _file(look.file),
    }


def _file(file: File) -> Json:
    return {"id": file.file_id, "name": file.name, "kind": file.kind, "size": len(file.content)}


def _person(telegram: Telegram, person: Account) -> Json:
    chat = telegram.chats[person.id]
    return {
        "id": person.id,
        "name": person.name,
        "standing": chat.standing,
        "menu": [[name, what] for name, what in person.menu],
        "toasts": person.toasts,
        "invitation": _invitation(telegram) if not chat.posts else None,
    }


def _fault(plan: Plan) -> Json:
    name = next((name for name, fault in FAULTS.items() if fault == plan.fault), "error")
    return {"fault": name, "person": plan.chat_id, "fetching": plan.method == "getUpdates", "times": plan.times}


def _invitation(telegram: Telegram) -> Json | None:
    """The newest link that was given to somebody to pass on, and that nobody has opened."""
    opened = {message.text for person in telegram.people.values() for message in person.chat if message.who != "bot"}
    for coach in reversed(telegram.people.values()):
        for link in reversed(links_in(coach.reads)):
            if f"/start {link.partition('=')[2]}" not in opened:
                return {"link": link, "from": coach.name}
    return None


def _unix(moment: datetime) -> float:
    return moment.timestamp()
