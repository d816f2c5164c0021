"""Who tells of a death, or of losing what he stood on, gets a human word for it, and later a question that can lie."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from conversations.occasion import Earlier
from conversations.said.gist import Came, kinds_of
from conversations.scripts import SCRIPTS
from conversations.situation import Intention
from conversations.states import Closed
from conversations.told.condoling import has_lost, told_unasked, word_for
from conversations.told.whose_loss import denies_loss
from tests.cast import ada_and_johan, asked, at, looking_back, says, texts
from tests.conversations.walking import LINES, SITUATION, Walk, speak

SAD = "How sad, Johan. My condolences."
MUCH, BAD = "That is a lot, Johan. Thank you for telling.", "How bad for you, Johan. Thank you for telling."
DIED = (
    "Mijn broer Govert is zaterdag overleden, weliswaar na een ziekbed.",
    "Helaas niet van gekomen. mn vader is gisteren doodgegaan",
    "Mijn moeder is vorige maand overleden. Ik weet niet of ik daar al over kan praten.",
    "Maandag is de begrafenis van mijn tante.",
    "My mother passed away.",
    "mevr k is overleden. 4 jaar bij gekomen elke ochtend",
    "we begraven donderdag mijn schoonvader",
    "onze poes is gisteren overleden",
)
OF_ANOTHER = (
    "Vorige week heb ik toch weer een dienst overgenomen, maar dat was voor een begrafenis.",
    "Ja gelukt. Ik viel in voor Karin, haar vader is overleden",
    "Hoe ik een collega opvang van wie de man net is overleden",
    "Over de begrafenis die ik moet regelen als verzorgende, we hebben er drie deze week",
    "Ik heb een dienst overgenomen voor de begrafenis van Ronnies moeder",
    "de moeder van Ronnie is overleden dus het ging niet door",
    "Niet gedaan. Ze kwam binnen met rode ogen, haar hond was die nacht doodgegaan, en toen kon ik het niet.",
    "O nee, het was Chantal d'r hond die dood is, niet de mijne haha.",
    "de hond van de buurvrouw is gisteren doodgegaan",
    "een collega haar zoon is verongelukt, we hebben het er veel over",
    "Een collega is ontslagen en nu doe ik haar werk",
    "Vorig jaar ben ik ontslagen en sindsdien durf ik niks meer te zeggen",
)
STILL_HIS = (
    "Mijn zus belde, haar man is overleden",
    "mijn man zijn vader is vorige week overleden",
    "Morgen is zijn begrafenis",
    "Ons moeder is vorige week overleden",
    "Ronnies vader is overleden. En mijn oma is gisteren gestorven.",
)
GRAVELY_ILL = (
    "Nog niet, er lag iemand van ons in het ziekenhuis deze week, hartaanval op het werk.",
    "mijn man is zondag met de ambulance naar het ziekenhuis gegaan, hartaanval.",
    "mn schoonmoeder is gister opgenomen, ze ligt op de ic.",
    "Mijn dochter ligt in het ziekenhuis.",
    "Mijn moeder is van de trap gevallen, heup gebroken.",
    "Mijn zus heeft kanker.",
    "en over frank misschien. mijn man. herseninfarct in mei, hij praat niet meer. maar dat weet ik nog niet",
    "mijn vader had een beroerte",
    "mijn moeder ligt op sterven",
    "Over mijn vader gehad, die ligt op sterven.",
    "ik heb borstkanker, uitslag was dinsdag",
    "mijn dochtertje is opgenomen",
    "we hebben vannacht afscheid genomen van mijn vader",
    "ze hebben bij mij een knobbel gevonden",
    "we zijn ons kindje verloren",
    "we zitten bij mijn moeder, ze haalt het niet",
    "lig zelf in t ziekenhuis, blindedarm",
)
LOST = (
    "Zit thuis, overspannen volgens de huisarts. Dus nee.",
    "Ik ben vanmorgen ontslagen.",
    "Wij gaan uit elkaar.",
    "Mijn man is vorige week ontslagen.",
    "Mijn vrouw wil scheiden.",
    "We zijn net gescheiden.",
    "We zijn gescheiden.",
    "Mijn zoon is gisteren weggelopen.",
    "Mijn contract wordt niet verlengd.",
    "Zit sinds maandag ziek thuis. Huisarts zegt overspannen.",
    "Ik slaap al weken drie uur per nacht en de huisarts heeft het woord burn-out laten vallen.",
    "ik zit met een burn-out thuis",
    "ben vanmorgen ontslagen",
    "ze hebben me eruit gegooid op het werk",
    "ik ben m'n baan kwijt",
    "het is uit met mijn vriendin",
    "mijn vrouw heeft een ander",
    "ik ben eruit gegooid, per direct",
    "mijn vriend heeft het vanochtend uitgemaakt",
)
ENDS = "I ask nothing more now."
BAD_NIGHT = (
    "half 7 thuis. frank had soep gemaakt en de pan laten vallen, en hij zat op de grond.",
    "Frank lag op de grond tussen de soep.",
    "We hebben vannacht 112 gebeld.",
    "gisteren de ambulance moeten bellen voor de buurvrouw",
    "mijn vader is gisteren van de trap gevallen",
    "planner belt om 6 uur. ik zei ja. thuis ruzie met Lisan. dat dus",
    "Niet gelukt, ruzie thuis.",
    "De hele nacht op de eerste hulp gezeten.",
    "Er is vannacht bij ons ingebroken.",
    "sorry ik zit in het ziekenhuis, mijn zoontje is gevallen",
    "ik heb net een paniekaanval gehad op het werk",
    "ik zit te huilen achter mn laptop",
    "mijn zoon heeft me uitgescholden, thuis is het oorlog",
    "ik heb me vandaag ziek gemeld, het gaat niet meer",
)
NEITHER = (
    "Er lag niemand van ons in het ziekenhuis.",
    "Ik ben bang voor een burn-out.",
    "als ik zo doorga zit ik straks overspannen thuis",
    "ik was vorig jaar overspannen en herken het nu eerder",
    "Mijn cliënt heeft kanker en dat raakt me",
    "het project ligt op sterven",
    "Zit ziek thuis.",
    "ik slaap al weken beter",
    "De papieren lagen op de grond.",
    "Het rapport lag op de grond.",
    "Ik zat op de grond te spelen met mijn dochter.",
    "We lagen op de grond van het lachen.",
    "Ik wil geen ruzie thuis.",
    "Ik ben bang voor ruzie met mijn man.",
    "Ik kreeg bijna een hartaanval van die rekening, zei hij.",
    "Ik werk op de ambulance.",
    "Donderdag heb ik dienst op de SEH, dan schrijf ik het op mijn kladblok.",
    "Gisteren op de SEH heb ik zes keer opgeschreven of ik er iets aan kon doen.",
    "De klant is weggelopen.",
    "Mijn man werkt in het ziekenhuis",
    "Ze zei in het ziekenhuis dat ik te snel praat.",
    "Mijn collega is opgenomen in het team.",
    "De meningen gaan uit elkaar.",
    "Ik ben bang dat ik mijn baan kwijtraak.",
    "Het gaat. Ans en Bep waren samen op de begrafenis.",
    "Ja ik kom. Kim regelt nu zelf haar ruil. Zelf!! en Joke zei op de crematie dat ze trots op me was",
    "De begrafenis van mijn oma was mooi, ik heb zelf gesproken en het ging goed!",
    "Ik heb Piet ontslagen",
    "De scheiding tussen werk en thuis is zoek.",
    "Mijn moeder mag naar huis uit het ziekenhuis, het gaat weer goed",
    "Ik liep langs het ziekenhuis.",
    "Toen mijn vader overleed, jaren geleden, deed ik het ook zo.",
    "Het plan is dood.",
    "ik ben uit het ziekenhuis ontslagen en weer thuis",
    "ik zit in het ziekenhuis op de administratie",
    "ik wil het hebben over mijn paniekaanvallen",
    "Ik ben altijd bang voor een paniekaanval",
    "het is uit met altijd ja zeggen",
    "ik zat te huilen van het lachen",
    "we nemen afscheid van een collega die met pensioen gaat",
    "mijn dochter is gevallen maar het gaat goed met d'r",
    "mijn man is weg voor zijn werk",
    "we begraven de strijdbijl",
    "mijn vader haalt het niet op tijd",
    "hij heeft zich vandaag ziek gemeld",
    "ik ben eruit gekomen",
    "Ik ga dood van de vergaderingen.",
    "De batterij is dood.",
    "mn man Henk is 4 jaar terug overleden en toen heb ik de winkel alleen gedaan",
    "Mijn man is al vier jaar dood.",
    "Sinds Ria is overleden doe ik alles alleen.",
    "Ik ben weduwe, mijn man is overleden.",
)


def test_who_tells_of_the_loss_of_another_is_not_condoled():
    assert [one for one in OF_ANOTHER if word_for(one, "Johan")] == []
    assert [one for one in STILL_HIS if word_for(one, "Johan") is None] == []


def test_who_says_that_it_was_not_his_loss_is_heard():
    assert denies_loss("Het was trouwens niet mijn begrafenis, die van een collega. Dag!")
    assert denies_loss("er is bij mij niemand overleden hoor")
    assert not denies_loss("Het was niet mijn werk")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((one, SAD) for one in DIED),
        *((one, MUCH) for one in GRAVELY_ILL),
        *((one, BAD) for one in LOST),
        *((one, None) for one in NEITHER),
    ],
)
def test_it_says_so_of_a_death_or_a_loss_of_now_and_of_nothing_else(words: str, said: str | None):
    found = word_for(words, "Johan")
    assert (speak(found) if found else None) == said


@pytest.mark.parametrize("kind", ["preparation", "experiment", "reflection"])
def test_it_is_said_once_wherever_he_tells_it(kind: str):
    tries = Intention(1, "Ik bel Piet.") if kind == "experiment" else None
    johan = Walk(SCRIPTS[kind], replace(SITUATION, lines=LINES, intention=tries))
    johan.says(DIED[0])
    said = list(johan.aloud)
    if not isinstance(johan.state, Closed):
        johan.says("Dat was het.")
        said += johan.aloud
    assert said.count(SAD) == 1


def test_it_is_said_before_the_next_question():
    johan = Walk(SCRIPTS["preparation"], replace(SITUATION, lines=LINES, intention=Intention(1, "Ik bel Piet.")))
    johan.says(DIED[0])
    assert johan.aloud[:2] == ["✓ 101", SAD]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (f"Dat ik steeds ja zeg. {DIED[0]}", SAD),
        ("Weinig bijgebleven. Mijn vader ligt op de ic.", MUCH),
        ("Ik ben vanmorgen ontslagen. Ik weet nu dat ik eerder nee had moeten zeggen.", BAD),
    ],
)
def test_nothing_more_is_asked_that_evening(told: str, said: str):
    johan = Walk(SCRIPTS["reflection"], replace(SITUATION, lines=LINES))
    johan.says(told)
    assert (isinstance(johan.state, Closed), johan.aloud) == (True, ["✓ 101", said])


def test_who_first_says_that_it_is_not_done_yet_is_not_asked_whether_he_will_either():
    johan = Walk(SCRIPTS["experiment"], replace(SITUATION, lines=LINES, intention=Intention(1, "Ik bel Piet.")))
    johan.says("Nog niet gedaan. Pa is zaterdag opgenomen in het ziekenhuis. Ik slaap in een stoel naast zijn bed")
    assert (isinstance(johan.state, Closed), johan.aloud) == (True, ["✓ 101", MUCH])


@pytest.mark.parametrize("words", BAD_NIGHT)
@pytest.mark.parametrize("kind", ["experiment", "reflection", "preparation"])
def test_after_a_bad_night_nothing_is_asked_but_it_is_said(kind: str, words: str):
    tries = Intention(1, "Ik bel Piet.") if kind == "experiment" else None
    johan = Walk(SCRIPTS[kind], replace(SITUATION, lines=LINES, intention=tries))
    johan.says(words)
    assert (isinstance(johan.state, Closed), johan.aloud) == (
        True,
        ["✓ 101", f"That is no small thing, Johan. {ENDS}"],
    )


@pytest.mark.parametrize(("words", "said"), [(DIED[0], SAD), (GRAVELY_ILL[0], MUCH), (BAD_NIGHT[1], None)])
def test_an_evaluation_ends_there_too(words: str, said: str | None):
    johan = Walk(SCRIPTS["evaluation"], replace(SITUATION, lines=LINES))
    while johan.state.open.about is None:
        johan.says("Het plan ligt er.")
    johan.says(words)
    assert (isinstance(johan.state, Closed), johan.aloud[1:]) == (
        True,
        [said or f"That is no small thing, Johan. {ENDS}"],
    )


def test_it_is_not_said_anew_when_he_tells_it_again():
    told = Earlier("preparation", 1, "question", "preparation.first", DIED[0], day=SITUATION.today)
    johan = Walk(SCRIPTS["reflection"], replace(SITUATION, lines=LINES, earlier=(told,)))
    johan.says(f"We hadden het erover. {DIED[0]}")
    assert johan.aloud == ["✓ 101", "Thank you for writing that. I leave it at this."]


def test_an_illness_near_to_him_is_not_read_back_to_him():
    assert Came.HURT in kinds_of("mn schoonmoeder is gister opgenomen, ze ligt op de ic")


def test_it_speaks_softly_once():
    told = Earlier("experiment", 1, "did", "experiment.plain", DIED[0], day=SITUATION.today)
    asked = Earlier("preparation", 2, "question", "preparation.plain")
    assert [has_lost(earlier, SITUATION.today) for earlier in ((told,), (told, asked))] == [True, False]


def test_what_is_asked_in_the_weeks_after_it_can_lie():
    told = Earlier("experiment", 1, "did", "experiment.plain", DIED[0], day=SITUATION.today - timedelta(days=2))
    asked = [
        Walk(SCRIPTS["preparation"], replace(SITUATION, lines=LINES, earlier=(one,))).effects[-1].question
        for one in (told, replace(told, day=SITUATION.today - timedelta(days=40)))
    ]
    soft = "It need not be now, leaving it is all right."
    assert [speak(one).endswith(soft) for one in asked] == [True, False]
    assert not has_lost((told,), date(2027, 6, 1))


def test_what_he_told_his_coach_unasked_is_minded_until_they_have_talked_or_it_is_well():
    told = Earlier("note", 0, "note", words="Hij is van de steiger gegaan.", day=SITUATION.today - timedelta(days=2))
    talked = Earlier("reflection", 1, "yield", words="Dat het niet aan mij lag.", day=SITUATION.today)
    well = Earlier("note", 0, "note", words="Het gaat goed met hem.", day=SITUATION.today)
    old = replace(told, day=SITUATION.today - timedelta(days=20))
    so_far = ((told,), (told, talked), (told, well), (replace(told, alone=True),), (old,))
    assert [told_unasked(one, SITUATION.today) for one in so_far] == [told, None, None, None, None]


async def test_what_befell_him_is_no_goal_so_what_he_was_asked_rests(world):
    _, johan = await ada_and_johan(world)
    await world.until(at("2026-11-24 10:00"))
    for words in ("ben vanmorgen ontslagen", "en nu?"):
        await says(world, johan, words)
    assert texts(johan)[-2].startswith("Wat naar voor je, Johan. Dank je dat je het vertelt.")


async def test_it_is_said_before_anything_practical(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    await says(world, johan, "heb enorme ruzie gehad met mijn dochter. hoe laat is het dinsdag?")
    await world.after(minutes=2)
    word, when = texts(johan, seen)
    assert (word, when.startswith("Op dinsdag 1 december om 14:00")) == ("Dat is niet niks, Johan.", True)


async def test_what_befell_him_is_no_plan_that_he_is_asked_about(world):
    _, johan = await looking_back(world)
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas."):
        await says(world, johan, words)
        await world.after(minutes=2)
    seen = len(johan.reads)
    await says(world, johan, "Mijn vader is vannacht overleden.")
    await world.after(minutes=2)
    (told,) = johan.reads[seen:]
    assert told.text.startswith("Wat verdrietig, Johan. Gecondoleerd.")
    assert "vraag" not in told.text


async def test_what_was_done_to_him_is_not_said_back_and_nothing_is_asked_after_it(world):
    _, johan = await looking_back(world)
    seen = len(johan.reads)
    await says(world, johan, "Het was een raar gesprek. Ik ben vandaag op mijn werk aangerand.")
    await world.after(minutes=2)
    assert texts(johan, seen) == [
        "Wat heftig, Johan. Dank je dat je het vertelt.\n\n"
        "Ada leest dit vóór jullie gesprek, tenzij je het liever voor jezelf houdt."
    ]


async def test_who_tells_of_it_again_reads_no_word_twice(world):
    _, johan = await looking_back(world)
    seen = len(johan.reads)
    for words in ("Mijn vader is vannacht overleden.", "Woensdag is de crematie.", "Joke was lief op de crematie."):
        await says(world, johan, words)
        await world.after(hours=2)
    assert [one.partition("\n")[0] for one in texts(johan, seen)] == [
        "Wat verdrietig, Johan. Gecondoleerd.",
        "Sterkte in deze dagen, Johan.",
    ]


async def test_of_who_is_gravely_ill_each_news_has_its_own_word(world):
    _, johan = await looking_back(world)
    seen = len(johan.reads)
    for words in (
        "Het is uitgezaaid bij mijn vader.",
        "Mijn vader is opgenomen in het ziekenhuis.",
        "Pa ligt op sterven.",
    ):
        await says(world, johan, words)
        await world.after(hours=2)
    assert [one.partition("\n")[0] for one in texts(johan, seen)] == [
        "Wat heftig, Johan. Dank je dat je het vertelt.",
        "Wat een zware tijd, Johan.",
        "Veel sterkte, Johan.",
    ]
