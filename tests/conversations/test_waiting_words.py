"""Who wants a question later and says so, until when, and who only speaks of tomorrow."""

from datetime import UTC, datetime

import pytest

from conversations.wished.busy_now import back_in_a_moment, says_back
from conversations.wished.put_off import read_put_off
from conversations.wished.waiting_words import UntilWhen, asks_to_wait

TOLD = "Iets met pauzes misschien, of met de telefoon. Vraag het me morgen nog eens als ik geslapen heb"
DONE = "gelukt maar vraag me volgende week nog eens want het was makkelijk nu"
CRIED = "Ada vroeg naar mijn vader en daar moest ik van huilen, geen idee wat ik daarmee moet. Mag het morgen?"
TONIGHT = "Mag het morgen? Ik weet niet hoe ik de avond door moet komen."
HALF = "Dat ik het zelf doe, weet niet hoe het anders kan. Mag dat morgen?"
LEARNED = "dat ik het gewoon moet zeggen en dat ik moet rekenen. vraag me t morgen nog es"
TO_THE_ONE_WHO_ASKS = {
    "geen tijd, kerstpakketten inpakken, vraag het zondag": UntilWhen("zondag"),
    "weet ik nog niet hoor. vraag het over een week nog es": UntilWhen("over een week"),
    "ik kan dit niet overzien nu, mag dat na het rapportenweekend?": UntilWhen("na het rapportenweekend"),
    "vraag het me morgen nog eens als ik geslapen heb": UntilWhen("morgen"),
    "kun je het maandag vragen?": UntilWhen("maandag"),
    "kun je dat volgende week nog eens vragen": UntilWhen("volgende week"),
    "vrijdagmiddag nogmaals stellen": UntilWhen("vrijdagmiddag"),
    "morgenavond vragen graag": UntilWhen("morgenavond"),
    "vraag maar na het weekend": UntilWhen("maar na het weekend"),
    "Vraag je er na maandag nog een keer naar?": UntilWhen("na maandag"),
    "kun je er volgende week vrijdag nog eens op terugkomen?": UntilWhen("volgende week vrijdag"),
    "Kom je woensdag nog terug op die telefoon?": UntilWhen("woensdag"),
    "Vraag je het over een maand nog een keer?": UntilWhen("over een maand"),
    "ik zit midden in een overleg. vraag het om 4 uur": UntilWhen("om 4 uur"),
    "hm lastig, vraag dat vrijdag nog maar een keer": UntilWhen("vrijdag"),
    "Pfoe. Goed gesprek maar ik ben gesloopt, ik schrijf morgen": UntilWhen("morgen"),
    "daar moet ik ff op kauwen": UntilWhen(""),
    "moet ik even over nadenken": UntilWhen(""),
    "Hoi! Leuk. Even denken.": UntilWhen(""),
    "goeie vraag, moet ik over nadenken": UntilWhen(""),
    "dat moet ik even laten bezinken": UntilWhen(""),
    "ik slaap er een nachtje over": UntilWhen("morgen"),
    "kan het straks?": UntilWhen("straks"),
    "mag ik dat morgen invullen": UntilWhen("morgen"),
    "Mag je me dat volgende week nog een keer vragen? Het is nu even een gekkenhuis hier": UntilWhen("volgende week"),
    "mag je me maandag nog eens vragen": UntilWhen("maandag"),
    "Zou je dit na het weekend nog eens willen vragen?": UntilWhen("na het weekend"),
    "Dat doe ik straks even, moet nu de bus halen": UntilWhen("straks"),
    "Doe ik zo, zit in de trein": UntilWhen(""),
    "dat doe ik vanavond, ik moet nu naar een overleg": UntilWhen("vanavond"),
    "vul ik straks in, sta op het schoolplein": UntilWhen("straks"),
    "weet ik nog niet. het is kerstdrukte, we draaien dubbele volumes. mag ik morgen": UntilWhen("morgen"),
    "pff weet ik eigenlijk nog niet, moet ik even over nadenken. kan dat ook morgen?": UntilWhen("morgen"),
    "weet ik nog niet, kan ik dat morgen zeggen?": UntilWhen("morgen"),
    "Dat weet ik nog niet hoor. mag ik er een nachtje over slapen?": UntilWhen("morgen"),
    "Oei, daar moet ik rustig voor zitten. Mag dat morgen?": UntilWhen("morgen"),
    "Goeie vraag. Morgen mag ook?": UntilWhen("morgen"),
    "Mag ik er morgen op terugkomen? Zit nu in de trein": UntilWhen("morgen"),
    "Half gelukt. Mag ik het morgen vertellen?": UntilWhen("morgen", "Half gelukt. Mag ik het morgen vertellen?"),
    "Geen idee eigenlijk. Mag het morgen?": UntilWhen("morgen"),
    "nog geen antwoord bedacht, mag het morgen?": UntilWhen("morgen"),
    "Het is hier chaos. Mag het morgen?": UntilWhen("morgen"),
    CRIED: UntilWhen("morgen", CRIED),
    TONIGHT: UntilWhen("morgen", TONIGHT),
    HALF: UntilWhen("morgen", HALF),
    TOLD: UntilWhen("morgen", TOLD),
    LEARNED: UntilWhen("morgen", LEARNED),
    DONE: UntilWhen("volgende week", DONE),
    "Dat weet ik eerlijk gezegd nog niet zo goed. Mag ik daar van het weekend over nadenken?": UntilWhen(
        "van het weekend"
    ),
    "Geen idee nog, mag ik er in het weekend op terugkomen?": UntilWhen("in het weekend"),
    "weet ik nog niet, mag ik daar zondag even over nadenken?": UntilWhen("zondag"),
}
AT_FIRST = {
    "pff zit in sprint review, vanmiddag": UntilWhen("vanmiddag"),
    "ik schrijf morgen": UntilWhen("morgen"),
    "sta op de werkvloer, straks": UntilWhen("straks"),
    "ben aan het rijden, vanavond graag": UntilWhen("vanavond"),
    "geen puf nu. morgen": UntilWhen("morgen"),
    "nu even niet, over een uurtje": UntilWhen("over een uurtje"),
    "zit nog op school, na het eten": UntilWhen("na het eten"),
    "ik kom er morgen op terug": UntilWhen("morgen"),
    "daar kom ik op terug": UntilWhen(""),
    "vanavond": UntilWhen("vanavond"),
    "ff over nadenken, morgen?": UntilWhen("morgen"),
}
ANSWERS = (
    "maandag nog een keer vragen aan Karin",
    "morgen vragen",
    "Vrijdagmiddag aan mijn baas vragen graag",
    "ik zeg dat ik er morgen op terugkom",
    "Een zinnetje: 'Daar kom ik morgen op terug.' Dat ga ik vanaf donderdag gebruiken",
    "straks ga ik met Karin praten over het rooster",
    "morgen ga ik het aan mijn chef vragen",
    "Ik vraag het morgen aan Karin",
    "vraag het morgen aan Karin",
    "Hoe ik morgen nee zeg",
    "ik moet meer nadenken voor ik ja zeg",
    "Donderdag, tijdens de lunch",
    "vrijdag",
    "Over na het werk niet meer mailen",
    "Na het weekend ben ik altijd kapot",
    "ik wil maandag tegen Gerrit zeggen dat hij zijn zaagsel opruimt",
    "Dat ik te veel nadenk",
    "kan het dinsdag een half uurtje later?",
    "Kan het naar woensdag of anders na oud en nieuw?",
    "ik doe het morgen",
    "Dat doe ik straks even bij Karin, in de overdracht",
    "Dat doe ik vanavond, ik moet het gewoon zeggen",
    "Ik doe het straks, moet eerst Karin spreken",
    "Mag ik dat volgende week aan Karin vragen?",
    "Volgende week vraag ik Karin om het zelf te doen",
    "dat ik altijd zeg: vraag het straks maar",
    "Dat ik niet meteen ja zeg maar morgen antwoord",
    "een flesje water en een kop vol. ik zal er eens over slapen zie",
    "Ik zit altijd in overleg en 's avonds ben ik leeg",
    "wat ik morgen tegen mijn baas zeg",
    "ik kijk er morgen naar, zeg ik dan",
    "een dag later had ik spijt",
    "Ik moet eerst nadenken, dan pas ja zeggen",
    "niet zo druk maken, morgen is er weer een dag",
    "Ik weet niet of ik morgen naar dat overleg moet gaan",
    "Of ik morgen mag thuisblijven van mezelf",
    "Hoe ik tegen mijn baas zeg: kan dat ook morgen?",
    "Morgen zeg ik: weet ik nog niet, mag ik morgen antwoorden?",
    "Mijn baas vroeg of het af was. Ik zei, mag ik morgen",
    "dan zeg ik gewoon, kan dat ook morgen?",
    "Mag ik morgen vrij?",
)


@pytest.mark.parametrize(("words", "heard"), [*TO_THE_ONE_WHO_ASKS.items(), *AT_FIRST.items()])
def test_at_the_first_question_it_waits_until_what_he_says(words: str, heard: UntilWhen):
    assert asks_to_wait(words) == heard


@pytest.mark.parametrize("words", TO_THE_ONE_WHO_ASKS)
def test_further_on_it_waits_where_he_says_so_to_the_one_who_asks(words: str):
    assert asks_to_wait(words, first=False) == TO_THE_ONE_WHO_ASKS[words]


@pytest.mark.parametrize("words", AT_FIRST)
def test_further_on_a_day_may_be_his_answer(words: str):
    assert asks_to_wait(words, first=False) is None


@pytest.mark.parametrize("words", ANSWERS)
def test_an_answer_in_which_a_day_stands_is_an_answer(words: str):
    assert (asks_to_wait(words), asks_to_wait(words, first=False)) == (None, None)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("na het rapportenweekend", datetime(2026, 12, 21, 9)),
        ("in het weekend", datetime(2026, 12, 19, 9)),
        ("na het eten", datetime(2026, 12, 17, 19)),
        ("na de lunch", datetime(2026, 12, 17, 13, 30)),
        ("over een paar dagen", datetime(2026, 12, 19, 9)),
        ("volgende week", datetime(2026, 12, 21, 9)),
        ("maandagmiddag", datetime(2026, 12, 21, 13)),
    ],
)
def test_it_is_known_when_that_is(words: str, moment: datetime):
    read = read_put_off(words, datetime(2026, 12, 17, 9, 30, tzinfo=UTC), "Europe/Amsterdam")
    assert read is not None
    assert read.wall() == moment


@pytest.mark.parametrize(
    "words",
    [
        "Sta op de A27 met 38 ton achter me, ff niet nu. Rond vieren sta ik in Venlo te lossen dan kan ik typen",
        "nu even niet, ik sta in de winkel met de kinderen en de kassa doet het niet",
    ],
)
def test_who_says_that_it_does_not_suit_now_is_asked_when_whatever_he_is_doing(words: str):
    assert asks_to_wait(words) == UntilWhen("")


def test_who_only_says_that_he_is_busy_now_is_asked_when_and_who_tells_of_it_has_answered():
    busy = ("sorry net druk", "nu geen tijd", "ff geen tijd sorry", "sta net in de rij bij de appie", "ben onderweg",
            "ik ben net aan het koken", "zit nu in een overleg", "druk nu, zit in de trein")  # fmt: skip
    told = ("druk", "druk druk druk", "geen tijd", "het is nu druk op het werk", "nu druk met de overdracht",
            "ik zit net in een nieuw team", "dat ik nu te druk ben", "nu druk, maar het ging goed")  # fmt: skip
    assert [asks_to_wait(one, first=False) for one in busy] == [UntilWhen("")] * len(busy)
    assert [asks_to_wait(one, first=False) for one in told] == [None] * len(told)


def test_who_is_back_says_no_more_than_that():
    back = ("ben er weer", "daar ben ik weer", "sorry, ben er weer hoor", "ik ben terug", "heb nu weer tijd")
    told = ("ik ben er weer eens ingetrapt", "ben er weer. het ging goed", "ik ben terug bij af", "heb weer geen tijd")
    assert ([says_back(one) for one in back], [says_back(one) for one in told]) == ([True] * 5, [False] * 4)


def test_a_moment_is_not_until_later():
    assert [back_in_a_moment(one) for one in ("momentje", "wacht even", "zo terug", "eh", "het moment zelf")] == [
        *(True, True, True, True, False),
    ]
