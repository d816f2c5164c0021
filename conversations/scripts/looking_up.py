"""The longer looks: halfway, on the goal's own date, before the last meeting, and weeks after it."""

from conversations import around
from conversations import patterns as re
from conversations.closes import close_of, reads_it, said_back, sign_back, word_under
from conversations.consequences import OfferOwnQuestions, Share, ShareThis
from conversations.effects import Effect, Option
from conversations.goal.goal_told import speaks_of_him, told_of, without_term
from conversations.inputs import NO, RATHER_NOT, YES, Choice, Taken
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.kept_from import keeps_from, lets_read, lets_read_amid, takes_of_it
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import small
from conversations.quoted.halves import both_halves
from conversations.quoted.point import wrote as wrote_it
from conversations.said.ending_words import asks_whether_it_ends, says_enough
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of, quotable
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim
from conversations.told.back_under import blames_himself
from conversations.told.beside_it import word_beside
from conversations.told.how_far import fell_short, is_bleak, is_glad, is_there
from conversations.told.how_it_goes import goes_badly, goes_well
from conversations.told.light import greets
from conversations.told.losses import lost_now
from conversations.told.parting import will_miss
from conversations.told.plainly_felt import doubts_it, word_to_it
from conversations.told.told_loose import Tells, told
from conversations.told.touched import RICH, TOLD, touch

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
    comes=Comes(around.halfway, around.until_next_meeting, once=True),
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
    word, where = _in_doubt(words) or Text("Thank you, {client}.", client=client), reads_it(situation)
    if situation.over:
        where = Text("{coach} gets to read it.", coach=situation.coach)
    return (Text("{word} {where}", word=word, where=where),)


def _in_doubt(words: str) -> Text | None:
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
    comes=Comes(around.goal_date, around.two_weeks_from(around.goal_date), once=True),
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
    comes=Comes(around.closing, around.until_start, once=True),
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

SHARE, SHARED = "share", "coach"
"""What he chose when his coach may read it."""
_SHARES = (
    Option(SHARED, Text("Yes, send it along"), typed=YES),
    Option("own", Text("No, only for me"), typed=(*NO, *RATHER_NOT, "alleen voor mij", "only for me")),
)


def _share(answers: Answers, situation: Situation) -> Choice:
    """Also in words of his own: "Ada mag het weten, vindt ze leuk denk ik"."""

    def says(words: str) -> Taken | None:
        parts = re.split(r"[,.;!?\n]+", words)
        if any(keeps_from(situation.coach, one) for one in (words, *parts)):
            return Taken("own")
        lets = any(lets_read(situation.coach, one) for one in (words, *parts))
        beside = [one for one in parts if one.strip() and not lets_read(situation.coach, one)]
        if not lets or any(takes_of_it(situation.coach, one) for one in beside):
            return None
        return Taken("coach")

    return Choice(_SHARES, turned_down=says)


def _weeks_later(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("It is six weeks since your last meeting with {coach}.", coach=situation.coach),)


def wrote(answers: Answers, situation: Situation) -> bool:
    """There is something that could be shared."""
    return bool(answers.words("lasts") or answers.words("helps"))


def _lets_read(answers: Answers, situation: Situation) -> bool:
    """He said of himself that she may read it."""
    return any(lets_read_amid(situation.coach, answers.words(step)) for step in ("lasts", "helps"))


def may_be_shared(answers: Answers, situation: Situation) -> bool:
    """There is something that could be shared, and he has not said that it is for himself, nor to ask no more."""
    said = [answers.words(step) for step in ("lasts", "helps")]
    is_his = any(secret_amid(situation.coach, one) is Secret.HIS for one in said)
    return (
        wrote(answers, situation)
        and not is_his
        and not _lets_read(answers, situation)
        and all(says_enough(one) is None for one in said)
    )


def _shares(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he says so, the coach gets to read it; after it, only he himself asks him anything."""
    unsaid = "unsaid" if wrote(answers, situation) else None
    said = answers.value("share") or ("coach" if _lets_read(answers, situation) else unsaid)
    return (OfferOwnQuestions(said), *((Share(),) if said == "coach" else ()))


# What he wanted to hold on to, and did not.
_DROPPED = re.compile(
    r"\b(?:nooit|niet) (?:meer|aan) (?:gedaan|gekomen|toegekomen|gebeurd)\b|\blaten (?:zitten|versloffen|lopen)\b"
)


def may_share(answers: Answers, situation: Situation) -> Sentence:
    """A word to how it is with him now, and whether his coach may read it."""
    if any(greets(situation.coach, answers.words(step)) for step in ("lasts", "helps")):
        return Text("Thank you. May {coach} read this, with your regards?", coach=situation.coach)
    if asks_whether_it_ends(answers.words("lasts")):
        return Text("This was my last question. May {coach} read this?", coach=situation.coach)
    if lost_now(answers.words("lasts")):
        return Text("May {coach} read this?", coach=situation.coach)
    lasts, client, coach = answers.own("lasts"), situation.client, situation.coach
    if will_miss(lasts):
        understood = Text("I understand that, {client}.", client=client)
        return Text("{word} May {coach} read this?", word=understood, coach=coach)
    if told(lasts) is not Tells.ILL and (Came.NOT_DONE in answers.kinds("lasts") or _DROPPED.search(small(lasts))):
        return Text("{word} May {coach} read this?", word=Text("That can happen."), coach=coach)
    if (sign := sign_back(lasts, situation)) is not None:
        return Text("{word} May {coach} read this?", word=sign, coach=coach)
    is_hard = Came.HARD in answers.kinds("lasts") or is_bleak(lasts) or goes_badly(lasts)
    back = None if is_hard or told(lasts) is Tells.FEAST else said_back(lasts, situation, looks_back=True)
    if back is None and not is_hard and (halves := both_halves(lasts)):
        back = wrote_it(halves)
    if back is not None:
        return Text("{word} May {coach} read this?", word=back, coach=coach)
    if not goes_well(lasts) and (word := word_under(lasts, situation, answers)) is not None:
        return Text("{word} May {coach} read this?", word=word, coach=coach)
    if is_hard:
        return Text("That does not sound easy. May {coach} read this?", coach=situation.coach)
    if told(answers.words("lasts")) is Tells.FEAST:
        return Text("Congratulations, {client}. May {coach} read this too?", client=client, coach=coach)
    if Came.GLAD in answers.kinds("lasts") or goes_well(lasts) or is_glad(lasts):
        return Text("Good to read, {client}. May {coach} read this too?", client=client, coach=coach)
    if word_beside(answers.words("lasts"), situation.coach) is not None:
        return Text("May {coach} read this?", coach=situation.coach)
    if (word := _in_doubt(lasts)) is not None:
        return Text("{word} May {coach} read this?", word=word, coach=coach)
    if len(lasts.split()) >= RICH:
        thanks = Text("Thank you, {client}.", client=client)
        return Text("{word} May {coach} read this?", word=thanks, coach=coach)
    return Text("Thank you. May {coach} read this?", coach=coach)


FOLLOW_UP = Script(
    key="follow_up",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Six weeks later"),
        plan=Text("six weeks later"),
        digest=Text("six weeks later"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE)),
    silence=Silence.UNTOLD,
    comes=Comes(around.follow_up, around.two_weeks_from(around.follow_up), once=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={
            "lasts": Text("what lasts"),
            "helps": Text("what helps"),
        },
        steers=frozenset({"share"}),
    ),
    opening=_weeks_later,
    steps=(Step(SHARE, _share, when=may_be_shared, wording=may_share, may_lapse=True, else_to="lasts"),),
    at_end=_shares,
    if_silent=(OfferOwnQuestions(),),
    reminds=fixed(Text("how it is now")),
)
