"""What is not text (inputs, B): nothing is fetched or kept, a kind word comes back, and the question stays open."""

import pytest

from bot.blocks import plain
from bot.digests.book import gather_book
from bot.digests.compose_book import compose_book
from bot.doors.hear import ALBUM, NO_CONTACTS, NOT_TEXT, OWN_COPY, WORDS_ONLY
from bot.storage import people
from tests.cast import ada_and_johan, asked, dutch, overview, says, taps, texts

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
    assert ("De vraag\n↪ doorgestuurd\nDenk aan de planning" in shown) is kept


async def test_it_marks_words_that_were_passed_on_wherever_they_are_read(world):
    ada, johan = await asked(world)
    johan.says("Dit zei mijn baas.")
    johan.forwards("Denk aan de planning")
    await world.settle()
    await taps(world, johan, "Yes, my answer")
    await world.after(minutes=10)
    johan.forwards("Tot morgen")
    await world.settle()
    await taps(world, johan, "{coach} may read it", coach="Ada")
    both = "Dit zei mijn baas.\nDenk aan de planning"
    shown = await overview(world, ada)
    assert f"De vraag\n↪ deels doorgestuurd\n{both}" in shown
    assert "notitie\n↪ doorgestuurd\nTot morgen" in shown
    (mine,) = await says(world, johan, "/antwoorden")
    assert ", uit jezelf\n\n↪ doorgestuurd\n\nTot morgen" in mine.text
    assert "↪ deels doorgestuurd\n\nDit zei mijn baas.\n\nDenk aan de planning" in mine.text
    read = await world.app.writer.run(as_book, johan.id)
    assert ("↪ doorgestuurd\nTot morgen" in read, f"↪ deels doorgestuurd\n{both}" in read) == (True, True)


def as_book(work, chat):
    """What somebody takes along to read."""
    return plain(compose_book(gather_book(work, people.id_of(work, str(chat))), "nl"))


async def test_it_says_that_what_was_passed_on_is_not_his_own_when_nothing_is_asked(world):
    ada, johan = await ada_and_johan(world)
    seen = len(johan.reads)
    johan.forwards("Denk aan de planning")
    await world.settle()
    assert texts(johan, seen) == [
        "Dit stuurde je door. Het zijn geen woorden van jou zelf, zo te zien.\n\n"
        f"{dutch('Kept.')} {dutch('It stays with you, unless you want {coach} to read it.', coach='Ada')}"
    ]
    assert "Denk aan de planning" not in await overview(world, ada)
    (shown,) = await says(world, johan, "/antwoorden")
    assert ", uit jezelf\n\n↪ doorgestuurd\n\nDenk aan de planning" in shown.text


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


@pytest.mark.parametrize("kind", ["photo", "document", "voice", "video", "audio", "animation"])
async def test_it_keeps_the_words_under_a_file_and_not_the_file(world, kind):
    ada, johan = await asked(world)
    assert await sends(world, johan, kind, caption="Hoe krijg ik de directeur mee?") == [dutch(WORDS_ONLY.source)]
    assert (await overview(world, ada)).endswith("Hoe krijg ik de directeur mee?")
    assert [call.method for call in world.telegram.calls if call.method == "getFile"] == []


async def test_it_says_one_sentence_about_an_album_and_keeps_all_its_words(world):
    ada, johan = await asked(world)
    said = []
    for words in ("", "Dit is ons team.", "", "Zo zitten we erbij."):
        said += await sends(world, johan, "photo", caption=words, album="77")
    assert said == [dutch(ALBUM.source)]
    assert (await overview(world, ada)).endswith("Dit is ons team.\nZo zitten we erbij.")


async def test_it_speaks_once_of_each_album_and_each_person(world):
    ada, johan = await asked(world)
    for album in ("77", "77", "78"):
        johan.sends("photo", album=album)
        ada.sends("photo", album=album)
    await world.settle()
    assert [text for text in texts(johan) if text == dutch(ALBUM.source)] == [dutch(ALBUM.source)] * 2
    assert [text for text in texts(ada) if text == dutch(ALBUM.source)] == [dutch(ALBUM.source)] * 2


async def test_it_sees_no_words_in_a_caption_nobody_can_see(world):
    _, johan = await asked(world)
    assert await sends(world, johan, "photo", caption="\u2060\ufe0f") == [dutch(NOT_TEXT.source)]


async def test_it_changes_the_answer_when_a_caption_is_edited(world):
    ada, johan = await asked(world)
    message = johan.sends("photo", caption="Hoe krijg ik de directeur mee?")
    await world.settle()
    body = johan._chat.posts[message.message_id].body
    edited = {**body, "caption": "Hoe krijg ik hem mee?", "edit_date": body["date"]}
    world.telegram.updates.put("edited_message", edited)
    await world.settle()
    shown = await overview(world, ada)
    assert (shown.endswith("Hoe krijg ik hem mee?"), "de directeur" in shown) == (True, False)


OTHER_THINGS = {
    "a poll": {"poll": {"id": "1", "question": "Q", "options": [], "total_voter_count": 0, "is_closed": False,
                        "is_anonymous": True, "type": "regular", "allows_multiple_answers": False,
                        "allows_revoting": True, "members_only": False}},
    "a checklist": {"checklist": {"title": "Boodschappen", "tasks": [{"id": 1, "text": "melk"}]}},
    "a gift": {"gift": {"gift": {"id": "1", "star_count": 5, "sticker": {
        "file_id": "1", "file_unique_id": "1", "type": "regular", "width": 1, "height": 1, "is_animated": False,
        "is_video": False}}}},
    "a venue": {"venue": {"location": {"latitude": 1.0, "longitude": 1.0}, "title": "T", "address": "A"},
                "location": {"latitude": 1.0, "longitude": 1.0}},
    "a game": {"game": {"title": "G", "description": "D", "photo": []}},
    "a story": {"story": {"chat": {"id": 1, "type": "private"}, "id": 1}},
}  # fmt: skip


@pytest.mark.parametrize("content", OTHER_THINGS.values(), ids=OTHER_THINGS.keys())
async def test_it_says_one_sentence_about_anything_that_has_no_words(world, content):
    ada, johan = await asked(world)
    seen = len(johan.reads)
    johan._sends(content)
    await world.settle()
    assert texts(johan, seen) == [dutch(NOT_TEXT.source)]
    assert await is_still_asking(world, ada, johan)


@pytest.mark.parametrize(("answer", "kept"), [("Yes, my answer", True), ("No", False)])
async def test_it_asks_about_words_that_another_bot_wrote_out(world, answer, kept):
    ada, johan = await asked(world)
    other = {"id": 99, "is_bot": True, "first_name": "GIF", "username": "gif"}
    for text in ("Vrolijke kaart", "/straks"):
        seen = len(johan.reads)
        johan._sends({"text": text, "via_bot": other})
        await world.settle()
        assert texts(johan, seen) == [dutch("This came by way of another bot. Was it your answer?")]
        await taps(world, johan, answer)
    shown = await overview(world, ada)
    assert ("Vrolijke kaart" in shown, "/straks" in shown) == (kept, kept)


@pytest.mark.parametrize(
    ("first", "quoted"),
    [("", []), ("Hoe ik mijn team weer in beweging krijg.", ["Hoe ik mijn team weer in beweging krijg."])],
)
async def test_it_never_says_of_words_that_he_passed_on_that_he_wrote_them(world, first, quoted):
    ada, johan = await asked(world)
    await taps(world, johan, "Not prepared")
    if first:
        await says(world, johan, first)
    johan.forwards("Denk aan de planning")
    await world.settle()
    seen = len(johan.reads)
    await taps(world, johan, "Yes, my answer")
    await world.after(minutes=2)
    said = [line for text in texts(johan, seen) for line in text.splitlines()]
    wrote = said.index(dutch("You wrote:")) if dutch("You wrote:") in said else len(said)
    assert [line for line in said[wrote + 1 :] if line][:1] == quoted
    assert "Denk aan de planning" in await overview(world, ada)


async def test_what_it_asks_about_stands_above_it_when_what_somebody_else_wrote_came_between(world):
    _, johan = await asked(world)
    await taps(world, johan, "Not prepared")
    await says(world, johan, "De planning.")
    johan.forwards("Beste allen, de planning is weer veranderd. Graag jullie reactie. Het gaat om drie projecten.")
    await world.settle()
    await taps(world, johan, "Yes, my answer")
    await world.after(minutes=2)
    assert texts(johan)[-1] == "Je schreef:\n\nDe planning.\n\nIs dat wat je met Ada wilt uitzoeken?"
