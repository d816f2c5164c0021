"""The coach's wonder: written by the coach as a hypothesis, and laid before the client as one.

That it may be wrong is part of it (the book: *meer in de vorm van een hypothese dan als een voldongen feit*), so what
can be answered is equal: it fits, it does not, it is different. The coach reads the answer at once, word for word.
"""

from datetime import datetime

from conversations.consequences import TellCoach, Wonder
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice, Reading, Typed, Words, short
from conversations.kinds import UNNAMED, Fact, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.said.gist import quotable
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text, Verbatim

LENGTH = 1_500


def _read(text: str, at: datetime) -> Reading:
    return short(text, LENGTH)


def _as_client_reads_it(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    wonder = answers.value("wonder") or ""
    return (Text("This is what {client} reads, as a hypothesis of yours:", client=situation.client), Verbatim(wonder))


def _asks_coach(answers: Answers, situation: Situation) -> Text:
    return Text(
        "What do you wonder about {client}? Write it as something that may turn out otherwise.", client=situation.client
    )


def _sent(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """When it goes is known only where it is sent from."""
    return () if answers.value("sure") == "yes" else (Text("Good. It has not been sent."),)


def _send(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If it is to be sent, it is laid before the client."""
    return (Wonder(answers.value("wonder") or ""),) if answers.value("sure") == "yes" else ()


WONDER = Script(
    key="wonder",
    answers=Who.COACH,
    names=UNNAMED,
    read=None,
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.NEVER,
    needs=facts(),
    tried=False,
    steps=(
        Step("wonder", Typed(_read), wording=_asks_coach, may_skip=False),
        Step(
            "sure",
            Choice(
                (
                    Option("yes", Text("Yes, send it"), typed=YES),
                    Option("to-wonder", Text("In other words"), reopen="wonder"),
                    Option("no", Text("No, leave it"), typed=NO),
                )
            ),
            lead=_as_client_reads_it,
            wording=fixed(Text("Shall I send it like this?")),
            may_skip=False,
        ),
    ),
    farewell=_sent,
    when_left=Text("Nothing has been sent; /hypothese begins again."),
    at_end=_send,
    may_put_off=False,
)

_EQUAL = (
    Option("fits", Text("It fits"), typed=(*YES, "klopt", "dat klopt", "it fits")),
    Option("not", Text("It does not fit"), typed=(*NO, "klopt niet", "dat klopt niet", "it does not fit")),
    Option("otherwise", Text("It is different"), typed=("anders", "het is anders", "it is different")),
)
_LABELS = {one.key: one.label for one in _EQUAL}


def is_different(answers: Answers, situation: Situation) -> bool:
    """He sees it in another way, and has not said so in his own words yet."""
    return answers.value("fits") == "otherwise"


def _wonder(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    wonder = answers.value("wonder") or ""
    return (
        Text("{coach} wonders about something. It may be right, and it may not be:", coach=situation.coach),
        Verbatim(wonder),
    )


def _how_it_is(answers: Answers, situation: Situation) -> Sentence:
    return Text("How is that for you? {coach} gets to read your answer.", coach=situation.coach)


def _thanks(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not answers.given & {"fits", "own"}:
        return (Text("Good. Then it stays with the question."),)
    wrote = quotable(answers.words("own")) or (answers.value("fits") is None and quotable(answers.words("fits")))
    thanks = Text(
        "Thank you for saying so, {client}. {coach} reads it.", client=situation.client, coach=situation.coach
    )
    return (thanks,) if wrote else ()


def _to_coach(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The coach reads the answer at once."""
    return (TellCoach((*_about(answers, situation), *_answered(answers, situation))),)


def _about(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (Text("You wondered:"), Verbatim(answers.value("wonder") or ""))


def _answered(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    client, chosen, own = situation.client, _LABELS.get(answers.value("fits") or ""), answers.words("own")
    if chosen is not None:
        said = Text("{client} answers: {answer}", client=client, answer=chosen)
        return (said, Verbatim(own)) if own else (said,)
    if answers.words("fits"):
        return (Text("{client} answers:", client=client), Verbatim(answers.words("fits")))
    return (Text("{client} leaves it open.", client=client),)


HYPOTHESIS = Script(
    key="hypothesis",
    answers=Who.CLIENT,
    names=UNNAMED,
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_ITS_PLACE,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH),
    tried=False,
    steps=(
        Step("fits", Words(_EQUAL), lead=_wonder, wording=_how_it_is),
        Step("own", when=is_different, wording=fixed(Text("How do you see it?"))),
    ),
    about=_about,
    farewell=_thanks,
    at_end=_to_coach,
    if_left=_to_coach,
)
