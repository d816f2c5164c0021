"""A coach's own notes: for the coach alone, within one trajectory, and gone when they are erased."""

from bot.storage import memos
from bot.storage.tables import conversation
from tests.cast import (
    CLEOS_LINES,
    a_trajectory,
    ada_and_johan,
    bram_and_cleo,
    dutch,
    edits,
    overview,
    says,
    taps,
    texts,
)

NOT_CHANGED = (
    "I do nothing with this change; what you wrote to {client} stays as it was. Reply once more to say it anew."
)
KEPT = dutch("Kept, for you alone.")


async def keeps(world, coach, *words):
    """The coach of one client keeps these, one by one."""
    for one in words:
        await says(world, coach, "/memo")
        (said,) = await says(world, coach, one)
        assert said.text == KEPT


async def test_it_keeps_a_memo_and_shows_it_to_the_coach_alone(world):
    ada, johan = await ada_and_johan(world)
    before = texts(johan)
    await keeps(world, ada, "Zag er moe uit.")
    await says(world, ada, "/memo")
    (shown,) = await taps(world, ada, "Read my memos")
    assert (shown.text.splitlines()[0], shown.text.splitlines()[-1]) == ("Memo’s over Johan", "Zag er moe uit.")
    assert (shown.protected, shown.buttons) == (True, (("Wis 1",),))
    assert texts(johan) == before
    assert "moe" not in await overview(world, ada)
    assert "moe" not in "".join(one.text for one in await says(world, johan, "/antwoorden"))


async def test_it_keeps_nothing_when_the_coach_leaves_it(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/memo")
    (said,) = await taps(world, ada, "Leave it")
    assert said.text == dutch("Good, nothing has been kept.")
    await says(world, ada, "/memo")
    (said,) = await taps(world, ada, "Read my memos")
    assert said.text == dutch("There are no memos about {client} yet.", client="Johan")


async def test_it_finds_a_word_within_one_trajectory(world):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    for client, words in (("Johan", "Zijn agenda loopt over."), ("Cleo", "Haar agenda is leeg.")):
        await says(world, ada, f"/memo {client.upper()}")
        await says(world, ada, words)
    (found,) = await says(world, ada, "/memo johan AGENDA")
    assert ("loopt over" in found.text, "leeg" in found.text) == (True, False)
    (found,) = await says(world, ada, "/memo Johan leeg")
    assert found.text.startswith("Ik vind geen “leeg” in de memo’s over Johan.")
    (whose,) = await says(world, ada, "/memo agenda")
    hint = dutch("About whom? Write the name of your client behind /memo, then what you look for.")
    assert (whose.text.startswith(hint), whose.buttons) == (True, (("Cleo",), ("Johan",), ("Laat maar",)))
    (whose,) = await says(world, ada, "/memo")
    assert whose.buttons == (("Cleo",), ("Johan",))


async def test_it_erases_one_memo_whole(world):
    ada, _ = await ada_and_johan(world)
    await keeps(world, ada, "Eerste indruk.", "Tweede indruk.")
    await says(world, ada, "/memo")
    await taps(world, ada, "Read my memos")
    ada.taps("Wis 1")
    await world.settle()
    await taps(world, ada, "Yes, erase it")
    (shown,) = await says(world, ada, "/memo indruk")
    assert ("Eerste" in shown.text, "Tweede" in shown.text, ada.toasts) == (False, True, [dutch("Erased.")])

    def states(work):
        rows = work.read_by_nobody().all(conversation.select().where(conversation.c.script == "memo"))
        return [work.open(row.trajectory_id, "conversation.state", row.id, row.sealed_state) for row in rows]

    assert [state for state in await world.app.writer.run(states) if "Eerste" in state] == []


async def test_it_turns_pages_of_memos(world):
    ada, _ = await ada_and_johan(world)
    await keeps(world, ada, *(f"Indruk {number}." for number in range(1, 11)))
    await says(world, ada, "/memo")
    (newest,) = await taps(world, ada, "Read my memos")
    assert newest.buttons == (
        ("Wis 10", "Wis 9", "Wis 8", "Wis 7"),
        ("Wis 6", "Wis 5", "Wis 4", "Wis 3"),
        ("Volgende bladzijde",),
    )
    (oldest,) = await taps(world, ada, "Next page")
    assert oldest.buttons == (("Wis 2", "Wis 1"), ("Vorige bladzijde",))


async def test_it_erases_memos_with_the_trajectory(world):
    ada, johan = await ada_and_johan(world)
    bram, _ = await bram_and_cleo(world)
    await keeps(world, ada, "Zag er moe uit.")
    await keeps(world, bram, "Lachte veel.")
    await says(world, johan, "/vergeetmij")
    await taps(world, johan, "Yes, erase everything")
    assert len(await world.app.writer.run(lambda work: work.read_by_nobody().all(memos.select(memos.memo)))) == 1


async def test_it_takes_what_is_odd_as_it_is_and_what_is_empty_not(world):
    ada, _ = await ada_and_johan(world)
    odd = "</b>{client} %s 👨‍👩‍👧‍👦 " + "x" * 4000
    await keeps(world, ada, odd)
    await says(world, ada, "/memo")
    (said,) = await says(world, ada, "\u2800")
    assert said.text == dutch("I see no text in this. Would you say it in words?")
    shown = await taps(world, ada, "Read my memos")
    assert odd in "".join(one.text for one in shown).replace("\u2068", "").replace("\u2069", "")


async def memos_of(world, coach, client="Johan"):
    """The words of the memos about this client, as the coach reads them, newest first."""
    await says(world, coach, f"/memo {client}")
    (shown,) = await taps(world, coach, "Read my memos")
    return shown.text.split("\n\n")[2::2]


async def test_it_changes_a_memo_that_is_kept_when_its_message_changes_and_forgets_it_when_it_is_erased(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/memo")
    message = ada.says("Zag er moe uit.")
    await world.after(days=3)
    before = texts(johan)
    assert await edits(world, ada, message, "Zag er uitgerust uit.") == ([], "👌")
    assert await memos_of(world, ada) == ["Zag er uitgerust uit."]
    ada.taps("Wis 1")
    await world.settle()
    await taps(world, ada, "Yes, erase it")
    assert await edits(world, ada, message, "Zag er bleek uit.") == ([], "👌")
    (said,) = await says(world, ada, "/memo bleek")
    assert said.text.startswith("Ik vind geen “bleek”")
    assert texts(johan) == before


async def test_it_changes_each_message_of_a_memo_that_was_several_once_it_is_kept(world):
    ada, _ = await ada_and_johan(world)
    first, more = ada.says("Hij keek weg."), ada.says("Twee keer.")
    await world.settle()
    await says(world, ada, "Johan")
    assert await edits(world, ada, more, "Drie keer.") == ([], "👌")
    assert await edits(world, ada, first, "Hij keek mij aan.") == ([], "👌")
    assert await memos_of(world, ada) == ["Hij keek mij aan.\nDrie keer."]
    assert await edits(world, ada, first, "\u2800") == (
        [dutch("I see no text in this. Would you say it in words?")],
        "👌",
    )
    assert await memos_of(world, ada) == ["Hij keek mij aan.\nDrie keer."]


async def test_it_changes_a_memo_that_stood_behind_a_command_and_a_name_before_and_after_it_is_kept(world):
    ada, _ = await ada_and_johan(world)
    await a_trajectory(world, ada, "Cleo", CLEOS_LINES)
    message = ada.says("/memo Johan hij keek weg")
    await world.settle()
    assert await edits(world, ada, message, "/memo Johan hij keek mij aan") == ([], "👌")
    await says(world, ada, "ja")
    assert await memos_of(world, ada) == ["hij keek mij aan"]
    assert await edits(world, ada, message, "/memo Johan\nhij lachte") == ([], "👌")
    assert await memos_of(world, ada) == ["hij lachte"]


async def test_it_asks_anew_about_a_reply_that_changes_before_it_is_sent_and_says_so_when_it_has_gone(world):
    ada, johan = await ada_and_johan(world)
    (question,) = await says(world, ada, "/memo")
    await says(world, ada, "Laat maar")
    reply = ada.says("Hoe ging het?", reply_to=question)
    await world.settle()
    (asked,), _ = await edits(world, ada, reply, "Hoe ging het maandag?")
    assert ("Hoe ging het maandag?" in asked, "Hoe ging het?" in asked) == (True, False)
    await taps(world, ada, "Send this to {client}", client="Johan")
    assert "Hoe ging het maandag?" in johan.reads[-1].text
    told, before = dutch(NOT_CHANGED, client="Johan"), texts(johan)
    assert await edits(world, ada, reply, "Hoe ging het dinsdag?") == ([told], None)
    assert texts(johan) == before


async def test_it_changes_a_reply_that_was_kept_as_a_memo(world):
    ada, _ = await ada_and_johan(world)
    (question,) = await says(world, ada, "/memo")
    await says(world, ada, "Laat maar")
    reply = ada.says("Hij keek weg.", reply_to=question)
    await world.settle()
    await taps(world, ada, "Keep it as a memo")
    assert await edits(world, ada, reply, "Hij keek mij aan.") == ([], "👌")
    assert await memos_of(world, ada) == ["Hij keek mij aan."]


async def test_it_asks_what_to_do_with_words_that_reply_to_the_question_for_a_memo_later(world):
    ada, _ = await ada_and_johan(world)
    (question,) = await says(world, ada, "/memo")
    await says(world, ada, "Zag er moe uit.")
    seen = len(ada.reads)
    ada.says("En stil.", reply_to=question)
    await world.settle()
    (offer,) = ada.reads[seen:]
    assert "En stil." in offer.text
    assert any(dutch("Keep it as a memo") in row for row in offer.buttons)
    assert await memos_of(world, ada) == ["Zag er moe uit."]


async def test_what_waits_for_a_tap_is_kept_as_it_reads_then(world):
    ada, johan = await ada_and_johan(world)
    first = ada.says("Hij keek weg.")
    await world.settle()
    more = ada.says("Twee keer.")
    await world.settle()
    seen, before = len(ada.reads), texts(johan)
    ada.edits(first, "Hij keek mij aan.")
    ada.edits(more, "Drie keer.")
    await world.settle()
    marks = [one.reaction for one in ada.chat if one.message_id in (first.message_id, more.message_id)]
    assert (texts(ada, seen), marks) == ([], ["👌", "👌"])
    await says(world, ada, "Johan")
    (shown,) = await says(world, ada, "/memo Johan keer")
    assert (shown.text.endswith("Hij keek mij aan.\nDrie keer."), texts(johan)) == (True, before)


async def test_what_was_written_behind_a_command_is_kept_as_it_reads_then(world):
    ada, _ = await ada_and_johan(world)
    message = ada.says("/memo Hij keek weg.")
    await world.settle()
    ada.edits(message, "/memo Hij keek mij aan.")
    await world.settle()
    await says(world, ada, "ja")
    (shown,) = await says(world, ada, "/memo keek")
    assert ("Hij keek mij aan." in shown.text, "weg" in shown.text) == (True, False)
