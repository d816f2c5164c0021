"""What he adds when the questions are over gets a word: more of it, a question to himself, or that it was otherwise."""

from conversations.told.added import Added, added, feels, is_though, word_to_more
from tests.conversations.walking import speak

TOUCHED = "Ik schrok er eerlijk gezegd van, daar slaap ik slecht van."
RELIEVED = "Ik was opgelucht."
SAID = {
    (TOUCHED, "Zo zwaar is het niet, hoor, het is gewoon een regel op mijn kladblok."): Added.LIGHTER,
    (TOUCHED, "het valt wel mee hoor"): Added.LIGHTER,
    (TOUCHED, "dat is niet zo erg als het klinkt"): Added.LIGHTER,
    (RELIEVED, "Nou, of die opluchting nou zo mooi is."): Added.NOT_SO,
    (RELIEVED, "opgelucht is niet helemaal het goede woord"): Added.NOT_SO,
    (RELIEVED, "zo bedoelde ik het niet"): Added.NOT_SO,
    (TOUCHED, "nou ja bij wijze van spreken. ik was eigenlijk best trots"): Added.FEELS,
    ("Dat ik niks zei.", "ik was eerder boos"): Added.FEELS,
    ("Dat ik niks zei.", "Al vraag ik me wel af of ik zo niet gewoon een heel saaie chef word."): Added.WONDERS,
    ("Dat ik niks zei.", "Dank je. Is dat nou een halve of een hele, vraag ik me af."): Added.WONDERS,
    ("Dat ik niks zei.", "of is dat te klein voor een gesprek"): Added.WONDERS,
    ("Dat ik niks zei.", "Waarom doe ik dat toch elke keer?"): Added.WONDERS,
    ("Dat ik niks zei.", "het was donderdag, niet woensdag"): Added.RIGHT,
    # Nobody made it heavy, or named what he felt.
    ("Dat ik niks zei.", "Zo zwaar is het niet hoor"): Added.MORE,
    ("Dat ik niks zei.", "opgelucht is niet het goede woord"): Added.MORE,
    (TOUCHED, "Karin zei er ook niks van."): Added.MORE,
    (TOUCHED, "Ik was eigenlijk te laat."): Added.MORE,
    (TOUCHED, "Hij was eigenlijk best trots op me."): Added.MORE,
    (TOUCHED, "En wat vind jij daar dan van?"): Added.MORE,
    ("Dat ik niks zei.", "waarom doe ik dat toch"): Added.WONDERS,
    (TOUCHED, "nee laat maar, dat laatste hoeft niet"): None,
    (TOUCHED, "dat is het denk ik"): None,
    (TOUCHED, "haha ja"): None,
    (TOUCHED, "👍"): None,
    (TOUCHED, "Dank je wel"): None,
    (TOUCHED, "met Karin"): None,
}


def test_whatever_he_adds_gets_a_word_but_what_asks_for_none():
    assert {one: added(one[1], one[0]) for one in SAID} == SAID


def test_what_he_felt_is_said_as_he_says_it():
    said = ("nou ja. ik was eigenlijk best trots", "ik was eerder boos", "eigenlijk was ik opgelucht", "ik was er wel")
    assert [feels(one) for one in said] == ["best trots", "boos", "opgelucht", ""]


def test_what_is_said_beside_a_leave_may_only_take_from_how_much_it_matters():
    said = {
        "Al weet ik het antwoord eigenlijk wel.": True,
        "Al staat het antwoord hierboven, zie ik nu.": True,
        "al is het niet dringend": True,
        "hoewel het misschien op de kaart staat": True,
        "Al ben ik bang voor het antwoord.": False,
        "Al kan ik dinsdag niet komen.": False,
        "Al met al ging het goed.": False,
        "Al drie weken slaap ik slecht.": False,
        "Mijn bus is zeven meter lang.": False,
        "Al weet ik niet of zij dat weet, weet jij het?": False,
    }
    assert {words: is_though(words) for words in said} == said


def test_to_more_of_it_is_said_what_is_said_to_it_elsewhere():
    """Not that it is kept, where he tells of joy or of what is hard to him."""
    point = "Wat me eigenlijk het meest bijbleef is dat hij het zelf vond."
    said = {
        f"Haha ja, figuurlijk dan. {point}": f"You wrote: ❝{point}❞",
        "Ik was er eindelijk een keer trots op!": "Good to read, Johan.",
        "Ik heb er niet van geslapen.": "How tiresome, Johan.",
        "Mijn vader is gisteren overleden.": "How sad, Johan. My condolences.",
        "Het was bij de koffie.": None,
    }
    assert {words: word and speak(word) for words in said for word in (word_to_more(words, "Johan"),)} == said
