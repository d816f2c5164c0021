"""Who coaches a colleague, or somebody she manages, hears what to mind; the client reads in the contract what holds."""

from dataclasses import replace

from bot.actions.create_trajectory import drawn_up
from bot.storage import people
from tests.cast import JOHANS_LINES, a_trajectory, dutch, invited, joins, says, taps, texts
from tests.conversations.test_contract import JOHAN
from tests.conversations.test_setup import DRAFT

MANAGES = (
    "Ada geeft ook leiding aan je. Wat je hier schrijft, gebruikt Ada nergens anders voor, ook niet bij een "
    "beoordeling."
)
COLLEAGUE = "Ada is ook een collega van je. Wat je hier schrijft, blijft buiten jullie werk."
TELEGRAM = "Dit gaat via Telegram. Kijk wat je werkgever daarover zegt, voordat je over je werk schrijft."


async def test_it_asks_with_one_tap_and_tells_what_to_mind(world):
    ada = await world.coach("Ada")
    await says(world, ada, "/nieuw")
    (asked,) = await says(world, ada, "Johan")
    assert asked.text == "Stap 2 van 11\n\nIs je klant een directe collega, of iemand aan wie je leiding geeft?"
    assert asked.buttons[0] == ("Nee", "Een directe collega")
    (told,) = await taps(world, ada, "Somebody I manage")
    assert told.text.startswith("Goed dat je het zegt. Jij hebt belang bij wat Johan levert")
    assert told.text.endswith("Wat is het doel van het traject, in één zin?")


async def test_who_says_nothing_of_it_in_one_message_gets_the_link_at_once_and_is_asked_with_it(world):
    ada = await world.coach("Ada")
    assert await invited(world, ada)
    link = next(one for one in ada.reads if dutch("Withdraw this invitation") in str(one.buttons))
    assert link.text.endswith("Is je klant een directe collega, of iemand aan wie je leiding geeft?")
    assert link.buttons == (
        ("Een directe collega",),
        (dutch("Somebody I manage"),),
        (dutch("Neither of the two"),),
        (dutch("Withdraw this invitation"),),
    )
    johan = await a_trajectory(world, await world.coach("Bea"))
    assert "leiding aan je" not in "".join(texts(johan))


async def test_what_is_answered_then_is_read_by_the_client_before_he_agrees(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    told, changed = await taps(world, ada, "Somebody I manage")
    assert told.text.startswith("Goed dat je het zegt. Jij hebt belang bij wat Johan levert")
    assert changed.text == dutch("Changed. The link shows it as it is now.")
    shown = next(one for one in ada.reads if dutch("Withdraw this invitation") in str(one.buttons))
    assert shown.buttons == ((f"✓ {dutch('Somebody I manage')}",), (dutch("Withdraw this invitation"),))
    johan = world.telegram.person("Johan")
    johan.starts(link)
    await world.settle()
    await joins(world, ada, johan)
    assert MANAGES in "\n".join(texts(johan))


async def test_what_is_answered_late_is_agreed_to_by_the_client(world):
    ada = await world.coach("Ada")
    johan = await a_trajectory(world, ada)
    said = await taps(world, ada, "A direct colleague")
    assert said[-1].text == dutch("I lay it before {client} again.", client="Johan")
    assert COLLEAGUE in texts(johan)[-1]


async def test_neither_of_the_two_changes_nothing(world):
    ada = await world.coach("Ada")
    await invited(world, ada)
    assert await taps(world, ada, "Neither of the two") == []
    assert ada.toasts[-1] == dutch("Good, then it stays like this.")


async def test_who_lays_it_down_again_is_not_asked_who_said_it(world):
    ada = await world.coach("Ada")
    await invited(world, ada, f"{JOHANS_LINES}\ncollega: nee")
    assert dutch("Neither of the two") not in "".join(str(one.buttons) for one in ada.reads)


async def test_the_client_reads_what_holds(world):
    for line, said in (("collega: ja", COLLEAGUE), ("collega: ik geef leiding", MANAGES)):
        ada = await world.coach("Ada")
        johan = await a_trajectory(world, ada, line, f"{JOHANS_LINES}\n{line}")
        read = "\n".join(texts(johan))
        assert (said in read, TELEGRAM in read) == (True, True)


async def test_what_the_employer_says_stands_in_every_new_contract_and_a_change_keeps_what_was_agreed(world):
    await world.coach("Ada")

    def policies(work):
        (coach,) = people.coaches(work)
        told = replace(work, house=replace(work.house, policy="Geen persoonsgegevens."))
        agreed = replace(JOHAN, policy="Wat eerder gold.")
        return [drawn_up(told, coach.id, dict(DRAFT), before).policy for before in (None, agreed)]

    assert await world.app.writer.run(policies) == ["Geen persoonsgegevens.", "Wat eerder gold."]
