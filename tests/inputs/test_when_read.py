"""Who asks when his coach reads it, or why he was not asked about something, hears that as it is."""

from tests.cast import asked, dutch, overview, says

SHORTLY = dutch("{coach} reads it shortly before you two meet.", coach="Ada")
NOT_TAKEN_UP = dutch("I had not taken that up. Feel free to write how it went.")


async def test_whether_she_reads_it_now_or_only_then_is_answered_with_when(world):
    _, johan = await asked(world)
    assert [one.text for one in await says(world, johan, "Leest Ada dat nu al of pas vlak van tevoren?")] == [SHORTLY]
    await says(world, johan, "Hoe ik nee zeg tegen Hoekstra.")
    assert (await says(world, johan, "krijgt ze dit meteen of later?"))[-1].text == SHORTLY


async def test_why_he_is_not_asked_about_something_is_answered_beside_what_he_brings(world):
    ada, johan = await asked(world)
    topic = "Over wat ik nu met Hoekstra doe."
    told = await says(world, johan, f"{topic} Waarom vraag je eigenlijk niks over die voicemail?")
    assert NOT_TAKEN_UP in [one.text for one in told]
    assert topic in await overview(world, ada)
