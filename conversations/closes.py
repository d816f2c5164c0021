"""What stands under an answer, and between two questions, by what was heard of it: one plain sentence to what touches
him, and the one of his own that is the point; to who wrote much who reads it; to what is short and plain nothing here.
Who is thanked told what was hard."""

from conversations import patterns as re
from conversations.goal.goal_told import measure
from conversations.goal.sign_shown import sign_near, sign_shown
from conversations.insight import will_do
from conversations.kept.for_whom import says_for_whom
from conversations.quoted.halves import both_halves
from conversations.quoted.point import in_his_words, wrote
from conversations.said.gist import Came, kinds_of, sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text
from conversations.told.back_under import back_under
from conversations.told.condoling import word_for
from conversations.told.in_passing import weighs_in_passing, word_in_passing
from conversations.told.sinking_in import is_drained, is_to_sink_in, must_sink_in
from conversations.told.touched import GOOD, HEAVY, RICH, Touch, is_new, touch, word_to

_HARD = frozenset({Came.HARD, Came.HURT, Came.SOUR})


def reads_it(situation: Situation) -> Text:
    """That his coach reads it before they meet; the day before, by when."""
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    if ahead is not None and (ahead - situation.today).days == 1:
        return Text("{coach} reads it before you two meet tomorrow.", coach=situation.coach)
    return Text("{coach} reads it before your meeting.", coach=situation.coach)


def said_back(words: str, situation: Situation, *, looks_back: bool = False) -> Sentence | None:
    """What of this is said back right under it, in his own words; nothing of what he keeps for himself."""
    is_told = not _keeps(words, situation) and sign_back(words, situation) is None
    said = back_under(words, looks_back=looks_back) if is_told else ""
    return wrote(said) if said else None


def sign_back(words: str, situation: Situation, *, has_read: bool = False) -> Text | None:
    """To who tells the very thing by which he would notice that it works, the first time: that it was about that, with
    his own words for it unless he `has_read` them just now."""
    sign = sign_shown(words, measure(situation))
    before = (*situation.noted, *(one.words for one in situation.earlier))
    if not sign or any(sign_shown(one, sign) for one in before if one != words):
        return None
    if has_read:
        return Text("That is what it was about for you.")
    return Text("That is what it was about for you: {words}", words=in_his_words(sign))


def near_sign(words: str, situation: Situation) -> Text | None:
    """To who tells, where he is asked how far he is, that what he would notice it by is nearly so."""
    return Text("You wrote that you would notice it by that.") if sign_near(words, measure(situation)) else None


def together(*said: Sentence | None) -> Sentence | None:
    """These sentences one after another."""
    first: Sentence | None = None
    for one in said:
        if one is not None:
            first = one if first is None else Text("{word} {where}", word=first, where=one)
    return first


def word_under(words: str, situation: Situation, answers: Answers | None = None) -> Sentence | None:
    """The sentence to what touches him in this, or weighs though he tells it in passing; another one than the last
    time."""
    if word_for(words, situation.client) is not None:
        return None
    if (sign := sign_back(words, situation)) is not None:
        return sign
    before = [one.words for one in situation.earlier if one.words and one.words != words]
    here = [one.own.words for one in answers or () if one.own.words and one.own.words != words]
    in_passing = word_in_passing(words, (*before, *here), situation.client)
    if in_passing is not None and touch(words) not in HEAVY:
        return in_passing
    return word_to(words, (*before, *here), situation.client)


def close_of(
    words: str, situation: Situation, answers: Answers | None = None, *, looks_back: bool = False
) -> tuple[Piece, ...]:
    """The close under this, where it is more than short and plain."""
    is_rich, is_read = len(words.split()) >= RICH, coach_reads(words, situation)
    word = word_under(words, situation, answers)
    is_half = looks_back and is_read and word is None and bool(both_halves(words))
    if not (is_rich or is_half) and (word is None or touch(words) is not Touch.SEES):
        return (word,) if word is not None else ()
    back = said_back(words, situation, looks_back=looks_back) if is_read and (is_rich or is_half) else None
    said = together(None if touch(words) is Touch.SEES else word, back) or word or _thanks(words, situation)
    if not is_read:
        return (said or Text("Kept."),)
    where = reads_it(situation)
    return (where if said is None else Text("{word} {where}", word=said, where=where),)


_ENOUGH = (
    Text("Good. I leave it at this."),
    Text("That is fine too. I leave it like this."),
    Text("Fine, that was it for now."),
)


def leaves_it(situation: Situation) -> Text:
    """That nothing more is asked, to who has nothing to tell; not in the same words after every meeting."""
    number = situation.meeting.number if situation.meeting is not None else 1
    return _ENOUGH[(number - 1) % len(_ENOUGH)]


def let_rest(situation: Situation, words: str) -> tuple[Piece, ...]:
    """To who has to chew on it first, or is left empty by it."""
    said, back = Text("Just let it rest for a while, {client}.", client=situation.client), None
    if is_drained(words) and not must_sink_in(words):
        said, back = Text("Then I leave it here, {client}.", client=situation.client), said_back(words, situation)
    where = reads_it(situation) if coach_reads(words, situation) else None
    return tuple(one for one in (together(back, said, where),) if one is not None)


def has_to_sink_in(words: str) -> bool:
    """Whether he has to chew on it first or is left empty by it, and says nothing that he will do."""
    rests = must_sink_in(words) or is_drained(words)
    return rests and not any(will_do(one) for one in sentences(words) if not is_to_sink_in(one))


def weighs_too_much(words: str) -> bool:
    """Whether what he tells weighs so much that he is not asked at once what he will try."""
    return (touch(words) in _NO_TASK or is_new(words)) and not will_do(words)


def breaks_in(words: str) -> bool:
    """Whether it is news that goes before whatever he saw or learned."""
    return touch(words) is Touch.PITY or is_new(words)


_NO_TASK = frozenset({Touch.FELT, Touch.PITY, Touch.AWAKE, Touch.HARD})


def back_between(number: int, answers: Answers, situation: Situation, *, says: str) -> Sentence | None:
    """What of his answer right before it is said back above the next question; `says` is what stands there already."""
    one = _right_before(number, answers)
    if one is None or not _THE_LAST.match(says):
        return None
    return said_back(one.own.words, situation, looks_back=one.step in _LOOKS_BACK)


_LOOKS_BACK = frozenset({"did", "happened"})


def word_between(number: int, answers: Answers, situation: Situation, *, says: str) -> Sentence | None:
    """What is said above the next question to what he answered right before it; `says` is what stands there already,
    and what thanks him or takes it up needs no more."""
    one = _right_before(number, answers)
    if one is None or (says and not _ONE_MORE.match(says)):
        return None
    kind = touch(one.own.words)
    if (sign := sign_back(one.own.words, situation)) is not None:
        return sign
    if one.step in _HOW_FAR and (near := near_sign(one.own.words, situation)) is not None:
        return near
    if kind is Touch.FEAR and says.endswith(":"):
        return None  # it is quoted right under it
    if kind in HEAVY or (kind in GOOD and says) or weighs_in_passing(one.own.words):
        return word_under(one.own.words, situation, answers)
    return None


# Where he is asked how far he is.
_HOW_FAR = frozenset({"there", "progress", "yielded"})
_ONE_MORE = re.compile(r"(?:Nog één|En de laatste)\b")
# One that is for himself alone is about something else.
_THE_LAST = re.compile(r"(?:Nog één|En de laatste)\.")


def _right_before(number: int, answers: Answers) -> Asked | None:
    told = [one for one in answers if one.turns and one.number < number]
    last = max(told, key=lambda one: one.number, default=None)
    return last if last is not None and last.status is Status.ANSWERED else None


def coach_reads(words: str, situation: Situation) -> bool:
    """Whether his coach reads it, as far as he says nothing else of it."""
    return not (situation.keeps or situation.over or _keeps(words, situation))


def _keeps(words: str, situation: Situation) -> bool:
    """Whether he says in it that it is for himself."""
    return says_for_whom(situation.coach, words)


def _thanks(words: str, situation: Situation) -> Text | None:
    """To what was hard to him, that it is good that he says so."""
    return Text("Good that you say it, {client}.", client=situation.client) if kinds_of(words) & _HARD else None
