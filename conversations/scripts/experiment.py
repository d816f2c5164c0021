"""Between two meetings: what came of the intention. It closes Korthagen's spiral at acting, and goes on from it.

It opens with his own words. Without an intention there is nothing to ask, and nothing is said. "Not done" is an answer.
"""

from conversations import patterns as re
from conversations import when_due
from conversations.after_all import check_after_all, planned_after_all, told_after_all, told_later, told_when_later
from conversations.asked.told_before import says_told
from conversations.closes import close_of, leaves_it, reads_it
from conversations.effects import Effect
from conversations.intended import intended
from conversations.intending import is_tried
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import small
from conversations.quoted.in_the_end import is_not_his
from conversations.quoted.quoting import quote
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Text, Verbatim
from conversations.told.came_of_it import did, felt_bad, gives_up, no_longer, protests, says_no_more, wants_it_on
from conversations.told.plainly_felt import word_to_it
from conversations.told_outcome import what_he_told

DID = "did"
"""The step at which he tells how it went."""
ASKED_ON = ("half", "surprised")
"""Where he is asked on, from what took from it or what he had not expected."""
HAPPENED = "happened"
"""Where he tells that of what he set out to do in truth, who says that it was something else than stood there."""
HEADING = Text("How it went")
"""Above what he told of that by himself, where a question stands elsewhere."""


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if situation.intention is None:
        return ()
    if is_not_his(answers.words(DID)) and answers.of(HAPPENED) is None:
        return (Text("Then I had it wrong. Thank you for putting it right."),)
    if after_all := planned_after_all(answers, situation):
        return (_not_again(answers, told_after_all(after_all, situation)),)
    if (later := told_later(answers, situation)) is not None and later.day is not None:
        return (_not_again(answers, told_when_later(later, situation)),)
    if says_told(answers.words(DID)):
        return _told_before(answers, situation)
    last = answers.own(HAPPENED) or _told_on(answers) or answers.own(DID)
    if (
        answers.value("onward") is None
        and not _closes_itself(answers)
        and (met := close_of(last, situation, answers, looks_back=True))
    ):
        return met
    match answers.value("onward"):
        case "keep":
            return (Text("Good. Then it stays."),)
        case "drop":
            return (Text("Kept. You let this one go."),)
        case "change" if is_tried(intended(answers)):
            return (Text("Kept. That is what it is from now on."),)
        case None if answers.of("onward") is None and _means_to_still(answers):
            return (Text("Good. Then it stays."),)
        case None if answers.of("onward") is None and _was_not_done(answers):
            return (Text("That can happen. I leave it at this."),)
        case _ if gives_up(answers.words("did")) or no_longer(answers.words("did")):
            return (Text("Good to know. I leave it at this."),)
        case _ if answers.given and not kinds_of(answers.words("did")) & (EMPTY_HANDED - {Came.CONTENT}):
            return _heard(answers, situation)
        case _:
            return (leaves_it(situation),)


def _not_again(answers: Answers, said: Text) -> Text:
    """With a sorry before it to who had to say so once more: "nog niks, zei ik toch"."""
    if _SAID_SO.search(small(answers.own(DID))) is None:
        return said
    return Text("Sorry that I asked already. {where}", where=said)


_SAID_SO = re.compile(
    r"\b(?:zei|schreef|vertelde|meldde|had|heb) ik (?:(?:je|jou|u|het|dat) )*(?:toch|al|vorige week)\b"
    r"(?! (?:geprobeerd|gedaan)\b)|"
    r"\bik (?:zei|schreef|heb|had) (?:(?:je|het|dat) )*(?:toch|al) (?:\w+ )?(?:gezegd|geschreven|verteld|gemeld)?"
)


def _told_on(answers: Answers) -> str:
    """What he tells where he is asked on."""
    return next((words for step in ASKED_ON if (words := answers.own(step))), "")


def _closes_itself(answers: Answers) -> bool:
    """Whether he says after it that the word was wrong, that he told it, or that this is all."""
    words, after = answers.words(DID), _told_on(answers)
    return protests(after) or says_told(after) or says_no_more(words) or says_no_more(after)


def was_another(answers: Answers, situation: Situation) -> bool:
    """He says that it is something else that he set out to do, and what; and not that it is still to come."""
    words = answers.words(DID)
    return is_not_his(words) and _WAS_TO.search(small(words)) is not None and _TO_COME.search(small(words)) is None


_WAS_TO = re.compile(
    r"\b(?:ik (?:zou|had me|ging)|zou ik|(?:mijn|m'n|het) (?:echte )?(?:voornemen|plan) (?:was|is)[ :])"
)
_TO_COME = re.compile(r"\b(?:pas|nog niet|moet nog|komt nog|morgen|straks|volgende)\b")


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """Who does it after all, on a day that he names, is asked about that once more."""
    is_his = situation.intention is not None and not is_not_his(answers.words(DID))
    return check_after_all(answers, situation) if is_his else ()


def _told_before(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What he told already, to who says so; nobody asks on."""
    assert situation.intention is not None
    told = what_he_told([one.words for one in situation.told], situation.intention.words)
    if len(answers.words(DID).split()) > _ONLY_SAYS_SO:
        # He tells more, or puts right what he told.
        return (_kept(situation),)
    if not told:
        return (leaves_it(situation),)
    return (Text("You are right, you told me:"), Verbatim(quote(told)), Text("I leave it at this."))


def _means_to_still(answers: Answers) -> bool:
    """Whether he says in one breath that he did not do it and that he means to: "nee, maar ik wil het nog wel"."""
    words = answers.words(DID)
    return wants_it_on(words) and not did(words) and not _told_on(answers)


def _was_not_done(answers: Answers) -> bool:
    return answers.value("did") == "not_done" or Came.NOT_DONE in answers.kinds("did")


def _heard(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word to who told what was hard, or that it came about, or next to nothing; to anybody else what becomes of it,
    the first time. The second time who reads it, where he was asked one thing; after that the mark on his answer says
    enough. It never praises and never sums up."""
    words, after = answers.words("did"), _told_on(answers)
    if Came.GLAD in answers.kinds("did") and protests(after):
        return (Text("Then that was not the right word. Thank you for saying so."),)
    if says_told(after):
        return (Text("You are right, you wrote that already."),)
    is_hard = kinds_of(words) & {Came.HARD, Came.SOUR} or Came.HARD in kinds_of(after) or felt_bad(after)
    if is_hard or _DID_NOT.search(words.casefold()):
        return (Text("Thank you for writing that down as well."),)
    if says_no_more(words) or says_no_more(after):
        return (leaves_it(situation),)
    asked_on = next((step for step in ASKED_ON if answers.of(step) is not None), None)
    if Came.GLAD in answers.kinds(asked_on or "did"):
        return (Text("Good to hear, {client}.", client=situation.client),)
    # To who told that it came about, a word was said above the next question.
    if len(words.split()) <= _BRIEF and answers.of("half") is None and Came.GLAD not in answers.kinds("did"):
        return (Text("Thank you, {client}. Good to know.", client=situation.client),)
    since = situation.meeting.number - min(one.number for one in situation.meetings) if situation.meeting else 0
    if Secret.HIS in (secret_amid(situation.coach, words), secret_amid(situation.coach, after)):
        return (Text("Kept."),)
    if (felt := word_to_it(after or words)) is not None:
        return (felt,)
    if situation.over:
        return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
    if since == 0:
        return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
    if since > 1 or asked_on is not None:
        return ()
    return (_kept(situation),)


def _kept(situation: Situation) -> Text:
    """Where it is now."""
    if situation.over:
        return Text("Kept. {coach} gets to read it.", coach=situation.coach)
    return Text("Kept.") if situation.keeps else reads_it(situation)


_BRIEF, _ONLY_SAYS_SO = 3, 10  # words
_DID_NOT = re.compile(
    r"\b(?:niet gelukt|lukte niet|mislukt\w*|toch niet|(?:ging|liep) (?:\w+ ){0,3}(?:mis|fout|"
    r"verkeerd|slecht|uit de hand)|balen|baal|uitgelopen op ruzie|durfde (?:\w+ )?niet|failed|did not work)\b"
)


EXPERIMENT = Script(
    key="experiment",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Experiment"),
        plan=Text("what came of the intention"),
        digest=Text("the experiment"),
        own=Text("Halfway to the next one"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_THE_NEXT,
    comes=Comes(when_due.experiment, when_due.until_next_preparation),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES, Fact.TOLD),
    tried=True,
    overview=Overview(
        labels={
            "did": Text("how it went"),
            "happened": Text("what happened"),
            "half": Text("one step deeper"),
            "surprised": Text("not expected"),
            "onward": Text("from here"),
        },
        came=frozenset({"did", "happened", *ASKED_ON, "onward"}),
        sets=frozenset({"intention"}),
        places=frozenset({"where_when"}),
    ),
    steps=(Step(HAPPENED, when=was_another, wording=fixed(Text("Then I had it wrong. How did that go?"))),),
    farewell=_farewell,
    at_end=_at_end,
    reminds=fixed(Text("how it went with what you wanted to do")),
)
