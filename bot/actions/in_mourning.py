"""Who told lately of a loss is reminded of nothing, and what he does not want now is let be."""

from bot.actions.closed_days import clients_day, clients_today
from bot.storage import answers, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations.told.condoling import weighs_still


def in_mourning(work: Work, one: Conversation) -> bool:
    """Whether that is so of who is asked here."""
    here = trajectories.readable(work, one.trajectory_id)
    if here is None or one.person_id != here.client_id:
        return False
    every = answers.of_author(work, one.person_id, here.id, questions=False)
    told = sorted((each for each in every if each.texts), key=lambda each: each.written_at)
    dated = (("\n".join(each.texts), clients_day(here, each.written_at)) for each in told)
    return weighs_still(dated, clients_today(work, here))
