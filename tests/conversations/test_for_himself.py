"""What somebody asks of what he keeps for himself: how, whether it is so by now, and where it is then."""

from conversations.asked.asking_back import AsksBack, only_asks

ASKED = {
    "Hoe kan ik iets alleen voor mezelf houden?": AsksBack.HOW_KEPT,
    "Hoe had ik dat dan moeten doen, iets alleen voor mezelf houden?": AsksBack.HOW_KEPT,
    "kan ik hier ook iets voor mezelf houden?": AsksBack.HOW_KEPT,
    "Is dat nu gelukt, van dat voor mezelf houden?": AsksBack.IS_KEPT,
    "Waar komt dit trouwens terecht, als Ada het niet leest?": AsksBack.WHERE_KEPT,
    "Blijft dit staan of is alles straks weg?": AsksBack.KEEPING,
    "wordt het bewaard?": AsksBack.KEEPING,
}
NOTHING_OF_IT = (
    "Hoe hou ik tijd voor mezelf?",
    "Hoe zorg ik dat ik tijd voor mezelf hou?",
    "Hoe kan ik mijn mening voor mezelf houden?",
    "Blijft mijn man thuis of gaat hij weg?",
)


def test_what_he_asks_of_what_he_keeps_for_himself():
    told = {words: only_asks(words) for words in (*ASKED, *NOTHING_OF_IT)}
    assert told == {**ASKED, **dict.fromkeys(NOTHING_OF_IT)}
