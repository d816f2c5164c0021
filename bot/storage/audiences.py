"""Who may read what was answered, as its author wants it from now on."""

from collections.abc import Collection

from sqlalchemy import bindparam, exists, select, update

from bot.storage.tables import answer, asked, conversation
from bot.storage.work import Work
from conversations.kinds import Audience

_CONVERSATION = asked.c.conversation_id == bindparam("conversation")
_SAID = exists().where(answer.c.asked_id == asked.c.id)
_CHANGE_OF = update(asked).where(asked.c.id == bindparam("this"), asked.c.author_id == bindparam("author"))
_CHANGE_THERE = update(asked).where(_CONVERSATION, asked.c.number == bindparam("place"))
_CHANGE_ALL = update(asked).where(_CONVERSATION)
_WITHDRAW = _CHANGE_OF.where(asked.c.audience == Audience.BOTH)
_SHARE = _CHANGE_OF.where(asked.c.audience == Audience.ALONE)
_OF_THESE = select(conversation.c.id).where(
    conversation.c.trajectory_id == bindparam("trajectory"),
    conversation.c.script.in_(bindparam("scripts", expanding=True)),
)
_CHANGE_OPEN = update(asked).where(
    asked.c.conversation_id.in_(_OF_THESE),
    asked.c.author_id == bindparam("author"),
    asked.c.step.not_in(bindparam("but", expanding=True)),
    ~_SAID,
)
_KEPT_THERE = (
    select(asked.c.id)
    .where(
        _CONVERSATION, asked.c.audience == Audience.ALONE, asked.c.step.not_in(bindparam("but", expanding=True)), _SAID
    )
    .limit(1)
)
_CHANGE_EVERYTHING = update(asked).where(asked.c.trajectory_id == bindparam("trajectory"))
# Whoever read a digest in which it was there no more, gets it in the next one when it is.
_MISSED = select(asked.c.id).where(asked.c.gone_in.is_not(None))
_OUT_OF_DIGEST = update(answer).values(digest_id=None)
_ANEW = _OUT_OF_DIGEST.where(answer.c.asked_id.in_(_MISSED.where(asked.c.id == bindparam("this"))))
_ALL_ANEW = _OUT_OF_DIGEST.where(answer.c.asked_id.in_(_MISSED.where(_CONVERSATION)))


def share(work: Work, conversation_id: str) -> None:
    """What was kept to who wrote it is for both."""
    work.do(_ALL_ANEW, conversation=conversation_id)
    work.do(_CHANGE_ALL, conversation=conversation_id, audience=Audience.BOTH)


def will_read(
    work: Work,
    trajectory_id: str,
    author_id: str,
    audience: Audience,
    *,
    scripts: Collection[str],
    but: Collection[str],
) -> None:
    """Who will read what this author still answers to questions that were asked already, in conversations of these
    kinds; `but` are steps of which he has no say."""
    here = {"trajectory": trajectory_id, "author": author_id, "scripts": list(scripts), "but": list(but)}
    work.do(_CHANGE_OPEN, **here, audience=audience)


def withdraw(work: Work, person_id: str, asked_id: str) -> bool:
    """This answer is for nobody but who gave it; False when this person gave no such answer, or it was so already."""
    return work.do(_WITHDRAW, this=asked_id, author=person_id, audience=Audience.ALONE) == 1


def share_one(work: Work, person_id: str, asked_id: str) -> bool:
    """This answer is for both; False when this person gave no such answer, or it was so already."""
    if not work.do(_SHARE, this=asked_id, author=person_id, audience=Audience.BOTH):
        return False
    work.do(_ANEW, this=asked_id)
    return True


def keep_to_author(work: Work, conversation_id: str, number: int) -> None:
    """What was written to this question is for nobody but who wrote it."""
    work.do(_CHANGE_THERE, conversation=conversation_id, place=number, audience=Audience.ALONE)


def is_kept_there(work: Work, conversation_id: str, but: Collection[str]) -> bool:
    """Whether something that was answered in this conversation is for its author alone; `but` are steps that always
    are."""
    return work.one(_KEPT_THERE, conversation=conversation_id, but=list(but)) is not None


def share_there(work: Work, conversation_id: str, number: int) -> None:
    """What was written to this question is for both."""
    work.do(_CHANGE_THERE, conversation=conversation_id, place=number, audience=Audience.BOTH)


def keep_all_to_author(work: Work, conversation_id: str) -> None:
    """What was written in this conversation is for nobody but who wrote it."""
    work.do(_CHANGE_ALL, conversation=conversation_id, audience=Audience.ALONE)


def keep_to_authors(work: Work, trajectory_id: str) -> None:
    """What was written in this trajectory so far is for nobody but who wrote it."""
    work.do(_CHANGE_EVERYTHING, trajectory=trajectory_id, audience=Audience.ALONE)
