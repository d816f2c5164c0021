"""The longer looks: halfway, on the goal's own date, and before the last meeting."""

from conversations import when_due
from conversations.closes import close_of, reads_it, word_under
from conversations.consequences import ShareThis
from conversations.effects import Effect
from conversations.goal.goal_told import speaks_of_him, told_of, without_term
from conversations.kept.kept_from import lets_read_amid
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.quoted.telling import blames_himself
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of, quotable
from conversations.script import Answers, Script, fixed
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim
from conversations.told.how_far import fell_short, is_there
from conversations.told.plainly_felt import doubts_it, word_to_it
from conversations.told.told_loose import Tells, told
from conversations.told.touched import TOLD, touch

_NOTHING = Text("Good. Then it stays as it is.")


def _halfway(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You are halfway. For each of your learning goals: how far along are you, in your own words?"),)


def _kept(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return () if answers.given else (_NOTHING,)


def _kept_and_read(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not answers.given:
        return (_NOTHING,)
    if situation.over:
        return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
    return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)


def _kept_per_goal(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word to what touches him in what he told of the last of them; otherwise the mark on it says enough."""
    last = max((one for one in answers if one.turns), key=lambda one: one.number, default=None)
    if last is not None and touch(last.own.words) in TOLD:
        word = word_under(last.own.words, situation, answers)
        return (word,) if word is not None else ()
    return _kept(answers, situation) if situation.goals else ()


HALFWAY = Script(
    key="halfway",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Halfway mark"),
        plan=Text("halfway"),
        digest=Text("halfway"),
        own=None,
        ahead=Text("After this meeting you are halfway; I ask your client how far along he is."),
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE, Place.PROGRESS), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(when_due.halfway, when_due.until_next_meeting, once=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    opening=_halfway,
    steps=(),
    farewell=_kept_per_goal,
    reminds=fixed(Text("how far you are with what you want to learn")),
)


def _goal(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    goal = situation.contract.goal.sentence if situation.contract else ""
    if speaks_of_him(situation):
        return (Text("The date of your goal has come."), *told_of(situation))
    return (Text("The date of your goal has come:"), Verbatim(without_term(goal)))


def _heard_of_goal(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word to what he told last of how far he is, and who reads it."""
    if not answers.given:
        return (_NOTHING,)
    step = next(one.step for one in reversed([*answers]) if answers.own(one.step) or one.step == "there")
    words, client = answers.own(step), situation.client
    if kinds_of(words) & EMPTY_HANDED:
        return (Text("Good. I leave it at this."),)
    if met := close_of(words, situation, answers, looks_back=True):
        return met
    if told(words) is Tells.ILL:
        return (Text("Get well soon, {client}.", client=client),)
    if kinds_of(words) & {Came.HARD, Came.SOUR} or fell_short(words):
        return (Text("Thank you for writing that."),)
    if Came.GLAD in answers.kinds("there") or is_there(answers.own("there")):
        return (Text("Good to read, {client}.", client=client),)
    word, where = word_to_doubt(words) or Text("Thank you, {client}.", client=client), reads_it(situation)
    if situation.keeps:
        return (word,)
    if situation.over:
        where = Text("{coach} gets to read it.", coach=situation.coach)
    return (Text("{word} {where}", word=word, where=where),)


def word_to_doubt(words: str) -> Text | None:
    """What is said to who is not sure of it, or afraid."""
    return Text("You may well be in doubt.") if doubts_it(words) else word_to_it(words)


GOAL_DATE = Script(
    key="goal_date",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Date of the goal"),
        plan=Text("the date of the goal"),
        digest=Text("the date of the goal"),
        own=None,
        ahead=Text("After this meeting comes the date of the goal; I ask about it then."),
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(when_due.goal_date, when_due.two_weeks_from(when_due.goal_date), once=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={
            "there": Text("is it there"),
            "shown": Text("how it shows"),
            "felt": Text("what worked out"),
            "needed": Text("what it still needs"),
            "still": Text("what he still wants with it"),
        },
    ),
    opening=_goal,
    steps=(),
    farewell=_heard_of_goal,
    reminds=fixed(Text("how far you are with your goal")),
)


def _closing(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not situation.intentions:
        return (Text("The last meeting is near."),)
    quoted = (Verbatim(words) for words in situation.intentions)
    return (Text("The last meeting is near. This is what you intended along the way:"), *quoted)


_FEW = 3  # words


def _thanks(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word at the end of it; of what is for him alone, that it is."""
    crib = answers.words("crib")
    if _lets_read_crib(answers, situation):
        return (Text("Good. {coach} gets to read it.", coach=situation.coach),)
    if quotable(crib) or len(crib.split()) > _FEW:
        return (Text("That stays with you."),)
    if answers.of("onward") is None and (word := _word_to_nothing(answers, situation)) is not None:
        return (word,)
    if crib or (answers.given and not any(quotable(answers.words(step)) for step in answers.given)):
        return (Text("Good. I leave it at this."),)
    return _kept_and_read(answers, situation)


def _word_to_nothing(answers: Answers, situation: Situation) -> Sentence | None:
    """To who is asked no further, what he tells beside it that it gave him nothing."""
    yielded = answers.own("yielded")
    if blames_himself(yielded):
        return Text("Good that you say it, {client}.", client=situation.client)
    return word_under(yielded, situation, answers)


def _lets_read_crib(answers: Answers, situation: Situation) -> bool:
    """Of what was asked for him alone he says with it that his coach may read it."""
    return lets_read_amid(situation.coach, answers.words("crib"))


def _at_close(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """Where he says with it that the coach may read what was asked for him alone, that goes to the coach as well."""
    crib = answers.of("crib")
    if crib is None or not _lets_read_crib(answers, situation):
        return ()
    return (ShareThis(crib.number),)


CLOSING = Script(
    key="closing",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Closing statement"),
        plan=Text("closing statement"),
        digest=Text("the closing statement"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_ITS_MEETING,
    comes=Comes(when_due.closing, when_due.until_start, once=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES, Fact.INTENTIONS),
    tried=True,
    overview=Overview(
        labels={
            "own": Text("a question of his own"),
            "yielded": Text("what it gave"),
            "onward": Text("from here"),
            "goal": Text("how far"),
            "keep": Text("to hold on to"),
        },
    ),
    opening=_closing,
    steps=(),
    farewell=_thanks,
    at_end=_at_close,
    reminds=fixed(Text("to look back already")),
)
