"""Every conversation for each setting of the dial, on paper and in Dutch; its state is saved and loaded at every turn.

The pages in `transcripts/` are to be read aloud. After a change on purpose `make stories` writes them anew; read the
difference before you commit it.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.message import Quote
from bot.texts import blocks, render
from conversations.contract import LearningGoal, SmartGoal
from conversations.effects import Ask, Effect, Option, Receipt, Remark, Say
from conversations.script import Script
from conversations.scripts import SCRIPTS
from conversations.scripts.setup import known
from conversations.situation import Intention, Situation
from conversations.states import Closed, Opening
from conversations.steering import DIALS, Dial, Steering
from conversations.text import Piece, Text
from tests.conversations.walking import CONTRACT, MEETINGS, SITUATION, Walk

HERE = Path(__file__).parent / "transcripts"
GOALS = (
    LearningGoal("1", "prioriteiten stellen in een volle agenda"),
    LearningGoal("2", "de belangen van anderen op tafel krijgen"),
)
JOHAN = replace(
    SITUATION,
    contract=replace(
        CONTRACT,
        goal=SmartGoal("over 3 maanden ligt er een projectplan dat alle betrokkenen dragen"),
        learning_goals=GOALS,
        place="de werkkamer van Ada",
        welcome="Dag Johan, tussen onze gesprekken door krijg je af en toe een vraag. Groet, Ada",
    ),
    goals=GOALS,
    meeting=MEETINGS[1],
    intention=Intention(
        1, "Als iemand me om iets extra’s vraagt, dan kijk ik eerst in mijn agenda.", "Aan mijn bureau."
    ),
    intentions=("Als iemand me om iets extra’s vraagt, dan kijk ik eerst in mijn agenda.",),
    quiet_seconds=60,
)
CASES: dict[str, tuple[Script, Situation]] = {key: (script, JOHAN) for key, script in SCRIPTS.items()}
CASES["reflection_once_more"] = (SCRIPTS["reflection"], replace(JOHAN, meeting=MEETINGS[2]))

# What is said, by script and step, in one message or more; between brackets is what is tapped. Elsewhere he taps the
# first answer, or says that he has to think about it.
WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "welcome": {"consent": ("[Ja, ik doe mee]",), "agreement": ("[Akkoord]",)},
    "preparation": {
        "outcome": ("Twee keer gelukt. De derde keer zei ik toch meteen ja.",),
        "question": ("[B]", "Hoe krijg ik tijd voor de pilot?", "Mijn week zit al vol voordat hij begint."),
    },
    "reflection": {
        "own": ("Wat viel me achteraf op aan mezelf?",),
        "yield": ("[A]", "Dat ik ja zeg voordat ik weet waartegen ik daarmee nee zeg."),
        "essential": ("Ik wil niemand teleurstellen.",),
        "figures": ("[Alleen ik]",),
        "alternatives": ("[A]", "Eerst kijken, dan pas antwoorden."),
        "take_along": ("Bedenktijd.",),
        "intention": ("Als iemand me iets vraagt, dan zeg ik dat ik er morgen op terugkom.",),
        "where_when": ("Dinsdag, na het weekoverleg.",),
        "helps": ("Ja. Het houdt me ook op woensdag even bij de les.",),
        "wish": (),
        "looser": ("[Ja, geef me meer ruimte]",),
    },
    "experiment": {
        "did": ("Twee keer gekeken, één keer niet.",),
        "happened": ("Niemand was boos.",),
        "surprised": ("Dat het bij mijn baas pas spannend wordt.",),
        "onward": ("[Veranderen]",),
        "intention": ("Als mijn baas iets vraagt, dan vraag ik wat er mag blijven liggen.",),
        "where_when": ("In zijn deuropening.",),
    },
    "evaluation": {
        "progress": ("Mijn dinsdag is weer van mij.",),
        "way": ("Opschrijven dwingt me te kiezen.",),
        "different": ("Iets meer over het team.",),
        "goals": (),
    },
    "coach_evaluation": {
        "progress": ("Hij begon bij zijn agenda en is nu bij de anderen.",),
        "way": ("Zijn vragen vooraf maken het uur korter, in de goede zin.",),
        "different": ("Ik mag vaker stil zijn.",),
    },
    "halfway": {"words": ("Ik kijk in mijn agenda voordat ik antwoord geef. Meestal.",), "scale": ("[0]",)},
    "goal_date": {"there": ("Het plan ligt er.",), "shown": ("Vijf paragrafen zijn door een ander geschreven.",)},
    "closing": {
        "own": (),
        "yielded": ("Een plan dat van zes mensen is.",),
        "onward": ("Elke maandag vijf regels.",),
        "crib": ("Zeg gewoon wat het opleverde.",),
    },
    "follow_up": {
        "lasts": ("Het vragen wel.",),
        "helps": ("Fatima, op de gang.",),
        "share": ("[Nee, alleen voor mij]",),
    },
    "craft": {
        "did": ("Ik vulde een stilte die van hem was.",),
        "meant": ("Ik wilde hem eroverheen helpen.",),
        "try": ("De volgende keer tel ik tot tien.",),
    },
    "note": {"keep": ("[Ada mag het lezen]",)},
    "setup": {
        "client": ("Johan",),
        "goal": ("Over 3 maanden een projectplan dat alle betrokkenen dragen",),
        "learning_goals": ("prioriteiten stellen\nbelangen op tafel krijgen",),
        "first": ("1 december 14:00",),
        "count": ("zeven",),
        "every": ("3 weken",),
        "minutes": ("een uur",),
        "place": ("mijn werkkamer",),
        "form": ("[Met je]",),
        "welcome": ("[Neem deze woorden]",),
        "summary": ("[Ja, dit klopt]",),
    },
    "move": {"meeting": ("3",), "when": ("14 januari",), "time": ("half elf",)},
    "pause": {"until": ("25 januari",)},
    "goal": {
        "sentence": ("Een projectplan waar alle afdelingen achter staan",),
        "shows": ("Mijn baas belt niet meer op vrijdag",),
    },
    "hypothesis": {"fits": ("Noor vindt het spannend, ik niet.",)},
    "wonder": {"wonder": ("Misschien is de planning niet het probleem, maar het nee.",)},
    "own_plan": {"questions": ("Vraag ik nog door?\nWie hielp me?",), "days": ("over 3 weken\nover 6 weken",)},
    "own_questions": {"answer1": ("Bij Fatima wel.",), "answer2": ("[Geen eigen vragen meer]",)},
    "coach_question": {"words": ("Heb je Noor al gesproken?",), "decide": ("[Zo laten]",)},
    "memo": {"words": ("Zag hem lachen toen hij over de dinsdag begon.",)},
    "word": {"back": ("Dat ik het eerder zeg.",)},
}

# What is known before it begins.
KNOWN: Mapping[str, Mapping[str, str]] = {
    "note": {"note": "kept"},
    "hypothesis": {"wonder": "Misschien is de planning niet het probleem, maar het nee."},
    "reply": {"quote": "Hoe zeg ik nee tegen Noor?", "words": "Wat zou Noor zelf zeggen dat helpt?"},
    "word": {"quote": "Hoe zeg ik nee tegen Noor?", "words": "Wat zou Noor zelf zeggen dat helpt?"},
    "own_questions": {"question1": "Vraag ik nog door?", "question2": "Wie hielp me?"},
}


def told(script: Script, situation: Situation) -> str:
    """One conversation from beginning to end, as the person sees it."""
    walk = Walk(script, situation, state=Opening(known(KNOWN.get(script.key, {}))), quiet_seconds=60)
    lines = list(_shown(walk))
    for _ in range(40):
        if isinstance(walk.state, Closed):
            break
        for said in _reaction(walk):
            _does(walk, said)
            lines += [f"    {said or '[Overslaan]'}", *_shown(walk)]
        if walk.effects == () or not any(isinstance(effect, Ask | Say) for effect in walk.effects):
            walk.waits(timedelta(minutes=1))
            lines += _shown(walk)
    assert isinstance(walk.state, Closed), f"{script.key} does not come to an end"
    return "\n\n".join(lines) + "\n"


def _reaction(walk: Walk) -> tuple[str, ...]:
    """What he says to the open question, message by message; "" passes it by."""
    ask = _asked(walk)
    offered = {f"[{render(option.label, 'nl')}]": option for option in ask.options}
    first = next((label for label, option in offered.items() if not option.instead and not option.reopen), "")
    said = WORDS.get(walk.script.key, {}).get(ask.step, (first or "Dat ik eerst vraag wat er nodig is.",)) or ("",)
    return tuple(one for one in said if not one.startswith("[") or one in offered) or (first,)


def _does(walk: Walk, said: str) -> None:
    options: Mapping[str, Option] = {f"[{render(one.label, 'nl')}]": one for one in _asked(walk).options}
    if said in options:
        walk.taps(options[said].key)
    elif said:
        walk.says(said)
    else:
        walk.skips()


def _asked(walk: Walk) -> Ask:
    return next(effect for effect in reversed(walk.everything) if isinstance(effect, Ask))


def _shown(walk: Walk) -> Iterator[str]:
    for effect in walk.effects:
        yield from _said(effect)


def _said(effect: Effect) -> Iterator[str]:
    match effect:
        case Ask():
            yield from _words(effect.lead)
            yield f"▸ {render(effect.question, 'nl')}"
            yield "\n".join(_buttons(effect))
        case Say():
            yield from _words(effect.pieces)
        case Remark():
            yield f"({render(effect.sentence, 'nl')})"
        case Receipt():
            yield "    ✍"


def _words(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for block in blocks(pieces, "nl"):
        yield f"“{block.text}”" if isinstance(block, Quote) else block.text


def _buttons(ask: Ask) -> Iterator[str]:
    yield from ("  ".join(f"{render(option.label, 'nl'):>2}" for option in row) for row in ask.rows)
    if ask.options:
        yield f"[{' | '.join(render(option.label, 'nl') for option in ask.options)}]"
    ways = (
        ("On", ask.may_go_on),
        ("Skip", ask.may_skip),
        ("Later", ask.may_put_off),
        ("Back", ask.may_go_back),
        ("Leave it", ask.may_put_away),
    )
    labels = [render(Text(label), "nl") for label, may in ways if may]
    if labels:
        yield f"[{' | '.join(labels)}]"


def transcript(script: Script, situation: Situation) -> str:
    """The conversation for each setting of the dial, or once where that makes no difference."""
    by_dial = {dial: told(script, replace(situation, steering=Steering(dial))) for dial in Dial}
    if len(set(by_dial.values())) == 1:
        return by_dial[Dial.MIDDLE]
    return "\n".join(f"=== {render(DIALS[dial], 'nl')} ===\n\n{words}" for dial, words in by_dial.items())


@pytest.mark.parametrize("name", CASES)
def test_it_reads_like_this_aloud(name: str):
    script, situation = CASES[name]
    page, words = HERE / f"{name}.txt", transcript(script, situation)
    if os.environ.get("WRITE_STORIES"):
        page.write_text(words, "utf-8")
    assert words == page.read_text("utf-8")
