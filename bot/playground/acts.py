"""What can be done on the page: every act by its name, with what came along as JSON.

Whatever cannot be done is told in a sentence (`Problem`); nothing that comes in here can bring the stage down.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import TypeAlias, TypeVar

from bot.playground.check import Json
from bot.playground.faults import Dropped, Fault, Late, bad_gateway, server_error, too_many_requests
from bot.playground.markup import TEXT_LIMIT, units
from bot.playground.people import Account
from bot.playground.scenes import SCENES
from bot.playground.seen import Seen, rows
from bot.playground.stage import Job, Problem, Theatre
from bot.playground.transcript import ZONE
from conversations.text import Text

T = TypeVar("T")

# What can go wrong between the bot and Telegram, by the name the page knows it by.
FAULTS: Mapping[str, Fault] = {
    "busy": too_many_requests(30),
    "error": server_error(),
    "gateway": bad_gateway(),
    "slow": Late(5),
    "dropped": Dropped(),
    "dropped_after": Dropped(after=True),
}
Act: TypeAlias = Callable[[Theatre, Json], Awaitable[None]]

NOT_HERE = Text("That is not possible here.")
FILE_LIMIT = 50_000_000
_PEOPLE = 6
_TIMES = 9
_NAME_LIMIT = 64
_PUSH_LIMIT = timedelta(days=3660)


async def act(stage: Theatre, name: str, given: Json) -> None:
    """Do it, and wait until the bot has nothing more to do at this moment; a longer job is only begun.

    Raises `Problem` when it cannot be done.
    """
    if name not in _ACTS:
        raise Problem(NOT_HERE)
    try:
        await _ACTS[name](stage, given)
    except (LookupError, ValueError, OverflowError) as error:
        raise Problem(NOT_HERE) from error


async def send_file(stage: Theatre, person_id: int, name: str, kind: str, content: bytes) -> None:
    """Somebody sends a picture or another file. Raises `Problem`."""
    if len(content) > FILE_LIMIT:
        raise Problem(TOO_BIG)
    person = _writing(stage, {"person": person_id})
    person.sends("photo" if kind.startswith("image/") else "document", content, name[:_NAME_LIMIT] or "file")
    await stage.here.settle()


TOO_BIG = Text("A file can have {most} MB at most.", most=FILE_LIMIT // 1_000_000)


async def _say(stage: Theatre, given: Json) -> None:
    person = _writing(stage, given)
    reply_to = _message(person, given["reply_to"]) if given.get("reply_to") else None
    person.says(_text(given), reply_to)
    await stage.here.settle()


async def _edit(stage: Theatre, given: Json) -> None:
    person = _writing(stage, given)
    message = _message(person, given.get("message"))
    if message.who == "bot" or message.file is not None:
        raise Problem(NOT_HERE)
    person.edits(message, _text(given))
    await stage.here.settle()


async def _tap(stage: Theatre, given: Json) -> None:
    person = _person(stage, given)
    number, row, place = (_a(int, given, name) for name in ("message", "row", "place"))
    button = rows(stage.here.telegram.chats[person.id].posts[number])[row][place]
    person.taps_data(button["callback_data"], _message(person, number))
    await stage.here.settle()


async def _forward(stage: Theatre, given: Json) -> None:
    person = _writing(stage, given)
    message = _message(person, given.get("message"))
    if message.protected:
        raise Problem(Text("This message is protected: it cannot be passed on or copied."))
    person.passes_on(message)
    await stage.here.settle()


async def _react(stage: Theatre, given: Json) -> None:
    """Put an emoji on a message, or take it away if it is there."""
    person = _writing(stage, given)
    message, emoji = _message(person, given.get("message")), _a(str, given, "emoji")
    person.reacts(message, None if emoji == message.reacted else emoji)
    await stage.here.settle()


async def _start(stage: Theatre, given: Json) -> None:
    """Press start: with a link, as a new coach, or just so."""
    person = _person(stage, given)
    if given.get("coach"):
        await stage.here.becomes_coach(person)
    else:
        person.starts(str(given.get("link") or ""))
        await stage.here.settle()


async def _block(stage: Theatre, given: Json) -> None:
    person = _person(stage, given)
    (person.unblocks if stage.here.telegram.chats[person.id].standing == "blocked" else person.blocks)()
    await stage.here.settle()


async def _meet(stage: Theatre, given: Json) -> None:
    """Somebody new, with a phone."""
    name, telegram = " ".join(_a(str, given, "name").split()), stage.here.telegram
    if not 0 < len(name) <= _NAME_LIMIT:
        raise Problem(Text("A name has 1 to {most} characters.", most=_NAME_LIMIT))
    if len(telegram.people) >= _PEOPLE:
        raise Problem(Text("There is room for {most} phones.", most=_PEOPLE))
    telegram.person(name, "en" if given.get("language") == "en" else "nl")
    stage.watch.changed()


async def _fault(stage: Theatre, given: Json) -> None:
    """Let the next messages fail: to one `person`, or to anybody; or the fetching of what people write."""
    telegram, times = stage.here.telegram, _a(int, given, "times")
    person = _person(stage, given).id if given.get("person") else None
    if not 1 <= times <= _TIMES:
        raise Problem(NOT_HERE)
    method = "getUpdates" if given.get("fetching") else "sendMessage"
    telegram.faults.plan(FAULTS[_a(str, given, "fault")], method, None if given.get("fetching") else person, times)
    stage.watch.changed()


async def _no_fault(stage: Theatre, given: Json) -> None:
    stage.here.telegram.faults.clear()
    stage.watch.changed()


async def _push(stage: Theatre, given: Json) -> None:
    """Set the clock: `seconds` on, `to` a Unix time, or to a local time on the `wall`."""
    now = stage.here.clock.now()
    if "wall" in given:
        to = datetime.fromisoformat(_a(str, given, "wall")).replace(tzinfo=ZONE)
    elif "to" in given:
        to = datetime.fromtimestamp(_a(int, given, "to"), UTC)
    else:
        to = now + timedelta(seconds=_a(int, given, "seconds"))
    if abs(to - now) > _PUSH_LIMIT:
        raise Problem(Text("Ten years at a time is far enough."))
    stage.start(Job.CLOCK, lambda: stage.push(to))


async def _next(stage: Theatre, given: Json) -> None:
    stage.start(Job.CLOCK, stage.next)


async def _until_meeting(stage: Theatre, given: Json) -> None:
    stage.start(Job.PLAY, stage.until_meeting)


async def _play_johan(stage: Theatre, given: Json) -> None:
    stage.start(Job.JOHAN, stage.play_johan)


async def _halt(stage: Theatre, given: Json) -> None:
    await stage.halt()


async def _open(stage: Theatre, given: Json) -> None:
    stage.open(SCENES[_a(str, given, "scene")])


_ACTS: Mapping[str, Act] = {
    "say": _say,
    "edit": _edit,
    "tap": _tap,
    "forward": _forward,
    "react": _react,
    "start": _start,
    "block": _block,
    "meet": _meet,
    "fault": _fault,
    "no-fault": _no_fault,
    "push": _push,
    "next": _next,
    "until-meeting": _until_meeting,
    "johan": _play_johan,
    "halt": _halt,
    "scene": _open,
}


def _person(stage: Theatre, given: Json) -> Account:
    return stage.here.telegram.people[_a(int, given, "person")]


def _writing(stage: Theatre, given: Json) -> Account:
    """Somebody who can send something now."""
    person = _person(stage, given)
    if stage.here.telegram.chats[person.id].standing == "blocked":
        raise Problem(Text("{name} has blocked the bot, so nothing can be sent.", name=person.name))
    return person


def _message(person: Account, number: object) -> Seen:
    found = [message for message in person.chat if message.message_id == number]
    return found[0]


def _text(given: Json) -> str:
    text = _a(str, given, "text")
    if not 0 < units(text) <= TEXT_LIMIT:
        raise Problem(
            Text("A message has {most} characters at most; this one has {count}.", most=TEXT_LIMIT, count=units(text))
        )
    return text


def _a(kind: type[T], given: Json, name: str) -> T:
    """What was given under this name. Raises `Problem` when it is of another kind, or not there."""
    value = given.get(name)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Problem(NOT_HERE)
    return value
