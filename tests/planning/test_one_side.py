"""An evaluation of which one side alone came in: the other reads it, and nobody is read his own words."""

from tests.cast import at, dutch, evaluates, evaluating, says, taps, texts
from tests.desk.test_second_lock import HELD, puts_it_on

NEXT = at("2027-02-05 12:00")


async def test_what_only_the_client_wrote_is_read_by_the_coach_and_not_told_to_him(world):
    ada, johan = await evaluating(world)
    await evaluates(world, johan)
    await world.until(NEXT)
    told = [text for text in texts(ada) if text.startswith(dutch("This is what {name} wrote:", name="Johan"))]
    assert ["Wat rustiger" in text for text in told] == [True]
    silent = dutch("{name} has filled in nothing.", name="Ada")
    assert [text for text in texts(johan) if silent in text or text.startswith("Dit schre")] == []


async def test_of_what_only_the_coach_wrote_she_hears_that_he_did_not(world):
    ada, johan = await evaluating(world)
    await evaluates(world, ada)
    await world.until(NEXT)
    assert texts(ada).count(dutch("{name} has filled in nothing.", name="Johan")) == 1
    told = [text for text in texts(johan) if text.startswith(dutch("This is what {name} wrote:", name="Ada"))]
    assert ["Wat rustiger" in text for text in told] == [True]


async def test_what_is_added_when_both_have_read_it_the_other_reads_at_once(world):
    ada, johan = await evaluating(world)
    questions = [person.reads[-1] for person in (johan, ada)]
    for person in (johan, ada):
        await evaluates(world, person)
    seen = len(ada.reads), len(johan.reads)
    for person, question in zip((johan, ada), questions, strict=True):
        person.says("En nog iets.", reply_to=question)
        await world.settle()
    (to_ada,), (told, to_johan) = texts(ada, seen[0]), texts(johan, seen[1])
    assert told == "Dat komt erbij, Ada leest het."
    assert to_ada.endswith(f"{dutch('{name} adds:', name='Johan')}\n\nEn nog iets.")
    assert to_johan.endswith(f"{dutch('{name} adds:', name='Ada')}\n\nEn nog iets.")


async def test_what_is_added_before_that_stays_unseen_until_both_are_in(world):
    ada, johan = await evaluating(world)
    question = johan.reads[-1]
    await evaluates(world, johan)
    seen = len(ada.reads)
    johan.says("En nog iets.", reply_to=question)
    await world.settle()
    assert texts(ada, seen) == []
    await evaluates(world, ada)
    assert ["En nog iets." in text for text in texts(ada, seen) if "Wat rustiger" in text] == [True]


async def test_what_comes_in_while_everything_rests_is_read_by_both(world):
    ada, johan = await evaluating(world)
    await evaluates(world, ada)
    await says(world, ada, "/pauze 1-2")
    await taps(world, ada, "Yes, let it rest")
    seen = len(ada.reads), len(johan.reads)
    await evaluates(world, johan)
    told = [
        [text for text in texts(one, since) if text.count("Wat rustiger") == 2]
        for one, since in zip((ada, johan), seen, strict=True)
    ]
    assert [len(one) for one in told] == [1, 1]


async def test_what_both_wrote_cannot_be_passed_on_and_lies_behind_the_lock_of_a_coach(world):
    ada, johan = await evaluating(world)
    await evaluates(world, ada)
    await puts_it_on(world, ada)
    await world.after(minutes=16)
    seen = len(ada.reads), len(johan.reads)
    await evaluates(world, johan)
    await world.until(at("2027-01-15 09:00"))
    both = dutch("You and {name} wrote this.", name="Ada")
    assert [one.protected for one in johan.reads[seen[1] :] if one.text.startswith(both)] == [True]
    assert (texts(ada, seen[0])[0], any("Wat rustiger" in text for text in texts(ada, seen[0]))) == (HELD, False)
