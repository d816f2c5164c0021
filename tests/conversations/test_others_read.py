"""Of whom somebody fears that he reads along, and what he tells besides."""

from conversations.asked.others_read import OtherReader, other_reader

FEARS = {
    "Ja dat past. Alleen dat van die duim, dat komt toch niet bij Lammert terecht? Die weet dat nog niet.": (
        OtherReader("Lammert", False, "Ja dat past.")
    ),
    "Rust. Krijgt mijn baas dit eigenlijk te zien?": OtherReader("baas", True, "Rust."),
    "Gelukt. Karin krijgt dit toch niet te lezen?": OtherReader("Karin", False, "Gelukt."),
    "Over mijn baas. Die ziet dit toch niet he": OtherReader("", False, "Over mijn baas."),
    "je geeft dit toch niet door aan mijn werk?": OtherReader("werk", True, ""),
    "Ik wil weg. Dit gaat toch niet naar mijn manager hè": OtherReader("manager", True, "Ik wil weg."),
    "krijgt mijn baas dit te zien? Hij weet niet dat ik zwanger ben.": (
        OtherReader("baas", True, "Hij weet niet dat ik zwanger ben.")
    ),
    "Ik ben zwanger, leest mijn baas dit?": OtherReader("baas", True, "Ik ben zwanger"),
    "Die brug dus. Maar het hoeft niet in een dossier bij de provincie.": OtherReader("", False, "Die brug dus."),
    "Goed. De provincie hoeft dit niet te weten.": OtherReader("de provincie", False, "Goed."),
    "Goed. Als mijn baas dit maar niet leest.": OtherReader("baas", True, "Goed."),
    "dat hoort Karin hopelijk niet": OtherReader("Karin", False, ""),
}
TELLS = (
    "Mijn baas leest nooit wat ik schrijf, dat werd me duidelijk.",
    "Hoe zorg ik dat mijn mail niet bij mijn chef terechtkomt?",
    "Karin ziet mij toch niet staan",
    "Dat komt bij mijn moeder vandaan, toch?",
    "Hoort mijn team dat ik wegga?",
    "Mijn baas hoeft dat niet te weten",
    "Wie kan dit allemaal zien?",
    "leest Ada dit?",
    "ze leest dit toch niet?",
)


def test_it_hears_who_that_is():
    assert {words: other_reader("Ada Lovelace", words) for words in FEARS} == FEARS
    assert {words: other_reader("Ada Lovelace", words) for words in TELLS} == dict.fromkeys(TELLS)
