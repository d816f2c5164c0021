"""What somebody tries who wants more than is his, one try a test (docs/faults.md, T1 to T26): by other ways than a chat
of two, in another's place, and by very much at once."""

import json
from secrets import token_urlsafe

import pytest

from bot.actions.accept_invitation import accept_invitation
from bot.storage import tables
from bot.storage.invitations import Opener
from tests.cast import ada_and_johan, asked, bram_and_cleo, data_of, dutch, overview, says, texts
from tests.faults.test_erasing import rows

QUESTION = "Hoe krijg ik de directeur mee?"
WHO = {"id": 4_500_000_001, "is_bot": False, "first_name": "Iemand"}
CHAT = {"id": WHO["id"], "type": "private"}
MESSAGE = {"message_id": 1, "date": 1_795_000_000, "chat": CHAT, "from": WHO, "text": "/overzicht"}
OTHER_WAYS = {
    "inline_query": {"id": "1", "from": WHO, "query": "Johan", "offset": ""},
    "chosen_inline_result": {"result_id": "1", "from": WHO, "query": "Johan"},
    "guest_message": {**MESSAGE, "guest_query_id": "1"},
    "business_connection": {"id": "1", "user": WHO, "user_chat_id": WHO["id"], "date": 0, "is_enabled": True},
    "business_message": {**MESSAGE, "business_connection_id": "1"},
    "edited_business_message": {**MESSAGE, "business_connection_id": "1"},
    "deleted_business_messages": {"business_connection_id": "1", "chat": CHAT, "message_ids": [1]},
    "edited_channel_post": {**MESSAGE, "chat": {"id": -1001, "type": "channel", "title": "Kanaal"}},
    "message_reaction": {"chat": CHAT, "message_id": 1, "date": 0, "old_reaction": [], "new_reaction": []},
    "shipping_query": {"id": "1", "from": WHO, "invoice_payload": "x", "shipping_address": {}},
    "pre_checkout_query": {"id": "1", "from": WHO, "currency": "EUR", "total_amount": 1, "invoice_payload": "x"},
    "poll_answer": {"poll_id": "1", "user": WHO, "option_ids": [0]},
    "chat_join_request": {"chat": {"id": -1001, "type": "channel"}, "from": WHO, "user_chat_id": WHO["id"], "date": 0},
    "chat_member": {"chat": {"id": -1001, "type": "supergroup"}, "from": WHO, "date": 0},
}


def said_since(world, count):
    return [call.method for call in world.telegram.calls[count:] if call.method not in ("getUpdates", "getMe")]


# --- by other ways than a chat of two --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", OTHER_WAYS)
async def test_it_says_nothing_to_what_is_no_message_in_a_chat_of_two(world, kind):
    _, johan = await asked(world)
    await world.settle()
    before = len(world.telegram.calls)
    as_johan = json.loads(json.dumps(OTHER_WAYS[kind]).replace(str(WHO["id"]), str(johan.id)))
    for body in (OTHER_WAYS[kind], as_johan):
        world.telegram.raw_update({kind: body})
    await world.settle()
    assert set(said_since(world, before)) <= {"leaveChat"}


@pytest.mark.parametrize("place", ["in a group", "under something inline"])
async def test_a_button_does_nothing_elsewhere_than_in_his_own_chat(world, place):
    _, johan = await asked(world)
    await says(world, johan, "/vergeetmij")
    press = {
        "id": "1",
        "from": johan.account,
        "chat_instance": "1",
        "data": data_of(world, johan, "Yes, erase everything"),
    }
    group = {"id": -1002, "type": "supergroup", "title": "Groep"}
    under = (
        {"message": {"message_id": 5, "date": 1, "chat": group}}
        if place == "in a group"
        else {"inline_message_id": "1"}
    )
    before = len(world.telegram.calls)
    world.telegram.raw_update({"callback_query": {**press, **under}})
    await world.settle()
    assert set(said_since(world, before)) <= {"answerCallbackQuery"}
    assert len(await rows(world, tables.trajectory)) == 1


@pytest.mark.parametrize("command", ["/vergeetmij", "/stop", "/mijngegevens", "/opruimen", "/pauze 1 week"])
async def test_a_command_that_another_wrote_for_him_is_not_obeyed(world, command):
    _, johan = await ada_and_johan(world)
    johan.forwards(command)
    johan._sends({"text": command, "via_bot": {"id": 99, "is_bot": True, "first_name": "Bot", "username": "abot"}})
    await world.settle()
    assert [one.stage for one in await rows(world, tables.trajectory)] == ["active"]
    assert [
        one.text for one in johan.reads if one.file is not None or dutch("Yes, erase everything") in str(one.buttons)
    ] == []


# --- in another's place ----------------------------------------------------------------------------------------------


async def test_an_edit_or_an_erasure_reaches_nobody_elses_message_of_the_same_number(world):
    _, cleo = await bram_and_cleo(world)
    ada, johan = await asked(world)
    wrote = johan.says(QUESTION)
    await world.settle()
    theirs = {"message_id": wrote.message_id, "date": world.telegram.now(), "from": cleo.account}
    theirs |= {"chat": {"id": cleo.id, "type": "private"}}
    world.telegram.raw_update({"edited_message": {**theirs, "edit_date": theirs["date"], "text": "Iets anders"}})
    reply = {**theirs, "message_id": 9_999, "text": "/wis", "reply_to_message": {**theirs, "text": QUESTION}}
    world.telegram.raw_update({"message": reply})
    await world.settle()
    assert QUESTION not in "".join(texts(cleo))
    assert (await overview(world, ada)).endswith(f"De vraag\n{QUESTION}")


async def test_what_is_his_goes_to_his_chat_whatever_chat_is_named(world):
    """A second phone is the same account, and the same chat; another chat cannot be asked for."""
    ada, johan = await asked(world)
    await says(world, johan, QUESTION)
    await world.after(minutes=2)
    before = len(world.telegram.calls)
    await says(world, johan, f"/mijngegevens {ada.id}")
    head = {"message_id": 9_999, "date": world.telegram.now(), "from": johan.account, "text": "/mijngegevens"}
    world.telegram.raw_update({"message": {**head, "chat": {"id": ada.id, "type": "private"}}})
    await world.settle()
    sent = [call.params["chat_id"] for call in world.telegram.calls[before:] if call.method.startswith("send")]
    assert (set(sent), len([one for one in johan.reads if one.file is not None])) == ({johan.id}, 1)


# --- very much at once -----------------------------------------------------------------------------------------------


async def test_twenty_times_everything_is_made_once_at_a_time_and_told(world):
    _, johan = await asked(world)
    await says(world, johan, QUESTION)
    await world.after(minutes=2)
    seen = len(johan.reads)
    for _ in range(20):
        johan.says("/mijngegevens")
    await world.settle()
    came = johan.reads[seen:]
    told = dutch("It is on its way already. It comes below within a minute.")
    assert len(came) == 20
    # As many as were made while the others came in: on a quiet machine a few, and never all.
    assert 1 <= sum(one.file is not None for one in came) < 10
    assert {one.text for one in came if one.file is None} == {told}
    (once_more,) = await says(world, johan, "/mijngegevens")
    assert once_more.file is not None


@pytest.mark.more
async def test_two_thousand_guesses_of_a_link_let_nobody_in_and_leave_nothing(world):
    await ada_and_johan(world)
    await world.awake()

    def guess(work):
        for number in range(2_000):
            accept_invitation(work, Opener(str(4_600_000_000 + number), "Niemand", "nl"), token_urlsafe(32))
        return len(work.all(tables.person.select()))

    before = len(await rows(world, tables.person))
    assert await world.app.writer.run(guess) == before
