"""On what occasion a conversation comes: which meeting it is, and what happened before, as far as that was said."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from conversations import patterns as re
from conversations.around import Meeting
from conversations.lines import Fit
from conversations.quoted.in_the_end import is_not_his
from conversations.quoted.leading import without_leading
from conversations.quoted.overtaken import still_so
from conversations.quoted.quoting import stands_alone
from conversations.quoted.weighing import begins_unnamed
from conversations.said.gist import EMPTY_HANDED, Came, kinds_of, quotable, sentences
from conversations.told.came_of_it import came_of, no_longer
from conversations.told.no_topic import taken_up
from conversations.told.put_later import only_puts_off


@dataclass(frozen=True)
class Earlier:
    """A question that was asked earlier in the trajectory, from which `line`, and what was answered, if anything, on
    which `day`; `alone`: it is for nobody but himself; `topic` is what he says in it that he wants to talk about, where
    that is looked for."""

    script: str
    meeting: int
    step: str
    line: str = ""
    words: str = ""
    value: str | None = None
    day: date | None = None
    alone: bool = False
    topic: str = ""


def occasion(
    meeting: Meeting | None,
    standing: Sequence[Meeting],
    earlier: Sequence[Earlier],
    *,
    is_open: bool,
    brought: str = "",
    goal_ahead: bool = False,
    measured: bool = False,
) -> frozenset[Fit]:
    """All that is the case around this meeting; `standing` are the meetings that were not cancelled, `earlier` what was
    asked so far, oldest first; `is_open`: there is an intention to come back to; `brought` is the question that he
    brought to it; `goal_ahead`: the goal is not behind him; `measured`: he wrote what shows him that it works."""
    numbers = [one.number for one in standing]
    now = meeting.number if meeting else 0
    place, topic = frozenset(_place(now, numbers)), taken_up(brought, topic=True) if quotable(brought) else ""
    quoted = {what: told(what, meeting, standing, earlier) for what in FROM_EARLIER}
    is_so = {
        Fit.OPEN: is_open,
        Fit.WISHED: quoted["wish"],
        Fit.BROUGHT: bool(topic) and Came.HURT not in kinds_of(brought),
        Fit.CAME: quoted["came"],
        Fit.HELD: quoted["held"],
        Fit.TOPIC: quoted["topic"],
        Fit.REMEMBERS: quoted["remembered"],
        Fit.SUMMED: quoted["summed"],
        Fit.ASKED: asks(topic),
        Fit.MEASURED: measured,
        Fit.GOAL: goal_ahead and Fit.LATER in place,
    }
    return frozenset({*place, *_happened(earlier), *(fit for fit, so in is_so.items() if so)})


def goal_in_own_words(earlier: Sequence[Earlier]) -> str:
    """How he put his goal, unless he read it back and let it be as it was; once his coach has agreed with it, it stands
    in the contract."""
    of_goal = [one for one in earlier if one.script == "goal" and one.value]
    said = [place for place, one in enumerate(of_goal) if one.step == "sentence" and one.words]
    if not said or any(one.step == "sure" and one.value == "no" for one in of_goal[said[-1] :]):
        return ""
    value = of_goal[said[-1]].value or ""
    return value if len(value.split()) > 1 else ""


# What can be quoted of what was said in another conversation than the one in which it is quoted.
FROM_EARLIER = frozenset({"came", "wish", "held", "reached", "summed", "remembered", "topic"})
# The lines that ask, at this step, what he wants to remember of a meeting.
_TO_REMEMBER = frozenset({"reflection.loose", "reflection.loose_keep", "reflection.hurry", "reflection.brought_keep"})
# Where he tells something that the next meeting can be about.
_OPEN = (
    *(("experiment", "did"), ("experiment", "surprised")),
    *(("goal_date", "there"), ("goal_date", "shown")),
)
_ASKS = re.compile(
    r"(?:of|hoe|wat|waar\w*|wie|wanneer|welke?|whether|if|how|what|where|who|when|which)\b", re.IGNORECASE
)


def told(what: str, meeting: Meeting | None, standing: Sequence[Meeting], earlier: Sequence[Earlier]) -> Earlier | None:
    """Where he said what is to be quoted, one of `FROM_EARLIER`; None when he did not."""
    before = max([one.number for one in standing if meeting and one.number < meeting.number], default=0)
    match what:
        case "came":
            since = [one for one in earlier if one.meeting == before and (one.script, one.step) in _OPEN]
            return _told_since(since, earlier) or _to_go_on_from(since)
        case "wish":
            return _newest((("reflection", "wished"),), [one for one in earlier if one.meeting == before])
        case "topic":
            been = next((one.at.day for one in standing if one.number == before), None)
            since = [one for one in earlier if been and one.day and one.day >= been and not one.alone]
            return _newest_topic(since)
        case "remembered":
            asked = [one for one in earlier if one.meeting == before and one.line in _TO_REMEMBER]
            return _newest((("reflection", "yield"),), asked)
        case "reached" | "summed":
            newest = _newest((("goal_date", "there"), ("closing", "yielded")), earlier)
            return newest if newest and (newest.script == "goal_date") is (what == "reached") else None
        case _:
            said = [one for one in earlier if len(one.words.split()) > 1 and not _LAUGHS.search(one.words)]
            held = _newest((("closing", "onward"),), said) or _newest((("reflection", "keep"),), said)
            return _set_out_last(standing, said) or (_as_it_is_now(held, earlier) if held else None)


# Weeks later nobody is held to what he said with a laugh.
_LAUGHS = re.compile(r"\b(?:haha\w*|hihi\w*|lol|grapje|geintje)\b|[😂🤣😜😉🙈]", re.IGNORECASE)


def _set_out_last(standing: Sequence[Meeting], said: Sequence[Earlier]) -> Earlier | None:
    """Where he said after the last of the meetings what he is going to do, and that alone of it."""
    last = max((one.number for one in standing), default=0)
    since = [one for one in said if (one.script, one.meeting) == ("reflection", last) and not one.alone]
    wills = (replace(one, words=_all_he_will(one.words)) for one in reversed(since))
    return next((one for one in wills if _can_be_taken_up(one.words)), None)


def _all_he_will(words: str) -> str:
    """The sentences in which he says that, with the one before where they cannot be read without it."""
    told = sentences(without_leading(words))
    wills = [_will(one) for one in told]
    leads = [begins_unnamed(one) and will for one, will in zip(told[1:], wills[1:], strict=True)]
    return " ".join(one for one, is_it, is_led in zip(told, wills, (*leads, False), strict=True) if is_it or is_led)


def _will(sentence: str) -> bool:
    """Whether he says in it what he is going to do, and nothing that he fears or puts up with."""
    asks = sentence.rstrip().endswith("?") and ":" not in sentence
    is_so = _WILL.search(sentence) or _ON_A_DAY.match(sentence)
    return not asks and is_so is not None and _NO_PLAN.search(sentence) is None


# "Dat ik het woensdag zelf ga vragen", "ik stuur haar vanavond een mailtje", "op de 19e gaan Anouk en ik … halen".
_WILL = re.compile(
    r"\b(?:ik ga|ga ik|gaan (?:[\w'-]+ en )?(?:ik|we|wij)) (?:[\w'-]+ ){0,12}\w{2,}(?:en|aan|zien|doen)\b|"
    r"\bga \w{3,}en\b|\w{3,}en ga\b|\bik (?:stuur|schrijf|neem|vraag|zeg|bel|mail|app|begin|plan|regel|ruim) |"
    r"\bvoortaan\b|\b(?:ik blijf|blijf ik) \w{3,}en\b|\bafspraak met (?:me|mij)zelf\b",
    re.IGNORECASE,
)
# "Maandag 15 februari begin ik met de lijst."
_ON_A_DAY = re.compile(
    r"\W*(?:(?:en|dus|vanaf|op|aanstaande|komende|volgende) )*(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|"
    r"overmorgen|volgende week|[0-9]+ \w{3,9})\b(?: \w+){0,4} (?:begin|start|bel|vraag|schrijf|stuur|mail|plan|ga|zeg|"
    r"praat|neem|regel|lever) (?:ik|we)\b",
    re.IGNORECASE,
)
_NO_PLAN = re.compile(
    r"\b(?:nooit|bang|misschien|altijd|steeds|overal|alles|te (?:hard|veel|snel|vaak)|kapot|onderdoor|zei|zegt|"
    r"vindt|vond|als het zo|kant op)\b",
    re.IGNORECASE,
)


def _as_it_is_now(held: Earlier, earlier: Sequence[Earlier]) -> Earlier | None:
    """The same without what he has done or settled since."""
    since = [one.words for one in earlier[earlier.index(held) + 1 :] if one.words]
    words = still_so(held.words, since)
    return replace(held, words=words) if len(words.split()) > 1 else None


def asks(words: str) -> bool:
    """Whether these words ask something, as far as that can be seen."""
    return words.rstrip().endswith("?") or _ASKS.match(words.strip()) is not None


def _to_go_on_from(since: Sequence[Earlier]) -> Earlier | None:
    """What he told last that can be read by itself, of the last conversation in which he told anything."""
    said = [one for one in since if _can_be_taken_up(one.words)]
    last = (one for one in reversed(said) if one.script == said[-1].script)
    return next((one for one in last if _says_what_about(one)), None)


def _told_since(since: Sequence[Earlier], earlier: Sequence[Earlier]) -> Earlier | None:
    """What he told, after he said how it went, of what came of it all the same: of himself, or asked something else."""
    asked = [one for one in since if one.script == "experiment" and one.words and one.day]
    tried = [one.words for one in earlier if one.step == "intention" and one.words]
    if not asked or not tried:
        return None
    of_it = f"{tried[-1]}\n{asked[-1].words}"
    later = (one for one in reversed(earlier) if (one.script, one.step) in _LATER and _is_after(one, asked[-1]))
    return next((one for one in later if not one.alone and came_of(one.words, of_it) and _says_what_about(one)), None)


_LATER = (("note", "note"), ("experiment", "onward"))


def _is_after(one: Earlier, other: Earlier) -> bool:
    return bool(one.day and other.day and one.day >= other.day and _can_be_taken_up(one.words))


def _says_what_about(one: Earlier) -> bool:
    """Whether these words can be read without what he intended above them. What he did not expect is told of what he
    told before it."""
    if no_longer(one.words) or only_puts_off(one.words, one.day):
        return False
    return one.step != "surprised" and Came.SHORT not in kinds_of(one.words) and stands_alone(one.words)


def _newest(places: Collection[tuple[str, str]], earlier: Sequence[Earlier]) -> Earlier | None:
    """What he said last in these places, of what can be taken up again."""
    said = (one for one in reversed(earlier) if (one.script, one.step) in places and _can_be_taken_up(one.words))
    return next(said, None)


def _newest_topic(since: Sequence[Earlier]) -> Earlier | None:
    """The last in which he says what he wants to talk about, with that alone; not where he was asked that."""
    said = (one for one in reversed(since) if one.topic and one.script != "preparation" and _can_be_taken_up(one.topic))
    return next((replace(one, words=one.topic) for one in said), None)


def _can_be_taken_up(words: str) -> bool:
    """Whether there is something in these words to go on from, and nothing that hurts: that is not held up to him."""
    is_told = quotable(words) and Came.HURT not in kinds_of(words) and not is_not_his(words)
    return is_told and bool(taken_up(words))


def used(earlier: Iterable[Earlier]) -> tuple[str, ...]:
    """The lines so far, each as often as it came, oldest first."""
    talks: dict[tuple[str, int, str], None] = {}
    for one in earlier:
        if one.line:
            talks.setdefault((one.script, one.meeting, one.line))
    return tuple(line for _, _, line in talks)


def _place(now: int, numbers: Sequence[int]) -> Iterator[Fit]:
    if not now or not numbers:
        return
    yield Fit.FIRST if now <= min(numbers) else Fit.LATER
    if now >= max(numbers):
        yield Fit.LAST
    if now > 1 and now - 1 not in numbers:
        yield Fit.CANCELLED


def _happened(earlier: Sequence[Earlier]) -> Iterator[Fit]:
    did, brought, gave, tries = (
        _last(earlier, script, steps)
        for script, steps in (
            ("experiment", ("did",)),
            ("preparation", ("question",)),
            ("reflection", ("yield",)),
            ("reflection", ("intention",)),
        )
    )
    if did and (did.value == "not_done" or kinds_of(did.words) & {Came.NOT_DONE, Came.NOTHING}):
        yield Fit.NOT_DONE
    if brought and (brought.value in ("not_prepared", "unprepared") or kinds_of(brought.words) & EMPTY_HANDED):
        yield Fit.NOT_PREPARED
    if gave and kinds_of(gave.words) & {Came.NOTHING, Came.SOUR}:
        yield Fit.BAD
    looked_back = max((one.meeting for one in earlier if one.script == "reflection"), default=0)
    if looked_back and (tries is None or tries.meeting < looked_back or not tries.words):
        yield Fit.NO_INTENTION
    yield from _manner(earlier)


def _manner(earlier: Sequence[Earlier]) -> Iterator[Fit]:
    """How he wrote in the conversation before this one."""
    written = [one for one in earlier if one.words]
    if not written:
        return
    last = [one for one in written if (one.script, one.meeting) == (written[-1].script, written[-1].meeting)]
    kinds = [kinds_of(one.words) for one in last]
    if all(Came.SHORT in came for came in kinds):
        yield Fit.HURRY
    if any(Came.SPRAWLS in came for came in kinds):
        yield Fit.SPRAWLING


def _last(earlier: Sequence[Earlier], script: str, steps: Sequence[str]) -> Earlier | None:
    asked = [one for one in earlier if one.script == script and one.step in steps and (one.words or one.value)]
    return asked[-1] if asked else None
