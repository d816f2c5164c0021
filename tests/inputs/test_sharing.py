"""What the coach gets to read: the client says so once, and of one answer whenever he likes; nobody else does."""

from bot.actions.allowed import GONE
from bot.digests.compose import READ
from tests.cast import asked, at, bram_and_cleo, dutch, overview, says, taps, texts

ROW = tuple(dutch(label) for label in ("Share this", "Keep it for me", "Choose later"))
WORDS, LATER = "Hoe krijg ik ze mee?", "Dat ik te snel ja zeg."


async def told(world):
    """Ada, and Johan who has just ended his first conversation."""
    ada, johan = await asked(world)
    await says(world, johan, WORDS)
    await world.after(minutes=2)
    return ada, johan


async def reflects(world, johan):
    """Johan writes something else, in a later conversation."""
    await world.until(at("2026-12-01 19:00"))
    await says(world, johan, LATER)
    await world.after(minutes=2)


def data_of(world, person, label, **values):
    posts = world.telegram.chats[person.id].last_with_buttons()
    keys = [key for post in posts for row in post.body["reply_markup"]["inline_keyboard"] for key in row]
    return next(key["callback_data"] for key in keys if key["text"] == dutch(label, **values))


def rows_of_three(johan):
    return [message.buttons for message in johan.reads if ROW in message.buttons]


async def test_it_shows_one_quiet_row_under_the_end_of_the_first_conversation_and_never_again(world):
    _, johan = await told(world)
    told_so = dutch("{coach} gets to read this, unless you choose otherwise.", coach="Ada")
    assert (johan.reads[-1].text.endswith(f"{WORDS}\n\n{told_so}"), johan.reads[-1].buttons) == (True, (ROW,))
    await reflects(world, johan)
    assert rows_of_three(johan) == [(ROW,)]


async def test_what_was_agreed_holds_when_he_taps_nothing(world):
    ada, _ = await told(world)
    assert WORDS in await overview(world, ada)


async def test_what_he_keeps_for_himself_and_all_that_comes_after_it_is_read_by_nobody_else(world):
    ada, johan = await told(world)
    await taps(world, johan, "Keep it for me")
    assert johan.toasts[-1] == dutch(
        "Good. This stays with you, and so does what you write from now on. You can choose otherwise in /instellingen."
    )
    assert johan.reads[-1].buttons == ((dutch("✓ {answer}", answer=dutch("Keep it for me")),),)
    await reflects(world, johan)
    seen = "".join(texts(ada)) + await overview(world, ada)
    assert (WORDS in seen, LATER in seen) == (False, False)
    (shown,) = await says(world, johan, "/antwoorden")
    assert (WORDS in shown.text, LATER in shown.text) == (True, True)


async def test_one_answer_can_be_shared_all_the_same(world):
    ada, johan = await told(world)
    await taps(world, johan, "Keep it for me")
    (shown,) = await says(world, johan, "/antwoorden")
    assert dutch("Share {number}", number=1) in shown.buttons[0]
    (shown,) = await taps(world, johan, "Share {number}", number=1)
    assert dutch("{number} only for me", number=1) in shown.buttons[0]
    assert WORDS in await overview(world, ada)


async def test_later_is_until_he_shares_it(world):
    ada, johan = await told(world)
    await taps(world, johan, "Choose later")
    assert WORDS not in await overview(world, ada)
    await says(world, johan, "/antwoorden")
    await taps(world, johan, "Share {number}", number=1)
    assert WORDS in await overview(world, ada)


async def test_he_can_think_better_of_it_and_share_it_after_all(world):
    ada, johan = await told(world)
    keep, give = data_of(world, johan, "Keep it for me"), data_of(world, johan, "Share this")
    johan.taps_data(keep)
    await world.settle()
    johan.taps_data(give)
    await world.settle()
    before = await overview(world, ada)
    await reflects(world, johan)
    assert (WORDS in before, LATER in await overview(world, ada)) == (True, True)


async def test_sharing_it_leaves_alone_what_he_had_kept_to_himself(world):
    ada, johan = await told(world)
    share = data_of(world, johan, "Share this")
    await says(world, johan, "/antwoorden")
    await taps(world, johan, "{number} only for me", number=1)
    johan.taps_data(share)
    await world.settle()
    assert WORDS not in await overview(world, ada)


async def test_it_says_so_when_the_coach_has_read_it_already(world):
    ada, johan = await told(world)
    keep = data_of(world, johan, "Keep it for me")
    await world.until(at("2026-11-30 18:00"))
    await taps(world, ada, READ.source)
    johan.taps_data(keep)
    await world.settle()
    assert johan.toasts[-1].startswith("Goed. Wat Ada al las, is gelezen; wat je voortaan schrijft, blijft bij jou.")


async def test_nobody_else_can_press_it(world):
    ada, johan = await told(world)
    _, cleo = await bram_and_cleo(world)
    data = [data_of(world, johan, label) for label in ("Share this", "Keep it for me", "Choose later")]
    thieves = (ada, cleo, world.telegram.person("Niemand"))
    for thief in thieves:
        for one in data:
            thief.taps_data(one)
    await world.settle()
    assert [thief.toasts for thief in thieves] == [[dutch(GONE.source)] * 3] * 3
    assert WORDS in await overview(world, ada)


async def test_a_button_of_before_another_coach_changes_nothing_for_that_one(world):
    ada, johan = await told(world)
    share = data_of(world, johan, "Share this")
    bram = await world.coach("Bram")
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await taps(world, johan, "Go on with another coach")
    bram.starts(next(word for word in johan.reads[-1].text.split() if "?start=" in word))
    await world.settle()
    await taps(world, bram, "Yes, I agree")
    await taps(world, johan, "Yes, go on with {coach}", coach="Bram")
    johan.taps_data(share)
    await world.settle()
    assert johan.toasts[-1] == dutch(GONE.source)
    assert WORDS not in "".join(texts(bram)) + await overview(world, bram)


async def test_a_choice_while_the_overview_is_on_its_way_takes_back_what_can_be_taken_back(world):
    ada, johan = await told(world)
    keep = data_of(world, johan, "Keep it for me")
    await world.until(at("2026-11-30 18:05"))
    johan.taps_data(keep)
    await world.settle()
    await taps(world, ada, "Read the overview")
    assert WORDS not in "".join(texts(ada))


async def test_who_chooses_later_is_told_with_the_meeting_that_something_waits_and_nobody_else_is(world):
    ada, johan = await told(world)
    await taps(world, johan, "Choose later")
    seen = len(johan.reads)
    await world.until(at("2026-11-30 09:05"))
    waits = dutch("What you wrote is still with you. If {coach} may read it, share it in /antwoorden.", coach="Ada")
    assert [one.split("\n\n")[1:] for one in texts(johan, seen)] == [[waits]]
    assert waits not in "".join(texts(ada))


async def test_what_he_chooses_holds_for_the_question_that_is_open_as_well(world):
    ada, johan = await asked(world)
    for label in ("Who reads along", "It stays with me"):
        if label == "Who reads along":
            await says(world, johan, "/instellingen")
        await taps(world, johan, label)
    await says(world, johan, WORDS)
    assert WORDS not in await overview(world, ada)
    for label in ("Who reads along", "It goes along"):
        if label == "Who reads along":
            await says(world, johan, "/instellingen")
        await taps(world, johan, label)
    await reflects(world, johan)
    read = "".join(texts(ada)) + await overview(world, ada)
    assert (WORDS in read, LATER in read) == (False, True)
