"""A link can fall into other hands: nothing of the contract before client and coach have both said yes, a tap each."""

import pytest

from bot.actions import know_client
from bot.storage import people, trajectories
from tests.cast import (
    QUESTION,
    confirming,
    dutch,
    invited,
    joins,
    lately,
    link_for_client,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

OF_THE_CONTRACT = ("Johan", "projectplan", "Prioriteiten", "belangen", "werkkamer", "december", "14:00")
NAMED = "{name} opened your invitation for {client} and takes part. Is this your client?"
ASKED = dutch(
    "Thank you. I ask {coach} whether it is you who opened the link; that is one tap. After that you read here what "
    "you two agree on.",
    coach="Ada",
)
SENT_AWAY = dutch("{coach} says that this invitation is for somebody else. I keep nothing of you.", coach="Ada")
GONE = dutch("This button does nothing any more.")


async def opens(world, person, link):
    seen = len(person.reads)
    person.starts(link)
    await world.settle()
    return texts(person, seen)


@beginning
async def takes_part(world, name="Sjaak", username="sjaak"):
    """Ada, and somebody with her link who takes part."""
    ada = await world.coach("Ada")
    somebody = world.telegram.person(name, username=username)
    await opens(world, somebody, await invited(world, ada))
    await taps(world, somebody, "Yes, I join in")
    return ada, somebody


async def tries_everything(world, person):
    """All that a client can ask for, and the same link once more."""
    for command in (
        "start",
        "help",
        "plan",
        "doel",
        "sturen",
        "antwoorden",
        "notitie",
        "straks",
        "vakantie",
        "overzicht",
    ):
        await says(world, person, f"/{command}")
    await says(world, person, "Wie is dit?")
    return "".join(texts(person))


async def test_it_shows_nothing_of_the_contract_to_who_opens_a_link_until_the_coach_knows_him(world):
    ada, somebody = await takes_part(world)
    await opens(world, somebody, link_for_client(ada))
    said = await tries_everything(world, somebody)
    assert [word for word in OF_THE_CONTRACT if word in said] == []
    assert ASKED in texts(somebody)


async def test_it_asks_the_coach_by_the_names_that_telegram_shows_and_then_lays_down_the_contract(world):
    ada, johan = await takes_part(world, "Johan de Vries", "jdv")
    asked = ada.reads[-1]
    assert asked.text.startswith(dutch(NAMED, name="Johan de Vries (@jdv)", client="Johan"))
    assert asked.buttons == ((dutch("Yes, this is {client}", client="Johan"), dutch("No, somebody else")),)
    seen = len(johan.reads)
    ada.taps(confirming(ada))
    await world.settle()
    (contract,) = texts(johan, seen)
    assert [word for word in ("projectplan", "Prioriteiten", "werkkamer") if word not in contract] == []
    assert lately(world, ada) == [dutch("Thank you. {client} now gets what you two agree on.", client="Johan")]


async def test_what_he_writes_beside_his_yes_reaches_the_coach(world):
    ada, johan = await takes_part(world)
    ada.taps(confirming(ada))
    await world.settle()
    words = "Met dien verstande dat ik op 29 december weg ben, maar verder prima"
    await says(world, johan, words)
    await taps(world, johan, "I agree")
    (agreed,) = [one for one in lately(world, ada) if words in one]
    assert agreed.split("\n\n")[:3] == [
        dutch("{client} agrees with the contract. This is the plan:", client="Johan"),
        dutch("{client} wrote with it:", client="Johan"),
        words,
    ]


async def test_it_tells_a_coach_nothing_before_somebody_takes_part(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    told = texts(ada)
    await opens(world, world.telegram.person("Sjaak"), link)
    assert texts(ada) == told
    assert dutch("The link was opened; whether it leads to taking part, is still to come.") in (
        (await says(world, ada, "/trajecten"))[0].text
    )


async def test_it_lets_who_is_somebody_else_go_and_shows_him_nothing(world):
    ada, stranger = await takes_part(world)
    seen = len(stranger.reads)
    await taps(world, ada, "No, somebody else")
    assert texts(stranger, seen) == [SENT_AWAY]
    assert lately(world, ada) == [dutch("Good that you say so. Nothing of {client} was shown.", client="Johan")]
    await taps(world, ada, "Make a new link")
    johan = world.telegram.person("Johan")
    assert len(await opens(world, johan, link_for_client(ada))) == 1
    await joins(world, ada, johan)
    (newest,) = lately(world, ada)
    assert newest.startswith(dutch("{client} agrees with the contract. This is the plan:", client="Johan"))
    # The account that was sent away has no part in it: not by what it was shown before, nor by the link.
    said = await tries_everything(world, stranger)
    assert [word for word in OF_THE_CONTRACT if word in said] == []


async def test_it_answers_for_one_account_only(world):
    ada, _ = await takes_part(world)
    asked = ada.reads[-1]
    await taps(world, ada, "No, somebody else")
    await taps(world, ada, "Make a new link")
    another = world.telegram.person("Nog iemand")
    await opens(world, another, link_for_client(ada))
    await taps(world, another, "Yes, I join in")
    await taps(world, ada, "Yes, this is {client}", asked, client="Johan")
    assert ada.toasts[-1] == GONE
    assert [word for word in OF_THE_CONTRACT if word in "".join(texts(another))] == []


@pytest.mark.parametrize("command", ["trajecten", "vandaag", "week", "traject"])
async def test_it_asks_again_wherever_the_coach_looks(world, command):
    ada, johan = await takes_part(world, "Johan", None)
    await world.after(days=2)
    said = await says(world, ada, f"/{command}")
    named = "{client} opened your invitation and takes part. Is this the {client} you mean?"
    assert dutch(named, client="Johan") in said[-1].text
    ada.taps(confirming(ada), said[-1])
    await world.settle()
    assert ["projectplan" in text for text in lately(world, johan)] == [True]


async def test_it_shows_the_consent_again_to_who_taps_the_link_again(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    link = await invited(world, ada)
    first = await opens(world, johan, link)
    again = await opens(world, johan, link)
    assert again[-1].endswith(dutch("Do you want to take part in this way?"))
    assert first == again
    await joins(world, ada, johan)
    assert await opens(world, johan, link) == [dutch("We have met already. I will be back around your meetings.")]


async def test_it_tells_the_coach_when_who_opened_the_link_does_not_take_part(world):
    ada = await world.coach("Ada")
    somebody = world.telegram.person("Sjaak")
    await opens(world, somebody, await invited(world, ada))
    told = len(texts(ada))
    await taps(world, somebody, "No, rather not")
    assert texts(ada, told) == [dutch("Who opened the link for {client} does not take part.", client="Johan")]
    await taps(world, ada, "Make a new link")
    johan = world.telegram.person("Johan")
    await opens(world, johan, link_for_client(ada))
    await joins(world, ada, johan)


async def test_it_keeps_a_change_of_the_contract_from_who_is_not_known_yet(world):
    ada, somebody = await takes_part(world)
    seen = len(somebody.reads)
    await says(world, ada, "/traject")
    for label in ("Change what is agreed", "Place"):
        await taps(world, ada, label)
    await says(world, ada, "op de hei")
    await taps(world, ada, "Yes, this is right")
    assert texts(somebody, seen) == []
    ada.taps(confirming(ada))
    await world.settle()
    assert ["op de hei" in text for text in lately(world, somebody)] == [True]


# --- the wrong one after all ----------------------------------------------------------------------------------------


@beginning
async def let_in(world):
    """Ada has let in somebody who is not Johan, and he has agreed to the contract."""
    ada, stranger = await takes_part(world)
    ada.taps(confirming(ada))
    await world.settle()
    await taps(world, stranger, "I agree")
    return ada, stranger


async def test_it_asks_before_it_lets_anybody_go(world):
    ada, stranger = await let_in(world)
    seen = len(stranger.reads)
    await taps(world, ada, "This is somebody else")
    await taps(world, ada, "No, this is {client}", client="Johan")
    await taps(world, ada, "Yes, somebody else")
    assert (ada.toasts[-2:], texts(stranger, seen)) == ([dutch("Good. Everything stays as it is."), GONE], [])


async def test_it_asks_about_each_of_two_in_one_second_and_does_what_is_answered_to_each(world):
    ada, stranger = await let_in(world)
    seen, told = len(ada.reads), len(stranger.reads)

    def ask_twice(work):
        coach = people.by_chat(work, str(ada.id))
        (trajectory,) = trajectories.of_coach(work, coach.id)
        return [know_client.ask_to_let_go(work, coach, trajectory) for _ in range(2)]

    await world.app.writer.run(ask_twice)
    await world.settle()
    first, second = ada.reads[seen:]
    assert (first.text, first.buttons) == (second.text, second.buttons)
    ada.taps(dutch("No, this is {client}", client="Johan"), first)
    await world.settle()
    assert (ada.toasts, texts(stranger, told)) == ([dutch("Good. Everything stays as it is.")], [])
    await taps(world, ada, "Yes, somebody else", second)
    assert texts(stranger, told) == [SENT_AWAY]


async def test_it_lets_the_wrong_one_go_while_nothing_was_written_and_begins_anew(world):
    ada, stranger = await let_in(world)
    seen = len(stranger.reads)
    await taps(world, ada, "This is somebody else")
    await taps(world, ada, "Yes, somebody else")
    assert texts(stranger, seen) == [SENT_AWAY]
    await taps(world, ada, "Make a new link")
    johan = world.telegram.person("Johan")
    await opens(world, johan, link_for_client(ada))
    await joins(world, ada, johan)
    (newest,) = lately(world, ada)
    assert newest.startswith(dutch("{client} agrees with the contract. This is the plan:", client="Johan"))
    await world.until(QUESTION)
    assert (texts(stranger, seen), dutch("Not prepared") in str(johan.reads[-1].buttons)) == ([SENT_AWAY], True)


async def test_it_never_gives_what_somebody_wrote_to_another(world):
    ada, johan = await let_in(world)
    (mistaken,) = [one for one in ada.reads if dutch("This is somebody else") in str(one.buttons)]
    await world.after(days=4)
    await says(world, johan, "Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    seen = len(johan.reads)
    said = await taps(world, ada, "This is somebody else", mistaken)
    assert said[-1].text.startswith(
        dutch("{client} has written something already, and that belongs to who wrote it.", client="Johan")
    )
    assert texts(johan, seen) == []
    (own,) = await says(world, johan, "/antwoorden")
    assert "Hoe krijg ik ze mee?" in own.text


async def test_it_lets_nobody_go_who_wrote_something_after_it_was_asked(world):
    ada, johan = await let_in(world)
    await taps(world, ada, "This is somebody else")
    await world.after(hours=23)
    await says(world, johan, "/notitie")
    await says(world, johan, "Ik twijfel.")
    await taps(world, ada, "Yes, somebody else")
    (own,) = await says(world, johan, "/antwoorden")
    assert "Ik twijfel." in own.text
