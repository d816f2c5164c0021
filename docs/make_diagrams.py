"""Draw the conversations as they are in the code: `make diagrams` writes docs/conversations.md.

Every word on that page comes from the scripts: their steps, the conditions' own docstrings, the options, what the end
means. The first picture is drawn by trying every event in every kind of state.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from types import ModuleType

from bot.texts import render
from conversations import scripts
from conversations.effects import Option
from conversations.events import Chose, Continued, Due, Lapsed, NotDelivered, PutOff, Said, Skipped, Stopped, WentBack
from conversations.lined import along
from conversations.lines import Fit, Line, Question
from conversations.machine import advance
from conversations.moments import Kind, who_of
from conversations.references import MessageRef
from conversations.script import Answers, Script, Step, always, nothing_follows
from conversations.states import Opening, State, UnexpectedEvent
from conversations.steering import DIALS, STYLES, WHAT_IT_IS, Dial, Style
from tests.conversations.walking import LINES, NINE, SITUATION, THREE, Walk, speak

PAGE = Path(__file__).with_name("conversations.md")
LINES_PAGE = Path(__file__).with_name("lines.md")

_INTRODUCTION = """\
# The conversations

*Drawn from the code by `make diagrams`; a test keeps it true.*

A script has no arrows: the next question is always the first that applies and has no answer yet, and going back opens
an earlier one again. So each picture reads from top to bottom. A hexagon is a condition, a box a question; words in
brackets can be tapped instead. A box with double sides is asked once for every learning goal; a dashed one is for
nobody else. Any question can be skipped unless it says so, and *back* is always one tap.
"""
_STATES = """\
## Every conversation

Whatever the script, a conversation is in one of four states. The rules are on top of
[`machine.py`](../conversations/machine.py).
"""
_STYLES = """\
classDef private stroke-dasharray: 4 3
classDef condition fill:#f6f0e4,stroke:#b9a77c,color:#333"""


def page() -> str:
    """The whole page, in Markdown."""
    sections = [_INTRODUCTION, _STATES + "\n" + _mermaid(_state_diagram()), _dial()]
    sections += [_section(module, found) for module, found in _modules()]
    return "\n".join(sections)


def _modules() -> Iterator[tuple[ModuleType, list[Script]]]:
    """The modules that hold scripts, in the order in which a client meets them."""
    order = list(scripts.SCRIPTS)
    found = []
    for name in sorted(one.name for one in pkgutil.iter_modules(scripts.__path__)):
        module = importlib.import_module(f"{scripts.__name__}.{name}")
        mine = [value for value in vars(module).values() if isinstance(value, Script)]
        if mine:
            found.append((module, sorted(mine, key=lambda script: order.index(script.key))))
    yield from sorted(found, key=lambda one: order.index(one[1][0].key))


def _section(module: ModuleType, mine: Sequence[Script]) -> str:
    return f"## {_title(mine)}\n\n{inspect.getdoc(module)}\n\n" + "\n".join(map(_conversation, mine))


def _title(mine: Sequence[Script]) -> str:
    return ", ".join(script.key.replace("_", " ") for script in mine).capitalize()


def _conversation(script: Script) -> str:
    return f"{_nature(script)}\n\n{_mermaid(_flowchart(script))}"


def _nature(script: Script) -> str:
    """In one line: for whom it is, and how it behaves."""
    whom = f"For the {who_of(Kind(script.key))}. " if script.key in list(Kind) else ""
    ways = [
        "one reminder, unless the dial is loose" if script.reminds and "coach" not in whom else "",
        "one reminder" if script.reminds and "coach" in whom else "",
        "can be put off" if script.may_put_off else "waits as long as it takes",
        "unseen by the other unless he decides otherwise" if script.private else "",
    ]
    said = "; ".join(way for way in ways if way)
    return f"**{script.key}.** {whom}{said.capitalize()}. Broken off: “{speak(script.when_left)}”"


def _dial() -> str:
    lines = "\n".join(f"- {speak(WHAT_IT_IS[dial])}" for dial in Dial)
    return f"## The dial\n\nThe client and the coach can both move it, at any time.\n\n{lines}\n"


# --- one script ------------------------------------------------------------------------------------------------------


def _flowchart(bare: Script) -> list[str]:
    script = _with_plain_line(bare)
    lines = ["flowchart TD", f'begin(["{_begin(script)}"])']
    loose = ["begin"]
    for place, (_, grouped) in enumerate(groupby(_once(script), key=_told_apart_by)):
        steps = list(grouped)
        rule = steps[0].when
        named = [(f"q{place}{letter}", step) for letter, step in zip("abcdefghijklmnop", steps, strict=False)]
        lines += [f"{name}{_box(script, step)}" for name, step in named]
        before, loose = loose, [named[-1][0]]
        first = named[0][0]
        if rule is not always:
            lines.append(f'if{place}{{{{"{_escaped(_words_of(rule))}"}}}}:::condition')
            lines += [f"{one} --> if{place}" for one in before]
            lines.append(f"if{place} -- yes --> {first}")
            loose.append(f"if{place}")
        else:
            lines += [f"{one} --> {first}" for one in before]
        lines += [f"{one} --> {other}" for (one, _), (other, _) in pairwise(named)]
    lines.append(f'over(["{_end(script)}"])')
    return [*lines, *(f"{one} --> over" for one in loose), _STYLES]


def _with_plain_line(script: Script) -> Script:
    """The script, with its plain line in it where it follows one."""
    if not script.from_lines:
        return script
    return along(script, next(line for line in LINES.of(script.key) if line.plain))


def _once(script: Script) -> Iterator[Step]:
    """The steps to draw: what is asked again in the same words under the same rule, for each of several, once."""
    drawn = set()
    for step in script.steps:
        asked = _fixed(step)
        if (asked, _told_apart_by(step)) not in drawn:
            drawn.add((asked, _told_apart_by(step)))
            yield step


def _told_apart_by(step: Step) -> str:
    return "" if step.when is always else _words_of(step.when)


def _begin(script: Script) -> str:
    opening = script.opening(Answers(()), SITUATION)
    return _escaped(" ".join(speak(piece) for piece in opening[:1])) or "begin"


def _end(script: Script) -> str:
    return "end" if script.at_end is nothing_follows else f"end<br/>{_escaped(_words_of(script.at_end))}"


def _words_of(rule: object) -> str:
    """What a rule says of itself; ValueError for one that keeps silent."""
    said = inspect.getdoc(rule)
    if not said:
        raise ValueError(f"{rule} has no docstring")
    return said.replace("\n", " ")


def _box(script: Script, step: Step) -> str:
    said = "<br/>".join([f"<b>{step.key}</b>", *map(_escaped, _about(script, step))])
    sides = ('[["', '"]]') if step.per_goal else ('["', '"]')
    return f"{sides[0]}{said}{sides[1]}" + (":::private" if step.private else "")


def _about(script: Script, step: Step) -> Iterator[str]:
    yield f"“{_fixed(step)}”"
    for option in step.input(Answers(()), SITUATION).options:
        if not _is_filled_in(option):
            yield f"[{speak(option.label)}]"
    if not step.may_skip:
        yield "needs an answer"


def _fixed(step: Step) -> str:
    return speak(step.wording(Answers(()), SITUATION))


def _is_filled_in(option: Option) -> bool:
    """Whether what the button says depends on the trajectory."""
    return bool(option.label.values) and not option.key.lstrip("-").isdecimal()


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")


def _mermaid(lines: Sequence[str]) -> str:
    return "```mermaid\n" + "\n".join(lines) + "\n```\n"


# --- the states, by trying -------------------------------------------------------------------------------------------

_EVENTS = {
    "falls due": Due(NINE),
    "an answer": Said(NINE, MessageRef("7"), "words"),
    "skip": Skipped(NINE, 1),
    "on": Continued(NINE, 1),
    "back": WentBack(NINE, 1),
    "an option": Chose(NINE, 1, "yes"),
    "later": PutOff(NINE, NINE, NINE),
    "could not be brought": NotDelivered(NINE, 1),
    "its time is over": Lapsed(NINE),
    "stop": Stopped(NINE),
}


def _state_diagram() -> list[str]:
    one_question = replace(THREE, steps=THREE.steps[:1])
    opening = Opening()
    first, last = (Walk(script, arrives=False).state for script in (THREE, one_question))
    resting = advance(first, PutOff(NINE, NINE, NINE), THREE, SITUATION).state
    closed = advance(first, Stopped(NINE), THREE, SITUATION).state
    tried: dict[tuple[str, str], list[str]] = {}
    for state, script in ((opening, THREE), (first, THREE), (last, one_question), (resting, THREE), (closed, THREE)):
        for called, next_one in _outcomes(state, script):
            named = tried.setdefault((type(state).__name__, next_one), [])
            named += [called] if called not in named else []
    arrows = [f"{before} --> {after}: {', '.join(events)}" for (before, after), events in tried.items()]
    return ["stateDiagram-v2", "[*] --> Opening", *arrows, "Closed --> [*]"]


def _outcomes(state: State, script: Script) -> Iterator[tuple[str, str]]:
    """What each event makes of this state, leaving out what cannot happen or changes nothing."""
    for called, event in _EVENTS.items():
        with suppress(UnexpectedEvent):
            after = advance(state, event, script, SITUATION).state
            if after != state:
                yield called, type(after).__name__


# --- the lines -------------------------------------------------------------------------------------------------------

_LINES_INTRODUCTION = """\
# De lijnen

*Getekend uit de bestanden in `conversations/lines/` met `make diagrams`; een test houdt het gelijk.*

Een lijn is één kort gesprekje, als geheel geschreven: elke volgende vraag volgt uit het antwoord ervoor, en waar hij
wijst, haalt hij aan. De gewone lijn komt het eerst; daarna komt wat nog niet geweest is en het beste past. Een vraag
met *(na …)* erachter komt alleen na zo'n antwoord. Wat cursief staat, zegt de bot erboven.
"""


_CAME = {
    "nothing": "niets",
    "not_done": "niet gedaan",
    "not_prepared": "niet voorbereid",
    "unknown": "weet ik niet",
    "short": "een kort antwoord",
    "sprawls": "een lang verhaal",
    "skip": "overslaan",
    "yes": "ja",
    "other": "nee, iets anders",
    "change": "ik doe het anders",
}


_FITS = {
    Fit.FIRST: "vóór of na het eerste gesprek",
    Fit.LATER: "na het eerste gesprek",
    Fit.LAST: "bij het laatste gesprek",
    Fit.CANCELLED: "als het vorige gesprek niet doorging",
    Fit.BAD: "als het de vorige keer niets opleverde",
    Fit.HURRY: "voor wie kort antwoordt",
    Fit.NOT_DONE: "als het voornemen niet gedaan is",
    Fit.NOT_PREPARED: "als hij de vorige keer zonder vraag kwam",
    Fit.SPRAWLING: "voor wie veel schrijft",
    Fit.OPEN: "als naar het voornemen nog niet gevraagd is",
    Fit.BROUGHT: "als hij een vraag meebracht",
    Fit.WISHED: "als hij na het vorige gesprek schreef wat hij liever had gewild",
    Fit.CAME: "als hij iets schreef waar het nog over kan gaan",
    Fit.HELD: "als hij schreef wat hij wil vasthouden",
    Fit.TOPIC: "als hij sinds het vorige gesprek schreef waar hij het over wil hebben",
    Fit.REMEMBERS: "als hij na het vorige gesprek schreef wat hij wil onthouden",
    Fit.SUMMED: "als hij vóór het laatste gesprek schreef wat alles opleverde",
    Fit.ASKED: "als hij iets te vragen meebracht",
    Fit.MEASURED: "als hij bij zijn doel schreef waaraan hij het merkt",
    Fit.GOAL: "na het eerste gesprek, zolang de datum van het doel nog komt",
    Fit.NO_INTENTION: "zonder voornemen",
}


def lines_page() -> str:
    """Every line with its questions in order, in Dutch."""
    sections = [_LINES_INTRODUCTION]
    for conversation, found in groupby(LINES.values(), key=lambda line: line.conversation):
        title = scripts.SCRIPTS[conversation].names.title
        sections.append(f"## {render(title, 'nl') if title else conversation}\n")
        sections += [_told(line) for line in found]
    return "\n".join(sections)


def _told(line: Line) -> str:
    dials = [render(DIALS[one], "nl").lower() for one in Dial if one in line.dials]
    styles = [render(STYLES[one], "nl").lower() for one in Style if one in line.styles]
    nature = [
        *(["gewone lijn"] if line.plain else []),
        *(dials if len(dials) < len(Dial) else []),
        *(styles if len(styles) < len(Style) else []),
        *(_FITS[one] for one in Fit if one in line.fits),
    ]
    for_whom = f" ({', '.join(nature)})" if nature else ""
    said = [f"### {line.key}\n", f"{line.idea}{for_whom}\n"]
    if line.opening:
        said.append(f"*{line.opening.je}*\n")
    return "\n".join([*said, *map(_question, line.questions), ""])


def _question(one: Question) -> str:
    quoted = " ❝…❞" if one.quotes else ""
    lead = f"*{one.lead.je}*{quoted} " if one.lead else (f"{quoted.strip()} " if quoted else "")
    answers = dict.fromkeys(_CAME.get(each.came, each.came) for each in one.only_after)
    only = f" (na *{'*, *'.join(answers)}*)" if answers else ""
    return f"- {lead}**{one.wording.je}**{only}"


def main() -> None:
    """Write the pages anew."""
    PAGE.write_text(page(), "utf-8")
    LINES_PAGE.write_text(lines_page(), "utf-8")


if __name__ == "__main__":
    main()
