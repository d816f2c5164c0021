"""What came of what he set out to do: asked on is only who says that he did it."""

from dataclasses import replace

import pytest

from conversations.effects import Ask
from conversations.lines import Library
from conversations.scripts import SCRIPTS
from conversations.scripts.experiment import EXPERIMENT
from conversations.situation import Intention
from conversations.states import Closed
from conversations.told.came_of_it import did, is_angry
from conversations.told.how_far import came_far
from tests.conversations.walking import LINES, SITUATION, Walk

TRIES = replace(
    SITUATION,
    intention=Intention(1, "Ik laat de telefoon een keer liggen. Donderdag, tijdens de lunch."),
    lines=Library([LINES["experiment.plain"]]),
)
DID = (
    "Gelukt! Telefoon lag in mijn kluisje. Halverwege greep ik twee keer naar mijn zak, als een cowboy.",
    "half. eerste kwartier wel toen ging de pieper en dat is dan toch een soort telefoon",
    "Half. De eerste lunch wel, toen belde de wethouder en ja dan neem je op.",
    "zo, nu heb ik tijd. ja het ging, ik heb alleen zitten denken aan wat ik zou missen. niks dus",
    "Ja hoor! Donderdag gewoon in de la gelegd. Het voelde als een arm eraf.",
    "Het lukte en mijn chef zei er wél wat van, ik wilde het eerst niet opschrijven.",
    "Twee keer gelukt. De derde keer zei ik toch meteen ja, tegen mijn baas.",
    "Een keer. De tweede keer vergat ik het.",
    "Ik heb het gevraagd aan Piet en hij vond het prima.",
    "ik zei dat ik er morgen op terugkwam en hij vond het best",
    "Dinsdag gewoon om vijf uur weggegaan",
    "Nee gezegd tegen de zondagsdienst. Mijn hart bonsde.",
    "Wisselend. Maandag wel, dinsdag niet.",
    "drie van de vijf dagen",
    "De mail dichtgelaten tot elf uur",
    "ik liep een rondje om het verpleeghuis en kwam rustiger thuis",
    "I did it, twice.",
)
DID_NOT = (
    "niet donderdag maar dinsdag, de hele ochtend. per ongeluk, ik had hem thuis laten liggen",
    "mn collega heeft m verstopt haha dus ja gelukt maar niet door mij",
    "Prima, maar ik vond het sneu voor de invaller. Is dat nou grenzen stellen? Vraag dat maar aan Ada.",
    "Zit sinds maandag ziek thuis. Huisarts zegt overspannen. Ik ga even niks proberen.",
    "Nee en ik ga het ook niet doen, het was een dom plan. Ik ben gewoon graag bereikbaar.",
    "Mijn baas zat naast me en toen heb ik hem toch weer gepakt.",
    "We hadden die week geen overleg, viel uit",
    "Hij begon er zelf over voordat ik wat kon zeggen",
    "Mijn leidinggevende was er niet dus kon niet",
    "weet je, ik vind dit eigenlijk onzin",
    "Ik ben er nog niet aan begonnen",
    "Ik heb het bijna gezegd",
    "bespreek ik dinsdag wel met Ada",
    "Wat was het ook alweer?",
    "druk druk druk",
)


@pytest.mark.parametrize(("words", "so"), [*((one, True) for one in DID), *((one, False) for one in DID_NOT)])
def test_that_he_did_it_is_heard_where_he_says_so_and_nowhere_else(words: str, so: bool):
    assert did(words) is so


ANGRY = (
    "Hou toch op met dat gezeur. Ik sta hier met 29 kinderen en een zieke duo en jij begint over een TELEFOON",
    "Man, laat me met rust!!",
    "hou nou eens op met die vragen",
    "kap daar eens mee",
)
AT_LENGTH = (
    "Vanmorgen heb ik het gezegd, met mijn jas nog aan. Hij zei 'dan doen we dat toch niet meer' en ging koffie "
    "zetten. Ik stond daar als een zoutzak."
)
"""He did it, and has told what he had not expected."""
NOT_AT_THE_ONE_WHO_ASKS = (
    "Ik kan niet tegen het gezeur van mijn collega.",
    "Ik hou op met werken om vijf uur.",
    "hij zei: hou op met dat gezeur",
    "Ze zei laat me met rust",
    "dan hou ik op",
    "Houd er rekening mee dat ik vrij ben",
    "hou het op een 7",
)


@pytest.mark.parametrize("words", ANGRY)
@pytest.mark.parametrize("kind", ["experiment", "reflection", "preparation", "closing"])
def test_who_is_angry_at_being_asked_gets_one_sentence_and_no_more_questions(kind: str, words: str):
    johan = Walk(SCRIPTS[kind], replace(TRIES, lines=LINES))
    johan.says(words)
    assert (isinstance(johan.state, Closed), johan.aloud) == (
        True,
        ["✓ 101", "I come at a bad moment, sorry. I leave it at this."],
    )


@pytest.mark.parametrize("words", NOT_AT_THE_ONE_WHO_ASKS)
def test_who_tells_of_anger_elsewhere_is_not_angry_at_that(words: str):
    assert not is_angry(words)


def test_who_did_it_and_tells_it_at_length_is_asked_no_further():
    johan = Walk(EXPERIMENT, TRIES)
    johan.says(AT_LENGTH)
    assert (did(AT_LENGTH), isinstance(johan.state, Closed)) == (True, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (DID_NOT[3], "How bad for you, Johan. Thank you for telling."),
        (DID_NOT[4], "Good to know. I leave it at this."),
        ("Nee joh, veel te druk", "Good to know. I leave it at this."),
        (DID_NOT[0], "Kept. It goes along with the next overview for Ada."),
    ],
)
def test_to_anybody_else_it_says_a_word_and_leaves_it_there(words: str, said: str):
    johan = Walk(EXPERIMENT, TRIES)
    johan.says(words)
    assert (isinstance(johan.state, Closed), johan.aloud) == (True, ["✓ 101", said])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "Mooi? Ik vond het helemaal niet mooi, ik vond het eenzaam. Blijkbaar heeft niemand me nodig.",
            "Then that was not the right word. Thank you for saying so.",
        ),
        ("dat ik me schuldig zou voelen, nog tot aan de bushalte", "That is no small thing, Johan."),
        ("Dat het zo eenzaam was. Ik vond het eenzaam.", "Thank you for writing that down as well."),
        ("Dat ik zo moe was. Liever niet schriftelijk, dus laat maar verder", "Good. I leave it at this."),
        ("Dat het stil was.", "Kept. It goes along with the next overview for Ada."),
        ("Hoe mooi het buiten was.", "Kept. It goes along with the next overview for Ada."),
    ],
)
def test_what_was_not_so_good_about_it_is_not_only_kept(words: str, said: str):
    johan = Walk(EXPERIMENT, TRIES)
    johan.says("Het lukte, en niemand zei er iets van. Gelukt!")
    johan.says(words)
    assert johan.aloud == ["✓ 102", said]


FAR = (
    "Ik zou zeggen een 7. In november was het een 4.",
    "verder dan ik dacht en minder ver dan ik hoopte",
    "Rust wel, overzicht niet, en gek genoeg vind ik dat tweede niet zo erg meer.",
    "Op tijd thuis, meestal.",
    "Ik vraag eerder om hulp",
    "Het plan ligt er, en zes mensen noemen het hun plan.",
    "Drie dagen van de vijf.",
)
NOT_FAR = (
    "Nergens. Of ja, ik weet nu waaróm ik nergens ben.",
    "voor een meetlat moet je bij de landmeter zijn",
    "Mijn baas is vertrokken",
    "nog niet veel",
)
BLEAK = "Het doel klopt niet meer. Er zijn er twee weggelopen en de derde zit met burn-out thuis."


@pytest.mark.parametrize(("words", "so"), [*((one, True) for one in FAR), *((one, False) for one in (*NOT_FAR, BLEAK))])
def test_that_he_came_far_is_heard_where_he_says_so_and_nowhere_else(words: str, so: bool):
    assert came_far(words) is so


KEEPS = "Wat helpt je om dat te blijven doen?"
ONWARD = "Waar wil je mee doorgaan als de gesprekken voorbij zijn? Niets mag ook."
SOFTLY = "Dat klinkt niet makkelijk. Wat wil je meenemen als de gesprekken voorbij zijn? Niets mag ook."
NEEDS = "Wat is er nog voor nodig? Eén ding is genoeg."
STILL = "Wat wil je er nu nog mee? Niets is ook goed."


@pytest.mark.parametrize(
    ("line", "words", "asked"),
    [
        ("closing.now", FAR[4], KEEPS),
        ("closing.now", NOT_FAR[2], ONWARD),
        ("closing.now", BLEAK, SOFTLY),
        ("closing.plain", BLEAK, SOFTLY),
        ("closing.plain", FAR[0], ONWARD),
        ("closing.plain", "Niet gehaald.", SOFTLY),
        ("closing.now", "Het is niet gelukt.", SOFTLY),
        ("closing.plain", "Minder dan ik hoopte.", SOFTLY),
        ("closing.plain", "Het plan niet gehaald, maar ik slaap beter.", ONWARD),
        ("goal_date.people", FAR[5], "Wie merkt er al iets van?"),
        ("goal_date.people", NOT_FAR[3], None),
        ("goal_date.plain", "Bijna.", NEEDS),
        ("goal_date.people", "Halverwege, denk ik.", NEEDS),
        ("goal_date.plain", "Half. Alleen de opdrachtgever moet nog tekenen.", None),
        ("goal_date.plain", "Weet niet of dit nog mijn doel is.", STILL),
        ("goal_date.plain", "Dat had ik allang losgelaten.", STILL),
        ("goal_date.plain", "Niet gehaald. Ik schaam me ervoor.", f"Goed dat je het zegt. {STILL}"),
        ("goal_date.plain", "Het is niet gelukt.", f"Goed dat je het zegt. {STILL}"),
        ("goal_date.plain", "Niet zo ver als ik wilde, maar verder dan in mei.", None),
        ("goal_date.plain", "Ik ben best trots op mezelf.", "Wat is er al gelukt?"),
        ("goal_date.plain", "Trots dat het er ligt!", None),
        ("goal_date.plain", "In de auto zitten janken van opluchting, het plan ligt er.", None),
    ],
)
def test_what_is_asked_of_how_far_he_came_fits_that(line: str, words: str, asked: str | None):
    kind = line.partition(".")[0]
    johan = Walk(SCRIPTS[kind], replace(SITUATION, lines=Library([LINES[line]])))
    johan.says(words)
    asks = [one.question.je for one in johan.effects if isinstance(one, Ask)]
    assert asks == ([asked] if asked else [])
