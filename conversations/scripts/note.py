"""Words that come while nothing is asked: for the coach, for himself, or let go. The client decides."""

from conversations import patterns as re
from conversations.assent import LEAVE_IT
from conversations.consequences import Discard, Share, TellNow
from conversations.effects import Effect, Option
from conversations.inputs import YES, Choice
from conversations.kinds import Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.lost import NEAR, cannot_come_on
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text

_HERS = ("overzicht", "overview", "voor mijn coach", "mijn coach", "voor de coach", "for my coach", "my coach", "coach")


def ways(coach: str, *, offered: bool, first: bool = False) -> tuple[Option, ...]:
    """Who may read it, and when; a yes is for telling the coach now, where that was `offered`, and that can stand
    `first`."""
    now = ("nu", "nu meteen", "meteen", "now")
    tell = Option("now", Text("Tell {coach} now", coach=coach), typed=(*now, *YES) if offered else now)
    hers = Option("coach", Text("For {coach}", coach=coach), typed=(*_HERS, *_named(coach)))
    own = Option("own", Text("Only for me"), typed=("alleen voor mij", "only for me"))
    no = Option("no", Text("Let it go"), typed=LEAVE_IT)
    return (tell, hers, own, no) if first else (hers, own, tell, no)


def _keep(answers: Answers, situation: Situation) -> Choice:
    asks = asks_of_the_coach(answers.own("note"))
    return Choice(ways(situation.coach, offered=asks or _says_he_cannot_come(answers, situation), first=asks))


_PRACTICAL = re.compile(
    r"^\W*(?:(?:en|maar|ok[eé]?|hoi|hey|hallo|dag|trouwens|nog|o|oh|and|but)[, ]+)*(?:"
    r"(?:kan|kun|mag|moet|kunnen|mogen|moeten|zal|can|may|should|must) (?:ik|je|jij|u|we|wij|er|daar|mijn|het|i|we)\b|"
    r"(?:is|zijn|zit|zitten|hangt|heeft|hebben|heb|komt|is there|are there) "
    r"(?:er|daar|jullie|ze|zij|het|dat|je|u|ada|there|the)\b|"
    r"(?:waar|where) (?:is|zijn|moet|kan|parkeer|vind|ga|zit|staat|kom|precies)|"
    r"(?:hoe laat|hoe lang|hoe ver|hoe duur|hoe kom ik (?:er|daar|bij)|hoeveel kost|wat kost|welke (?:kamer|ingang|bus|"
    r"lijn|verdieping)|what time|how long|how do i get)\b)"
)
_MOST = 20  # words


def asks_of_the_coach(words: str) -> bool:
    """Whether he ends with a question about what is so there, which the coach knows and nobody else: where to park,
    whether there is coffee."""
    said = [one for one in re.split(r"(?<=[.!?…])\s+|\n+", words.strip()) if one]
    last = said[-1].casefold().replace("’", "'") if said else ""
    return len(last.split()) > 1 and len(words.split()) <= _MOST and _PRACTICAL.search(last) is not None


def _says_he_cannot_come(answers: Answers, situation: Situation) -> bool:
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    if ahead is None or ahead - situation.today > NEAR:
        return False
    return cannot_come_on(ahead, answers.own("note"), situation.today)


def _asks(answers: Answers, situation: Situation) -> Sentence:
    """For whom it is; who cannot come to a meeting that is near, is offered to say so at once."""
    if _says_he_cannot_come(answers, situation):
        return Text("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach=situation.coach)
    if asks_of_the_coach(answers.own("note")):
        return Text("I do not know that, but {coach} surely does. Shall I ask it?", coach=situation.coach)
    return Text("I am not asking anything right now. Who is this for?")


def _named(coach: str) -> tuple[str, ...]:
    return tuple(f"{for_whom}{coach.split()[0]}" for for_whom in ("", "voor ", "for ")) if coach else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    match answers.value("keep"):
        case "coach" if situation.meetings and all(one.at.day < situation.today for one in situation.meetings):
            return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
        case "coach":
            return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
        case "own":
            return (Text("Kept, for you alone."),)
        case "now":
            return ()
        case _:
            return (Text("Good, I have let it go."),)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The note goes to the coach, with the overview or at once, stays with him, or is forgotten."""
    match answers.value("keep"):
        case "coach":
            return (Share(),)
        case "now":
            return (TellNow(),)
        case "own":
            return ()
        case _:
            return (Discard(),)


NOTE = Script(
    key="note",
    answers=Who.CLIENT,
    names=Names(
        title=Text("A note in between"),
        plan=None,
        digest=Text("a note"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.AT_ONCE,
    needs=facts(Fact.COACH, Fact.MEETINGS),
    tried=True,
    overview=Overview(
        steers=frozenset({"keep"}),
    ),
    steps=(
        Step("note", wording=fixed(Text("Your note")), may_skip=False),
        Step(
            "keep",
            _keep,
            wording=_asks,
            may_skip=False,
            else_to="note",
        ),
    ),
    farewell=_farewell,
    when_left=Text("I have kept your note, for you alone."),
    at_end=_at_end,
    may_put_off=False,
)
