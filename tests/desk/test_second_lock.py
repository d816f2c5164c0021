"""A coach's second lock: what her clients wrote opens with a code only, and nothing of it shows before that."""

import re

import pyotp
import pytest

from bot.errors import Unreadable
from bot.playground.faults import too_many_requests
from bot.storage import people, second_locks
from tests.cast import (
    ada_and_johan,
    asked,
    at,
    bram_and_cleo,
    bytes_in,
    dutch,
    lately,
    opens,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

WROTE = "Hoe zeg ik nee tegen Noor?"
ASKS = dutch("This lies behind your lock. Which code does your app show?")
WRONG = dutch("That is not the code. It has six digits, and changes every half minute.")
CLOSED = dutch("Your lock is on, and closed.")
HELD = dutch("Something of {client} lies ready for you, behind your lock.", client="Johan")
OPEN = "Open, voor 15 minuten."


def code(world, secret, steps=0):
    """What the app shows, now or so many half minutes later."""
    return pyotp.TOTP(secret).at(int(world.clock.now().timestamp()) + 30 * steps)


def secret_in(said):
    return re.search(r"(?:[A-Z2-7]{4} ?){8}", said).group().replace(" ", "")


async def puts_it_on(world, ada, *, noted=True):
    """Ada puts the lock on, and notes the recovery codes; the secret, and these."""
    await says(world, ada, "/slot")
    (shown,) = await taps(world, ada, "Put the lock on")
    secret = secret_in(shown.text)
    said = await says(world, ada, code(world, secret))
    codes = re.findall(r"[2-9A-Z]{5}-[2-9A-Z]{5}", said[-1].text)
    if noted:
        await taps(world, ada, "I have written them down")
    return secret, codes


@beginning
async def locked(world):
    """Johan has answered; Ada's lock is on, and has closed after its quarter of an hour."""
    ada, johan = await asked(world)
    await says(world, johan, WROTE)
    secret, codes = await puts_it_on(world, ada)
    await world.after(minutes=16)
    return ada, johan, secret, codes


# --- putting it on ---------------------------------------------------------------------------------------------------


async def test_it_is_put_on_by_a_first_code_and_takes_the_secret_and_the_code_out_of_the_chat(world):
    ada, _ = await asked(world)
    await says(world, ada, "/slot")
    (shown,) = await taps(world, ada, "Put the lock on")
    secret = secret_in(shown.text)
    assert (shown.protected, shown.file is not None) == (True, True)
    assert [one.text for one in await says(world, ada, "000000")] == [WRONG]
    typed = code(world, secret)
    await says(world, ada, typed)
    on, codes = ada.reads[-2:]
    assert on.text.startswith("Het slot zit erop.")
    assert (codes.protected, len(set(re.findall(r"[2-9A-Z]{5}-[2-9A-Z]{5}", codes.text)))) == (True, 8)
    left = [one.text for one in ada.chat]
    assert [text for text in left if typed in text or "000000" in text or secret[:4] in text] == []


async def test_nothing_lies_behind_it_before_the_first_code(world):
    ada, johan = await asked(world)
    await says(world, johan, WROTE)
    await world.after(minutes=2)
    await taps(world, ada, "Put the lock on", (await says(world, ada, "/slot"))[-1])
    assert any(WROTE in one.text for one in await says(world, ada, "/overzicht"))


async def test_words_that_are_no_code_stay_words(world):
    ada, _ = await asked(world)
    await says(world, ada, "/slot")
    await taps(world, ada, "Put the lock on")
    (said,) = await says(world, ada, "Johan belt mij terug")
    assert said.text == dutch("Shall I keep this as a memo about {client}? Only you read it.", client="Johan")


# --- closed ----------------------------------------------------------------------------------------------------------

ASKED_FOR = ("/overzicht", "/overzicht Johan", "/verloop", "/verloop Johan", "/traject Johan")


@pytest.mark.parametrize("command", ASKED_FOR)
async def test_it_asks_for_the_code_and_then_does_what_was_asked(world, command):
    ada, _, secret, _ = await locked(world)
    assert [one.text for one in await says(world, ada, command)] == [ASKS]
    opened, *shown = await says(world, ada, code(world, secret))
    assert (opened.text, len(shown) >= 1) == (OPEN, True)
    again = [one.text for one in await says(world, ada, command)]
    assert again == [one.text for one in shown]


async def test_every_button_that_shows_what_a_client_wrote_waits_for_the_code(world):
    ada, johan, secret, _ = await locked(world)
    await says(world, ada, "/overzicht")
    await says(world, ada, code(world, secret))
    await says(world, ada, "/verloop")
    await world.until(at("2026-11-30 18:01"))
    tappable = [(one, label) for one in ada.reads for row in one.buttons for label in row]
    seen = len(ada.reads)
    for message, label in tappable:
        ada.taps(label, message)
        await world.settle()
    new = [one for one in ada.reads[seen:] if not one.text.startswith((ASKS, CLOSED))]
    assert [
        one.text for one in new if WROTE in one.text or (one.file and one.file.name.endswith((".pdf", ".png")))
    ] == []
    assert ASKS in [one.text for one in ada.reads[seen:]]
    assert johan.toasts == []


async def test_a_digest_that_comes_says_only_that_it_is_there(world):
    ada, _, secret, _ = await locked(world)
    await world.until(at("2026-11-30 18:01"))
    notice = next(one for one in reversed(ada.reads) if dutch("Read the overview") in str(one.buttons))
    assert WROTE not in notice.text
    assert [one.text for one in await taps(world, ada, "Read the overview")] == [ASKS]
    opened, shown, *_ = await says(world, ada, code(world, secret))
    assert (opened.text, WROTE in shown.text) == (OPEN, True)


async def test_what_a_client_tells_directly_is_held_back_and_said_to_be_there(world):
    ada, johan, secret, _ = await locked(world)
    await says(world, johan, "/meld Ik kom morgen niet.")
    assert lately(world, ada) == [HELD]
    assert [one.text for one in await taps(world, ada, "Open")] == [ASKS]
    opened, told = await says(world, ada, code(world, secret))
    assert (opened.text, "Ik kom morgen niet." in told.text) == (OPEN, True)
    assert next(one.text for one in await taps(world, ada, "Open")).startswith("Je slot zit erop en is nu open.")


async def test_what_was_held_back_goes_with_him_who_is_erased(world):
    ada, johan, secret, _ = await locked(world)
    await says(world, johan, "/meld Ik kom morgen niet.")
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    await world.after(minutes=1)
    await says(world, ada, f"/slot {code(world, secret)}")
    await world.after(minutes=1)
    assert [text for text in texts(ada) if "morgen" in text] == []


async def test_it_closes_by_itself_and_at_a_tap(world):
    ada, _, secret, _ = await locked(world)
    await says(world, ada, f"/slot {code(world, secret)}")
    await taps(world, ada, "Close now", (await says(world, ada, "/slot"))[-1])
    assert [one.text for one in await says(world, ada, "/overzicht")] == [ASKS]
    await world.after(seconds=30)
    await says(world, ada, code(world, secret))

    (card,) = await says(world, ada, "/slot")
    ada.taps("1 uur", card)
    await world.after(minutes=59)
    assert any(WROTE in one.text for one in await says(world, ada, "/overzicht"))
    await world.after(minutes=2)
    assert [one.text for one in await says(world, ada, "/overzicht")] == [ASKS]


# --- guessing --------------------------------------------------------------------------------------------------------


async def test_guessing_slows_down_and_is_told(world):
    ada, _, secret, _ = await locked(world)
    await says(world, ada, "/overzicht")
    said = [[one.text for one in await says(world, ada, f"00000{number}")] for number in range(5)]
    later = "Over 1 minuut kijk ik naar de volgende code."
    assert said == [[WRONG]] * 4 + [[f"{WRONG}\n\n{later}"]]
    assert [one.text for one in await says(world, ada, code(world, secret))] == [later]
    await world.after(seconds=61)
    assert [one.text for one in await says(world, ada, "000009")] == [
        f"{WRONG}\n\nOver 2 minuten kijk ik naar de volgende code."
    ]
    await world.after(seconds=121)
    opened, shown = await says(world, ada, code(world, secret))
    assert opened.text == f"{OPEN}\n\nEr is 6 keer een verkeerde code gegeven."
    assert WROTE in shown.text


async def test_a_code_works_once(world):
    ada, _, secret, codes = await locked(world)
    used = code(world, secret)
    assert [one.text for one in await says(world, ada, f"/slot {used}")] == [OPEN]
    await taps(world, ada, "Close now", (await says(world, ada, "/slot"))[-1])
    assert [one.text for one in await says(world, ada, f"/slot {used}")] == [WRONG]
    (opened,) = await says(world, ada, f"/slot {codes[0].lower()}")
    assert "Die code is op; je hebt er nog 7." in opened.text
    await taps(world, ada, "Close now", (await says(world, ada, "/slot"))[-1])
    assert [one.text for one in await says(world, ada, f"/slot {codes[0]}")] == [WRONG]


async def test_the_code_of_a_minute_ago_and_of_another_secret_open_nothing(world):
    ada, _, secret, _ = await locked(world)
    await says(world, ada, "/overzicht")
    for guess in (code(world, secret, -2), code(world, secret, 2), code(world, pyotp.random_base32())):
        assert [one.text for one in await says(world, ada, guess)] == [WRONG]


async def test_what_another_types_opens_nothing(world):
    ada, johan, secret, codes = await locked(world)
    bram, _ = await bram_and_cleo(world)
    for other in (johan, bram):
        await says(world, other, f"/slot {code(world, secret)}")
        await says(world, other, codes[0])
    assert [one.text for one in await says(world, ada, "/overzicht")] == [ASKS]


# --- taking it off ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["Take the lock off", "New recovery codes"])
async def test_it_wants_a_new_code_for_the_lock_itself_even_while_it_is_open(world, label):
    ada, _, secret, codes = await locked(world)
    await says(world, ada, f"/slot {code(world, secret)}")
    await says(world, ada, "/slot")
    assert [one.text for one in await taps(world, ada, label)] == [dutch("For this I need a code from your app first.")]
    said = await says(world, ada, codes[1])
    if label == "Take the lock off":
        assert [one.text for one in said] == [
            dutch("The lock is off. What your clients write opens without a code again.")
        ]
        assert any(WROTE in one.text for one in await says(world, ada, "/overzicht"))
    else:
        assert len(re.findall(r"[2-9A-Z]{5}-[2-9A-Z]{5}", said[-1].text)) == 8
        assert [one.text for one in await says(world, ada, f"/slot {codes[2]}")] == [WRONG]


async def test_a_lock_that_cannot_be_read_stays_closed(world, monkeypatch):
    ada, _, _, _ = await locked(world)

    def damaged(work, person_id):
        raise Unreadable

    monkeypatch.setattr(second_locks, "of", damaged)
    broken = dutch("Your lock is damaged and stays closed. Would you tell whoever runs this bot?")
    for asked_for in ("/overzicht", "/slot"):
        assert [one.text for one in await says(world, ada, asked_for)] == [broken]


async def test_nothing_of_the_secret_lies_readable_anywhere(world):
    _, _, secret, codes = await locked(world)
    data = bytes_in(world._folder)
    plain = [word for word in (secret, *codes, *(one.replace("-", "") for one in codes)) if word.encode() in data]
    assert plain == []


async def test_the_guard_goes_with_the_person(world):
    ada, _, _, _ = await locked(world)
    await world.app.writer.run(lambda work: second_locks.drop(work, people.by_chat(work, str(ada.id)).id))
    assert [one.text for one in await says(world, ada, "/slot")] == [
        dutch("Your lock is damaged and stays closed. Would you tell whoever runs this bot?")
    ]


async def test_what_was_on_its_way_when_it_closed_is_held_back_too(world):
    ada, johan, secret, codes = await locked(world)
    await says(world, ada, f"/slot {code(world, secret)}")
    world.telegram.faults.plan(too_many_requests(3600), "sendMessage", ada.id)
    await says(world, johan, "/meld Ik kom morgen niet.")
    await world.after(minutes=62)
    assert lately(world, ada) == [HELD]
    told = (await says(world, ada, f"/slot {codes[0]}"))[-1]
    assert "Ik kom morgen niet." in told.text


async def test_what_a_client_answers_to_what_she_wonders_is_held_back(world):
    ada, johan = await ada_and_johan(world)
    secret, _ = await puts_it_on(world, ada)
    await says(world, ada, "/hypothese")
    await says(world, ada, "Je wilt het iedereen naar de zin maken.")
    await taps(world, ada, "Yes, send it")
    await taps(world, ada, "Close now", (await says(world, ada, "/slot"))[-1])
    await taps(world, johan, "It is different")
    await says(world, johan, "Ik wil vooral rust.")
    await world.after(minutes=3)
    assert [text for text in lately(world, ada) if text != HELD] == []
    assert [text for text in texts(ada) if "rust" in text] == []
    opened = await says(world, ada, f"/slot {code(world, secret)}")
    assert opened[0].text == OPEN
    assert "Ik wil vooral rust." in opened[-1].text


async def test_what_he_erases_meanwhile_is_not_shown_when_it_opens(world):
    ada, johan = await ada_and_johan(world)
    secret, _ = await puts_it_on(world, ada)
    await world.after(minutes=16)
    await says(world, johan, "/meld Ik kom morgen niet.")
    assert lately(world, ada) == [HELD]
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Erase {number}", number=1)
    await taps(world, johan, "Yes, erase it")
    assert [one.text for one in await says(world, ada, f"/slot {code(world, secret)}")] == [OPEN]
    await world.after(minutes=2)
    assert [text for text in texts(ada) if "morgen" in text] == []


async def test_the_recovery_codes_leave_the_chat_when_she_has_them_and_at_the_latest_when_one_is_asked_for(world):
    ada, _ = await asked(world)
    _, codes = await puts_it_on(world, ada, noted=False)
    await world.after(minutes=16)
    assert any(codes[0] in text for text in texts(ada))
    await says(world, ada, "/verloop")
    assert not any(codes[0] in text for text in texts(ada))
    await says(world, ada, codes[0])
    await taps(world, ada, "New recovery codes", (await says(world, ada, "/slot"))[-1])
    again = re.findall(r"[2-9A-Z]{5}-[2-9A-Z]{5}", (await says(world, ada, codes[1]))[-1].text)
    assert len(again) == 8
    await taps(world, ada, "I have written them down")
    assert not any(again[0] in text for text in texts(ada))
