"""A word between coach and client about what was written: the coach's to the client, and the client's back.

The coach begins by replying to something he read. It goes out under his name and with what it is about, and only after
he has seen how it reads; the client may answer, and that comes back the same way.
"""

from conversations.consequences import KeepMemo, SendWord, TellCoach, Wonder
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice
from conversations.kinds import UNNAMED, Fact, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.said.assent import LEAVE_IT
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

WORDS, QUOTE = "words", "quote"

_WONDER = Option("wonder", Text("Send it as a hypothesis"))
_MEMO = Option("memo", Text("Keep it as a memo"))
_NO = Option("no", Text("Leave it"), typed=(*NO, *LEAVE_IT))


def _ways(answers: Answers, situation: Situation) -> Choice:
    send = Option("send", Text("Send this to {client}", client=situation.client), typed=("stuur", "send", *YES))
    return Choice((send, _WONDER, _MEMO, _NO))


def _said(answers: Answers) -> tuple[Piece, ...]:
    """What it is about, if that was quoted, and the coach's words."""
    quote = answers.value(QUOTE)
    about = (Text("About this:"), Verbatim(quote)) if quote else ()
    return (*about, Verbatim(answers.value(WORDS) or ""))


def _how(answers: Answers, situation: Situation) -> Sentence:
    return Text("What shall I do with it? {client} can answer you.", client=situation.client)


def _as_client_reads_it(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("This is what {client} would read:", client=situation.client), *_said(answers))


def _done(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    match answers.value("how"):
        case "memo":
            return (Text("Kept, for you alone."),)
        case "no":
            return (Text("Good. It has not been sent."),)
        case _:
            return ()  # When it goes is known only where it is sent from.


def _carry_out(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """It goes where the coach wants it, or nowhere."""
    words, quote = answers.value(WORDS) or "", answers.value(QUOTE) or ""
    match answers.value("how"):
        case "send":
            return (SendWord(words, quote),)
        case "wonder":
            return (Wonder(words),)
        case "memo":
            return (KeepMemo(words),)
        case _:
            return ()


REPLY = Script(
    key="reply",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(Fact.COACH),
    tried=False,
    steps=(
        Step(
            "how",
            _ways,
            lead=_as_client_reads_it,
            wording=_how,
            may_skip=False,
        ),
    ),
    farewell=_done,
    when_left=Text("It has not been sent."),
    at_end=_carry_out,
    may_put_off=False,
)


def _from_coach(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("{coach} read what you wrote, and writes you:", coach=situation.coach), *_said(answers))


def _asks_back(answers: Answers, situation: Situation) -> Sentence:
    return Text("Would you like to say something back? {coach} gets to read it.", coach=situation.coach)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not answers.words("back"):
        return (Text("Good. Then it stays with this."),)
    return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)


def _back_to_coach(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """What was said back, the coach reads at once."""
    back = answers.words("back")
    if not back:
        return ()
    answered = (Text("{client} answers:", client=situation.client), Verbatim(back))
    return (TellCoach((*_about(answers, situation), *answered)),)


def _about(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You wrote:"), Verbatim(answers.value(WORDS) or ""))


WORD = Script(
    key="word",
    answers=Who.CLIENT,
    names=UNNAMED,
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_DAYTIME,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH),
    tried=False,
    steps=(Step("back", lead=_from_coach, wording=_asks_back),),
    about=_about,
    farewell=_farewell,
    at_end=_back_to_coach,
    if_left=_back_to_coach,
)
