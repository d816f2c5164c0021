"""What an answer comes to, and what is quoted of it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.as_shown import as_shown
from conversations.intending import is_tried, tells_otherwise
from conversations.quoted.quoting import quote, stands_alone, without_opener
from conversations.said.gist import EMPTY_HANDED, Came, has_core, kinds_of, quotable, says_not_held


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("Geen idee eigenlijk. Moet dat nu al?", Came.UNKNOWN),
        ("Weet ik nog niet hoor", Came.UNKNOWN),
        ("Poe, geen idee.", Came.UNKNOWN),
        ("Nog niet over nagedacht, komt nog", Came.UNKNOWN),
        ("Moet dat nu al?", Came.UNKNOWN),
        ("Nee, laat maar liggen.", Came.SKIP),
        ("Ik laat het even rusten", Came.SKIP),
        ("Eerlijk gezegd niet zoveel.", Came.NOTHING),
        ("Niks hoor", Came.NOTHING),
        ("Het leverde me niets op.", Came.NOTHING),
        ("Nothing really", Came.NOTHING),
        ("Nog niet", Came.NOT_DONE),
        ("Nee, niet gedaan", Came.NOT_DONE),
        ("Ik ben er niet aan toegekomen", Came.NOT_DONE),
        ("Ben ik helemaal vergeten, sorry", Came.NOT_DONE),
        ("Haven't done it yet", Came.NOT_DONE),
        ("Dat weet ik niet", Came.UNKNOWN),
        ("Geen idee!", Came.UNKNOWN),
        ("I don’t know", Came.UNKNOWN),
        ("Sla deze maar over", Came.SKIP),
        ("skip", Came.SKIP),
        ("nou ja", Came.UNKNOWN),
        ("weet ik nog niet, straks misschien", Came.UNKNOWN),
        ("weet ik nog niet moet even nadenken", Came.UNKNOWN),
        ("Dat weet ik nu nog niet eerlijk gezegd.", Came.UNKNOWN),
        ("Geen idee nog, kom ik op terug.", Came.UNKNOWN),
        ("Ik denk er nog even over na", Came.UNKNOWN),
        ("Daar moet ik een nachtje over slapen.", Came.UNKNOWN),
        ("Gewoon niks doen", Came.NOTHING),
        ("heb ik niet over nagedacht", Came.UNKNOWN),
        ("Tja...", Came.UNKNOWN),
        ("geen idee eerlijk gezegd", Came.UNKNOWN),
        ("Eerlijk gezegd weet ik het niet, ik loop van het ene gesprek in het andere", Came.UNKNOWN),
        ("Weet ik nog niet. Het is kerstdrukte, we draaien dubbele volumes.", Came.UNKNOWN),
        ("Ik heb nog geen vraag, het is zo druk geweest", Came.NOTHING),
        ("kweenie", Came.UNKNOWN),
        ("weet nie", Came.UNKNOWN),
        ("mwah", Came.NOTHING),
        ("nvt", Came.NOTHING),
        ("neu hoor", Came.NOTHING),
        ("Geen idee, verzin jij eens wat haha", Came.UNKNOWN),
        ("Niks. Ik ga niks uitproberen voor hem.", Came.NOTHING),
        ("niets meer hoor, is goed zo", Came.NOTHING),
        ("nog nie aan toe gekomme", Came.NOT_DONE),
        ("Nee, nog niet.", Came.NOT_DONE),
        ("Niet gelukt, hij was er niet.", Came.NOT_DONE),
        ("was druk, niks van gekomen", Came.NOT_DONE),
        ("laat maar", Came.SKIP),
        ("hoeft niet", Came.SKIP),
        ("Prima zo, ik kom gewoon.", Came.CONTENT),
        ("nee hoor prima", Came.CONTENT),
    ],
)
def test_it_hears_that_there_is_nothing(words: str, came: Came):
    assert kinds_of(words) & EMPTY_HANDED == {came}
    assert not quotable(words)


@pytest.mark.parametrize(
    "words",
    [
        "Niets doen is moeilijker dan ik dacht.",
        "Niet veel, maar wel dat ik nee kan zeggen",
        "Vergeten te bellen, daarna alsnog gedaan",
        "Ik weet niet of dat klopt, maar ik ga het proberen",
        "Nee zeggen tegen mijn baas",
        "Geen idee had ik, tot Bas begon te praten",
        "Volgende week probeer ik het weer",
        "Nothing beats asking first",
        "Niets bijzonders, alleen dat ik slecht slaap",
        "Nog niet, volgende week pas.",
        "Weet ik niet, misschien Henk bellen",
        "Vergeten, daarna alsnog gedaan",
        "Prima gesprek met Henk",
        "🙂",
    ],
)
def test_it_takes_a_real_answer_for_an_answer(words: str):
    assert not kinds_of(words) & EMPTY_HANDED
    assert quotable(words)


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("eerlijk? viel een beetje tegen. het ging over mijn vader", Came.SOUR),
        ("Viel me eerlijk gezegd wat tegen.", Came.SOUR),
        ("Goed gesprek, al viel het eind tegen.", Came.SOUR),
        ("Ze vroeg veel. Ik had even een schouderklopje gewild.", Came.SOUR),
        ("had meer willen horen over mijn vraag", Came.SOUR),
        ("had er meer van verwacht", Came.SOUR),
        ("we hebben wat langs elkaar heen gepraat", Came.SOUR),
        ("Waardeloos. Ze nam het alleen maar voor hem op.", Came.SOUR),
        ("Het viel me tegen, ze was er niet bij.", Came.SOUR),
        ("We hebben het er niet over gehad.", Came.ELSEWHERE),
        ("Het ging eigenlijk ergens anders over", Came.ELSEWHERE),
    ],
)
def test_it_hears_how_a_meeting_was_and_that_it_was_about_something_else(words: str, came: Came):
    assert kinds_of(words) == {came}
    assert quotable(words)


@pytest.mark.parametrize(
    "words",
    [
        "Niet slecht, we kwamen ver.",
        "Minder vervelend dan ik dacht.",
        "Beter dan ik had gehoopt.",
        "meh. was ok i guess. ze vroeg of ik ooit nee had gezegd",
        "Dat het tegenviel hoe weinig ik zelf doe.",
        "Ik had niet verwacht dat hij ja zei.",
        "Dat ik liever had gezwegen, en het toch zei.",
        "Weet ik eigenlijk niet zo goed. Ik was kapot, heb vooral zitten janken haha.",
        "nog niet zo veel. en ik moet toegeven dat ik die zak al in mijn handen had voordat ik dacht",
    ],
)
def test_it_takes_nothing_for_bad_that_was_not(words: str):
    assert Came.SOUR not in kinds_of(words)


@pytest.mark.parametrize(
    ("words", "is_story"),
    [
        ("Alles.", False),
        ("Dat ik niet kies tussen de vele dingen die ik hier graag zou willen doen.", False),
        ("Kort. Bondig.", False),
        ("Iedereen knikt in het overleg, en daarna gebeurt er niets. Mijn baas wil tempo, en ik zit ertussen.", True),
    ],
)
def test_only_a_story_has_a_core(words: str, is_story: bool):
    assert has_core(words) is is_story


LONG = "Mijn week zit al vol. " + "Daarna komt er altijd nog iets bij. " * 12


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Ik baal. Ada vroeg door en ik moest huilen. Vond ik niet prettig.", True),
        ("Ik klapte dicht toen ze het vroeg.", True),
        ("Ze moest huilen en ik heb het niet opgelost.", False),
        ("Dat vond ik wel even slikken, maar ik zie nu dat ik altijd al ja had gezegd.", False),
        ("Ik schaamde me kapot.", True),
        ("Ik voelde me klein.", True),
        ("Ik was zo boos op haar.", True),
        ("Ik voelde me niet gehoord.", True),
        ("Ik voel me er niet goed bij.", True),
        ("Daar voelde ik me best een beetje dom bij.", True),
        ("Ik voelde me niet serieus genomen.", True),
        ("Ik voelde mij afgewezen.", True),
        ("Ik werd er ineens ontzettend boos van.", True),
        ("Het maakte me verdrietig.", True),
        ("Heel boos op haar.", True),
        ("Boos. Ze luisterde niet.", True),
        ("Ik ben woedend op het bestuur.", True),
        ("Ik weet nu dat ik boos word als ik moe ben.", False),
        ("Het gesprek bracht me van streek.", True),
        ("I felt very small.", True),
        ("Fijn dat ze er was, maar ik voelde me klein.", True),
        ("Rust. En mijn vader is overleden, vertelde ik.", True),
        ("Rust, gek genoeg. Halverwege zat ik te huilen.", False),
        ("Opluchting! Ik heb gehuild van het lachen.", False),
        ("Ik voelde me opgelucht.", False),
        ("Ik voelde me trots.", False),
        ("Ik voelde me veel beter dan de vorige keer.", False),
        ("Ik voelde me energiek en blij.", False),
        ("Ik voelde me niet alleen.", False),
        ("Ik voelde me niet meer klein.", False),
        ("Ik voelde me minder onzeker.", False),
        ("Ik voelde me alleen maar blij.", False),
        ("Hij was heel boos.", False),
        ("Mijn baas werd ook kwaad.", False),
        ("Ik zag dat hij boos was.", False),
        ("Ik was helemaal niet boos.", False),
        ("Echt boos was hij niet.", False),
        ("Piet was van slag.", False),
        ("Hij klapte dicht.", False),
        ("I am not sad.", False),
        ("Ik schaam me daar niet voor.", False),
        ("Ik voelde me goed.", False),
        ("Dat niemand boos was.", False),
        ("Ik snap nu dat ik praat als ik bang ben dat het te lang duurt.", False),
        ("De opdrachtgever is bang voor de kosten.", False),
        ("goed. boos geworden op mezelf en dat mocht. eerste keer zei ik alsnog ja haha", False),
        ("Ik was boos en dat was goed.", False),
        ("Gehuild. Luchtte wel op.", False),
        ("Het was goed. Ik voelde me klein.", True),
        ("Ik schaam me kapot, dat was goed klote", True),
        ("Fijn. Kwaad geworden op de planner haha", False),
        ("Boos geworden en dat mocht niet.", True),
        ("Boos geworden. Dat was goed, maar ik schaam me.", True),
        ("Goed. Ik moest huilen haha", True),
        ("Weet ik niet. Ik praat gewoon te veel in het overleg.", False),
        ("Marco heeft bij de directeur geklaagd dat ik niet collegiaal ben.", True),
        ("Tien minuten op de wc gezeten met de deur op slot.", True),
        ("Er kwam een klacht over mij binnen.", True),
        ("Marco heeft geklaagd over de koffie.", False),
        ("Ik heb op de wc gezeten en mijn mail gelezen.", False),
        (f"Ik zat op de fiets te huilen. {'Daarna ging het over de planning van de week. ' * 9}", True),
        (f"{'Het ging eerst over de planning van de week. ' * 9}En op de fiets zat ik te huilen.", True),
        (f"{'Het ging eerst over de planning van de week. ' * 9}En op de fiets zat hij te huilen.", False),
    ],
)
def test_it_hears_that_something_hurt(words: str, hurt: bool):
    kinds = kinds_of(words)
    assert (Came.HURT in kinds, Came.HARD in kinds) == (hurt, hurt)


@pytest.mark.parametrize(
    ("words", "hard"),
    [
        ("Lastig. Ada vroeg wat ik wilde, en ik wist niets te zeggen.", True),
        ("Best lastig, maar goed dat we het hadden.", False),
        ("Ik vond het moeilijk om over mijn vader te praten.", True),
        ("Het was zwaar, eerlijk gezegd.", True),
        ("Ze vroeg het, en ik wist het niet.", True),
        ("Ik wist even niet wat ik moest zeggen.", True),
        ("Een heftig gesprek over thuis.", True),
        ("Niet zo lastig als ik dacht.", False),
        ("Dat nee zeggen moeilijk is voor mij.", False),
        ("Ik weet niet of het werkt, maar ik ga het doen.", False),
        ("Hij werkt hard.", False),
        ("Dat ik steeds ja zeg.", False),
    ],
)
def test_it_hears_that_something_was_hard(words: str, hard: bool):
    assert (Came.HARD in kinds_of(words)) is hard


def test_a_story_hurts_when_it_begins_with_that_and_then_no_core_is_asked_of_it():
    assert kinds_of("Goed. Ik moest huilen. " + LONG) == {Came.HURT, Came.HARD}
    assert kinds_of(LONG + "Ik moest huilen.") == {Came.SPRAWLS}


def test_it_quotes_past_what_hurts():
    assert quote("Ik merk dat Bas knikt. Ik voelde me klein. " + LONG) == "Ik merk dat Bas knikt. …"


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("ok", Came.CONTENT),
        ("ging wel", Came.CONTENT),
        ("Haha nou prima", Came.CONTENT),
        ("Nuttig.", Came.CONTENT),
        ("Ja.", Came.CONTENT),
        ("absoluut niet", Came.NOTHING),
        ("Zoals besproken", Came.SKIP),
        ("Hetzelfde als vorige week", Came.SKIP),
        ("nah all good", Came.CONTENT),
        ("niet voorbereid, zoals altijd", Came.NOT_DONE),
        ("Weer niet.", Came.NOT_DONE),
        ("Dat heb ik vorige keer al gezegd.", Came.SKIP),
        ("Zie mijn vorige antwoord.", Came.SKIP),
        ("Dat staat al in mijn agenda.", Came.SKIP),
    ],
)
def test_it_takes_nothing_to_go_on_from_out_of_a_bare_word_or_what_was_said_before(words: str, came: Came):
    assert (came in kinds_of(words), quotable(words)) == (True, False)


@pytest.mark.parametrize(
    "words",
    [
        "Ging wel, behalve dat Bas boos werd",
        "Ik heb vorige keer gezegd dat Tom moet stoppen",
        "Het is goed om nee te zeggen.",
        "Goed gesprek over Tom",
        "Good talk about priorities",
        "Ik ga het anders doen",
    ],
)
def test_it_goes_on_from_what_says_more(words: str):
    assert quotable(words)


@pytest.mark.parametrize(
    ("words", "hurt"),
    [
        ("Sinds Ria dood is weet ik eigenlijk niets meer.", True),
        ("Mijn vader is vorige week overleden.", True),
        ("Zondag ga ik naar haar graf.", True),
        ("Ik ben vorige week ontslagen.", True),
        ("We gaan scheiden", True),
        ("Ik heb Piet ontslagen", False),
        ("Het plan is dood.", False),
        ("Ik was doodmoe.", False),
        ("Het was doodstil in de zaal.", False),
    ],
)
def test_it_hears_that_somebody_died_or_that_he_lost_his_footing(words: str, hurt: bool):
    assert (Came.HURT in kinds_of(words)) is hurt


@pytest.mark.parametrize(
    ("words", "glad"),
    [
        ("Mo deed het beter dan ik ooit had gekund. Er is akkoord.", True),
        ("Gelukt!", True),
        ("Ging heel goed.", True),
        ("Het is eindelijk gelukt, ik ben zo blij", True),
        ("It went really well!", True),
        ("Twee keer gelukt. De derde keer zei ik toch meteen ja.", False),
        ("Niet gelukt.", False),
        ("Het lukte. Iedereen liep weg.", False),
        ("Geweldig weer. Top.", False),
        ("Er is nog geen akkoord.", False),
        ("Het ging goed, maar ik baalde.", False),
        (
            "Gelukt! Ze zochten iemand voor de kerstroosters en ik zei: ik niet, daar heb ik geen ruimte voor. Het was "
            "even stil en toen deed Peter het.",
            True,
        ),
        (
            "Gelukt. Maar daarna heb ik het toch zelf zitten doen, tot half twaalf, en niemand zag het.",
            False,
        ),
    ],
)
def test_it_hears_that_it_came_about_where_that_is_said_and_nothing_takes_from_it(words: str, glad: bool):
    assert (Came.GLAD in kinds_of(words)) is glad


def test_it_quotes_a_short_answer_whole_and_a_long_one_by_its_core_or_by_what_matters():
    assert quote("Bij mijn baas.") == "Bij mijn baas."
    assert quote("Bij mijn baas. " + LONG) == "… Mijn week zit al vol. Daarna komt er altijd nog iets bij. …"
    assert quote(LONG, "Ik kies niet.") == "Ik kies niet."
    assert (
        quote(LONG + "Ik merk dat ik niet kies.") == "… Daarna komt er altijd nog iets bij. Ik merk dat ik niet kies."
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Goed. Half-half begint bij mij.", "Half-half begint bij mij."),
        ("Beter. Ze vroeg of ik dit zelf wil.", "Ze vroeg of ik dit zelf wil."),
        ("Ja, dat ik wacht tot hij klaar is.", "Dat ik wacht tot hij klaar is."),
        ("nou ja, het ging best", "het ging best"),
        ("Goed, maar kort.", "Goed, maar kort."),
        ("Goed gesprek gehad.", "Goed gesprek gehad."),
        ("Hoi Ada, ik zeg te vaak ja.", "Ik zeg te vaak ja."),
        ("Goedemorgen! Ja, goed. Het overleg liep uit.", "Het overleg liep uit."),
        ("Dag en nacht denk ik eraan.", "Dag en nacht denk ik eraan."),
        ("Pff. Mijn week zit vol.", "Mijn week zit vol."),
        ("Ja, graag.", "Ja, graag."),
        ("Goed.", "Goed."),
    ],
)
def test_it_leaves_out_the_bare_word_that_an_answer_opens_with(words: str, said: str):
    assert quote(words) == said


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("Mo deed het beter dan ik.", True),
        ("Dat niemand boos was.", True),
        ("Dat Bas om mijn lijst vraagt.", True),
        ("Het ging goed.", True),
        ("Ze vertelde een kwartier.", False),
        ("Goed. Hij zei er niets over.", False),
        ("Dat ging beter dan ik dacht.", False),
        ("En die zin heb ik gezegd.", False),
    ],
)
def test_it_knows_what_can_be_read_by_itself_weeks_later(words: str, alone: bool):
    assert stands_alone(words) is alone


@pytest.mark.parametrize("cluster", ["👩‍👩‍👧", "e\u0301", "🇳🇱", "👍🏽", "क्ष"])
def test_it_never_cuts_through_what_is_read_as_one(cluster: str):
    assert quote(cluster * 200).removesuffix(" …").replace(cluster, "") == ""


OPENING, CLOSING = "'\"“„‘", "'\"”’"


@given(st.text(max_size=600))
def test_it_quotes_his_own_words_from_their_beginning(words: str):
    said = quote(words)
    assert len(said) <= 400 + 2
    begins = " ".join(said.removesuffix(" …").split())
    # What somebody else said is closed where it is cut, so that it is seen where it ends.
    his = begins[:-1] if begins[:1] in OPENING and begins[-1:] in CLOSING else begins
    assert " ".join(without_opener(words.strip()).split()).startswith(his)


def test_a_mark_that_stands_for_letters_or_for_a_century_opens_no_quotation():
    said = ("'68 was een mooi jaar", "'tis wat het is", "'s avonds gaat het beter")
    assert [quote(one) for one in said] == list(said)


@given(st.text(st.characters(categories=["Lu", "Ll", "Zs"]), min_size=300, max_size=600))
def test_it_cuts_at_the_end_of_a_word_where_there_is_one(words: str):
    said = quote(words)
    if said.endswith(" …") and any(unicodedata.category(char)[0] == "Z" for char in words.strip()[:180]):
        assert said.removesuffix(" …").split()[-1] in words.split()


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Er was helemaal geen gesprek! Ik zat bij mijn moeder", True),
        ("Nee, het gesprek ging niet door", True),
        ("Het ging niet door. Ik was ziek.", True),
        ("Ik heb Ada niet gesproken, ik was ziek", True),
        ("ik heb haar helemaal niet gesproken?? lotte had griep. ik heb ada zelf maar gebeld, wordt 5 januari", True),
        ("we hebben het een week verzet", True),
        ("Ik had afgezegd, griep", True),
        ("dat gesprek is pas volgende week", True),
        ("nee ging niet door", True),
        ("Gisteren? Ik heb Ada nog nooit gezien.", True),
        ("Vanmiddag? Ik heb haar helemaal niet gesproken vandaag.", True),
        ("Huh, er was geen gesprek.", True),
        ("Ada niet gesproken", True),
        ("Ik heb Ada nog nooit zo scherp gezien", False),
        ("ik heb mijn baas niet gesproken", False),
        ("Het ging niet, door de drukte", False),
        ("Het ging niet door mij", False),
        ("Dat er geen gesprek mogelijk is met mijn baas", False),
    ],
)
def test_it_hears_that_there_was_no_meeting(words: str, so: bool):
    assert says_not_held(words, "Ada") is so


def test_it_knows_by_the_name_of_his_coach_whom_he_did_not_meet():
    told = ("Ik heb Marieke niet gesproken", "Marieke heeft afgezegd")
    assert [[says_not_held(words, coach) for words in told] for coach in ("Marieke Vos", "Ada")] == [
        [True, True],
        [False, False],
    ]


@pytest.mark.parametrize(
    ("words", "glad"),
    [
        ("JA!!! gedaan. 22 febr bij de notaris. we hebben allebei zitten janken boven de sleutel haha", True),
        ("Gelukt!! Ik heb gehuild van geluk", True),
        ("Gedaan, maar ik heb gehuild", False),
        ("gedaan. hij werd boos en ik heb op de wc zitten huilen", False),
        ("Gedaan. Ik was heel verdrietig haha", False),
    ],
)
def test_tears_are_of_joy_where_it_is_told_with_joy_that_it_came_off(words: str, glad: bool):
    assert (Came.GLAD in kinds_of(words), Came.HURT in kinds_of(words)) == (glad, not glad)


@pytest.mark.parametrize(
    "words",
    [
        "Niks nu. Ik bel maandag Piet.",
        "Niks, ik bel maandag Piet.",
        "Voorlopig niks. Morgen bel ik mijn zus.",
        "Nee. Ik ga eerst met mijn baas praten.",
        "Niks deze week. Vanaf 11 januari begin ik met wandelen in de pauze.",
        "Nothing. I will call Pete on Monday.",
    ],
)
def test_nothing_with_something_to_do_behind_it_is_something(words: str):
    assert (quotable(words), is_tried(words)) == (True, True)


@pytest.mark.parametrize(
    "words",
    [
        "Niks. O ja: ik zeg te snel ja.",
        "Niks... ik merkte dat ik boos werd",
        "Niks. Hoe zeg ik nee tegen mijn broer?",
        "niks. of nou ja, dat ik te veel overneem",
        "neu hoor, tis goed zo. k wil wat doen",
        "Niet veel. Maar ik wil wel iets doen aan de overdracht.",
    ],
)
def test_nothing_is_something_where_he_tells_after_all_what_he_found_or_asks_himself(words: str):
    assert quotable(words)
    assert not kinds_of(words) & {Came.NOTHING, Came.SOUR, Came.CONTENT}


@pytest.mark.parametrize("words", ["Niet veel. Maar ik was ook moe.", "Niks. Ze luisterde niet.", "Niks, nou ja."])
def test_what_only_tells_why_there_is_nothing_changes_nothing(words: str):
    assert kinds_of(words) & {Came.NOTHING, Came.SOUR}


@pytest.mark.parametrize(
    "words",
    [
        "Niks doen. Dat is precies het idee",
        "Ik ga niks doen. Dat is juist het plan.",
        "Eigenlijk wil ik even niks doen. Dat is het idee.",
        "Ik doe deze weken bewust niks.",
        "Lekker helemaal niks. Dat is de bedoeling.",
        "Ik probeer niks. Ik kijk eerst hoe het loopt met de reorganisatie.",
        "Niks. Ik spreek Ada dinsdag toch.",
        "Niets, ik ga morgen op vakantie.",
        "Niks nu. Eerst de begrafenis.",
    ],
)
def test_who_means_to_do_nothing_is_never_asked_how_it_went(words: str):
    assert not is_tried(words)


@pytest.mark.parametrize(
    ("words", "came"),
    [
        ("Niet gedaan. Ik doe het morgen alsnog.", {Came.NOT_DONE}),
        ("Niet gedaan. Piet was ziek.", {Came.NOT_DONE}),
        ("Nee niet gedaan. Ik heb het anders gedaan: ik heb een mail gestuurd.", set()),
    ],
)
def test_what_is_not_done_yet_is_not_done_and_what_was_done_otherwise_is_told(words: str, came: set[Came]):
    assert kinds_of(words) & {Came.NOT_DONE, Came.NOTHING} == came


def test_of_nothing_with_something_to_do_behind_it_only_that_is_shown():
    shown = [as_shown(words) for words in ("Niks nu. Ik bel maandag Piet.", "Niks, ik bel maandag Piet.")]
    assert shown == ["Ik bel maandag Piet.", "Ik bel maandag Piet."]


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Nee, ik bel maandag liever Piet.", True),
        ("Nee. Het is goed zo.", False),
        ("Ik wil het eerst aan Els vragen.", True),
    ],
)
def test_who_no_longer_wants_it_may_tell_what_he_does_instead(words: str, so: bool):
    assert tells_otherwise(words) is so


@pytest.mark.parametrize(
    ("words", "sour"),
    [
        ("Het gesprek heeft mij eerlijk gezegd weinig gebracht. Mevrouw was verkouden.", True),
        ("Mijn baas heeft weinig tijd.", False),
        ("Het had niks te maken met mij.", False),
    ],
)
def test_it_hears_that_a_meeting_gave_little_in_a_whole_sentence(words: str, sour: bool):
    assert (Came.SOUR in kinds_of(words)) is sour


def test_it_quotes_past_what_only_takes_time():
    told = "goeie vraag 😅\nda die jongens nie luistere\nen dan ga ik t zelf maar doen\nsnap je"
    assert quote(told, topic=True) == "da die jongens nie luistere\nen dan ga ik t zelf maar doen"


@pytest.mark.parametrize("words", ["mijn baas wou dit, ik niet", "Ik moest van mijn baas.", "Mijn baas wil dit."])
def test_who_was_sent_has_nothing_to_go_on_from(words: str):
    assert not quotable(words)


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("niks dus. gewoon gepraat. was wel gezellig", True),
        ("meh. was ok i guess. ze vroeg of ik ooit nee had gezegd", False),
    ],
)
def test_who_had_nothing_and_was_content_is_left_at_that(words: str, content: bool):
    assert (Came.CONTENT in kinds_of(words)) is content


@pytest.mark.parametrize(
    ("words", "so"),
    [("Dat ik me schaam.", True), ("Dat ik me niet schaam.", False), ("ik me er niet voor schaam", False)],
)
def test_shame_is_heard_however_it_is_said(words: str, so: bool):
    assert (Came.HURT in kinds_of(words)) is so
