from datetime import timedelta

import pytest

from bot.playground.seen import Seen

KINDS = [
    *("voice", "video_note", "audio", "video", "animation", "document", "photo", "sticker"),
    *("contact", "location", "dice", "rich_message"),
]
YES_NO = {"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "No", "callback_data": "n"}]]}


async def only(api) -> dict:
    (update,) = await api("getUpdates")
    return update


async def test_it_brings_what_a_person_says_to_the_bot(api, johan, clock) -> None:
    said = johan.says("  exactly\nso ")
    message = (await only(api))["message"]

    assert message == {
        "message_id": 2,
        "from": {"id": johan.id, "is_bot": False, "first_name": "Johan", "language_code": "nl"},
        "chat": {"id": johan.id, "type": "private", "first_name": "Johan"},
        "date": int(clock.now().timestamp()),
        "text": "  exactly\nso ",
    }
    assert said == Seen(at=clock.now(), who="Johan", text="  exactly\nso ", message_id=2)


@pytest.mark.parametrize("text", ["", "a" * 4097])
def test_it_lets_nobody_type_what_an_app_would_not_send(johan, text: str) -> None:
    with pytest.raises(ValueError, match="1 to 4096"):
        johan.says(text)


async def test_it_shows_both_sides_in_order(api, johan) -> None:
    johan.says("a")
    await api("sendMessage", chat_id=johan.id, text="b")
    johan.says("c")

    assert [(message.who, message.text) for message in johan.chat] == [
        ("Johan", "/start"),
        ("Johan", "a"),
        ("bot", "b"),
        ("Johan", "c"),
    ]


async def test_it_keeps_people_apart(api, telegram, johan) -> None:
    cleo = telegram.person("Cleo")
    cleo.says("of Cleo")

    assert [message.text for message in johan.chat] == ["/start"]


async def test_it_carries_replies(api, johan) -> None:
    sent = await api("sendMessage", chat_id=johan.id, text="question")
    said = johan.says("answer", reply_to=johan.reads[0])

    assert (await only(api))["message"]["reply_to_message"] == sent
    assert said.reply_to == sent["message_id"]


async def test_it_brings_an_edit_as_a_new_version(api, telegram, johan, clock) -> None:
    said = johan.says("/a")
    telegram.updates.drop()
    clock.push(clock.now() + timedelta(seconds=5))
    johan.edits(said, "b")
    edited = (await only(api))["edited_message"]

    assert (edited["message_id"], edited["text"], edited["edit_date"] - edited["date"]) == (said.message_id, "b", 5)
    assert "entities" not in edited
    assert johan.chat[-1] == Seen(at=said.at, who="Johan", text="b", message_id=said.message_id, edited=True)


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("", "/start"),
        ("https://t.me/TussendoorBot?start=Ab_-9", "/start Ab_-9"),
        ("t.me/TussendoorBot", "/start"),
        ("Ab_-9", "/start Ab_-9"),
        ("a" * 64, "/start " + "a" * 64),
        ("a" * 65, "/start"),
        ("no spaces", "/start"),
    ],
)
async def test_it_starts_the_bot_from_a_link(api, telegram, link: str, text: str) -> None:
    ada = telegram.person("Ada", language=None, username="ada")
    ada.starts(link)
    message = (await only(api))["message"]

    assert (message["text"], message["entities"]) == (text, [{"type": "bot_command", "offset": 0, "length": 6}])
    assert message["from"] == {"id": ada.id, "is_bot": False, "first_name": "Ada", "username": "ada"}


def test_it_notices_a_link_to_another_bot(johan) -> None:
    with pytest.raises(ValueError, match="another bot"):
        johan.starts("https://t.me/OtherBot?start=a")


async def test_it_presses_a_button_on_the_newest_message_that_has_it(api, telegram, johan) -> None:
    await api("sendMessage", chat_id=johan.id, text="old", reply_markup=YES_NO)
    new = await api("sendMessage", chat_id=johan.id, text="new", reply_markup=YES_NO)
    await api("sendMessage", chat_id=johan.id, text="bare")
    johan.taps("No")

    assert (await only(api))["callback_query"] == {
        "id": "1",
        "from": johan.account,
        "chat_instance": str(johan.id),
        "data": "n",
        "message": new,
    }


async def test_it_presses_a_button_on_an_older_message(api, johan) -> None:
    old = await api("sendMessage", chat_id=johan.id, text="old", reply_markup=YES_NO)
    await api("sendMessage", chat_id=johan.id, text="new", reply_markup=YES_NO)
    johan.taps("Yes", johan.reads[0])

    assert (await only(api))["callback_query"]["message"] == old


async def test_it_names_the_buttons_there_are_when_one_is_missing(api, johan) -> None:
    with pytest.raises(LookupError, match="no button “Yes” to press; there are: none"):
        johan.taps("Yes")

    await api("sendMessage", chat_id=johan.id, text="a", reply_markup=YES_NO)
    with pytest.raises(LookupError, match="no button “Maybe” to press; there are: “Yes”, “No”"):
        johan.taps("Maybe")


async def test_it_forges_a_button(api, johan) -> None:
    johan.taps_data("forged")
    press = (await only(api))["callback_query"]

    assert (press["data"], press["message"]["date"]) == ("forged", 0)


@pytest.mark.parametrize("kind", KINDS)
async def test_it_sends_what_is_not_text(api, johan, kind: str) -> None:
    johan.sends(kind)
    message = (await only(api))["message"]

    assert kind in message
    assert "text" not in message


async def test_it_sends_a_document_that_can_be_fetched(api, johan) -> None:
    sent = johan.sends("document", b"%PDF", "../../x.sqlite")
    document = (await only(api))["message"]["document"]

    assert (document["file_name"], document["file_size"]) == ("../../x.sqlite", 4)
    assert (sent.file.name, sent.file.content) == ("../../x.sqlite", b"%PDF")


async def test_it_forwards_somebody_elses_words(api, johan) -> None:
    johan.forwards("not mine")
    message = (await only(api))["message"]

    assert (message["text"], message["forward_origin"]["type"]) == ("not mine", "hidden_user")


async def test_it_passes_on_what_the_bot_said_or_sent(api, telegram, johan) -> None:
    await api("sendMessage", chat_id=johan.id, text="<b>of</b> the bot", parse_mode="HTML")
    await api("sendPhoto", chat_id=johan.id, photo=telegram.keep("chart.png", b"png").file_id)
    words, picture = (johan.passes_on(message) for message in johan.reads)
    first, second = (update["message"] for update in await api("getUpdates"))

    assert (first["text"], first["forward_origin"]["sender_user"]["is_bot"]) == ("of the bot", True)
    assert (words.entities, picture.file.name, "photo" in second) == ((("bold", "of"),), "chart.png", True)


async def test_it_does_not_pass_on_what_is_protected(api, telegram, johan) -> None:
    await api("sendMessage", chat_id=johan.id, text="closed", protect_content=True)

    with pytest.raises(ValueError, match="protected"):
        johan.passes_on(johan.reads[0])
    assert telegram.pending == 0


async def test_it_tells_of_reactions_to_a_bot_that_asked_for_them(api, johan) -> None:
    await api("getUpdates", allowed_updates=["message_reaction"])
    said = johan.says("a")
    johan.reacts(said, "👍")
    johan.reacts(said, None)
    changes = [update["message_reaction"] for update in await api("getUpdates")]
    thumb = [{"type": "emoji", "emoji": "👍"}]

    assert [(change["old_reaction"], change["new_reaction"]) for change in changes] == [([], thumb), (thumb, [])]


async def test_it_shows_a_reaction_that_the_bot_does_not_hear_of(telegram, johan) -> None:
    johan.reacts(johan.chat[0], "👍")

    assert (johan.chat[0].reacted, telegram.pending) == ("👍", 0)
    with pytest.raises(ValueError, match="no such"):
        johan.reacts(johan.chat[0], "✅")


async def test_it_tells_the_bot_of_a_block_and_of_its_end(api, telegram, johan) -> None:
    johan.blocks()
    with pytest.raises(ValueError, match="blocked"):
        johan.says("hi")
    johan.starts()
    updates = await api("getUpdates")
    changes = [update["my_chat_member"] for update in updates if "my_chat_member" in update]

    assert [
        (change["chat"]["id"], change["old_chat_member"]["status"], change["new_chat_member"]["status"])
        for change in changes
    ] == [(johan.id, "member", "kicked"), (johan.id, "kicked", "member")]
    assert updates[-1]["message"]["text"] == "/start"


async def test_it_takes_the_bot_into_a_group(api, johan) -> None:
    group = johan.adds_bot_to_group("Team")
    johan.says("hello all", group=group)
    change, joined, said = await api("getUpdates")

    assert change["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["username"] == "TussendoorBot"
    assert said["message"]["chat"] == {"id": group.id, "type": "group", "title": "Team"}
    assert [message.text for message in group.chat] == ["", "hello all"]
    assert [message.text for message in johan.chat] == ["/start"]
