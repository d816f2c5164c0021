"""A client says when he wants to be asked, on his card or behind the command; it holds for all that comes to him."""

from tests.cast import QUESTION, ada_and_johan, asked, at, coached_by_two, dutch, opens, overview, says, taps, texts

CARD = "Zo doe ik het voor jou:"


def line(shown, begin):
    """The line of a card that begins like this."""
    return next((one for one in shown.text.splitlines() if one.startswith(f"· {begin}")), None)


async def sets(world, johan, words):
    """What he types behind the command; the card as it is then."""
    (shown,) = await says(world, johan, f"/instellingen {words}")
    return shown


async def comes_at(world, johan, before, after):
    """How much more he has read between these two moments."""
    await world.until(at(before))
    seen = len(johan.reads)
    await world.until(at(after))
    return len(johan.reads) - seen


async def test_any_hour_can_be_typed_at_the_question_or_behind_the_command(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Time")
    (shown,) = await says(world, johan, "half negen")
    assert line(shown, "Mijn vragen") == (
        "· Mijn vragen komen om 08:30, nooit in het weekend, en nooit tussen 20:30 en 08:00."
    )
    shown = await sets(world, johan, "tijd 7.15")
    assert line(shown, "Mijn vragen") == (
        "· Mijn vragen komen om 07:15, nooit in het weekend, en nooit tussen 20:30 en 07:15."
    )
    assert await comes_at(world, johan, "2026-11-26 07:14", "2026-11-26 07:16") == 1


async def test_an_evening_hour_moves_his_quiet_hours(world):
    _, johan = await ada_and_johan(world)
    shown = await sets(world, johan, "tijd 21:00")
    assert line(shown, "Mijn vragen") == (
        "· Mijn vragen komen om 21:00, nooit in het weekend, en nooit tussen 22:00 en 08:00."
    )
    assert await comes_at(world, johan, "2026-11-26 20:59", "2026-11-26 21:01") == 1


async def test_what_is_no_time_is_asked_again_and_nothing_is_kept_of_it(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Time")
    (told,) = await says(world, johan, "drie uur 's nachts")
    assert told.text == "Tussen 23:00 en 05:00 laat ik je slapen. Welke andere tijd past je?"
    (shown,) = await says(world, johan, "acht uur")
    assert "om 08:00" in shown.text
    assert (await says(world, johan, "/antwoorden"))[0].text == dutch("You have not written anything yet.")


async def test_his_days_are_tapped_on_and_off_and_a_question_waits_for_one(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    (shown,) = await taps(world, johan, "Days")
    assert shown.buttons[:2] == (("✓ ma", "✓ di", "✓ wo", "✓ do"), ("✓ vr", "za", "zo"))
    for day in ("✓ do", "✓ wo", "✓ vr", "za"):
        johan.taps(day)
        await world.settle()
    assert johan.reads[-1].buttons[:2] == (("✓ ma", "✓ di", "wo", "do"), ("vr", "✓ za", "zo"))
    await taps(world, johan, "Back")
    assert line(johan.reads[-1], "Mijn vragen") == (
        "· Mijn vragen komen om 09:00, op ma, di, za, en nooit tussen 20:30 en 08:00."
    )
    assert await comes_at(world, johan, "2026-11-24 12:00", "2026-11-27 23:00") == 0


async def test_one_day_stays(world):
    _, johan = await ada_and_johan(world)
    await sets(world, johan, "dagen wo")
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Days")
    johan.taps("✓ wo")
    await world.settle()
    assert johan.toasts[-1] == dutch("Leave me one day at least; with /pauze I ask you nothing.")


async def test_quiet_hours_hold_for_what_comes_by_itself(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Quiet hours")
    (told,) = await says(world, johan, "19.00 tot 10.00")
    assert told.text.startswith("Ik vraag je om 09:00.")
    await sets(world, johan, "tijd 11:00")
    shown = await sets(world, johan, "stil 17.00 tot 10.30")
    assert line(shown, "Mijn vragen").endswith("en nooit tussen 17:00 en 10:30.")
    await world.until(at("2026-12-01 16:00"))
    assert await comes_at(world, johan, "2026-12-01 16:59", "2026-12-02 10:59") == 0
    assert await comes_at(world, johan, "2026-12-02 10:59", "2026-12-02 11:01") == 1


async def test_where_he_is_his_questions_come_at_his_hour_and_the_meeting_at_its_own(world):
    ada, johan = await ada_and_johan(world)
    seen = len(ada.reads)
    shown = await sets(world, johan, "waar New York")
    assert line(shown, "Dat is op de klok") == (
        "· Dat is op de klok van New York; daar is het nu 04:00. Jullie gesprekken blijven op de tijd van Amsterdam."
    )
    assert await comes_at(world, johan, "2026-11-26 14:59", "2026-11-26 15:01") == 1
    both = "dinsdag 1 december om 14:00 (bij jou dinsdag 1 december om 08:00)"
    (plan,) = await says(world, johan, "/plan")
    assert both in plan.text
    assert len(ada.reads) == seen


async def test_the_reminder_of_the_meeting_tells_both_times_when_they_differ(world):
    _, johan = await ada_and_johan(world)
    await sets(world, johan, "waar Tokio")
    await world.until(at("2026-11-30 01:30"))
    reminded = [one for one in texts(johan) if "om 14:00" in one and "Ada" in one]
    assert "(bij jou 22:00)" in reminded[-1]


async def test_back_home_everything_is_as_it_was(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/plan")
    before = johan.reads[-1].text
    await sets(world, johan, "waar Tokio")
    shown = await sets(world, johan, "waar thuis")
    assert line(shown, "Dat is op de klok") is None
    assert (await says(world, johan, "/plan"))[0].text == before


async def test_where_he_is_holds_for_every_trajectory_of_his(world):
    _, _, johan = await coached_by_two(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Where you are")
    johan.taps("Curaçao")
    await world.settle()
    cards = await says(world, johan, "/instellingen")
    assert ["Curaçao" in one.text for one in cards] == [True, True]


async def test_a_place_that_nobody_knows_is_asked_again(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "Where you are")
    (told,) = await says(world, johan, "ergens ver weg")
    assert told.text.startswith("Ik weet niet hoe laat het daar is.")
    (shown,) = await says(world, johan, "Tokio")
    assert "Tokio" in shown.text


async def test_he_is_called_as_he_wants_where_his_coach_reads_about_him(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe zeg ik nee tegen Noor?")
    await world.until(at("2026-11-30 18:00"))
    await taps(world, ada, "Read the overview")
    await says(world, johan, "/instellingen")
    await taps(world, johan, "What I call you")
    johan.taps("coachee")
    await world.settle()
    assert line(johan.reads[-1], "Leest Ada over jou") == "· Leest Ada over jou, dan noem ik je coachee."
    await says(world, johan, "/antwoorden")
    await opens(world, johan, 1)
    await taps(world, johan, "Withdraw {number}", number=1)
    assert "Je coachee heeft 1 antwoord ingetrokken" in await overview(world, ada)


async def test_who_wants_to_looks_at_the_overview_before_it_goes_and_holds_back_what_he_likes(world):
    ada, johan = await asked(world)
    await says(world, johan, "Hoe zeg ik nee tegen Noor?")
    await world.after(minutes=2)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "What {coach} reads", coach="Ada")
    (shown,) = await taps(world, johan, "Show me this beforehand")
    assert line(shown, "Je ziet wat Ada") is not None
    await world.until(at("2026-11-27 08:59"))
    seen = len(johan.reads)
    await world.until(at("2026-11-27 09:01"))
    (look,) = johan.reads[seen:]
    assert look.text.startswith("Dit leest Ada vóór jullie gesprek van dinsdag 1 december om 14:00.")
    assert (look.buttons, "Noor" in look.text) == ((("Wijzig 1", "1 voor mij"),), True)
    await opens(world, johan, 1)
    await taps(world, johan, "{number} only for me", number=1)
    await world.until(at("2026-11-30 18:00"))
    assert "Noor" not in await overview(world, ada)
    assert "eerst zien" not in "".join(one.text for one in await says(world, ada, "/plan"))


async def test_who_has_nothing_in_it_is_shown_nothing(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "/instellingen")
    await taps(world, johan, "What {coach} reads", coach="Ada")
    await taps(world, johan, "Show me this beforehand")
    await world.until(QUESTION)
    seen = len(johan.reads)
    await world.until(at("2026-11-27 09:01"))
    assert [text for text in texts(johan, seen) if "Dit leest Ada" in text] == []
