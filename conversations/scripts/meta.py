"""Once in a trajectory: does this way of asking help (meta-communication, Schulz von Thun)? Who wishes for less is
offered just that; it is never offered to tighten.
"""

from dataclasses import replace
from datetime import time

from conversations import patterns as re
from conversations import when_due
from conversations.asked.of_hearing import Mishears, says_it_mishears
from conversations.asked.of_the_bot import may_ask_on
from conversations.asked.told_before import asked_twice
from conversations.consequences import AskDayAfter, Loosen, WriteAt
from conversations.effects import Effect, Option
from conversations.inputs import NO, YES, Choice, Taken
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import guessed, small
from conversations.quoted.point import in_his_words
from conversations.said.assent import plainly
from conversations.said.gist import Came, quotable, sentences
from conversations.said.said_so import said_so
from conversations.script import Answers, Script, Step
from conversations.situation import Situation
from conversations.steering import Dial
from conversations.text import Piece, Sentence, Text
from conversations.wished.day_after import wishes_day_after
from conversations.wished.hour_wish import Hour, hour_amid, hour_named, offered
from conversations.wished.less_wish import keeps_reminders, wishes_less, wishes_nearer

_SAID = ("helps", "wish")


def may_be_led_less(answers: Answers, situation: Situation) -> bool:
    """He wishes for fewer or shorter questions, and the dial can be loosened; nobody else is asked on. Who says how it
    hears him wishes for that first."""
    wishes = any(wishes_less(answers.words(step)) and not _wishes_more(answers.words(step)) for step in _SAID)
    return wishes and situation.steering.looser is not None and _mishears(answers) is None


def _wishes_more(words: str) -> bool:
    """Whether he wishes in so many words for more than that: another hour, or not the same again. Then what can be done
    is, and he is asked nothing more."""
    return hour_amid(words) is not None or (_THE_SAME.search(small(words)) is not None)


_THE_SAME = re.compile(r"\b(?:niet|geen|nooit) (?:[\w']+ ){0,4}?(?:hetzelfde|dezelfde|'t zelfde|dubbel\w*)\b")


def _wished_of_them(answers: Answers) -> str:
    """What he says of the questions, who wishes more than less of them, in what can be said back: all of it that is of
    them, for who reads one of two things misses the other."""
    if not any(_wishes_more(answers.words(step)) for step in _SAID):
        return ""
    said = [one for step in _SAID for one in sentences(answers.words(step)) if hour_amid(one) is None]
    found = [one for one in said if wishes_less(one) or _THE_SAME.search(small(one))]
    of_them = " ".join(one for one in said if one in found or says_more_of_them(one)) if found else ""
    return of_them if len(of_them.split()) <= _SHORT else ""


_SHORT = 16  # words


def _mishears(answers: Answers) -> Mishears | None:
    return next((found for step in _SAID if (found := says_it_mishears(answers.words(step)))), None)


def _hour(answers: Answers) -> Hour | None:
    """When he would rather be written to, if he says so."""
    return next((hour for step in (*_SAID, "looser") if (hour := hour_amid(answers.words(step)))), None)


def _hour_in_the_end(answers: Answers) -> Hour | None:
    """That, or the hour that he names beside his yes: "graag, vanaf half 5 is perfect"."""
    words, wished = answers.words("hour"), _hour(answers)
    named = hour_named(words) if _NOT_THEN.search(words.casefold()) is None else None
    if named and wished and named.at < _NOON <= wished.at:
        # "Na achten", where the evening is spoken of.
        named = replace(named, at=named.at.replace(hour=named.at.hour + 12))
    return named or wished


_NOON = time(12)


_NOT_THEN = re.compile(r"\bniet\b")


def _was_offered(answers: Answers, situation: Situation) -> bool:
    """An earlier program asked whether it was to be so; by now it is done at once."""
    return answers.of("hour") is not None


def _is_moved(answers: Answers) -> bool:
    """When he is asked is different from now on, and told him."""
    return _day_after(answers) or (_hour(answers) is not None and answers.value("hour") != "no")


def _day_after(answers: Answers) -> bool:
    return any(wishes_day_after(answers.words(step)) for step in (*_SAID, "looser"))


def _at_that_hour(answers: Answers, situation: Situation) -> Sentence:
    return offered(_hour(answers) or _AN_HOUR)


def _turns_down(words: str) -> bool:
    return _NO_TO_IT.match(words.casefold().strip()) is not None


def _agrees(words: str) -> bool:
    return _YES_TO_IT.match(words.casefold().strip()) is not None and _BUT_NO.search(words.casefold()) is None


_YES_TO_IT = re.compile(
    r"(?:ja+|jaa?zeker|jawel|graag|heel graag|prima|top|fijn|perfect|super|doe maar|"
    r"goed(?: idee)?|(?:dat )?lijkt (?:me|mij) (?:wel )?(?:een )?(?:goed|fijn|prima|heerlijk|top|beter|mooi)|yes)\b"
)
_BUT_NO = re.compile(r"\b(?:nee|liever niet|toch niet|hoeft niet|no)\b|\?")
_AN_HOUR = Hour(time(16), after=True)
_NO_TO_IT = re.compile(
    r"(?:nee+\b|neen\b|nope\b|no\b|niet\b|dat (?:zeg|zei|bedoel|bedoelde|vroeg|vraag) ik (?:\w+ )?niet\b|"
    r"(?:dat )?hoeft? (?:\w+ )?niet\b|laat maar\b|liever niet\b|that(?: i|')s not what)"
)


def _looser(answers: Answers, situation: Situation) -> Sentence:
    if situation.steering.looser is Dial.MIDDLE:
        return Text("Shall I let go a little: another question whenever the first does not suit you?")
    return Text("Shall I leave you more room: one wide question each time, and no reminder?")


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """If he wants more room, the dial goes one step looser; if he wants another hour, it is that."""
    looser, hour = situation.steering.looser, _hour_in_the_end(answers)
    looser_now = (Loosen(looser),) if looser and answers.value("looser") == "yes" else ()
    is_wanted = hour is not None and answers.value("hour") != "no"
    other_hour = (WriteAt(f"{hour.at:%H:%M}", hour.after, hour.guessed),) if hour and is_wanted else ()
    return (*looser_now, *other_hour, *((AskDayAfter(),) if _day_after(answers) else ()))


def says_more_of_them(words: str) -> bool:
    """Whether he finds fault with the questions in a sentence that says nothing of when they come."""
    return any(_OF_THEM.search(small(one)) and not _OF_WHEN.search(small(one)) for one in sentences(words))


def _says_two_things(words: str) -> bool:
    """Whether he wishes for less or for another hour, and for something else beside it."""
    wishes = [one for one in _BESIDE.split(words) if len(one.split()) > 1]
    done = [wishes_less(one) or hour_amid(one) is not None or wishes_day_after(one) for one in wishes]
    others = (one for one, is_done in zip(wishes, done, strict=True) if not is_done)
    return any(done) and any(_FINDS_FAULT.search(small(one)) for one in others)


_FINDS_FAULT = re.compile(r"\b(?:niet|geen|liever|mag|mogen|wat \w+er|snap|begrijp|te \w+)\b")
_BESIDE = re.compile(r"[,.;:!]+\s*(?:en |maar |dan )?| (?:en|maar) ", re.IGNORECASE)
_OF_THEM = re.compile(
    r"\b(?:(?:je|jij|ge|gij|u) (?:\w+ )?(?:vraagt|vraag|zegt|schrijft|kunt|mag|moogt)|vraag(?:t)? (?:je|jij|ge|u)|"
    r"(?:je|jouw|uw|de|die|deze|korte|lange|andere|sommige|meer|minder) vra(?:gen|ag))\b"
)
_OF_WHEN = re.compile(
    r"\b(?:[0-9]{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+en) ?uur\b|"
    r"\b(?:na|vanaf|om|voor|rond) (?:[0-9]|\w+en\b)|\w*(?:ochtend|middag|avond|morgen|dag)s?\b|"
    r"\b(?:prima|goed|fijn|leuk|kort|mooi|oké|oke|ok|verder niks|moment|tijdstip)\b"
)
_OWNED = {
    Mishears.QUOTES: Text(
        "Thank you, that is honest: I do not always pick the right sentence. {coach} reads this before you two meet "
        "again."
    ),
    Mishears.MISSES: Text(
        "Thank you, that is honest: I do not always hear what you mean. {coach} reads this before you two meet again."
    ),
}


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """What becomes of it, as it is: the coach reads it in the overview."""
    of_them = _farewell_to_the_change(answers, situation)
    return _farewell_to_his_words(answers, situation) if of_them is None else of_them


def _farewell_to_the_change(answers: Answers, situation: Situation) -> tuple[Piece, ...] | None:
    """Where he has been offered to be asked otherwise, or wishes so: how it is from now on."""
    if answers.value("looser") == "no" and keeps_reminders(answers.words("looser")):
        return (
            Text(
                "Then it stays as it is, with the reminder. {coach} reads what you wrote of it.",
                coach=situation.coach,
            ),
        )
    of_them = _wished_of_them(answers) if answers.of("looser") is None and not situation.over else ""
    if of_them:
        reads = Text("{coach} reads that, and can adapt my questions.", coach=situation.coach)
        return (Text("{word} {where}", word=in_his_words(of_them), where=reads),)
    if answers.value("looser") == "yes" or _is_moved(answers):
        # How it is from now on is told already; what else he says of the questions is not.
        said = [answers.words(step) for step in _SAID]
        if not situation.over and (any(map(says_more_of_them, said)) or any(map(_says_two_things, said))):
            return (Text("{coach} reads what you write of my questions, and can adapt them.", coach=situation.coach),)
        return ()
    return None


def _farewell_to_his_words(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if may_ask_on(answers.words(step) for step in _SAID):
        return (
            Text(
                "I will: when you stay vague, I ask on once after a meeting. {coach} reads this too.",
                coach=situation.coach,
            ),
        )
    if any(secret_amid(situation.coach, answers.words(step)) is Secret.HIS for step in _SAID):
        return (Text("Kept."),)
    if any(asked_twice(answers.words(step)) for step in _SAID):
        return (Text("You are right, I need not have asked that. {coach} reads this too.", coach=situation.coach),)
    if (mishears := _mishears(answers)) is not None:
        return (Text(_OWNED[mishears].source, coach=situation.coach),)
    if any(wishes_nearer(answers.words(step)) for step in _SAID) and not situation.over:
        return (
            Text(
                "I cannot ask it later, but you can leave my question and answer it on the day before. {coach} reads "
                "what you wrote.",
                coach=situation.coach,
            ),
        )
    if "no" in (answers.value("looser"), answers.value("hour")) and any(answers.words(step) for step in _SAID):
        return (Text("Good, then it stays as it is. {coach} does read what you wrote.", coach=situation.coach),)
    if any(quotable(answers.words(step)) for step in _SAID):
        if situation.over:
            return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
        return (Text("Thank you. {coach} reads this before you two meet again.", coach=situation.coach),)
    if any(answers.kinds(step) & {Came.NOTHING, Came.CONTENT} for step in _SAID):
        return (Text("Good. Then I go on like this."),)
    return (Text("Good. I leave it at this."),)


_LOOSER_OR_NOT = (
    Option("yes", Text("Yes, leave me more room"), typed=YES, known=_agrees),
    Option("no", Text("No, keep it like this"), typed=NO, known=_turns_down),
)


def _in_part(words: str) -> Taken | None:
    """What comes of words that are no plain yes or no: who would have it otherwise has it as it was, and what he wrote
    is read by who can adapt it."""
    if keeps_reminders(words):
        return Taken("no")
    is_plain = guessed(_LOOSER_OR_NOT, words) is not None or said_so(words) is not None or plainly(words) is not None
    is_enough = len(words.split()) >= _SAYS_HOW and "?" not in words
    return Taken("no") if is_enough and not is_plain else None


_SAYS_HOW = 4  # words
_LOOSER = Choice(_LOOSER_OR_NOT, turned_down=_in_part)
_HOUR = Choice(
    (
        Option("yes", Text("Yes, please"), typed=YES, known=_agrees),
        Option("no", Text("No, keep it like this"), typed=NO, known=_turns_down),
    )
)

META = Script(
    key="meta",
    answers=Who.CLIENT,
    names=Names(
        title=Text("About these questions"),
        plan=Text("whether these questions help"),
        digest=Text("about these questions"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True, always=True),
    silence=Silence.UNTOLD,
    comes=Comes(when_due.meta, when_due.until_next_meeting, gives_way=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.UNTIL_FIRST_WORD,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={"wish": Text("what could be different"), "helps": Text("this way of asking")},
        steers=frozenset({"looser", "hour"}),
        wishes=frozenset({"wish"}),
    ),
    steps=(
        Step(
            "looser",
            _LOOSER,
            when=may_be_led_less,
            wording=_looser,
        ),
        Step("hour", _HOUR, when=_was_offered, wording=_at_that_hour),
    ),
    farewell=_farewell,
    at_end=_at_end,
)
