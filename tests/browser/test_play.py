"""What a coach and a client do on the page, from the first link to the last word erased."""

import re

import pytest

from bot.playground import johan
from tests.browser.shown import AFTER_ONE, LAST_WORDS, Open, Shown

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def agreed(show: Open) -> Shown:
    """Ada has invited Johan, and both agree; everything was done on the page."""
    shown = await show()
    await shown.taps("Ada", "Als coach beginnen")
    await shown.sees("Ada", "Welkom, Ada.")
    await shown.says("Ada", johan.NEW_TRAJECTORY)
    await shown.sees("Ada", "Het traject met Johan staat klaar")
    await shown.taps("Johan", "De uitnodiging van Ada openen")
    await shown.sees("Johan", "Wil je zo meedoen?")
    await shown.taps("Johan", "Ja, ik doe mee")
    await shown.sees("Ada", "Is dit de Johan die je bedoelt?")
    await shown.taps("Ada", "Ja, dit is Johan")
    await shown.sees("Johan", "Wil je zo samenwerken?")
    await shown.taps("Johan", "Akkoord")
    await shown.sees("Johan", "Afgesproken")
    await shown.rest()
    return shown


async def test_it_plays_from_the_invitation_to_looking_back(show: Open) -> None:
    shown = await agreed(show)
    await shown.presses("Naar het volgende moment")
    await shown.expects(shown.now, text="09:00 woensdag 23 september 2026")
    await shown.sees("Johan", "Dag Johan. Zo staat je doel in jullie afspraken:")
    await shown.presses("Naar het volgende moment")
    await shown.expects(shown.now, text="09:00 donderdag 1 oktober 2026")
    await shown.says("Johan", "Hoe krijg ik tijd voor de pilot?")
    await shown.presses("+1 minuut")
    await shown.sees("Johan", "Die vraag neem je mee:")
    await shown.presses("Overzicht voor de coach 1: ma 5 okt 18:00 (komt nog)")
    await shown.taps("Ada", "Lees het overzicht")
    await shown.sees("Ada", "Hoe krijg ik tijd voor de pilot?")
    await shown.presses("Speel af tot het volgende gesprek")
    await shown.expects(shown.now, text="14:00 dinsdag 6 oktober 2026")
    await shown.presses("+1 uur")
    await shown.taps("Ada", "Gehouden")
    await shown.presses("Naar het volgende moment")
    await shown.expects(shown.now, text="17:00 dinsdag 6 oktober 2026")
    await shown.sees("Johan", "sprak je Ada.")
    await shown.says("Johan", "Dat ik steeds ja zeg.")
    await shown.presses("+1 minuut")
    await shown.expects(shown.own("Johan", "Dat ik steeds ja zeg.").get_by_label("Bewaard"), count=1)
    assert (shown.errors, shown.stage.here.telegram.refused) == ([], [])


@pytest.mark.more
async def test_it_moves_a_meeting(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.says("Ada", "/verzet")
    await shown.taps("Ada", re.compile("^2: "))
    await shown.says("Ada", "2026-10-28 14:00")
    await shown.taps("Ada", "Alleen dit")
    await shown.taps("Ada", "Ja, verzetten")
    await shown.sees("Johan", re.compile("28 oktober"))
    await shown.expects(shown.page.get_by_role("button", name="Gesprek 2: wo 28 okt 14:00 (komt nog)"), count=1)


@pytest.mark.more
async def test_it_edits_an_answer_and_shows_both_versions_sealed_and_open(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.chooses(shown.own("Johan", LAST_WORDS), "Bewerken")
    await shown.expects(shown.field("Johan"), value=LAST_WORDS)
    await shown.says("Johan", "Vrijdag om tien uur.")
    await shown.expects(shown.own("Johan", "Vrijdag om tien uur."), text="bewerkt")
    await shown.chooses(shown.own("Johan", "Vrijdag om tien uur."), "Wat de bot hiervan bewaart")
    drawer = shown.page.get_by_role("dialog", name="Wat de bot hiervan bewaart")
    await shown.expects(drawer, text="Vrijdag om tien uur.")
    versions = drawer.locator(".kept").filter(has=shown.page.get_by_role("heading", name="answer", exact=True))
    await shown.expects(versions.locator(".hex"), count=2)


@pytest.mark.more
async def test_it_replies_to_an_earlier_question(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.chooses(shown.own("Johan", "Hoe krijg ik tijd voor de pilot?"), "Antwoorden")
    await shown.says("Johan", "En wie beslist?")
    await shown.expects(
        shown.own("Johan", "En wie beslist?").locator(".quoted"), text="Hoe krijg ik tijd voor de pilot?"
    )


@pytest.mark.more
async def test_it_keeps_a_protected_message_from_being_copied_or_passed_on(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.bubble("Ada", "De vraag").get_by_role("button", name="Wat met dit bericht kan").click()
    menu = shown.page.locator("#menu button")
    assert (await menu.all_inner_texts())[-3:] == [
        "Antwoorden",
        "Beveiligd: kopiëren of doorsturen kan niet",
        "Wat de bot hiervan bewaart",
    ]
    assert await menu.filter(has_text="Beveiligd").is_disabled()


@pytest.mark.more
async def test_it_passes_an_open_message_on(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.chooses(shown.own("Johan", LAST_WORDS), "Doorsturen naar de bot")
    await shown.expects(shown.own("Johan", LAST_WORDS), text="Doorgestuurd")


@pytest.mark.more
async def test_it_puts_a_reaction_on_a_message_and_takes_it_away(show: Open) -> None:
    shown = await show(AFTER_ONE)
    words = shown.own("Johan", LAST_WORDS)
    await shown.chooses(words, "👍")
    await shown.expects(words.get_by_label("Reactie van Johan"), count=1)
    await shown.chooses(words, "👍")
    await shown.expects(words.get_by_label("Reactie van Johan"), count=0)
    await shown.expects(words.get_by_label("Bewaard"), count=1)


@pytest.mark.more
async def test_it_survives_what_goes_wrong_on_purpose(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.page.locator("summary", has_text="Meer").click()
    await shown.page.get_by_role("button", name="Laat iets misgaan").click()
    await shown.page.get_by_label("Wat er misgaat").select_option("429: te druk, over 30 seconden weer")
    await shown.page.get_by_label("Waarbij").select_option("het volgende bericht aan Johan")
    await shown.page.get_by_role("button", name="Zet klaar").click()
    waiting = "Gaat nog mis: het volgende bericht aan Johan (429: te druk, over 30 seconden weer), 1×."
    await shown.expects(shown.page.locator("#failing"), text=waiting)
    await shown.presses("Naar het volgende moment")
    await shown.expects(shown.page.locator("#next"), text="een bericht dat wachtte gaat weg")
    await shown.presses("Naar het volgende moment")
    await shown.sees("Johan", "Dit nam je je voor:")
    await shown.expects(shown.page.locator("#failing p"), count=0)


@pytest.mark.more
async def test_it_erases_everything(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.says("Johan", "/vergeetmij")
    await shown.taps("Johan", "Ja, wis alles")
    await shown.sees("Johan", "Alles is hier gewist.")
    await shown.chooses(shown.own("Johan", LAST_WORDS), "Wat de bot hiervan bewaart")
    drawer = shown.page.get_by_role("dialog", name="Wat de bot hiervan bewaart")
    await shown.expects(drawer, text="Van dit bericht staat niets in de database.")


@pytest.mark.more
async def test_johan_is_played_and_can_be_stopped(show: Open) -> None:
    shown = await show()
    await shown.page.get_by_role("button", name="Speel Johan").click()
    await shown.sees("Johan", "Dat neem je mee:")
    await shown.presses("Stop")
    await shown.expects(shown.page.get_by_role("button", name="Speel Johan"), count=1)


@pytest.mark.more
async def test_it_adds_a_phone_that_speaks_english(show: Open) -> None:
    shown = await show()
    await shown.page.locator("summary", has_text="Meer").click()
    await shown.page.get_by_label("Nog iemand, met de naam").fill("<b>Eve</b>")
    await shown.page.get_by_label("Taal van deze telefoon").select_option("en")
    await shown.page.get_by_role("button", name="Telefoon erbij").click()
    await shown.taps("<b>Eve</b>", "Als coach beginnen")
    await shown.sees("<b>Eve</b>", "Welcome, <b>Eve</b>.")
