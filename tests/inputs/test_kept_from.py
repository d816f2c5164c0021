"""Whether something he wrote is with his coach by now is told as it is; and he keeps it from her with one tap."""

import pytest

from bot.digests.compose import READ
from conversations.asked.asking_back import AsksBack, only_asks, whether_it_went
from conversations.kept.kept_from import keeps_from, left_of_leave, lets_read, lets_read_amid, topic
from tests.cast import ada_and_johan, asked, at, dutch, looking_back, overview, says, taps

FRANK = "Ik praat alles vol. Frank heeft sinds mei twintig woorden, en thuis is het stil."
OF_FRANK = "Frank heeft sinds mei twintig woorden, en thuis is het stil."
OUT, REST = dutch("I leave this out; it stays with you:"), dutch("{coach} reads the rest.", coach="Ada")
NOT_YET = dutch("No, {coach} has not read this yet:", coach="Ada")
SHALL_I = dutch("That comes before you two meet. Shall I pass it on now?")
HIS = "Goed. Dit blijft bij jou, Ada leest het niet:"
WAYS = (dutch("Yes, pass it on"), dutch("Keep it for me"))
ASKS = (
    "hallo? is dat van frank nu naar ada gegaan of niet",
    "Is dat nu naar Ada gegaan?",
    "heeft ada dat al gelezen?",
    "heb je dat al doorgestuurd naar ada?",
    "is dat van thuis al bij ada?",
    "heeft Ada wat ik gisteren schreef al gezien?",
    "is dat doorgestuurd?",
)
OTHER_QUESTIONS = (
    "weet Ada hoe ik dat moet doen?",
    "heeft mijn baas dat gezegd?",
    "gaat dat ooit over?",
    "heeft ze gelijk?",
    "kan Ada me helpen met mijn planning?",
)
KEEPS_FROM = (
    "moet dat van thuis er ook bij? liever niet eigenlijk",
    "dat van Lisan liever niet naar ada",
    "dat hoeft ada niet te weten",
    "Ada hoeft dat niet te lezen",
    "dat mag ze niet lezen",
    "liever niet naar ada",
    "ik wil niet dat ada dat leest",
    "hou dat van thuis maar voor jezelf",
    "laat dat van frank maar weg",
    "kan je dat eruit laten?",
    "dat was niet voor ada bedoeld",
    "wat ik over mijn man schreef hoeft ada niet te weten",
    "Wat ik donderdag opschreef over mijn collega, kan dat weg?",
    "kan mijn antwoord weg?",
    "Het stuk over mijn moeder hoeft Ada nog niet te lezen, dat vertel ik liever zelf. Kan dat?",
)
KEEPS_NOTHING = (
    "dat hoeft mijn baas niet te weten",
    "ik wil liever niet naar Piet",
    "dat hoeft niet",
    "liever niet",
    "hij hoeft dat niet te doen",
    "ik laat het weg",
    "moet ik dat erbij zetten?",
)


@pytest.mark.parametrize("words", ASKS)
def test_it_is_heard_that_he_asks_whether_it_is_with_her(words: str):
    assert (only_asks(words), whether_it_went(words)) == (AsksBack.READER, True)


@pytest.mark.parametrize("words", OTHER_QUESTIONS)
def test_another_question_is_no_such_question(words: str):
    assert only_asks(words) is not AsksBack.READER


@pytest.mark.parametrize(
    ("words", "keeps"), [*((one, True) for one in KEEPS_FROM), *((one, False) for one in KEEPS_NOTHING)]
)
def test_it_is_heard_that_she_is_rather_not_to_read_it(words: str, keeps: bool):
    assert keeps_from("Ada de Vries", words) is keeps


def test_what_it_was_about_is_one_word_of_his():
    assert [topic(one) for one in ("dat van mijn dochter liever niet naar ada", "liever niet naar ada")] == [
        "dochter",
        "",
    ]


@pytest.mark.parametrize("words", ["hallo? is dat van frank nu naar ada gegaan of niet", "heeft ada dat al gelezen?"])
async def test_he_is_told_that_she_has_not_read_it_yet_and_when_she_did(world, words):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    (told,) = await says(world, johan, words)
    assert (told.text, told.buttons) == (f"{NOT_YET}\n\n{FRANK}\n\n{SHALL_I}", (WAYS,))
    await world.until(at("2026-11-30 18:00"))
    (told,) = await says(world, johan, words)
    assert told.text == dutch("It is with {coach}, but has not been opened yet.", coach="Ada")
    await taps(world, ada, READ.source)
    await world.until(at("2026-12-01 10:00"))
    (told,) = await says(world, johan, words)
    assert told.text == "Ja, Ada las het op maandag 30 november."


@pytest.mark.parametrize("stays", [True, False])
async def test_what_she_is_rather_not_to_read_stays_with_him_from_then_on_unless_he_taps_otherwise(world, stays):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.until(at("2026-11-27 10:00"))
    (told,) = await says(world, johan, "dat hoeft Ada niet te weten")
    assert (told.text, told.buttons) == (f"{HIS}\n\n{FRANK}", ((dutch("{coach} may read it", coach="Ada"),),))
    if not stays:
        await taps(world, johan, "{coach} may read it", coach="Ada")
    assert (FRANK not in await overview(world, ada)) is stays


@pytest.mark.parametrize(("typed", "stays"), [("fijn", True), ("Ada mag het toch lezen", False)])
async def test_what_he_names_stays_with_him_until_he_says_otherwise(world, typed, stays):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "dat van frank liever niet naar ada")
    assert told.text == f"{OUT}\n\n{OF_FRANK}\n\n{REST}"
    await says(world, johan, typed)
    assert (OF_FRANK not in await overview(world, ada)) is stays


async def test_what_he_names_and_never_wrote_leaves_the_rest_as_it_is(world):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(hours=4)
    (told,) = await says(world, johan, "Dat stuk over mijn moeder is niet voor Ada.")
    assert told.text == "Ik vind niets van je met “moeder”. Met /antwoorden zie je alles."
    assert FRANK in await overview(world, ada)


async def test_what_he_holds_against_the_last_question_is_no_part_of_his_answer(world):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "rare vraag")
    assert told.text == "Je hebt gelijk, die vraag was hier mis. Ik laat het hierbij."
    assert "rare vraag" not in await overview(world, ada)


async def test_what_he_names_a_part_of_is_out_and_the_rest_is_hers(world):
    _, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "het stuk over frank hoeft Ada niet te lezen")
    assert told.text == f"{OUT}\n\n{OF_FRANK}\n\n{REST}"


async def test_who_would_rather_have_it_gone_is_shown_what_that_is_and_asked(world):
    _, johan = await asked(world)
    await says(world, johan, "Dat mijn collega niets doet.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "haal dat maar weg")
    asks = dutch("Shall I erase this answer? It cannot be brought back.")
    assert told.text == f"Ada krijgt dit niet te lezen.\n\n{asks}\n\nDat mijn collega niets doet."


@pytest.mark.parametrize("words", ["o natuurlijk mag ada dat lezen, was k vergeten te zeggen", "ja vertel t haar maar"])
async def test_who_says_that_she_may_read_after_all_sees_what_she_reads_and_can_still_keep_it(world, words):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Bij het konijn heb ik het gezegd. Niet voor Ada.")
    await world.after(hours=3)
    (told,) = await says(world, johan, words)
    assert told.text == "Goed. Ada krijgt dit te lezen:\n\nBij het konijn heb ik het gezegd. Niet voor Ada."
    assert told.buttons == ((dutch("Keep it for me"),),)
    assert "konijn" in await overview(world, ada)


async def test_he_can_say_so_amid_the_questions_and_what_he_says_besides_is_his_answer(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Dat ik bang ben. Maar dit liever niet naar Ada.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "ach, ze mag het best weten. Bij mijn baas merk ik het.")
    await world.after(minutes=2)
    assert told.text == "Goed. Ada krijgt dit te lezen:\n\nDat ik bang ben. Maar dit liever niet naar Ada."
    assert "Dat ik bang ben." in await overview(world, ada)


async def test_beside_the_day_that_is_fine_it_is_done_and_is_no_part_of_what_he_intends(world):
    ada, johan = await looking_back(world)
    await says(world, johan, "Dat Aukje mij steeds overslaat. Dit liever niet naar Ada.")
    for words in ("In het overleg op maandag.", "Ik zeg er donderdag iets van, na de lunch."):
        await world.after(minutes=2)
        await says(world, johan, words)
    await world.after(minutes=2)
    told = await says(world, johan, "Prima zo. En wat ik net over Aukje schreef mag Ada ook lezen.")
    assert told[-1].text.startswith("Goed. Ada krijgt dit te lezen:\n\nDat Aukje mij steeds overslaat.")
    read = await overview(world, ada)
    assert ("Aukje mij steeds" in read, "wat ik net over Aukje" in read) == (True, False)


async def test_who_lets_her_read_what_goes_along_already_is_not_offered_what_he_wrote_long_before(world):
    _, johan = await ada_and_johan(world)
    await says(world, johan, "Bij het konijn heb ik het gezegd. Niet voor Ada.")
    await world.until(at("2026-11-26 09:00"))
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    told = await says(world, johan, "Mag ze lezen. Moet ik nog wat meenemen dinsdag?")
    assert told[0].text == dutch("Yes, {coach} reads it before you two meet.", coach="Ada")


async def test_an_excuse_beside_it_gets_no_answer_and_a_piece_that_may_not_go_is_out_first(world):
    ada, johan = await ada_and_johan(world)
    await says(world, johan, "Ik heb nee gezegd. De bus was te laat. Niet voor Ada.")
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Ada mag het lezen, maar dat van de bus mag eruit")
    assert told.text == "Goed. Ada krijgt dit te lezen:\n\nIk heb nee gezegd. Niet voor Ada."
    (told,) = await says(world, johan, "ada mag het lezen, sorry druk met de zeilen")
    assert told.text == dutch("Yes, {coach} reads it before you two meet.", coach="Ada")
    assert "bus" not in await overview(world, ada)


async def test_of_what_is_not_surely_meant_he_is_asked_first(world):
    _, johan = await asked(world)
    await says(world, johan, "Bij het konijn heb ik het gezegd. Niet voor Ada.")
    await world.after(hours=3)
    await says(world, johan, "Vandaag ging het een stuk beter op kantoor.")
    await world.after(hours=3)
    (told,) = await says(world, johan, "Ada mag het wel weten")
    asks = dutch("Is it this that {coach} may read?", coach="Ada")
    assert told.text == f"{asks}\n\nBij het konijn heb ik het gezegd. Niet voor Ada."
    assert told.buttons == ((dutch("{coach} may read it", coach="Ada"),),)


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("dat mag ze wel weten hoor", ""),
        ("Dit mag Ada wel lezen hè, anders heeft het geen zin morgen", ""),
        ("Dit mag Ada wel lezen hè, maar dat van Karin niet", None),
        ("o nee toch wel, ze mag het best weten", ""),
        ("Ada mag het weten, anders snapt ze niks van mij", ""),
        ("ach laat haar dat ook maar lezen, het hoort erbij", ""),
        ("geef het toch maar door, ik heb erover nagedacht", ""),
        ("dat mag gewoon naar Ada hoor", ""),
        ("Over dat solliciteren: dat mag Ada nu wel weten", ""),
        ("vertel jij het maar aan haar", ""),
        ("O, dat was ik vergeten: Ada mag dat van mam en de hond natuurlijk lezen. Dank je.", ""),
        ("Dat van mam en de hond mag Ada wel weten, maar dat van Karin niet.", None),
        ("nee hoor ada mag alles weten", ""),
        ("Je mag het Ada wel vertellen. Ik was vooral moe.", "Ik was vooral moe."),
        ("Ze mag dat wel zeggen, maar doen is wat anders.", None),
        ("Ada mag dat niet weten, anders schaam ik me", None),
        ("Ada mag het lezen, maar dat van Karin liever niet", None),
        ("Ada mag dit lezen, als ze het maar niet aan mijn baas vertelt", None),
        ("Ada mag het lezen, denk ik", None),
        ("Ada mag het lezen. Dat over Karin niet.", None),
        ("Ada mag het lezen, het laatste stuk niet", None),
        ("Ada mag het lezen, wacht er nog even mee", None),
        ("Ada mag het lezen. Na ons gesprek.", None),
        ("Ada mag het lezen, want ik vertrouw haar, maar dat over mijn man niet.", None),
        ("Ada mag het lezen, dat maakt me niet uit", ""),
        ("Ze mag weten hoe ik me voel", None),
        ("Bij mijn team. Ze mogen het best weten, maar ik zeg het niet.", None),
    ],
)
def test_why_she_may_is_no_more_than_that_and_the_rest_is_for_itself(words, rest):
    assert left_of_leave("Ada", words) == rest


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("Nuttig. Mag Ada dit trouwens wel lezen, dat vind ik prima.", True),
        ("Ze maakt me niks wijs. waarom mag ada dat niet lezen eigenlijk? van mij wel", True),
        ("Goed. (Ada mag dit gerust zien)", True),
        ("Het was als een pasbeurt. Maar dat mag Ada van mij best weten hoor.", True),
        ("Nuttig. Mag Ada dit lezen?", False),
        ("Moet Ada dit lezen? Liever niet", False),
        ("waarom moet ada dat lezen? van mij niet", False),
        ("Nuttig, en Ada mag dit lezen, maar alleen zij", False),
        ("Nuttig. Ada mag dit lezen. Dat over Karin niet.", False),
        ("Dat ik van Ada alles mocht zeggen.", False),
    ],
)
def test_it_is_heard_amid_what_he_tells_and_a_doubt_or_a_condition_is_none(words, so):
    assert lets_read_amid("Ada", words) is so


@pytest.mark.parametrize(
    ("words", "so"),
    [
        ("dat van t konijn mag ada wel lezen", True),
        ("deel het maar met Ada", True),
        ("Ada mag het lezen", True),
        ("mag Ada dit lezen?", False),
        ("dat mag Ada niet lezen", False),
        ("Ada mag weten dat ik boos ben", False),
        ("mijn baas mag dat lezen", False),
        ("ik vertel het haar morgen", False),
    ],
)
def test_only_who_says_it_of_what_he_wrote_lets_her_read(words, so):
    assert lets_read("Ada", words) is so


async def test_who_has_just_kept_it_from_her_is_not_told_right_after_that_she_reads_it(world):
    _, johan = await looking_back(world)
    johan.says("Weet ik niet. Moet het laten zakken.")
    johan.says("Dat hoeft Ada niet te weten")
    await world.settle()
    await world.after(minutes=2)
    assert [one.text for one in johan.reads[-2:]] == [f"{HIS}\n\nWeet ik niet. Moet het laten zakken.", dutch("Kept.")]


async def test_of_what_is_not_there_it_is_not_said_that_she_read_it(world):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await overview(world, ada)
    await world.until(at("2026-12-02 10:00"))
    (told,) = await says(world, johan, "Dat van die 5 minuten mag Ada gewoon weten")
    assert ("las het" in told.text, FRANK in told.text) == (False, False)


async def test_that_she_may_read_what_he_brings_is_told_to_be_so(world):
    _, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    (told,) = await says(world, johan, "Dit mag Ada wel lezen hè, anders heeft het geen zin dinsdag")
    source = "Yes, {coach} reads it before you two meet."
    assert (told.text, told.buttons) == (dutch(source, coach="Ada"), ((dutch("Keep it for me"),),))


@pytest.mark.parametrize("words", ["Ik slaap slecht. Hou dit voor jezelf.", "Ik slaap slecht. Houd dat maar voor je."])
async def test_who_says_to_keep_it_is_not_offered_that_she_reads_it(world, words):
    _, johan = await ada_and_johan(world)
    (kept,) = await says(world, johan, words)
    assert (kept.text.endswith(dutch("This stays with you.")), kept.buttons) == (True, ())


async def test_what_he_says_at_once_is_for_himself_is_so_from_then_on(world):
    ada, johan = await asked(world)
    await says(world, johan, FRANK)
    await world.after(minutes=2)
    await taps(world, johan, "Share this")
    (told,) = await says(world, johan, "hou maar voor mij")
    kept = dutch("Good. This stays with you, and {coach} does not read it:", coach="Ada")
    assert (told.text, FRANK in await overview(world, ada)) == (f"{kept}\n\n{FRANK}", False)


async def test_what_he_sets_out_to_do_for_himself_alone_is_not_counted_either(world):
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:00"))
    for words in ("Dat ik steeds ja zeg.", "Bij mijn baas."):
        await says(world, johan, words)
        await world.after(minutes=2)
    await says(world, johan, "Ik zeg donderdag in de pauze nee tegen Karin. Ada hoeft dit niet te lezen.")
    await world.until(at("2026-12-21 12:00"))
    shown = await overview(world, ada)
    assert ("Karin" in shown, "voornemen" in shown) == (False, False)
    assert "Bij mijn baas." in shown
