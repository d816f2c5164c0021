"""Answers where the coach looks for them: the thread of intentions, and the progress per learning goal."""

from dataclasses import replace

from bot.digests.intentions import Undertaking, intentions, with_what_he_told
from bot.digests.progress import Point, Progress, progress
from bot.digests.written import knew_not_yet
from bot.storage.answers import Answered
from conversations.contract import LearningGoal
from conversations.states import Status
from tests.cast import BEGIN

GOALS = (LearningGoal("1", "Prioriteiten stellen"), LearningGoal("2", "Het team helpen"))


def answer(script, meeting, step, words, *, about=None, value=None):
    """One answer, of the conversation of that script around that meeting."""
    return Answered(
        id=f"{script}{meeting}{step}{about}",
        conversation_id=f"{script}{meeting}",
        trajectory_id="johan and ada",
        script=script,
        meeting=meeting,
        number=1,
        step=step,
        about=about,
        line=None,
        question="Wat ga je doen?",
        status=Status.ANSWERED,
        author_id="johan",
        other_id="ada",
        audience="both",
        asked_at=BEGIN,
        answered_at=BEGIN,
        texts=(words,),
        value=value,
        version=1,
    )


SET = answer("reflection", 1, "intention", "Als het druk is, dan vraag ik hulp.")
WHERE = answer("reflection", 1, "where_when", "Op kantoor.")
DID = answer("experiment", 1, "did", "Twee keer gelukt.")
CHANGED = answer("experiment", 1, "intention", "Als het druk is, dan stop ik.")
CAME = answer("preparation", 2, "outcome", "Gestopt, en niemand merkte het.")
OTHER = answer("closing", 7, "onward", "Elke maandag.")


def test_it_puts_with_every_intention_what_came_of_it():
    thread = intentions([SET, WHERE, DID, CHANGED, CAME, OTHER])
    assert thread == (Undertaking((SET, WHERE), (DID,)), Undertaking((CHANGED,), (CAME,)))
    assert [(one.meeting, one.words) for one in thread] == [
        (1, "Als het druk is, dan vraag ik hulp.\nOp kantoor."),
        (1, "Als het druk is, dan stop ik."),
    ]


def test_what_he_told_unasked_of_it_stands_above_the_answer_that_points_at_it():
    told, other = answer("note", 1, "note", "Hulp gevraagd, gelukt!"), answer("note", 1, "note", "Noor belde.")
    so = replace(DID, texts=("Ja, dat was het.",))
    assert with_what_he_told(intentions([SET, so]), [told, other]) == (Undertaking((SET,), (told, so)),)


def test_who_only_did_not_know_yet_what_to_bring_is_known_by_it():
    given = ("question", "pff weet ik nog niet"), ("question", "Weet niet, iets met Noor"), ("outcome", "Weet ik niet")
    assert [knew_not_yet(answer("preparation", 2, *one)) for one in given] == [True, False, False]


def test_it_has_no_thread_without_an_intention():
    assert intentions([WHERE, DID, CAME]) == ()


def scale(script, meeting, value, about="1"):
    return [
        answer(script, meeting, "words" if script == "halfway" else "progress", f"Zo ver na {meeting}.", about=about),
        answer(script, meeting, "scale", "", about=about, value=str(value)),
    ]


def test_it_follows_a_learning_goal_through_the_meetings_with_his_own_words():
    given = [*scale("halfway", 4, 1), *scale("evaluation", 3, -1)]
    points = (Point(3, -1, "Zo ver na 3."), Point(4, 1, "Zo ver na 4."))
    assert progress(given, GOALS) == (Progress("Prioriteiten stellen", points),)


def test_it_has_no_place_on_the_scale_for_words_alone():
    assert progress([replace(scale("halfway", 4, 1)[0], about="2")], GOALS) == ()
