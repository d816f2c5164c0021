"""The card of one trajectory: everything that a coach can do with it, each by a tap."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.cast import ada_and_johan, asked, at, confirming, dutch, invited, lately, link_for_client, says, taps, texts

CARD = """\
Johan
Gesprek 1 van 7: dinsdag 1 december om 14:00
Er wacht niets.
Sturing: Midden (/sturen)

Binnen drie maanden een projectplan dat alle belanghebbenden dragen

7 gesprekken van 60 minuten
om de 3 weken
Plaats: de werkkamer van Ada
Aanspreekvorm: je"""

WEEK = (("Overzicht", "Plan"), ("Memo", "Hypothese"), ("Gesprek verzetten",), ("Meer",))
ELSE = (
    ("Verloop", "Doel verwoorden"),
    ("Eigen vragen", "Sturing"),
    ("Gesprek erbij", "Gesprek eraf"),
    ("Afspraken wijzigen",),
    ("Laten rusten",),
    ("Link om terug te komen", "Beëindigen"),
    ("Terug",),
)


async def shown(world, coach):
    await says(world, coach, "/traject")
    return coach.reads[-1]


async def opened(world, coach):
    """The card, with all that is done a few times in a trajectory."""
    await shown(world, coach)
    await taps(world, coach, "More")
    return coach.reads[-1]


def proposed(count: int) -> str:
    """What Johan reads when there would be so many meetings."""
    return (
        "Ada wil iets veranderen aan wat jullie afspraken:\n\n"
        f"Het worden {count} gesprekken in plaats van 7.\n\nDe rest blijft zoals het was.\n\nVind je het zo goed?"
    )


async def test_it_shows_how_it_stands_and_what_a_week_asks_for(world):
    ada, _ = await ada_and_johan(world)
    card = await shown(world, ada)
    assert (card.text, card.buttons) == (CARD, WEEK)


async def test_all_else_opens_in_the_same_message_and_closes_again(world):
    ada, _ = await ada_and_johan(world)
    card = await shown(world, ada)
    count = len(ada.reads)
    await taps(world, ada, "More")
    assert (ada.reads[-1].message_id, ada.reads[-1].text, ada.reads[-1].buttons) == (card.message_id, CARD, ELSE)
    await taps(world, ada, "Back")
    assert (len(ada.reads), ada.reads[-1].message_id, ada.reads[-1].buttons) == (count, card.message_id, WEEK)


async def test_what_rests_goes_on_from_the_card_and_the_card_shows_it(world):
    ada, _ = await ada_and_johan(world)
    await says(world, ada, "/pauze 25-1")
    await taps(world, ada, "Yes, let it rest")
    resting = await shown(world, ada)
    count = len(ada.reads)
    await taps(world, ada, "Go on now", resting)
    assert (resting.buttons[-2:], resting.text == CARD) == (((dutch("Go on now"),), (dutch("More"),)), False)
    assert (len(ada.reads), ada.reads[-1].text, ada.reads[-1].buttons) == (count, CARD, WEEK)
    assert ada.toasts[-1] == dutch("The trajectory with {client} goes on.", client="Johan")


async def test_a_meeting_more_counts_once_the_client_agrees(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    seen = len(johan.reads)
    await taps(world, ada, "One meeting more")
    assert lately(world, ada) == ["Ik leg het opnieuw voor aan Johan."]
    assert "Gesprek 1 van 7" in (await shown(world, ada)).text
    await world.after(minutes=1)
    assert texts(johan, seen) == [proposed(8)]
    await taps(world, johan, "I agree")
    assert "Gesprek 1 van 8" in (await shown(world, ada)).text


async def test_what_the_client_never_agreed_to_counts_at_once_and_is_told(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    for label in ("Change what is agreed", "Form of address", "Formal (u)", "Yes, this is right"):
        await taps(world, ada, label)
    assert lately(world, ada) == ["Ik heb het veranderd. Het geldt vanaf nu."]
    assert lately(world, johan) == ["Ada vroeg me u voortaan zo aan te spreken."]


async def test_the_language_is_the_coachs_to_choose(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    for label in ("Change what is agreed", "Language", "English", "Yes, this is right"):
        await taps(world, ada, label)
    assert lately(world, johan) == ["From now on this is how I address you, as Ada asked."]


async def test_a_change_of_nothing_is_no_change(world):
    ada, johan = await ada_and_johan(world)
    seen = len(johan.reads)
    await opened(world, ada)
    for label in ("Change what is agreed", "Yes, this is right"):
        await taps(world, ada, label)
    assert (texts(ada)[-1], len(johan.reads)) == ("Dit is al zo afgesproken.", seen)


async def test_an_invitation_that_was_not_opened_yet_changes_with_its_link(world):
    ada = await world.coach("Ada")
    link = await invited(world, ada)
    await shown(world, ada)
    for label in ("Change what is agreed", "Place"):
        await taps(world, ada, label)
    await says(world, ada, "op de hei")
    await taps(world, ada, "Yes, this is right")
    assert lately(world, ada) == ["Ik heb het veranderd. Met de link krijgt je klant te lezen hoe het nu is."]
    johan = world.telegram.person("Johan")
    johan.starts(link)
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    ada.taps(confirming(ada))
    await world.settle()
    assert [", op de hei:\n" in text for text in lately(world, johan)] == [True]
    assert link_for_client(ada) == link


async def test_ending_asks_first_and_keeps_what_was_said(world):
    ada, johan = await asked(world)
    johan.says("Hoe zeg ik nee tegen Noor?")
    await world.after(minutes=2)
    his = len(johan.reads)
    await opened(world, ada)
    await taps(world, ada, "End it")
    (newest,) = lately(world, ada)
    assert newest.startswith("Wil je het traject met Johan beëindigen?")
    await taps(world, ada, "Yes, end it")
    assert texts(ada)[-2:] == [
        "Er ligt een overzicht klaar\nVoor het gesprek van dinsdag 1 december om 14:00.",
        "Het traject met Johan is beëindigd.",
    ]
    await taps(world, ada, "Read the overview")
    assert ["Hoe zeg ik nee tegen Noor?" in text for text in lately(world, ada)] == [True]
    assert texts(johan, his) == [
        "Ada stopt met het traject. Ik vraag je dus niets meer.\n\n"
        "Wat je schreef blijft van jou: /antwoorden laat het zien, ook als bestand, en /vergeetmij wist het.",
    ]
    assert [one.reaction for one in johan.chat if one.who != "bot"][-1] == "👀"
    seen = len(johan.reads)
    await world.until(at("2027-06-01 09:00"))
    assert len(johan.reads) == seen
    (shown_again,) = await says(world, johan, "/antwoorden")
    assert "Hoe zeg ik nee tegen Noor?" in shown_again.text
    (exported,) = await taps(world, johan, "As a file", shown_again)
    with ZipFile(BytesIO(exported.file.content)) as inside:
        assert "Hoe zeg ik nee tegen Noor?" in inside.read("mijn-eigen-woorden.md").decode()


async def test_an_old_card_does_nothing_once_it_is_over(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    await taps(world, ada, "End it")
    await taps(world, ada, "Yes, end it")
    seen = len(johan.reads), len(ada.reads)
    await taps(world, ada, "One meeting more")
    await taps(world, ada, "Yes, end it")
    assert (len(johan.reads), len(ada.reads)) == seen
    assert (await shown(world, ada)).text.startswith("Johan\nJe hebt het beëindigd.")


async def test_a_change_that_is_left_lying_keeps_no_question_from_coming(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    await taps(world, ada, "One meeting more")
    await world.until(at("2026-11-26 12:00"))
    left = "Er verandert niets zolang je het er niet mee eens bent."
    asks = "Dag Johan. Je spreekt Ada dinsdag om 14:00 voor het eerst."
    assert lately(world, johan)[-1].startswith(f"{left}\n\n{asks}")
    assert lately(world, ada) == [
        "Johan heeft niets laten horen over de wijziging die je voorstelde. Alles blijft zoals het was."
    ]
    assert "Gesprek 1 van 7" in (await shown(world, ada)).text
    for label in ("Change what is agreed", "Yes, this is right"):
        await taps(world, ada, label)
    assert lately(world, ada) == ["Ik leg het opnieuw voor aan Johan."]


async def test_a_change_that_makes_way_for_a_newer_one_was_not_left_lying(world):
    ada, johan = await ada_and_johan(world)
    await opened(world, ada)
    seen, told = len(ada.reads), len(johan.reads)
    for _ in range(2):
        await taps(world, ada, "One meeting more")
        await world.after(minutes=2)
    assert texts(ada, seen) == ["Ik leg het opnieuw voor aan Johan."] * 2
    lapsed = dutch("Nothing changes as long as you have not agreed.")
    assert texts(johan, told) == [proposed(8), lapsed, proposed(9)]


async def test_ending_says_nothing_of_a_change_that_was_still_open(world):
    ada, _ = await ada_and_johan(world)
    await opened(world, ada)
    await taps(world, ada, "One meeting more")
    await world.after(minutes=2)
    await opened(world, ada)
    await taps(world, ada, "End it")
    seen = len(ada.reads)
    await taps(world, ada, "Yes, end it")
    assert texts(ada, seen) == ["Het traject met Johan is beëindigd."]


async def proposes_a_place(world, ada, place):
    """Ada puts another place in the contract, and lays it before her client."""
    await opened(world, ada)
    for label in ("Change what is agreed", "Place"):
        await taps(world, ada, label)
    await says(world, ada, place)
    await taps(world, ada, "Yes, this is right")


async def test_a_yes_to_a_contract_that_was_replaced_is_none(world):
    ada, johan = await ada_and_johan(world)
    await proposes_a_place(world, ada, "Online")
    first = johan.reads[-1]
    await proposes_a_place(world, ada, "Het tuinhuis")
    seen = len(ada.reads)
    johan.taps(dutch("I agree"), first)
    await world.settle()
    told = "This proposal no longer counts. If there is a newer one, it stands below."
    assert (johan.toasts, texts(ada, seen)) == ([dutch(told)], [])
    await taps(world, johan, "I agree")
    agreed = dutch("{client} agrees with the contract. This is the plan:", client="Johan")
    assert texts(ada, seen)[0].startswith(agreed)


async def test_it_does_not_tell_that_he_is_writing_something_for_himself(world):
    ada, johan = await ada_and_johan(world)
    before = (await shown(world, ada)).text
    await says(world, johan, "Noor zei dat ik te snel ga.")
    assert ((await shown(world, ada)).text, dutch("Nothing is waiting.") in before) == (before, True)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("/verloop", "No trajectory is running now. /nieuw begins one."),
        ("/plan", "Nothing is planned yet: {client} has not agreed yet. With that the plan is there."),
    ],
)
async def test_while_somebody_stands_at_the_door_there_is_nothing_to_show_of_him(world, command, said):
    ada = await world.coach("Ada")
    johan = world.telegram.person("Johan")
    johan.starts(await invited(world, ada))
    await world.settle()
    await taps(world, johan, "Yes, I join in")
    assert [one.text for one in await says(world, ada, command)] == [dutch(said, client="Johan")]
