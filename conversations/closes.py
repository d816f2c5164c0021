"""What stands under an answer, and between two questions, by what was heard of it: one plain sentence to what touches
him; to who wrote much his name, and who reads it; to what is short and plain nothing here."""

from conversations import patterns as re
from conversations.insight import will_do
from conversations.kept.kept_amid import secret_amid
from conversations.said.gist import Came, kinds_of, sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Text
from conversations.told.condoling import word_for
from conversations.told.sinking_in import is_to_sink_in, must_sink_in
from conversations.told.told_loose import is_for_himself
from conversations.told.touched import GOOD, HEAVY, RICH, Touch, is_new, touch, word_to

_HARD = frozenset({Came.HARD, Came.HURT, Came.SOUR})


def reads_it(situation: Situation) -> Text:
    """That his coach reads it before they meet; the day before, by when."""
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    if ahead is not None and (ahead - situation.today).days == 1:
        return Text("{coach} reads it before you two meet tomorrow.", coach=situation.coach)
    return Text("{coach} reads it before your meeting.", coach=situation.coach)


def word_under(words: str, situation: Situation, answers: Answers | None = None) -> Text | None:
    """The sentence to what touches him in this, if anything does; another one than the last time."""
    if touch(words) is None or word_for(words, situation.client) is not None:
        return None
    before = [one.words for one in situation.earlier if one.words]
    here = [one.own.words for one in answers or () if one.own.words and one.own.words != words]
    return word_to(words, (*before, *here), situation.client)


def close_of(words: str, situation: Situation, answers: Answers | None = None) -> Text | None:
    """The close under this, where it is more than short and plain."""
    word, is_rich = word_under(words, situation, answers), len(words.split()) >= RICH
    if word is None and not is_rich:
        return None
    if not _is_read(words, situation):
        return word or _thanks(words, situation)
    if word is not None and not is_rich and touch(words) is not Touch.SEES:
        return word
    return Text("{word} {where}", word=word or _thanks(words, situation), where=reads_it(situation))


def let_rest(situation: Situation, words: str) -> Text:
    """To who has to chew on it first."""
    said = Text("Just let it rest for a while, {client}.", client=situation.client)
    return Text("{word} {where}", word=said, where=reads_it(situation)) if _is_read(words, situation) else said


def has_to_sink_in(words: str) -> bool:
    """Whether he has to chew on it first, and says nothing that he will do."""
    return must_sink_in(words) and not any(will_do(one) for one in sentences(words) if not is_to_sink_in(one))


def weighs_too_much(words: str) -> bool:
    """Whether what he tells weighs so much that he is not asked at once what he will try."""
    return (touch(words) in _NO_TASK or is_new(words)) and not will_do(words)


def breaks_in(words: str) -> bool:
    """Whether it is news that goes before whatever he saw or learned."""
    return touch(words) is Touch.PITY or is_new(words)


_NO_TASK = frozenset({Touch.FELT, Touch.PITY, Touch.AWAKE, Touch.HARD})


def word_between(number: int, answers: Answers, situation: Situation, *, says: str) -> Text | None:
    """What is said above the next question to what he answered right before it; `says` is what stands there already,
    and what thanks him or takes it up needs no more."""
    one = _right_before(number, answers)
    if one is None or (says and not _ONE_MORE.match(says)):
        return None
    kind = touch(one.own.words)
    if kind in HEAVY or (kind in GOOD and says):
        return word_under(one.own.words, situation, answers)
    return None


def thanks_between(number: int, answers: Answers, *, says: str) -> Text | None:
    """The same to who wrote much, where nothing of it is taken up."""
    one = _right_before(number, answers)
    is_rich = one is not None and len(one.own.words.split()) >= RICH
    return Text("Thank you.") if is_rich and _ONE_MORE.match(says) else None


_ONE_MORE = re.compile(r"(?:Nog één|En de laatste)\b")


def _right_before(number: int, answers: Answers) -> Asked | None:
    told = [one for one in answers if one.turns and one.number < number]
    last = max(told, key=lambda one: one.number, default=None)
    return last if last is not None and last.status is Status.ANSWERED else None


def _is_read(words: str, situation: Situation) -> bool:
    """Whether his coach reads it, as far as he says nothing else of it."""
    if situation.keeps or situation.over:
        return False
    return secret_amid(situation.coach, words) is None and not is_for_himself(words, situation.coach)


def _thanks(words: str, situation: Situation) -> Text:
    number = situation.meeting.number if situation.meeting is not None else 1
    if kinds_of(words) & _HARD or number % 2 == 0:
        return Text("Thank you for telling, {client}.", client=situation.client)
    return Text("Thank you, {client}.", client=situation.client)
