"""What the end of a conversation brings about outside it."""

from bot.actions import (
    agree,
    call_off,
    came_late,
    change_contract,
    coach_questions,
    compare_evaluations,
    create_trajectory,
    introduce,
    kind_word,
    move_meeting,
    other_hour,
    own_questions,
    pause,
    plan_check,
    steer,
    tell_directly,
    what_now,
    wonder,
    word_goal,
)
from bot.actions.send_digest import send_what_came_after
from bot.actions.shown import show_memos
from bot.storage import audiences, erasing, memos, noting, people, trajectories
from bot.storage.conversations import Conversation
from bot.storage.work import Work
from conversations import consequences as wish
from conversations.asked.asking_back import AsksBack
from conversations.effects import Effect
from conversations.steering import Dial
from conversations.told.weather import only_weather


def follow(work: Work, one: Conversation, effect: Effect) -> None:
    """Carry out one of the wishes that reach further than the conversation itself."""
    match effect:
        case wish.TakesPart():
            introduce.ask_coach(work, one)
        case wish.Agreed():
            agree.agree(work, one)
        case wish.Declined():
            agree.decline(work, one)
        case wish.SentBack():
            change_contract.send_back(work, one, effect.remark)
        case wish.LeftLying():
            change_contract.tell_unanswered(work, one)
        case wish.SetUp() if one.trajectory_id is not None:
            change_contract.propose_again(work, one.trajectory_id, dict(effect.draft))
        case wish.SetUp():
            create_trajectory.create(work, one.person_id, dict(effect.draft))
            # What was laid down is in the contract now, under its own key; here nothing of the client stays.
            erasing.forget_drafts(work, one.person_id, one.script)
        case wish.WordGoal():
            word_goal.propose(work, one, effect)
        case wish.MoveMeeting():
            move_meeting.move(work, one, effect)
        case wish.DidNotHappen():
            call_off.client_says_not(work, one)
        case wish.PlanCheck():
            plan_check.plan_check(work, one, effect)
        case wish.Pause():
            pause.pause(work, one, effect)
        case wish.Loosen() | wish.WriteAt() | wish.AskDayAfter():
            _change_how(work, one, effect)
        case _:
            _pass_on(work, one, effect)


def _change_how(work: Work, one: Conversation, effect: wish.Loosen | wish.WriteAt | wish.AskDayAfter) -> None:
    """How he is asked from now on, and when."""
    if isinstance(effect, wish.WriteAt):
        other_hour.write_at(work, one, effect)
    elif isinstance(effect, wish.AskDayAfter):
        other_hour.ask_day_after(work, one)
    else:
        steer.loosen(work, one, Dial(effect.dial))


def _pass_on(work: Work, one: Conversation, effect: Effect) -> None:
    """What becomes of what was written: who reads it, and what is kept."""
    match effect:
        case wish.Wonder():
            wonder.send(work, one, effect)
        case wish.SendWord():
            wonder.send_word(work, one, effect)
        case wish.TellCoach():
            wonder.tell_coach(work, one, effect)
        case wish.CameLate() if one.trajectory_id is not None:
            came_late.came_late(work, one, effect)
        case wish.Share():
            audiences.share(work, one.id)
        case wish.ShareThis():
            audiences.share_there(work, one.id, effect.number)
        case wish.KeepBack():
            audiences.keep_all_to_author(work, one.id)
        case wish.TellNow():
            tell_directly.send_note(work, one)
        case wish.Discard():
            noting.discard(work, one.id)
        case wish.KeepMemo() if one.trajectory_id is not None:
            memos.keep(work, one.trajectory_id, effect.words, one.id)
        case wish.ShowMemos() if one.trajectory_id is not None:
            show_memos.show_memos(work, trajectories.by_id(work, one.trajectory_id))
        case wish.Finish():
            send_what_came_after(work, one)
            _compare(work, one)
        case _:
            _ask_or_answer(work, one, effect)


def _ask_or_answer(work: Work, one: Conversation, effect: Effect) -> None:
    """What somebody is going to be asked, and what is said to who asked something himself."""
    match effect:
        case wish.AskMyself():
            own_questions.plan(work, one, effect)
        case wish.AskNoMore() if one.trajectory_id is not None:
            own_questions.end(work, one.person_id, one.trajectory_id)
        case wish.OfferOwnQuestions():
            own_questions.offer(work, one, effect.shared)
        case wish.KeepQuestion():
            coach_questions.keep(work, one, effect)
        case wish.TellOfItself() if one.trajectory_id is not None:
            person, here = people.by_id(work, one.person_id), trajectories.by_id(work, one.trajectory_id)
            what_now.tell_about_itself(work, person, here, AsksBack(effect.about), effect.words)
            kind_word.ask_still(work, person, one, here)
        case wish.AnswerKindly():
            _answer_kindly(work, one, effect)
        case _:
            raise AssertionError(f"nobody fulfils {type(effect).__name__}")


def _answer_kindly(work: Work, one: Conversation, effect: wish.AnswerKindly) -> None:
    """By his name, where he is the client in it."""
    person = people.by_id(work, one.person_id)
    his = next((each for each in trajectories.of_client(work, person.id) if each.id == one.trajectory_id), None)
    asks = kind_word.still_asked(work, one, his)
    said = kind_word.say_kindly(work, person, his, effect.words, effect.message, is_kept=effect.is_kept, asks=asks)
    if said is None and only_weather(effect.words):
        kind_word.nod(work, person, effect.message)


def _compare(work: Work, one: Conversation) -> None:
    if compare_evaluations.has_side(one.script) and one.trajectory_id is not None and one.meeting is not None:
        compare_evaluations.compare(work, trajectories.by_id(work, one.trajectory_id), one.meeting)
