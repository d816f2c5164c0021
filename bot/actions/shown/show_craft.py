"""A coach reads back the own craft log, or an extract without names for colleagues; in the chat and on paper."""

from dataclasses import replace

from bot.actions.pages import beside, leaves
from bot.actions.show_hours import minutes_coached
from bot.actions.speak import keyboard, locale_of, put, tell
from bot.digests.craft_log import compose_craft, compose_extract, gather_craft
from bot.digests.paper import bound
from bot.message import Block, Message, Paragraph
from bot.storage import people
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import ToSay
from bot.storage.people import Person
from bot.storage.work import Work, new_id
from bot.texts import render
from conversations.text import Text

LOG, EXTRACT = "log", "extract"


def show_craft(work: Work, coach: Person, kind: str = LOG, page: int = 1) -> None:
    """One page of the log, or of the extract; the last one when there are not so many."""
    blocks = _blocks(work, coach, kind)
    if not blocks:
        said = Text("There is nothing in your craft log yet. After every meeting I ask what you did and left.")
        tell(work, coach, (said,))
        return
    locale = locale_of(coach)
    pages = leaves(Message(blocks, protected=kind == LOG))
    page = max(1, min(page, len(pages)))
    other = (Text("Without names"), EXTRACT) if kind == LOG else (Text("With names"), LOG)
    ways = [(Text("As PDF"), "cl", f"{kind}.pdf"), (other[0], "cl", f"{other[1]}.1")]
    below = (beside(page, len(pages), "cl", kind), ways)
    _put(work, coach, replace(pages[page - 1], buttons=keyboard(below, locale)))


def send_craft(work: Work, coach: Person, kind: str) -> None:
    """The log or the extract on paper; the extract may be passed on, so it names the coach nowhere but in its foot."""
    blocks = _blocks(work, coach, kind)
    if not blocks:
        show_craft(work, coach, kind)
        return
    locale = locale_of(coach)
    paper = bound(people.coach_name(work, coach.id), blocks, (), 0, locale)
    said = (
        Text("Your craft log as PDF. Confidential.")
        if kind == LOG
        else Text(
            "The names I know are out. Look it over once more before you share it: other words can tell who it is."
        )
    )
    _put(work, coach, Message((Paragraph(render(said, locale)),), protected=kind == LOG, attached=paper))


def _blocks(work: Work, coach: Person, kind: str) -> tuple[Block, ...]:
    looks, locale = gather_craft(work, coach.id), locale_of(coach)
    if not looks:
        return ()
    return (
        compose_extract(looks, locale)
        if kind == EXTRACT
        else compose_craft(looks, minutes_coached(work, coach.id), locale)
    )


def _put(work: Work, coach: Person, message: Message) -> None:
    put(work, ToSay(f"craft:{new_id()}", DeliveryKind.WORD, "", coach), message)
