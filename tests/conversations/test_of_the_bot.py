"""What he holds against the one who asks, where he says that and nothing else; and that he may be asked on."""

from dataclasses import replace

import pytest

from conversations.asked.of_the_bot import Grudge, holds_against, may_ask_on, on_asking_on, stays_vague
from conversations.scripts import SCRIPTS
from tests.conversations.walking import LINES, SITUATION, Walk

HELD = {
    Grudge.ANSWERS: (
        "Je reageert nooit echt op wat ik zeg.",
        "dit is een robotantwoord",
        "je zegt steeds hetzelfde, beetje robotachtig",
        "Ik vind dit eigenlijk een robotding.",
        "je bent ook maar een robot",
        "Wat ben jij een saaie bot zeg",
        "dat klinkt wel erg standaard",
        "je snapt er niks van",
        "Het lijkt wel alsof je niet leest wat ik schrijf",
        "voelt alsof ik tegen een machine praat",
        "Die reactie was wel erg standaard.",
        "Pff, standaardantwoord.",
        "Dit heeft geen zin, je bent een robot.",
        "je luistert niet, dat schreef ik net",
        "'bewaard.' wat een warm bad ben je ook",
        "Minder 'bewaard' zeggen. Ik ben geen bestand.",
    ),
    Grudge.WORD: (
        "Wat schreef je me daar zaterdag, 'je hebt het gedaan'? Daar ben ik best van geschrokken",
        "Ik schrok van wat je schreef",
        "Dat antwoord van je kwam hard aan.",
        "Waarom schreef je 'goed gedaan'? Dat vond ik pijnlijk.",
        "Je schreef dat het gelukt is. Dat klopt niet.",
    ),
    Grudge.QUESTIONS: ("Jezus ga je dit nou elke week vragen",),
    Grudge.WHEN: (
        "Wat een kutbot ben je, je vroeg het vrijdag middenin een klantgesprek",
        "Je stuurt altijd iets op een slecht moment.",
    ),
    Grudge.QUESTIONS: (
        "Je vragen zijn te vaag voor mij",
        "jullie vragen zijn niks voor mij",
        "Wat een standaardvraag weer",
        "je vraagt steeds hetzelfde",
        "ik heb niks aan deze vragen",
        "Je stelt te veel vragen",
        "stuur me minder berichten",
    ),
}
OTHERS = (
    "Ik schrok van wat hij schreef.",
    "Mijn baas schreef me een mail, daar ben ik van geschrokken.",
    "Die reactie van mijn baas vond ik best kil",
    "Wat schreef ik gisteren? Ik schrok er zelf van.",
    "Je schrijft iets op en dan schrik je ervan. Dat vond ik mooi.",
    "Daar ben ik best van geschrokken.",
    "Karin reageert nooit echt op wat ik zeg.",
    "Mijn baas zegt steeds hetzelfde",
    "Ik voel me een robot op mijn werk",
    "Je voelt je soms net een robot als je daar werkt",
    "Ze zei: je reageert nooit echt.",
    "je snapt het pas als je het meemaakt",
    "je snapt me",
    "wat een warm bad was dat gesprek",
    "wat een warm bad ben je",
    "Je begrijpt het goed",
    "Dat ik te veel vragen stel",
    "dat is een standaard overleg",
    "het is koud buiten",
    "dit is te veel voor mij",
    "ik begrijp mezelf niet",
    "Je luistert niet, zei ze",
    "Vraag minder, dacht ik",
    "Ben je een robot?",
    "Je vraagt je af wat er speelt tijdens zo'n overleg, zei ik",
    "de vragen van Ada zijn goed",
    "Je vragen zijn te vaag. Bij Karin liep het gisteren trouwens goed, ze luisterde eindelijk.",
)


@pytest.mark.parametrize(
    ("words", "held"),
    [*((one, held) for held, some in HELD.items() for one in some), *((one, None) for one in OTHERS)],
)
def test_it_hears_what_he_holds_against_it(words: str, held: Grudge | None):
    assert holds_against(words) is held


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("Vraag maar door als ik vaag blijf.", True),
        ("je mag best doorvragen", True),
        ("liever niet doorvragen", False),
        ("Niet te veel doorvragen graag", False),
        ("Hij vraagt altijd door", None),
        ("Ik moet meer doorvragen bij klanten", None),
        ("Prima zo.", None),
    ],
)
def test_it_hears_that_he_may_be_asked_on(words: str, may: bool | None):
    assert on_asking_on(words) is may


def test_what_he_said_last_of_it_holds():
    assert [may_ask_on(said) for said in ((), ("vraag maar door",), ("vraag maar door", "niet meer doorvragen"))] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("words", "vague"),
    [
        ("veel om over na te denken", True),
        ("ik vond het een goed gesprek", True),
        ("Dat ik te veel doe", False),
        ("Ik ga eerder naar huis", False),
        ("Het was confronterend", False),
    ],
)
def test_few_words_that_do_not_say_what_are_vague(words: str, vague: bool):
    assert stays_vague(words) is vague


@pytest.mark.parametrize(("may", "asks"), [(True, "<more>"), (False, "<deeper>")])
def test_who_may_be_asked_on_is_asked_one_thing_deeper_after_a_vague_answer(may: bool, asks: str):
    johan = Walk(SCRIPTS["reflection"], replace(SITUATION, lines=LINES, asks_on=may))
    johan.says("veel om over na te denken")
    assert johan.aloud[-1].removeprefix("* ") == asks
