"""What is not text (inputs, B): nothing is fetched or kept, a kind word comes back, and the question stays open."""

import pytest

from bot.actions.hear import NO_CONTACTS, NOT_TEXT, OWN_COPY
from tests.cast import asked, dutch, overview, says, taps, texts

UNREADABLE = "I could not read this. Would you say it once more, in plain text?"
NO_WORDS = ("voice", "video_note", "audio", "video", "animation", "document", "photo", "sticker", "location", "dice")


async def sends(world, person, kind, **more):
    seen = len(person.reads)
    person.sends(kind, **more)
    await world.settle()
    return texts(person, seen)


async def is_still_asking(world, coach, client):
    client.says("Hoe krijg ik de directeur mee?")
    return (await overview(world, coach)).endswith("Hoe krijg ik de directeur mee?")


async def test_it_can_only_keep_text(world):
    ada, johan = await asked(world)
    said = [await sends(world, johan, kind) for kind in NO_WORDS]
    assert said == [[dutch(NOT_TEXT.source)]] * len(NO_WORDS)
    assert await is_still_asking(world, ada, johan)
    assert [call.method for call in world.telegram.calls if call.method == "getFile"] == []


async def test_it_fetches_no_file_whatever_its_name(world):
    _, johan = await asked(world)
    assert await sends(world, johan, "document", name="../../x.sqlite") == [dutch(NOT_TEXT.source)]


async def test_it_keeps_no_phone_numbers(world):
    ada, johan = await asked(world)
    assert await sends(world, johan, "contact") == [dutch(NO_CONTACTS.source)]
    assert await is_still_asking(world, ada, johan)


async def test_it_says_so_when_it_cannot_read_a_new_kind_of_message(world):
    ada, johan = await asked(world)
    assert await sends(world, johan, "rich_message") == [dutch(UNREADABLE)]
    assert await is_still_asking(world, ada, johan)


@pytest.mark.parametrize(("answer", "kept"), [("Yes, my answer", True), ("No", False)])
async def test_it_asks_whether_a_forwarded_message_counts_and_forgets_whose_it_was(world, answer, kept):
    ada, johan = await asked(world)
    seen = len(johan.reads)
    johan.forwards("Denk aan de planning")
    await world.settle()
    assert texts(johan, seen) == [dutch("This was passed on from somebody else. Should it count as your answer?")]
    await taps(world, johan, answer)
    shown = await overview(world, ada)
    assert ("Denk aan de planning" in shown, "Someone" in shown) == (kept, False)


async def test_it_tells_that_its_own_copy_stays_when_messages_delete_themselves(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    johan._sends({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}})
    await world.settle()
    assert texts(johan, seen) == [dutch(OWN_COPY.source)]


async def test_it_says_nothing_about_a_reaction(world):
    _, johan = await asked(world)
    seen = len(johan.reads)
    world.telegram.raw_update({"message_reaction": {"chat": {"id": johan.id, "type": "private"}, "date": 0}})
    await world.settle()
    assert texts(johan, seen) == []


async def test_it_answers_a_voice_note_of_somebody_it_does_not_know_as_any_stranger(world):
    stranger = world.telegram.person("Niemand")
    (said,) = await says(world, stranger, "hoi")
    assert await sends(world, stranger, "voice") == [said.text]
