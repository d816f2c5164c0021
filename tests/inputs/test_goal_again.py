"""A goal that he let be read and that is to be otherwise: it can, before his coach agrees and after."""

from tests.cast import ada_and_johan, at, dutch, lately, says, taps

IT_CAN = "Dat kan nog.\n\n"
LEARNS = "Dit wil je leren:\n\n1. {}\n2. {}"


async def test_he_takes_up_what_waits_for_his_coach_and_words_anew_what_they_agreed_on(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-11-24 09:00"))
    await says(world, johan, "Een plan waar zes mensen achter staan")
    await says(world, johan, "nee zeggen\nop tijd naar huis")
    await taps(world, johan, "Rather not")
    await says(world, johan, "ja hoor")
    (asks,) = await says(world, johan, "O wacht, er staat nu iets dubbel. Dat moet nog anders, kan dat?")
    assert asks.text == f"{IT_CAN}Wat wil je anders?"
    await says(world, johan, "2 wordt: hulp vragen")
    await says(world, johan, "ja")
    assert "hulp vragen" in lately(world, ada)[-1]
    await taps(world, ada, "I agree")
    (asks,) = await says(world, johan, "wacht, dat tweede klopt niet")
    assert asks.text == f"{IT_CAN}{LEARNS.format('nee zeggen', 'hulp vragen')}\n\n{dutch('Is it right like this?')}"
    await says(world, johan, "2: op tijd naar huis")
    await taps(world, johan, "Rather not")
    await says(world, johan, "ja")
    assert "op tijd naar huis" in lately(world, ada)[-1]
