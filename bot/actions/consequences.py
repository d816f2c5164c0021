"""What the end of a conversation brings about outside it."""

from bot.actions import agree, change_contract, compare_evaluations, create_trajectory, move_meeting, pause
from bot.actions.send_digest import send_what_came_after
from bot.storage import answers, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations import effects as wish


def follow(work: Work, one: Conversation, effect: wish.Effect) -> None:
    """Carry out one of the wishes that reach further than the conversation itself."""
    match effect:
        case wish.Agreed():
            agree.agree(work, one)
        case wish.Declined():
            agree.decline(work, one)
        case wish.SentBack():
            change_contract.send_back(work, one, effect.remark)
        case wish.SetUp() if one.trajectory_id is not None:
            change_contract.propose_again(work, one.trajectory_id, dict(effect.draft))
        case wish.SetUp():
            create_trajectory.create(work, one.person_id, dict(effect.draft))
        case wish.MoveMeeting():
            move_meeting.move(work, one, effect)
        case wish.Pause():
            pause.pause(work, one, effect)
        case wish.Share():
            answers.share(work, one.id)
        case wish.Discard():
            answers.discard(work, one.id)
        case wish.Finish():
            send_what_came_after(work, one)
            _compare(work, one)
        case _:
            raise AssertionError(f"nobody fulfils {type(effect).__name__}")


def _compare(work: Work, one: Conversation) -> None:
    if one.script in compare_evaluations.SIDES and one.trajectory_id is not None and one.meeting is not None:
        compare_evaluations.compare(work, trajectories.by_id(work, one.trajectory_id), one.meeting)
