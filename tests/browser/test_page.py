"""The page itself: for every eye, hand and screen, and whatever is thrown at it."""

import re
from pathlib import Path

import pytest

from bot.playground.markup import TEXT_LIMIT
from bot.playground.scenes import SCENES
from tests.browser.shown import AFTER_ONE, LAST_WORDS, Open, Shown

pytestmark = pytest.mark.asyncio(loop_scope="session")

HTML = "<img src=x onerror=\"document.body.innerHTML='gone'\"><b>vet</b>"


async def violations(shown: Shown) -> list[str]:
    """What axe finds wrong."""
    axe = pytest.importorskip("axe_playwright_python.async_playwright").Axe()
    # The page's own policy lets no script in but its own; axe comes in by the browser's door.
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in (await axe.run(shown.page)).response["violations"]]


@pytest.mark.more
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_wrong_at_any_width(show: Open, scheme: str) -> None:
    shown = await show(AFTER_ONE, color_scheme=scheme)
    found = {width: await seen_at(shown, width) for width in (360, 768, 1440)}
    assert found == {360: ([], 360), 768: ([], 768), 1440: ([], 1440)}


async def seen_at(shown: Shown, width: int) -> tuple[list[str], int]:
    """What axe finds wrong, and how wide the page is, in a window of this width."""
    await shown.page.set_viewport_size({"width": width, "height": 900})
    return await violations(shown), await shown.page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.more
async def test_axe_finds_nothing_wrong_with_what_lies_over_the_page(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.page.locator("summary", has_text="Meer").click()
    with_sheet = await violations(shown)
    await shown.page.keyboard.press("Escape")
    await shown.chooses(shown.own("Johan", LAST_WORDS), "Wat de bot hiervan bewaart")
    await shown.page.locator("#drawer[open] .kept").first.wait_for()
    assert (with_sheet, await violations(shown)) == ([], [])


@pytest.mark.more
async def test_a_hand_on_the_keyboard_is_enough(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.field("Johan").focus()
    await shown.page.keyboard.press("ArrowUp")
    await shown.expects(shown.field("Johan"), value=LAST_WORDS)
    await shown.page.keyboard.press("Escape")
    await shown.expects(shown.field("Johan"), value="")
    await shown.page.keyboard.press("Shift+Tab")
    await shown.page.keyboard.press("Shift+Tab")
    await shown.page.keyboard.press("Enter")
    focused = shown.page.locator("#menu button:focus")
    await shown.expects(focused, text="/straks")


@pytest.mark.more
async def test_one_phone_at_a_time_shows_on_a_narrow_screen_and_the_other_counts(show: Open) -> None:
    shown = await show(AFTER_ONE, width=360, height=740)
    await shown.presses("Naar het volgende moment")
    tab = shown.page.get_by_role("group", name="Wiens telefoon").get_by_role("button", name="Johan")
    await shown.expects(tab, text="Johan1")
    await tab.click()
    await shown.expects(tab, text="Johan")
    await shown.sees("Johan", "Dit nam je je voor:")


async def test_what_somebody_types_is_never_markup(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.says("Johan", HTML)
    await shown.sees("Johan", HTML)
    await shown.says("Ada", HTML)
    await shown.sees("Ada", HTML)
    assert (await shown.page.locator("img[src=x]").count(), shown.errors) == (0, [])


@pytest.mark.more
async def test_a_message_that_is_too_long_is_told_and_kept_in_the_field(show: Open) -> None:
    shown = await show(AFTER_ONE)
    long = "a" * (TEXT_LIMIT + 1)
    await shown.says("Johan", long)
    await shown.expects(shown.problem, text="Een bericht heeft hooguit 4.096 tekens; dit heeft er 4.097.")
    await shown.expects(shown.field("Johan"), value=long)


@pytest.mark.more
async def test_a_file_that_is_too_big_is_told_and_a_picture_opens(show: Open, tmp_path: Path) -> None:
    shown = await show(AFTER_ONE)
    big, picture = tmp_path / "big.bin", tmp_path / "dot.png"
    with big.open("wb") as file:
        file.truncate(60_000_000)
    picture.write_bytes(PIXEL)
    chooser = shown.phone("Johan").get_by_label("Een afbeelding of bestand sturen").last
    await chooser.set_input_files(big)
    await shown.expects(shown.problem, text="Een bestand kan hooguit 50 MB zijn.")
    await chooser.set_input_files(picture)
    await shown.phone("Johan").get_by_role("button", name="dot.png").click()
    await shown.page.get_by_role("dialog", name="Afbeelding").get_by_role("img").wait_for()


@pytest.mark.more
async def test_it_goes_on_after_a_reload_and_beside_a_second_page(show: Open) -> None:
    shown = await show(AFTER_ONE)
    await shown.presses("Naar het volgende moment")
    await shown.page.reload()
    await shown.sees("Johan", "Dit nam je je voor:")
    beside = await Shown.on(shown.stage, shown.page.url, await shown.page.context.new_page())
    await beside.says("Johan", "Wie mist wie?")
    await shown.sees("Johan", "Wie mist wie?")
    assert shown.errors == []


@pytest.mark.more
async def test_ten_thousand_messages_stay_quick(show: Open) -> None:
    shown = await show(SCENES["invited"])
    telegram = shown.stage.here.telegram
    person = next(iter(telegram.people.values()))
    for number in range(10_000):
        telegram.post(telegram.chats[person.id], telegram.bot, {"text": f"bericht {number}"})
    await shown.sees("Ada", "bericht 9999")
    await shown.says("Ada", "/help")
    await shown.sees("Ada", "Onder /traject vind je alles wat je met één klant kunt doen.")
    assert await shown.phone("Ada").locator(".message").count() <= 200


@pytest.mark.more
async def test_the_clock_goes_back_and_far_ahead(show: Open) -> None:
    shown = await show(SCENES["invited"])
    await set_clock(shown, "2020-01-01T12:00")
    await shown.expects(shown.now, text="12:00 woensdag 1 januari 2020")
    await set_clock(shown, "2025-01-01T12:00")
    await shown.expects(shown.now, text=re.compile("^(?!.*januari 2020)"))
    await shown.presses("Stop")
    await set_clock(shown, "2055-01-01T12:00")
    await shown.expects(shown.problem, text="Tien jaar per keer is ver genoeg.")
    assert shown.errors == []


@pytest.mark.proof
async def test_five_years_go_by(show: Open) -> None:
    shown = await show(SCENES["invited"])
    await set_clock(shown, "2031-09-22T11:00")
    await shown.stage.watch.until(lambda: not shown.stage.resting)
    await shown.rest()
    await shown.expects(shown.now, text="11:00 maandag 22 september 2031")
    await shown.expects(shown.problem, text="")


async def set_clock(shown: Shown, wall: str) -> None:
    await shown.page.locator("summary", has_text="Andere tijd").click()
    await shown.page.get_by_label("Zet de klok op").fill(wall)
    await shown.page.get_by_role("button", name="Klok zetten").click()


@pytest.mark.more
async def test_every_moment_on_the_line_of_time_has_its_mark(show: Open) -> None:
    shown = await show(AFTER_ONE)
    read = "points => points.map(one => [one.dataset.point.split('-').at(-1), one.innerText])"
    named = await shown.page.locator(".point").evaluate_all(read)
    assert {kind for kind, mark in named if not mark.strip()} == set()
    assert "meta" in {kind for kind, _ in named}


@pytest.mark.more
async def test_it_speaks_english(show: Open) -> None:
    shown = await show(AFTER_ONE, locale="en-GB")
    await shown.expects(shown.page.locator("#next"), text="Next, Fri 16 Oct 09:00: How it went · meeting 1 with Johan.")
    assert shown.errors == []


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "a5f645400000000049454e44ae426082"
)
