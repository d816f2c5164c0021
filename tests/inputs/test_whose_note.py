"""What a client of two coaches writes goes to the one whom it names or of whom he heard last, and he reads who that is;
words behind something that is no command are words; and who waits for a coach is told that he does."""

import pytest

from tests.cast import JOHANS_LINES, asked, coached_by_two, dutch, invited, overview, says, taps, texts

UNKNOWN = dutch("I do not know that command. /help shows what I can do.")


@pytest.mark.parametrize("words", ["/notitie Ada moet weten dat ik moe ben", "/notitie wat ada zei blijft hangen"])
async def test_a_note_goes_to_the_coach_whom_it_names(world, words):
    ada, bram, johan = await coached_by_two(world)
    (question,) = await says(world, johan, words)
    assert question.text.startswith(dutch("This is for your trajectory with {coach}.", coach="Ada"))
    said = words.removeprefix("/notitie ")
    assert said in await overview(world, ada)
    assert said not in await overview(world, bram)


async def test_what_is_kept_beside_a_question_says_on_its_button_who_would_read_it(world):
    _, _, johan = await coached_by_two(world)
    await says(world, johan, "/doel")
    for name in ("Ada", "Bram"):
        (kept,) = await says(world, johan, f"/notitie tegen {name} zeggen dat het goed gaat")
        assert kept.buttons == ((dutch("{coach} may read it", coach=name),),)


async def test_words_behind_what_is_no_command_are_kept_and_asked_about(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    refused, question = await says(world, johan, "/ ik weet het echt niet meer")
    assert (refused.text, question.buttons[0][0]) == (UNKNOWN, dutch("Only for me"))
    assert "/ ik weet het echt niet meer" in "".join(one.text for one in await says(world, johan, "/antwoorden"))
    (offered,) = await says(world, ada, "/johan keek weg toen ik dat zei")
    assert offered.text.startswith(UNKNOWN)
    assert offered.buttons[0] == ("Johan",)


async def test_a_lonely_word_behind_a_slash_is_no_command_and_nothing_more(world):
    ada, johan = await asked(world)
    johan.says("Hoe krijg ik ze mee?")
    await world.after(minutes=2)
    for person in (ada, johan):
        assert [one.text for one in await says(world, person, "/foo bar")] == [UNKNOWN]


async def test_who_waits_for_the_coach_hears_that(world):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    waits = dutch("I have asked {coach} whether it is you. It goes on after that.", coach="Ada")
    seen = len(ada.reads)
    for words in ("hoi, ben ik zo goed?", "wat moet ik nu doen?"):
        assert [one.text for one in await says(world, johan, words)] == [waits]
    assert texts(ada, seen) == []


@pytest.mark.parametrize("name", ["Bram", "Ada", "ada"])
async def test_the_goal_that_is_worded_is_that_of_the_coach_who_is_named(world, name):
    _, _, johan = await coached_by_two(world)
    (question,) = await says(world, johan, f"/doel {name}")
    assert question.text.startswith(dutch("This is for your trajectory with {coach}.", coach=name.title()))


async def test_two_clients_of_one_name_who_meet_at_the_same_moment_are_told_apart_by_their_goals(world):
    ada = await world.coach("Ada")
    await invited(world, ada)
    other = "Rust in de eerste honderd dagen als directeur van de nieuwe dienst"
    await invited(world, ada, JOHANS_LINES.replace(JOHANS_LINES.splitlines()[1], f"doel: {other}"))
    (which,) = await says(world, ada, "/traject johan")
    assert {row[0] for row in which.buttons} == {
        "Johan (Binnen drie maanden een projectplan dat…)",
        "Johan (Rust in de eerste honderd dagen als…)",
    }
