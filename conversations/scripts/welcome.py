"""The first conversation with a client: what this is, who sees what, consent; and then the coach's words and the
contract.

It is in two parts, because a link can fall into other hands. Who opens it reads what this is and may take part; nothing
of the trajectory, its client's name neither, is shown before the coach has said that this is the client. Then the
contract comes, and nothing is asked before both agree. It can be sent back with a remark; the coach then changes it, or
not, and lays it before the client again.
"""

from datetime import timedelta

from conversations import when_due
from conversations.around import Around, Meeting
from conversations.asked.asked_at_the_door import answer_at_the_door
from conversations.asked.asked_of_contract import answer_of_contract
from conversations.consequences import Agreed, Declined, Discard, LeftLying, SentBack, TakesPart
from conversations.contract import KEPT
from conversations.contract_changes import changes, put_anew
from conversations.contract_in_words import read_through
from conversations.effects import Effect, Option
from conversations.goal.agrees_but import agrees_although
from conversations.inputs import NO, RATHER_NOT, YES, Choice, Refused, Taken
from conversations.kinds import Fact, Names, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.said.joins_in import joins_in
from conversations.said.said_so import said_so, yes_at_last
from conversations.said.wants_different import wants_different
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.states import Asked
from conversations.text import Piece, Sentence, Text, Verbatim

CONSENT, AGREEMENT, REMARK = "consent", "agreement", "remark"
_CONSENT = (
    Option("yes", Text("Yes, I join in"), typed=(*YES, "ik doe mee", "i join in")),
    Option("no", Text("No, rather not"), typed=(*NO, *RATHER_NOT)),
)
_AGREEMENT = (
    Option("agree", Text("I agree"), typed=(*YES, "akkoord", "ik ga akkoord", "agree", "agreed", "i agree")),
    Option(REMARK, Text("I want to change something"), typed=(*NO, "niet akkoord")),
)


def _takes_part(answers: Answers, situation: Situation) -> Choice:
    """What else he writes at the door is kept nowhere; what he wants to know he is told, or can ask his coach."""
    said = Text(
        "I keep nothing of that yet. Would you rather know something first, then ask {coach}; joining in is up to you. "
        "Do you want to take part in this way? Yes or no is enough.",
        coach=situation.coach,
    )

    def answered(words: str) -> Taken | Refused | None:
        if joins_in(words) is not None:
            return Taken(_CONSENT[0].key)
        told = answer_at_the_door(words, situation.coach, _days(situation))
        if told is None:
            return None
        return Refused(Text("{told} Do you want to take part in this way? Yes or no is enough.", told=told))

    return Choice(_CONSENT, said, answered)


def consents(answers: Answers, situation: Situation) -> bool:
    """The client wants to take part."""
    return answers.value(CONSENT) == "yes"


def reads_contract(answers: Answers, situation: Situation) -> bool:
    """The client takes part, and the coach has said that this is the client."""
    return consents(answers, situation) and situation.confirmed


def has_remark(answers: Answers, situation: Situation) -> bool:
    """The client wants the contract different."""
    return reads_contract(answers, situation) and wants_change(answers)


def wants_change(answers: Answers) -> bool:
    """The same of one that is over, in which he read it."""
    return answers.value(AGREEMENT) == REMARK


def _first_words(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    return (
        Text(
            "Hello there. I am Tussendoor, a chat bot, and {coach} asks whether you join in. Before each meeting I ask "
            "what you want to talk about, after it three short questions at most, and in between how it went with what "
            "you wanted to try. I give no advice.",
            coach=situation.coach,
        ),
        Text(
            "{coach} reads what you write, but for what you keep to yourself. Nobody else does, nobody at your work "
            "either. A ✍ with your message says that I kept it, a 👀 that {coach} read it.",
            coach=situation.coach,
        ),
        _kept(situation),
    )


def _kept(situation: Situation) -> Text:
    """How long, too."""
    return Text(
        "Skipping is fine, and /stop ends it at once. It goes through Telegram; I keep it encrypted, until {days} days "
        "after the last meeting or until you erase it with /vergeetmij.",
        days=_days(situation),
    )


def _days(situation: Situation) -> int:
    return situation.contract.keep_days if situation.contract is not None else KEPT


def _agreement(answers: Answers, situation: Situation) -> Choice:
    said = Text(
        "Good that you say so; {coach} reads it with your answer. Is this how you want to work together? Yes or no is "
        "enough.",
        coach=situation.coach,
    )

    def answered(words: str) -> Taken | Refused | None:
        # Behind a yes or a no his coach reads what he asks with it.
        if (taken := _yes_or_remark(words)) is not None or said_so(words) is not None:
            return taken
        contract = situation.contract
        told = answer_of_contract(words, contract, situation.coach, situation.today) if contract is not None else None
        if told is None:
            return None
        return Refused(Text("{told} Is this how you want to work together? Yes or no is enough.", told=told))

    return Choice(_AGREEMENT, said, answered)


def _yes_or_remark(words: str) -> Taken | None:
    """A yes before or behind what he says of what he read; or what he would have different, in the place of a yes or a
    no."""
    if yes_at_last(words) is not None:
        return Taken(_AGREEMENT[0].key)
    if wants_different(words):
        return Taken(REMARK)
    return Taken(_AGREEMENT[0].key) if agrees_although(words) else None


def is_asked_what(answers: Answers, situation: Situation) -> bool:
    """He wants it different, and has not said yet what."""
    return has_remark(answers, situation) and not wants_different(answers.words(AGREEMENT))


def _contract(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    assert situation.contract is not None
    if situation.before is not None:
        return changes(situation.before, situation.contract, situation.coach, situation.worded)
    if situation.sent_back is not None and (
        changed := put_anew(situation.sent_back, situation.contract, situation.coach)
    ):
        return changed
    welcome = situation.contract.welcome
    opens: tuple[Piece, ...] = (Text("Good day, {client}.", client=situation.client),)
    if welcome:
        opens = (Text("{coach} writes to you:", coach=situation.coach), Verbatim(welcome))
    return (*opens, *read_through(situation.contract, situation.coach, situation.holidays, situation.today))


def _asks_agreement(answers: Answers, situation: Situation) -> Sentence:
    if situation.before is not None:
        return Text("Is it good like this, for you?")
    return Text("Is this how you want to work together?")


def beside_yes(agreement: Asked) -> str:
    """What he says in one breath with his yes."""
    said = said_so(agreement.words) or yes_at_last(agreement.words)
    more = said.more if said is not None and said.yes else ""
    return more or agrees_although(agreement.words)


def _reads_beside(answers: Answers, situation: Situation) -> tuple[Text, ...]:
    agreement = answers.of(AGREEMENT)
    if agreement is None or not beside_yes(agreement):
        return ()
    return (Text("{coach} reads what you wrote with it.", coach=situation.coach),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if not consents(answers, situation):
        return (
            Text(
                "Good that you say so. Nothing is kept of this, and {coach} hears only that you do not join.",
                coach=situation.coach,
            ),
        )
    if has_remark(answers, situation):
        return (
            Text("I pass this on to {coach}. You hear from me when there is a new proposal.", coach=situation.coach),
        )
    if not situation.confirmed:
        return (
            Text(
                "Thank you. I ask {coach} whether it is you who opened the link; that is one tap. After that you read "
                "here what you two agree on.",
                coach=situation.coach,
            ),
        )
    read = _reads_beside(answers, situation)
    if situation.before is not None:
        return (Text("Agreed, this is how it stands now."), *read)
    who = {"client": situation.client, "coach": situation.coach}
    first = Text(
        "Agreed, {client}. Tomorrow I ask about your goal; after that I come by myself, around your meetings with "
        "{coach}.",
        **who,
    )
    other = Text("Agreed, {client}. From here on I come by myself, around your meetings with {coach}.", **who)
    return (
        first if _asks_about_goal(situation) else other,
        *read,
        Text("I am not watched live. In need, call 112, or 113 (0800-0113) to talk to someone."),
    )


def _asks_about_goal(situation: Situation) -> bool:
    """Whether there is room tomorrow, before the first question comes, to offer him to word his goal."""
    contract = situation.contract
    if contract is None:
        return False
    meeting = Meeting(1, contract.first, contract.minutes)
    first = when_due.preparation(Around(meeting, None, contract, situation.days_off)).day
    tomorrow = situation.today + timedelta(days=1)
    return tomorrow.weekday() in contract.own_time.days and tomorrow < first


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The contract is agreed, or goes back to the coach with a remark; without consent nothing is kept."""
    if not consents(answers, situation):
        return (Discard(), Declined())
    if has_remark(answers, situation):
        agreement = answers.of(AGREEMENT)
        beside = (part.text for part in agreement.beside) if agreement is not None else ()
        told = (answers.words(AGREEMENT), answers.words(REMARK))
        return (SentBack("\n".join(filter(None, (*beside, *told)))),)
    return (Agreed(),) if situation.confirmed else (TakesPart(),)


WELCOME = Script(
    key="welcome",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Welcome and contract"),
        plan=None,
        digest=None,
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.AT_ONCE,), shared=True),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.PROPOSAL, Fact.DAYS_OFF, Fact.HOLIDAYS),
    tried=True,
    steps=(
        Step(
            CONSENT,
            _takes_part,
            lead=_first_words,
            wording=fixed(Text("Do you want to take part in this way?")),
            may_skip=False,
            keeps_beside=False,
        ),
        Step(
            AGREEMENT,
            _agreement,
            when=reads_contract,
            lead=_contract,
            wording=_asks_agreement,
            may_skip=False,
        ),
        Step("remark", when=is_asked_what, wording=fixed(Text("What would you like to be different?")), may_skip=False),
    ),
    farewell=_farewell,
    when_left=Text("Nothing changes as long as you have not agreed."),
    if_left=lambda answers, situation: (LeftLying(),),
    when_overtaken=Text("This proposal no longer counts. If there is a newer one, it stands below."),
    at_end=_at_end,
    may_put_off=False,
)
