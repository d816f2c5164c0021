"""That something he wrote before is not for his coach is heard by what he names and by what is to become of it."""

from conversations.kept.aside_out import aside_out
from conversations.kept.cut_out import cut_out, named_in
from conversations.kept.fate import says_who_reads
from conversations.kept.of_before import Before, lets_of_before, of_before, points_at_it

FATHER = (
    "Dat van m'n vader mag je er wel uit laten. Dat vertel ik zelf wel.",
    "Dat stuk over mijn vader hoeft er niet bij",
    "wat ik over mn vader schreef hou ik liever bij mij",
    "Die zin over mijn vader liever niet doorgeven.",
    "laat dat van mijn vader maar weg",
    "Nee, ik bedoel: niet aan Ada laten lezen, dat van m'n vader.",
    "Dat over mijn vader vertel ik haar zelf wel",
    "Mag dat van mijn vader eruit?",
    "Dat van mijn vader hoeft Ada niet te weten, dat is te persoonlijk.",
    "Ik wil liever niet dat Ada dat van mijn vader leest.",
    "hou dat van mijn vader maar voor je",
    "Oh en dat van mijn vader, dat hou ik liever voor mezelf.",
    "neem dat van mijn vader maar niet mee",
    "wil je dat over mijn vader niet doorsturen aub",
    "dat van mijn vader zeg ik dinsdag zelf wel",
    "Dat over mijn vader liever niet",
    "Over mijn vader vertel ik haar zelf wel",
    "Niks over mijn vader aan Ada vertellen graag",
    "Dat van mijn vader gaat Ada niks aan",
    "Dat van vader? Laat maar weg.",
    "Liever dat je dat van mijn vader weglaat",
)
LAST = (
    "Dat laatste liever niet doorgeven.",
    "laat die zin er maar uit",
    "Wat ik net zei hoeft Ada niet te lezen",
    "mijn vorige antwoord hou ik liever voor mezelf",
)
TELLS = (
    "Dat van mijn baas laat ik los.",
    "Dat van de planning moet weg.",
    "Dat van het overwerk moet niet doorgaan.",
    "Dat van mijn vader durf ik niet te vertellen.",
    "dat van mijn vader mag ze best lezen",
    "dat van mijn vader hoeft niet weg",
    "Dat met Karin hou ik bij",
    "Dat van de vergadering bespreek ik zelf met Karin",
    "dat van Karin vertel ik niet aan mijn man",
    "dat van mijn baas kan ik niet zeggen",
    "Dat laatste weet ik niet",
    "Dat van mijn vader niet",
    "wat ik over Karin zei klopte niet",
    "heb je dat van mijn vader doorgegeven",
    "Dat hoeft mijn baas niet te weten",
)


def test_it_is_heard_what_he_names_however_he_says_it():
    heard = {words: of_before("Ada de Vries", words) for words in (*FATHER, *LAST, *TELLS)}
    named = {words: found and (found.of, found.last, found.rest) for words, found in heard.items()}
    assert named == {
        **dict.fromkeys(FATHER, (("vader",), False, "")),
        **dict.fromkeys(LAST, ((), True, "")),
        **dict.fromkeys(TELLS),
    }


POINTS = (
    "Dat mag je er wel uit laten, dat vertel ik zelf wel",
    "Dat vertel ik haar zelf wel",
    "Dat hoeft Ada niet te weten",
)
POINTS_AT_ELSE = (
    "Dat hou ik voor mezelf",
    "Dat moet eruit",
    "Dat laat ik weg",
    "Dat hoeft niet",
    "Dat vertel ik zelf aan Piet",
)


def test_what_he_only_points_at_is_known_where_he_does_nothing_else():
    heard = {words: points_at_it("Ada", words) is not None for words in (*POINTS, *POINTS_AT_ELSE)}
    assert heard == {**dict.fromkeys(POINTS, True), **dict.fromkeys(POINTS_AT_ELSE, False)}


def test_what_he_tells_besides_is_for_itself():
    words = "Dat van mijn vader mag eruit. Ik wil het vooral over mijn baas hebben."
    assert of_before("Ada", words) == Before(("vader",), rest="Ik wil het vooral over mijn baas hebben.")


def test_a_sentence_goes_out_where_surely_no_other_is_about_it():
    cuts = {
        words: cut_out(("vader",), words)
        for words in (
            "Misschien omdat hij m'n baas is. M'n vader was ook zo'n man, die kon je niks zeggen.",
            "Ik ben net mijn vader. Die riep ook altijd. Ik mag rustiger praten.",
            "Mijn vader was zo.",
        )
    }
    assert list(cuts.values()) == [
        ("Misschien omdat hij m'n baas is.", "M'n vader was ook zo'n man, die kon je niks zeggen."),
        None,
        None,
    ]


def test_that_she_may_read_what_he_names_is_the_opposite():
    lets = (
        "Laat Ada dat laatste maar lezen dan.",
        "Ada mag dat van gisteren ook lezen",
        "Vertel Ada maar dat van die brug wel.",
    )
    tells = ("Ada mag dat laatste niet lezen", "Ada mag dat van gisteren wel zeggen", "Mag Ada dat laatste lezen?")
    assert [lets_of_before("Ada", words) for words in (*lets, *tells)] == [True] * 3 + [False] * 3


def test_it_hears_the_last_sentence_as_the_south_says_it():
    assert of_before("Ada", "die leste zin liever niet aan Ada laten lezen") == Before(last=True, sure=True, place=-1)


READERS = {
    "Dit blijft tussen ons.": True,
    "Dat hoeft Ada niet te weten.": True,
    "Niemand mag dit lezen.": True,
    "Niet voor in het verslag.": True,
    "Dat laat ik weg.": False,
    "Ik hou alles voor mezelf.": False,
    "Dat neem ik mee.": False,
    "Mijn vader zei niks.": False,
}


def test_a_sentence_that_only_says_for_whom_it_is_is_told_from_what_he_tells():
    assert {words: says_who_reads(words) for words in READERS} == READERS


KEPT_AMID = {
    "Hoe ik nee zeg. Mijn man drinkt. Dat laatste hoeft Ada niet te lezen.": ("Hoe ik nee zeg.", "Mijn man drinkt."),
    "Gelukt. Dat ik daarna huilde hoeft niet in het verslag.": ("Gelukt.", "Dat ik daarna huilde"),
    "Goed. Wat mijn vrouw zei hoeft Ada niet te weten.": ("Goed.", "Wat mijn vrouw zei"),
    "Mijn moeder is ziek. Dat hoeft Ada niet te weten.": None,
    "Ik ging. Dat ik overwerk hoeft mijn baas niet te weten.": None,
}


def test_what_he_tells_and_keeps_in_one_message_is_taken_from_the_rest():
    assert {words: aside_out("Ada", words) for words in KEPT_AMID} == KEPT_AMID


def test_a_schoonvader_is_no_vader():
    words = ("Mijn vader belde.", "Mijn schoonvader belde.", "Mijn grootvader belde.", "De Krolbrug stond open.")
    assert [named_in(("vader", "brug"), one) for one in words] == [1, 0, 0, 1]
