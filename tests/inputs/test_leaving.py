"""A coach leaves, or is let go: what runs freezes, and only the client decides what becomes of it (faults T14)."""

from io import BytesIO
from zipfile import ZipFile

from bot.storage import answers, memos, people, trajectories, unopened
from bot.storage.trajectories import Stage
from conversations.kinds import Place
from tests.cast import (
    JOHANS_LINES,
    QUESTION,
    ada_and_johan,
    asked,
    at,
    dutch,
    invited,
    joins,
    lately,
    link_for_client,
    reads,
    says,
    taps,
    texts,
)
from tests.worlds import beginning

GONE = dutch("This button does nothing any more.")
STOPS = dutch("{coach} stops here as a coach. I ask nothing any more.", coach="Ada")
AGREES = dutch("{coach} agrees to go on with you. Is this who you mean?", coach="Bram")
JOHANS_WORDS = "Hoe krijg ik ze mee?"
CHOICES = (
    (dutch("Send me my answers"),),
    (dutch("Go on with another coach"),),
    (dutch("Erase everything"),),
)


@beginning
async def left(world):
    """Ada has left after Johan's answer; Bram coaches here too."""
    ada, johan = await asked(world)
    await says(world, ada, "/memo")
    await says(world, ada, "Zag er moe uit.")
    await says(world, johan, JOHANS_WORDS)
    await world.after(minutes=2)
    bram = await world.coach("Bram")
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    return ada, johan, bram


async def opens(world, person, link):
    seen = len(person.reads)
    person.starts(link)
    await world.settle()
    return texts(person, seen)


async def bram_agrees(world, johan, bram):
    """Johan gives Bram a link, and Bram is willing."""
    await taps(world, johan, "Go on with another coach")
    await opens(world, bram, link_for_client(johan))
    return await taps(world, bram, "Yes, I agree")


def written(work, person):
    """What somebody wrote, wherever that was."""
    return answers.for_reader(work, people.by_chat(work, str(person.id)).id, Place.READ_BACK)


def stages(work):
    """How far every trajectory is."""
    return [stage for counts in unopened.counted(work).values() for stage in counts]


async def kept(world, what):
    """What is stored for the only trajectory there is."""

    def look(work):
        (one,) = work.all(trajectories.select(trajectories.trajectory.c.id))
        return what(work, one.id)

    return await world.app.writer.run(look)


# --- leaving -------------------------------------------------------------------------------------------------------


async def test_it_freezes_the_trajectory_and_lets_the_client_choose(world):
    ada, johan, _ = await left(world)
    (said,) = [one for one in johan.reads if one.text.startswith(STOPS)]
    assert said.buttons == CHOICES
    assert await world.app.writer.run(stages) == [Stage.FROZEN]
    assert await kept(world, lambda work, one: memos.of_trajectory(work, "*", one)) == []
    before = texts(ada), texts(johan)
    await world.until(at("2026-12-02 12:00"))
    assert (texts(ada), texts(johan)) == before
    # And the coach has nothing to do here any more.
    for command in ("trajecten", "overzicht", "memo", "week"):
        (said,) = await says(world, ada, f"/{command}")
        assert said.text == dutch("I do not know that command. /help shows what I can do.")
    ada.taps(dutch("This is somebody else"))
    await world.settle()
    assert (ada.toasts, "nieuw" in dict(ada.menu)) == ([GONE], False)


async def test_it_asks_before_it_lets_a_coach_go(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/vertrek")
    await taps(world, ada, "No, I stay")
    await taps(world, ada, "Yes, I stop")
    await says(world, ada, "/vertrek")
    await world.after(hours=24, minutes=1)
    await taps(world, ada, "Yes, I stop")
    assert ada.toasts == [dutch("Good. Everything stays as it is."), GONE, GONE]
    assert STOPS not in "".join(texts(johan))


async def test_it_ends_what_a_coach_was_doing_without_effect(world):
    ada = await world.coach("Ada")
    await says(world, ada, "/vertrek")
    await says(world, ada, "/nieuw\nklant: Johan")
    await taps(world, ada, "Yes, I stop")
    (said,) = await says(world, ada, "Een projectplan")
    assert said.text == dutch("I am not asking anything right now. /help shows what I can do.")


async def test_it_erases_what_had_not_begun_and_says_so(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    link = await invited(world, ada)
    await opens(world, johan, await invited(world, ada, f"{JOHANS_LINES}\naanspreekvorm: u"))
    keys = world.app._vault.owners()
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    assert len(keys - world.app._vault.owners()) == 2
    assert lately(world, johan) == [
        "Ada stopt hier als coach. Uw traject was nog niet begonnen; ik heb alles ervan gewist."
    ]
    assert await opens(world, world.telegram.person("Niemand"), link) == [
        dutch("I do not know this link. Ask your coach for a new one.")
    ]


async def test_it_keeps_the_client_in_a_coach_who_leaves(world):
    ada, _ = await ada_and_johan(world)
    bram = await world.coach("Bram")
    ada.starts(await invited(world, bram))
    await world.settle()
    await joins(world, bram, ada)
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await world.until(QUESTION)
    assert dutch("Not prepared") in [label for row in ada.reads[-1].buttons for label in row]


async def test_it_does_not_bring_a_coach_who_comes_back_what_froze(world):
    ada, johan, _ = await left(world)
    await world.becomes_coach(ada)
    (said,) = await says(world, ada, "/trajecten")
    assert said.text == dutch("You have no trajectories yet. /nieuw begins one.")
    assert (await says(world, johan, "/start"))[0].buttons == CHOICES


# --- choosing ------------------------------------------------------------------------------------------------------


async def test_it_sends_the_client_his_answers_as_a_file(world):
    _, johan, _ = await left(world)
    (said,) = await taps(world, johan, "Send me my answers")
    assert (said.file.name, said.protected) == ("mijn-gegevens.zip", False)
    with ZipFile(BytesIO(said.file.content)) as inside:
        written = inside.read("mijn-eigen-woorden.md").decode()
    assert (JOHANS_WORDS in written, "moe" in written) == (True, False)


async def test_it_erases_only_that_trajectory_and_tells_the_coach_who_left_nothing(world):
    ada, johan, bram = await left(world)
    johan.starts(await invited(world, bram))
    await world.settle()
    await joins(world, bram, johan)
    before = texts(ada)
    johan.taps(dutch("Erase everything"))
    await world.settle()
    await taps(world, johan, "Yes, erase everything")
    assert lately(world, johan) == [
        dutch("Everything of your trajectory with {coach} has been erased here.", coach="Ada")
    ]
    assert ([one for one in texts(ada) if one not in before], await world.app.writer.run(stages)) == (
        [],
        [Stage.ACTIVE],
    )


async def test_it_hands_over_when_both_the_client_and_the_new_coach_say_so(world):
    ada, johan, bram = await left(world)
    (thanks,) = await bram_agrees(world, johan, bram)
    assert "Johan" not in "".join(texts(bram))
    assert thanks.text == dutch("Thank you. The client hears it now, and has the last word.")
    (newest,) = lately(world, johan)
    assert newest.startswith(AGREES)
    before = texts(ada)
    johan.taps(dutch("Yes, go on with {coach}", coach="Bram"))
    await world.settle()
    (newest,) = lately(world, bram)
    assert newest.startswith(dutch("You go on with {client}. This is what was agreed:", client="Johan"))
    await world.until(at("2026-12-17 09:00"))
    await says(world, johan, "Hoe begin ik opnieuw?")
    await world.until(at("2026-12-21 18:00"))
    digest = await reads(world, bram)
    assert ("Hoe begin ik opnieuw?" in digest, JOHANS_WORDS in "".join(texts(bram))) == (True, False)
    assert texts(ada) == before
    assert [one.audience for one in await world.app.writer.run(lambda work: written(work, johan))][:1] == ["alone"]


async def test_it_hands_nothing_over_that_the_client_does_not_want(world):
    _, johan, bram = await left(world)
    await bram_agrees(world, johan, bram)
    asked_again = johan.reads[-1]
    johan.taps(dutch("No, not with {coach}", coach="Bram"))
    await world.settle()
    assert lately(world, bram) == [dutch("The client has chosen otherwise. Thank you for being willing.")]
    assert johan.reads[-1].buttons == CHOICES
    johan.taps(dutch("Yes, go on with {coach}", coach="Bram"), asked_again)
    await world.settle()
    assert (johan.toasts, await world.app.writer.run(stages)) == ([GONE], [Stage.FROZEN])


async def test_it_opens_such_a_link_for_coaches_only_and_once(world):
    ada, johan, bram = await left(world)
    await taps(world, johan, "Go on with another coach")
    link = link_for_client(johan)
    not_yet = dutch(
        "This link asks a coach to go on with a client. You do not coach here yet: ask whoever runs this bot for a "
        "link of your own, and open this one again after that."
    )
    yours = dutch("This link is for the coach you want to go on with. Send it along; it is still good.")
    stranger = world.telegram.person("Niemand")
    assert [await opens(world, who, link) for who in (stranger, ada, johan)] == [[not_yet], [not_yet], [yours]]
    await opens(world, bram, link)
    await taps(world, bram, "Yes, I agree")
    spent = dutch("This link opens nothing any more. Ask who gave it to you for a new one.")
    assert await opens(world, await world.coach("Carla"), link) == [spent]


async def test_the_link_belongs_to_the_coach_who_opened_it_until_she_leaves_it_to_another(world):
    _, johan, bram = await left(world)
    carla = await world.coach("Carla")
    await taps(world, johan, "Go on with another coach")
    link = link_for_client(johan)
    spent = dutch("This link opens nothing any more. Ask who gave it to you for a new one.")
    (asked_bram,) = await opens(world, bram, link)
    assert await opens(world, carla, link) == [spent]
    assert await opens(world, bram, link) == [asked_bram]
    await taps(world, bram, "No")
    assert await opens(world, carla, link) == [asked_bram]
    # What Bram still has before him is nothing to agree to any more.
    await taps(world, bram, "Yes, I agree")
    assert (bram.toasts[-1], texts(johan).count(AGREES)) == (GONE, 0)
    await taps(world, carla, "Yes, I agree")
    (newest,) = lately(world, johan)
    assert newest.startswith(dutch("{coach} agrees to go on with you. Is this who you mean?", coach="Carla"))


async def test_a_link_that_was_agreed_to_and_refused_can_be_agreed_to_by_nobody(world):
    _, johan, bram = await left(world)
    carla = await world.coach("Carla")
    await bram_agrees(world, johan, bram)
    link = link_for_client(johan)
    await taps(world, johan, "No, not with {coach}", coach="Bram")
    seen, told = len(johan.reads), len(bram.reads)
    await taps(world, bram, "Yes, I agree")
    assert (bram.toasts[-1], texts(johan, seen), texts(bram, told)) == (
        dutch("This link has been used already."),
        [],
        [],
    )
    assert await opens(world, carla, link) == [
        dutch("This link opens nothing any more. Ask who gave it to you for a new one.")
    ]


async def test_a_coach_who_agreed_cannot_unsay_it_by_the_same_question(world):
    _, johan, bram = await left(world)
    await taps(world, johan, "Go on with another coach")
    await opens(world, bram, link_for_client(johan))
    question = bram.reads[-1]
    await taps(world, bram, "Yes, I agree", question)
    seen, told = texts(johan), texts(bram)
    bram.taps(dutch("No"), question)
    await world.settle()
    assert (bram.toasts[-1], texts(johan), texts(bram)) == (dutch("This link has been used already."), seen, told)
    await taps(world, johan, "Yes, go on with {coach}", coach="Bram")
    assert await world.app.writer.run(stages) == [Stage.ACTIVE]


async def test_it_warns_no_coach_who_left_of_a_link_that_is_tried_again(world):
    ada, _ = await ada_and_johan(world)
    link = link_for_client(ada)
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    before = texts(ada)
    await opens(world, world.telegram.person("Niemand"), link)
    assert texts(ada) == before


async def test_it_hands_nothing_over_to_a_coach_who_has_left_in_the_meantime(world):
    _, johan, bram = await left(world)
    await bram_agrees(world, johan, bram)
    await says(world, bram, "/vertrek")
    await taps(world, bram, "Yes, I stop")
    johan.taps(dutch("Yes, go on with {coach}", coach="Bram"))
    await world.settle()
    assert (johan.toasts, await world.app.writer.run(stages)) == ([GONE], [Stage.FROZEN])


async def test_it_shows_the_next_coach_nothing_of_the_craft_and_the_hours_of_the_one_before(world):
    ada, johan = await ada_and_johan(world)
    bram = await world.coach("Bram")
    await world.until(at("2026-12-01 17:00"))
    await says(world, ada, "Ik vulde een stilte.")
    await world.after(minutes=2)
    await says(world, ada, "/vertrek")
    await taps(world, ada, "Yes, I stop")
    await bram_agrees(world, johan, bram)
    johan.taps(dutch("Yes, go on with {coach}", coach="Bram"))
    await world.settle()
    nothing = dutch("There is nothing in your craft log yet. After every meeting I ask what you did and left.")
    none_yet = dutch("Hours you have coached, all in all: {hours}.", hours="0 uur")
    assert [(await says(world, bram, command))[0].text for command in ("/logboek", "/vlieguren")] == [nothing, none_yet]
    log, hours = [(await says(world, ada, command))[0].text for command in ("/logboek", "/vlieguren")]
    assert ("Ik vulde een stilte." in log, "Klant Johan, gesprek 1" in log) == (True, True)
    assert hours == dutch("Hours you have coached, all in all: {hours}.", hours="1 uur") + "\n\nJohan: 1 uur"
    await world.until(at("2026-12-22 17:00"))
    assert [(await says(world, one, "/vlieguren"))[0].text.splitlines()[-1] for one in (ada, bram)] == [
        "Johan: 1 uur"
    ] * 2
