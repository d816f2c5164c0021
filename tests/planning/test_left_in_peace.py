"""Who stays silent is asked nothing more after three invitations, hears that once, and gets a goodbye at the end."""

from tests.cast import JOHANS_LINES, a_trajectory, at, dutch, says, texts
from tests.worlds import beginning

FOUR = JOHANS_LINES.replace("aantal: 7", "aantal: 4")
PEACE = "\n\n".join(
    (
        dutch("You do not have to write anything, {client}. I ask nothing more until you do.", client="Johan"),
        dutch("You meet {coach} as agreed.", coach="Ada"),
    )
)
TOLD_ADA = dutch(
    "{client} has left three questions in a row unanswered. I ask nothing more until he writes.", client="Johan"
)
GOODBYE = "\n\n".join(
    (
        dutch("That was your last meeting with {coach}. I ask nothing more.", coach="Ada"),
        "Alles wat je schreef, bewaar ik tot 3 mei. Daarna wis ik het.",
        dutch("Take care, {client}.", client="Johan"),
    )
)
TOMORROW = "Morgen om 14:00 spreek je Ada, in de werkkamer."


@beginning
async def silent(world):
    """Johan has agreed, and says nothing any more, seven weeks long."""
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=FOUR)
    await world.until(at("2027-01-11 12:00"))
    return ada, johan


def asked(person, since: int = 0) -> list[str]:
    return [text for text in texts(person, since) if text.startswith(("Dag Johan", "Deze vraag"))]


async def test_after_three_invitations_without_a_word_it_only_tells_when_they_meet(world):
    ada, johan = await silent(world)
    assert texts(johan).count(PEACE) == 1
    assert texts(ada).count(TOLD_ADA) == 1
    after = texts(johan)[texts(johan).index(PEACE) + 1 :]
    assert after == [TOMORROW]


async def test_nobody_is_reminded_of_anything_after_that(world):
    """The last preparation falls due in the minute of the reminder of the question before it."""
    ada = await world.coach("Ada")
    lines = JOHANS_LINES.replace("aantal: 7", "aantal: 3").replace("om de: 3 weken", "om de: 2 weken")
    johan = await a_trajectory(world, ada, lines=lines)
    await world.until(at("2026-12-28 12:00"))
    assert texts(johan)[-2:] == [PEACE, TOMORROW]


async def test_after_the_last_meeting_it_says_goodbye_and_nothing_more(world):
    _, johan = await silent(world)
    await world.until(at("2027-02-02 15:00"))
    seen = len(johan.reads)
    await world.until(at("2027-03-26 12:00"))
    assert texts(johan, seen) == [GOODBYE]


async def test_a_word_of_his_brings_the_questions_back(world):
    _, johan = await silent(world)
    await says(world, johan, "Ik was er even niet.")
    seen = len(johan.reads)
    await world.until(at("2027-01-12 20:00"))
    assert len(asked(johan, seen)) == 1


async def test_who_leaves_the_last_question_unanswered_gets_a_goodbye_too(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada, lines=JOHANS_LINES.replace("aantal: 7", "aantal: 1"))
    await world.until(at("2027-01-29 12:00"))
    (bye,) = [text for text in texts(johan) if "Dat was mijn laatste vraag, Johan." in text]
    assert texts(johan)[-1] == bye
