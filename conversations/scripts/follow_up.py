"""Weeks after the last meeting: how it is with him now, and whether his coach may read that."""

from conversations import patterns as re
from conversations import when_due
from conversations.closes import said_back, sign_back, word_under
from conversations.consequences import OfferOwnQuestions, Share
from conversations.effects import Effect, Option
from conversations.inputs import NO, RATHER_NOT, YES, Choice, Taken
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.kept_from import keeps_from, lets_read, lets_read_amid, takes_of_it
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import small
from conversations.said.ending_words import asks_whether_it_ends, says_enough
from conversations.said.gist import Came
from conversations.script import Answers, Script, Step, fixed
from conversations.scripts.looking_up import word_to_doubt
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text
from conversations.told.beside_it import word_beside
from conversations.told.how_far import is_bleak, is_glad
from conversations.told.how_it_goes import goes_badly, goes_well
from conversations.told.light import greets
from conversations.told.losses import lost_now
from conversations.told.parting import will_miss
from conversations.told.told_loose import Tells, told
from conversations.told.touched import RICH

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


def repeats_leave(words: str) -> str:
    """Of whom he only repeats the question whether she may read it, and is curious: "mag Ada dit lezen? Ik ben benieuwd
    wat ze vindt". Empty where he does not."""
    found = _REPEATS.fullmatch(small(words))
    return found["whom"] if found is not None else ""


_REPEATS = re.compile(
    r"\W*mag (?P<whom>[\w']+) (?:dit|dat|het)(?: (?:ook|wel|nog))* (?:lezen|zien)\?+ (?!.*(?:\bniet\b|\bliever\b|\?))"
    r"(?:(?:ja|graag|leuk|fijn|heel|erg|best|wel|dat|lijkt|me)[,.! ]+)*(?:ik )?(?:ben )?"
    r"(?:benieuwd|graag|nieuwsgierig)\b[^.?!]{0,60}\W*"
)


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
    if (word := _word_to(lasts, answers, situation)) is not None:
        return Text("{word} May {coach} read this?", word=word, coach=coach)
    if _is_hard(lasts, answers):
        return Text("That does not sound easy. May {coach} read this?", coach=situation.coach)
    if told(answers.words("lasts")) is Tells.FEAST:
        return Text("Congratulations, {client}. May {coach} read this too?", client=client, coach=coach)
    if Came.GLAD in answers.kinds("lasts") or goes_well(lasts) or is_glad(lasts):
        return Text("Good to read, {client}. May {coach} read this too?", client=client, coach=coach)
    if word_beside(answers.words("lasts"), situation.coach) is not None:
        return Text("May {coach} read this?", coach=situation.coach)
    if (doubt := word_to_doubt(lasts)) is not None:
        return Text("{word} May {coach} read this?", word=doubt, coach=coach)
    if len(lasts.split()) >= RICH:
        thanks = Text("Thank you, {client}.", client=client)
        return Text("{word} May {coach} read this?", word=thanks, coach=coach)
    return Text("Thank you. May {coach} read this?", coach=coach)


def _word_to(lasts: str, answers: Answers, situation: Situation) -> Sentence | None:
    """What is said to how it is with him now, of himself; None where it is what anybody would hear."""
    if will_miss(lasts):
        return Text("I understand that, {client}.", client=situation.client)
    if told(lasts) is not Tells.ILL and (Came.NOT_DONE in answers.kinds("lasts") or _DROPPED.search(small(lasts))):
        return Text("That can happen.")
    if (sign := sign_back(lasts, situation)) is not None:
        return sign
    is_hard = _is_hard(lasts, answers)
    back = None if is_hard or told(lasts) is Tells.FEAST else said_back(lasts, situation, looks_back=True)
    if back is not None or goes_well(lasts):
        return back
    return word_under(lasts, situation, answers)


def _is_hard(lasts: str, answers: Answers) -> bool:
    return Came.HARD in answers.kinds("lasts") or is_bleak(lasts) or goes_badly(lasts)


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
    comes=Comes(when_due.follow_up, when_due.two_weeks_from(when_due.follow_up), once=True),
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
