"""Who names a fear or a doubt reads one plain sentence; who only puts something off, or asks, does not."""

from conversations.told.plainly_felt import doubts_it, word_to_it

A_FEAR, A_DOUBT = "Thank you for writing that.", "That need not be clear yet."
SAID = {
    "Mijn baas heb ik nog niet gebeld, ik stel het uit. Ik denk dat ik bang ben dat hij nee zegt.": A_FEAR,
    "Ik durf het eigenlijk niet": A_FEAR,
    "ik vond het doodeng": A_FEAR,
    "weet eigenlijk niet of dat nou goed ging of niet. hij heeft de hele middag niks meer gezegd": A_DOUBT,
    "Hij zei 'o' en ging naar beneden. Dat was alles, ik snap er niks van.": A_DOUBT,
    "Ik twijfel of ik het goed heb gedaan": A_DOUBT,
    "Ik ben bang dat ik dinsdag niet kan": "",
    "Ik was bang maar het ging goed": "",
    "Ik ben er niet meer bang voor": "",
    "Weet niet of het lukt vandaag, druk": "",
    "Ik twijfel tussen dinsdag en woensdag": "",
    "Is dat goed?": "",
}


def test_it_says_one_plain_sentence_to_what_is_named_in_so_many_words():
    assert {words: said.source if (said := word_to_it(words)) else "" for words in SAID} == SAID


def test_it_hears_that_he_is_not_sure_of_what_he_will_do():
    doubts = (
        "Mijn vrouw vindt een proefjaar laf, dus ik twijfel nog.",
        "Koffie met Dennis. weet alleen niet of t niet raar is",
        "Ik twijfel of ik hem bel",
        "Ik wil het proberen, maar ik denk niet dat het gaat lukken",
        "Woensdag nee zeggen, al weet ik niet of het lukt",
    )
    others = (
        "Ik twijfel nooit",
        "ik weet niet of Karin er is",
        "Ik weet niet of het lukt, druk",
        "Twijfel ik daarover?",
    )
    assert [one for one in (*doubts, *others) if doubts_it(one)] == [*doubts]
