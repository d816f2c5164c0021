"""What is typed where there are buttons is heard: it chooses, or it is kept and what can be chosen is said in words, or
it is thanks and is answered. Nobody is told to tap."""

import pytest

from conversations.choosing import in_words
from conversations.effects import Option
from conversations.text import Text
from tests.cast import ada_and_johan, dutch, invited, says, texts

ASKED = "Is this how you want to work together?"
READS = (
    "{coach} reads what you write, in your own words, except what you keep to yourself. Nobody else, nobody at your "
    "work either."
)
ENOUGH = (
    "Good that you say so; {coach} reads it with your answer. Is this how you want to work together? Yes or no is "
    "enough."
)


async def before_contract(world):
    """Ada, and Johan who reads the contract and has still to say whether he agrees."""
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await says(world, johan, "ja")
    await says(world, ada, "ja")
    return ada, johan


@pytest.mark.parametrize("words", ["hmm ik twijfel nog over dat doel", "Ik zie 'hem' staan, dat ben ik"])
async def test_a_remark_at_the_contract_is_kept_and_yes_or_no_is_enough(world, words):
    _, johan = await before_contract(world)
    assert [one.text for one in await says(world, johan, words)] == [dutch(ENOUGH, coach="Ada")]


@pytest.mark.parametrize("words", ["dank je wel", "En jij bedankt, voor zover dat bij jou aankomt."])
async def test_thanks_get_their_own_answer_and_the_buttons_stay(world, words):
    _, johan = await before_contract(world)
    contract = johan.reads[-1]
    assert [one.text for one in await says(world, johan, words)] == [dutch("You are welcome.")]
    assert next(one for one in johan.reads if one.message_id == contract.message_id).buttons == contract.buttons
    (agreed,) = await says(world, johan, "ja")
    assert agreed.text.startswith("Afgesproken, Johan.")


@pytest.mark.parametrize(
    "words",
    ["is goed hoor. maar mn teamleider leest dit dus echt niet he", "Die leest dus ook niet mee, ook niet samengevat?"],
)
async def test_a_question_at_the_contract_is_answered_and_the_contract_stays(world, words):
    _, johan = await before_contract(world)
    contract = johan.reads[-1]
    (told,) = await says(world, johan, words)
    assert told.text == dutch(READS, coach="Ada")
    assert next(one for one in johan.reads if one.message_id == contract.message_id).buttons == contract.buttons


async def test_thanks_before_he_takes_part_are_answered_and_nothing_is_kept(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    assert [one.text for one in await says(world, johan, "bedankt")] == [dutch("You are welcome.")]


@pytest.mark.parametrize("words", ["dank je", "hoi", "doei"])
async def test_a_coach_who_thanks_or_greets_beside_buttons_is_answered_too(world, words):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/nieuw klant: Cleo\nkleur: rood")
    said = [one.text for one in await says(world, ada, words)]
    assert not any("Johan" in text or "Cleo" in text for text in said)


async def test_nobody_is_told_to_tap(world):
    ada, johan = await ada_and_johan(world)
    await says(world, ada, "/verzet")
    await says(world, ada, "dat weet ik zo niet")
    await says(world, johan, "/doel")
    await says(world, johan, "hm")
    assert not any("Tik op een van de knoppen" in text or "Tik nog" in text for text in (*texts(ada), *texts(johan)))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((Option("a", Text("I agree"), typed=("ja",)), Option("b", Text("Leave it"), typed=("nee",))), "Ja of nee is"),
        ((Option("a", Text("Skip")), Option("b", Text("Later"))), "Zeg maar “Overslaan” of “Straks”."),
        (
            (Option("a", Text("Skip")), Option("b", Text("Later")), Option("c", Text("Back"))),
            "Zeg maar “Overslaan”, “Straks” of “Terug”.",
        ),
        (tuple(Option(str(number), Text(str(number))) for number in range(4)), "Kies hieronder wat het beste past."),
    ],
)
def test_what_can_be_chosen_is_said_in_words(options, said):
    told = in_words(Text(ASKED), options)
    assert f"{dutch(ASKED)} {said}" in dutch(told.source, **dict(told.values))
