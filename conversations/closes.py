"""What stands under an answer, and between two questions, by what was heard of it: the half of it that is the point,
said back to him; or else one plain sentence to what touches him; to who wrote much who reads it; to what is short and
plain nothing here. Who is thanked told what was hard."""

from conversations import patterns as re
from conversations.insight import will_do
from conversations.kept.kept_amid import secret_amid
from conversations.quoted.given_back import given_back
from conversations.quoted.turned import SaidBack
from conversations.said.gist import Came, kinds_of, sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text, Verbatim, Worded
from conversations.told.back_under import back_under
from conversations.told.condoling import word_for
from conversations.told.in_passing import weighs_in_passing, word_in_passing
from conversations.told.sinking_in import is_drained, is_to_sink_in, must_sink_in
from conversations.told.told_loose import is_for_himself
from conversations.told.touched import GOOD, HEAVY, RICH, Touch, is_new, touch, word_to

_HARD = frozenset({Came.HARD, Came.HURT, Came.SOUR})


def reads_it(situation: Situation) -> Text:
    """That his coach reads it before they meet; the day before, by when."""
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    if ahead is not None and (ahead - situation.today).days == 1:
        return Text("{coach} reads it before you two meet tomorrow.", coach=situation.coach)
    return Text("{coach} reads it before your meeting.", coach=situation.coach)


def said_back(words: str, answers: Answers | None, situation: Situation) -> SaidBack | None:
    """What of this is said back right under it; nothing that begins as what was said back the last time."""
    if (back := back_under(words)) is None:
        return None
    before = [one.words for one in situation.earlier if one.words != words][-1:]
    here = [one.own.words for one in answers or () if one.own.words and one.own.words != words]
    return None if any(map(back.begins_like, map(given_back, (*before, *here)))) else back


def with_it(back: SaidBack, *behind: Sentence) -> tuple[Piece, ...]:
    """What is said back, and what is said behind it."""
    if back.turned is None:
        return (Text("You wrote:"), Verbatim(back.words), *behind)
    said = back.sentence
    for one in behind:
        said = Worded("{said} {behind}", "{said} {behind}", "{said} {behind}", (("said", said), ("behind", one)))
    return (said,)


def word_under(words: str, situation: Situation, answers: Answers | None = None) -> Sentence | None:
    """The sentence to what touches him in this, or weighs though he tells it in passing; another one than the last
    time."""
    if word_for(words, situation.client) is not None:
        return None
    before = [one.words for one in situation.earlier if one.words and one.words != words]
    here = [one.own.words for one in answers or () if one.own.words and one.own.words != words]
    in_passing = word_in_passing(words, (*before, *here), situation.client)
    if in_passing is not None and touch(words) not in HEAVY:
        return in_passing
    return word_to(words, (*before, *here), situation.client)


def close_of(words: str, situation: Situation, answers: Answers | None = None) -> tuple[Piece, ...]:
    """The close under this, where it is more than short and plain."""
    is_rich, is_read = len(words.split()) >= RICH, _is_read(words, situation)
    if (back := said_back(words, answers, situation)) is not None:
        if is_read and (is_rich or back.turned is None or back.turned.je.startswith("Dat ")):
            return with_it(back, reads_it(situation))
        return with_it(back) if back.turned is not None else (_thanks(words, situation) or Text("Kept."),)
    word = word_under(words, situation, answers)
    if not is_rich and (word is None or touch(words) is not Touch.SEES):
        return (word,) if word is not None else ()
    word = word or _thanks(words, situation)
    if not is_read:
        return (word or Text("Kept."),)
    where = reads_it(situation)
    return (where if word is None else Text("{word} {where}", word=word, where=where),)


def let_rest(situation: Situation, words: str) -> tuple[Piece, ...]:
    """To who has to chew on it first, or is left empty by it."""
    said = Text("Just let it rest for a while, {client}.", client=situation.client)
    back = None
    if is_drained(words) and not must_sink_in(words):
        said, back = Text("Then I leave it here, {client}.", client=situation.client), given_back(words)
    if _is_read(words, situation):
        said = Text("{word} {where}", word=said, where=reads_it(situation))
    return with_it(back, said) if back is not None else (said,)


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


def back_between(number: int, answers: Answers, situation: Situation, *, says: str) -> SaidBack | None:
    """What of his answer right before it is said back above the next question; `says` is what stands there already."""
    one = _right_before(number, answers)
    return said_back(one.own.words, answers, situation) if one is not None and _ONE_MORE.match(says) else None


def word_between(number: int, answers: Answers, situation: Situation, *, says: str) -> Sentence | None:
    """What is said above the next question to what he answered right before it; `says` is what stands there already,
    and what thanks him or takes it up needs no more."""
    one = _right_before(number, answers)
    if one is None or (says and not _ONE_MORE.match(says)):
        return None
    kind = touch(one.own.words)
    if kind is Touch.FEAR and says.endswith(":"):
        return None  # it is quoted right under it
    if kind in HEAVY or (kind in GOOD and says) or weighs_in_passing(one.own.words):
        return word_under(one.own.words, situation, answers)
    return None


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


def _thanks(words: str, situation: Situation) -> Text | None:
    """A thank-you for what was hard to him."""
    return Text("Thank you for telling, {client}.", client=situation.client) if kinds_of(words) & _HARD else None
