"""Who tells how it went, and that he does it after all or once more on a day that he names, hears when he is asked
about that, and is not asked whether he still wants it."""

from dataclasses import replace

import pytest

from conversations.after_all import wants_it_still
from conversations.as_shown import as_shown, leaves_open
from conversations.consequences import PlanCheck
from conversations.intended import is_when, meant, points_by_name
from conversations.intending import can_be_done
from conversations.quoted.moved import without_settled
from conversations.scripts import SCRIPTS
from conversations.situation import Intention
from tests.conversations.walking import LINES, SITUATION, Walk

NOT_DONE, KEPT = "Nog niet gedaan.", "Good. Then it stays."


def asked(*says: str) -> Walk:
    """Johan, who is asked how it went, and says this."""
    johan = Walk(SCRIPTS["experiment"], replace(SITUATION, lines=LINES, intention=Intention(1, "Ik bel Piet.")))
    for one in says:
        johan.says(one)
    return johan


def planned(johan: Walk) -> list[PlanCheck]:
    return [one for one in johan.effects if isinstance(one, PlanCheck)]


@pytest.mark.parametrize(
    "says",
    [
        ("Niet gelukt. Ik doe het 20 november in de lunch.",),
        ("Dat ging niet door, hij lag ziek. Het is verzet naar 20 november, en Casper stond er wel.",),
        ("Dat schreef ik maandag al, het is verzet naar 20 november.",),
        ("Gelukt. 20 november bel ik hem weer.", "Niks."),
        ("Hij heeft niet geappt, dus niks te doen. Wel met Ids afgesproken voor 20 november, bij Postma.", "Niks."),
        ("Nog niet. We hebben met Piet afgesproken om het 20 november te doen.",),
        ("Het bord hangt. Van 20 november weet ik het nog niet, dat moet nog komen.",),
        ("Plan ging mis, Piet was ziek. Stond ik daar.", "Niks. Het is verzet naar 20 november."),
        (NOT_DONE, "ja hoor, 20 november"),
        (NOT_DONE, "wordt 20 november, hij is ziek"),
        (NOT_DONE, "jawel, maar dan op 20 november in de pauze"),
        (NOT_DONE, "ik doe het anders", "Ik app hem, 20 november."),
    ],
)
def test_he_is_asked_about_it_once_after_that_day(says: tuple[str, ...]):
    johan = asked(*says)
    assert planned(johan) == [PlanCheck("2026-11-23", again=True)]
    assert johan.aloud[-1].removeprefix("You are right. ").startswith("Kept. ")


@pytest.mark.parametrize(
    "says", [(NOT_DONE, "ja hoor"), (NOT_DONE, "jawel, maar niet nu"), (NOT_DONE, "Ja, wel graag")]
)
def test_who_names_no_day_keeps_it_and_is_promised_none(says: tuple[str, ...]):
    johan = asked(*says)
    assert (planned(johan), johan.aloud[-1]) == ([], KEPT)


@pytest.mark.parametrize(
    "words",
    [
        "Het ging goed. Mijn baas heeft met Ids afgesproken voor 20 november.",
        "Niet gelukt. Ik had met Karin afgesproken voor 20 november maar ze was ziek.",
        "Ging prima. Met mijn vrouw afgesproken 20 november te gaan eten.",
    ],
)
def test_what_others_agreed_what_is_over_and_an_evening_off_is_none_of_it(words: str):
    assert planned(asked(words)) == []


def test_it_hears_that_he_still_wants_it_and_that_he_does_not():
    yes = ("ja", "ja hoor, maandag", "graag, maar dan in de pauze", "jawel", "zeker wel")
    no = ("nee", "nee laat maar", "ja dat hoeft niet meer", "ja?", "ik doe het anders")
    assert [*map(wants_it_still, yes)] == [True] * len(yes)
    assert [*map(wants_it_still, no)] == [False] * len(no)


def test_he_is_shown_what_he_set_out_to_do_with_the_day_that_it_is_now_and_without_goodbyes_or_asides():
    before = "Ik ga zaterdag bij de wissel tegen Ronnie zeggen dat het van hem is."
    now = "Ik doe het nu woensdag, dan staan we samen."
    for words, shown in (
        (f"{before}\n{now}", f"{before.replace('zaterdag', '…')}\n{now}"),
        (f"Ik laat de telefoon liggen. Donderdag, bij de lunch.\n{now}", f"Ik laat de telefoon liggen.\n{now}"),
        ("Vrijdag bel ik haar. Fijne kerst alvast!", "Vrijdag bel ik haar."),
        ("Vrijdag wens ik iedereen een fijne avond.", "Vrijdag wens ik iedereen een fijne avond."),
        ("Ik laat mijn tas dicht. Al weet ik niet of ik dat volhoud, en wat doe ik dan?", "Ik laat mijn tas dicht."),
        ("Ik bel hem donderdag. Het briefje is kinderachtig, maar het helpt.", "Ik bel hem donderdag."),
        *(("Ik bel hem. Dat is eng, maar donderdag doe ik het.",) * 2,),
        # Nor what he feels, doubts, asks, or does not know of it.
        ("Zaterdag na sluitingstijd zeg ik het. Spannend wel.", "Zaterdag na sluitingstijd zeg ik het."),
        ("Maandag laat ik mijn telefoon liggen. Slik.", "Maandag laat ik mijn telefoon liggen."),
        *(("Ik laat mijn telefoon liggen. Maandag.",) * 2, ("Ik zeg vaker nee. Thuis.",) * 2),
        ("Ik zeg het vrijdag gewoon. Denk ik. En dan wacht ik.", "Ik zeg het vrijdag gewoon. En dan wacht ik."),
        ("Donderdag koffie doen. weet alleen niet of t niet raar is", "Donderdag koffie doen."),
        ("8 januari zeg ik het\nhoe wanneer? niet pas na de 12e toch", "8 januari zeg ik het"),
        ("Ik geef het maandag aan Jo. Telt het ook als ik één ding nakijk?", "Ik geef het maandag aan Jo."),
        ("Ik zeg het maandag. Mijn vrouw vindt het laf, dus ik twijfel nog.", "Ik zeg het maandag."),
        ("Dat weet ik nog niet zo goed. Misschien bel ik haar vrijdag.", "Misschien bel ik haar vrijdag."),
        (
            "In het overleg van donderdag 10 december zeg ik het.\n"
            "Het overleg is verzet naar donderdag de 17e, dus ik heb niets kunnen doen.",
            "In het overleg … zeg ik het.\nHet overleg is verzet naar donderdag de 17e.",
        ),
        # What he will ask, what feels so later, and what he does if it fails are parts of it.
        ("Ik stel Karin vrijdag één vraag. Wat heb jij nodig?",) * 2,
        ("Ik laat de telefoon liggen. Spannend wordt het pas als hij belt, dan adem ik eerst.",) * 2,
        ("Zondag bel ik haar. Als ik het niet durf stuur ik een kaartje.",) * 2,
        # What he puts in its place is it.
        ("Ik laat de telefoon liggen.\nIk heb me bedacht. Ik app Karin vrijdag.", "Ik app Karin vrijdag."),
    ):
        assert as_shown(words) == shown


def test_what_he_is_shown_of_it_is_what_he_will_do_and_what_he_wrote_last_of_when():
    verdeel = "Morgen de dossiers verdelen. En als iemand moppert, dat laten staan."
    twentieth = "Op de 20e vertel ik het in vijf zinnen en dan tel ik tot tien voordat ik iets zeg."
    friday = "En Froukje ga ik het deze vrijdag al vertellen, want dat voelt eerlijker."
    moved = "Plan gewijzigd: Froukje is vandaag weg, dus ik vertel het haar maandag."
    counts = (
        "Maandag zeg ik tegen Lucas: dit is nog niet goed genoeg. En dan vier seconden niks. Misschien tel ik ze af."
    )
    for words, shown in (
        (f"{verdeel} Over mijn vader heb ik even geen huiswerk.", verdeel),
        ("Vrijdag bel ik mijn broer. Met mijn moeder doe ik nog even niks.", "Vrijdag bel ik mijn broer."),
        (f"Dat ik het nieuws mag brengen, ook als het stil wordt. {twentieth}", twentieth),
        (f"Dat ik te snel ja zeg. {twentieth} {friday}\n{moved}", f"{twentieth}\n{moved}"),
        (
            "Ma 4 jan heb ik 1-op-1 met Samira, dan ga ik het zeggen.\nNog niet dus, is verzet naar donderdag 7 jan.",
            "… heb ik 1-op-1 met Samira, dan ga ik het zeggen.\nIs verzet naar donderdag 7 jan.",
        ),
        (counts, counts),
        # What else is moved is none of it, and moves the day of nothing.
        (
            "Ik ga dinsdag met Bert praten.\nHet etentje van zaterdag is verzet naar zondag",
            "Ik ga dinsdag met Bert praten.",
        ),
        (
            "Maandag zeg ik het tegen Karin. Donderdag bel ik Bert.\nMet Bert is verzet naar vrijdag",
            "Maandag zeg ik het tegen Karin. … bel ik Bert.\nMet Bert is verzet naar vrijdag",
        ),
        # What he will do may point at what he saw, or be said as that.
        ("Dat ik te weinig vraag. Maandag doe ik dat anders.",) * 2,
        ("Dat ik donderdag de telefoon laat liggen. En dat ik het tegen Karin zeg.",) * 2,
        ("Ik ga dinsdag om vijf uur naar huis. Niks zeggen, gewoon gaan.",) * 2,
    ):
        assert as_shown(words) == shown


def test_what_he_only_may_do_or_does_not_promise_is_no_plan_of_his():
    note = "Ik weet het nog niet. Misschien dat ik de dienst afsluit met een briefje, maar ik beloof het liever niet."
    for words, is_open in (
        (note, True),
        ("Weet ik nog niet. Misschien vrijdag niet opnemen?", True),
        ("Ik bel donderdag mijn broer, misschien in de pauze.", False),
        ("Ik beloof niks meer aan klanten zonder in de agenda te kijken. Donderdag.", False),
    ):
        assert leaves_open(words) is is_open
    johan = Walk(SCRIPTS["experiment"], replace(SITUATION, lines=LINES, intention=Intention(1, note)))
    assert johan.aloud[:2] == ["Hello Johan. You wrote earlier:", f"“{note.partition('. ')[2]}”"]


def test_who_only_points_at_what_he_told_before_or_says_when_means_that_with_it():
    told = "dat helpen ook de baas zijn is. en patrycja mag van mij de hele rozenlijn doen, zonder dat ik erbij sta"
    when = "dinsdag 5 januari, de vroege dienst. ik ga dan in het kantoortje zitten"
    rose = "patrycja mag van mij de hele rozenlijn doen, zonder dat ik erbij sta"
    assert meant(told, f"nou dat van de rozenlijn dus. {when}") == f"{rose}\n{when}"
    assert points_by_name(told).known(f"nou dat van de rozenlijn dus. {when}")
    assert not points_by_name(told).known("dat van de tulpen dus. dinsdag")
    assert is_when("vrijdag na het werkoverleg. dan loopt ie altijd nog even mee")
    assert not is_when("vrijdag na het werkoverleg. dan zeg ik het hem")


def test_what_he_points_at_as_what_came_of_the_talk_can_be_done():
    assert can_be_done("kort. dat ik de zeilen verdeel en de namen op het bord zet en dat mijn naam er niet bij staat")
    assert not can_be_done("dat ik altijd te moe was")


def test_of_what_is_put_off_the_half_that_came_about_is_not_shown_again():
    plan, again = (
        "Met kerst zeg ik tegen mijn broer dat ik stop. En in januari praat ik met Bert.",
        "Bert wordt donderdag",
    )
    assert without_settled(plan, f"Tegen mijn broer gezegd dat ik stop. {again}", again) == (
        "En in januari praat ik met Bert."
    )
    assert without_settled(plan, f"Tegen mijn broer nog niet gezegd. {again}", again) == plan
