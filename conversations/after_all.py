"""Who is asked how it went may say that he does it after all, or once more, and on which day: then he is asked about
that once, after that day, and not before."""

from datetime import date

from conversations import patterns as re
from conversations.asked.asked_in_brief import asks_then
from conversations.check_days import days_to_choose, is_day_after, is_over_by_then, unless_chosen
from conversations.consequences import PlanCheck
from conversations.effects import Effect
from conversations.intended import intended
from conversations.intending import set_out, tells_otherwise
from conversations.matching import small
from conversations.room_to_ask import comes_up
from conversations.said.assent import plainly
from conversations.said.gist import sentences
from conversations.script import Answers
from conversations.situation import Situation
from conversations.text import SpokenDay, Text
from conversations.told.put_later import Later, put_later
from conversations.wished.days_named import first_named

ONWARD = "onward"
"""The step at which he is asked whether he still wants it."""
ONCE_MORE = "once_more"
"""What he said there who told how it went and wants to be asked about it another time."""
TELLS = ("did", "half", "surprised")
"""Where he tells how it went, and perhaps that he does it after all."""
_YES = re.compile(
    r"^\W*(?:(?:ja+|jawel|jahoor|jazeker|zeker|graag|jep|tuurlijk|natuurlijk|yes|yep)\b(?: (?:hoor|graag|wel))*\W*)+"
)
_BUT = re.compile(r"^(?:(?:maar|dan|wel|doe|het|op) )*")
_TAKES_BACK = re.compile(r"\b(?:hoeft|nooit|laat maar|niet meer|toch niet|weet niet|misschien niet|never)\b")


def wants_it_still(words: str) -> bool:
    """Whether he says, asked whether he still wants it, that he does; with what he says of how or when."""
    if plainly(words):
        return True
    is_yes = _YES.match(words.casefold()) is not None and _TAKES_BACK.search(words.casefold()) is None
    return is_yes and "?" not in words and not tells_otherwise(words)


def does_it_after_all(words: str) -> str:
    """The sentence in which he says, where he tells how it went, that he does it after all or once more; or that a part
    of it is still to come."""
    told = sentences(words)
    return next(
        (one for one in told if set_out(_AGAIN.sub("", one)) or _STILL_TO_COME.search(small(one)) or _has_agreed(one)),
        "",
    )


def _has_agreed(sentence: str) -> bool:
    """Whether he says that he agreed with somebody on a day for it: "wel met Ids afgesproken voor donderdag"."""
    plain = small(sentence)
    return _AGREED_ON.search(plain) is not None and _OF_OTHERS_OR_OVER.search(plain) is None


# "Van de 27e weet ik het nog niet, dat moet nog komen."
_STILL_TO_COME = re.compile(
    r"\b(?:dat|die|dit|het|de [0-9]{1,2}e|(?:maan|dins|woens|donder|vrij|zater|zon)dag) (?:moet|gaat|zal) "
    r"(?:(?:dus|ook|allemaal|pas) )*nog (?:\w+ )?(?:komen|gebeuren|plaatsvinden|volgen)\b|"
    r"\b(?:dat|die|dit|het) (?:komt|volgt) (?:dus |ook |pas )*nog\b"
)
_AGREED_ON = re.compile(
    r"^\W*(?:(?:maar|en|wel|ook|nu|dus|inmiddels|al|toch|gelukkig) )*"
    r"(?:(?:ik heb|heb ik|we hebben|hebben we|heb) )?"
    r"(?:(?:wel|ook|nu|al|inmiddels|toch|dus) )*met (?!ada\b|mijn coach\b)(?:(?:mijn|m'n|mn|de|onze) )?"
    r"[\w'’-]+(?: en [\w'’-]+)? "
    r"(?:(?:wel|ook|nu|al|inmiddels|toch) )*(?:afgesproken|een afspraak(?: gemaakt)?) "
    r"(?:(?:om|dat (?:ik|we)|het|nu|voor|op|om mee te gaan) )*(?:(?:aanstaande|komende|volgende|deze) )?"
    r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:over)?morgen|de [0-9]{1,2}e|[0-9]{1,2} [a-z]+)\b"
)
_OF_OTHERS_OR_OVER = re.compile(
    r"\b(?:had|hadden|was|waren|ging|gingen|kwam|kwamen|deed|niet|geen|misschien|afgezegd|tandarts|dokter|huisarts|"
    r"verjaardag|eten|lunchen|borrel\w*|vakantie|weekendje|film|feest)\b"
)
_AGAIN = re.compile(r"\b(?:weer|opnieuw|alsnog|toch|nog (?:een keer|eens|een keertje)|again) ?")


def still_to_do(step: str, value: str | None, words: str, today: date, intends: str = "") -> str:
    """What he says at this step of doing what he `intends` after all, where he names the day, or that it was moved to
    it; nothing where he does not."""
    words = asks_then(words) or words
    later = put_later(words, intends, today) if step in (*TELLS, ONWARD) else None
    if later is not None and later.day is not None:
        return later.words
    said = does_it_after_all(words) if step in TELLS else ""
    if step == ONWARD and value == "keep":
        said = _BUT.sub("", words[found.end() :]) if (found := _YES.match(words.casefold())) else words
    return said if said and first_named(said, today) is not None else ""


def planned_after_all(answers: Answers, situation: Situation) -> str:
    """What he will do after all, on a day that he names and that can be asked about."""
    intends = situation.intention.words if situation.intention else ""
    told = (
        still_to_do(step, answers.value(step), answers.own(step), situation.today, intends)
        for step in (ONWARD, *reversed(TELLS))
    )
    for said in (intended(answers) if answers.of("intention") is not None else "", *told):
        if said and first_named(said, situation.today) and days_to_choose(situation, said):
            return said
    return ""


def told_later(answers: Answers, situation: Situation) -> Later | None:
    """What he says, asked how it went, of that it is still to come."""
    if situation.intention is None:
        return None
    said = (put_later(answers.own(step), situation.intention.words, situation.today) for step in TELLS)
    return next((later for later in said if later is not None), None)


def told_when_later(later: Later, situation: Situation) -> Text:
    """What he hears who names a day on which he cannot be asked any more before the next meeting."""
    if is_over_by_then(situation, later.words):
        return comes_up(situation)
    return Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach)


def check_after_all(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """He is asked about that after its day."""
    said = planned_after_all(answers, situation)
    return (PlanCheck(str(unless_chosen(situation, said)), again=True),) if said else ()


def told_after_all(said: str, situation: Situation) -> Text:
    """And he is told when."""
    day = SpokenDay(unless_chosen(situation, said))
    if is_day_after(situation, said):
        return Text("Kept. The day after it, {day}, I ask how it went.", day=day)
    return Text("Kept. I ask you {day} how it went.", day=day)
