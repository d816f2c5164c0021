"""What the whole method brings to whom, and to whom never: Johan and Ada do all of it, Cleo and Bram not quite."""

from bot.playground import johan
from tests.stories.telling import CLEOS_NOTE, CLEOS_WORDS, everything

TOGETHER = "Dit schre"


def of(words: johan.Words, *scripts: str) -> set[str]:
    """All that somebody says in conversations of these kinds."""
    return everything({key: texts for key, texts in words.items() if key[1] in scripts})


def _messages(chat: str) -> list[tuple[str, str]]:
    """Every message in a chat of the telling: when and by whom, and what."""
    found: list[tuple[str, str]] = []
    for line in chat.split("\n"):
        if line[:3] in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun") and line[4:6] == "20":
            found.append((line, ""))
        else:
            found[-1] = (found[-1][0], f"{found[-1][1]}{line}\n")
    return found


def read(chat: str, words: str) -> list[tuple[str, str]]:
    """What the bot said that holds these words: when, and the whole of it."""
    return [
        (when, what.partition("\n[")[0].strip())
        for when, what in _messages(chat)
        if "Tussendoor" in when and words in what
    ]


def test_both_read_both_evaluations_side_by_side(told: dict[str, str]) -> None:
    ((when, ada_reads),), ((_, johan_reads),) = (read(told[name], TOGETHER) for name in ("Ada", "Johan"))
    assert when == "Thu 2026-11-19 09:06 Tussendoor"
    assert ada_reads.startswith("Dit schreven jij en Johan over hoe het gaat.")
    for reads, other in ((johan_reads, "Ada"), (ada_reads, "Johan")):
        *sides, ahead = reads.split("\n\n")[1:]
        said = [
            [line.partition(":")[0] for line in part.split("\n")[1:] if not line.startswith("En: ")] for part in sides
        ]
        assert ahead == "Op 8 december spreken jullie elkaar weer, dan kan het hierover gaan."
        assert said == [["Jij", other]] * 4
    both = of(johan.WORDS, "evaluation") | of(johan.ADAS_WORDS, "coach_evaluation")
    assert [words for words in both for one in (ada_reads, johan_reads) if words not in one] == []


def test_neither_reads_the_evaluation_of_the_other_before(told: dict[str, str]) -> None:
    ada, johans = (told[name].partition(TOGETHER)[0] for name in ("Ada", "Johan"))
    assert [words for words in of(johan.WORDS, "evaluation") if words in ada] == []
    assert [words for words in of(johan.ADAS_WORDS, "coach_evaluation") if words in johans] == []


def test_nobody_but_the_coach_reads_her_own_craft(told: dict[str, str]) -> None:
    craft = of(johan.ADAS_WORDS, "craft")
    assert [words for words in craft for name in ("Johan", "Bram", "Cleo") if words in told[name]] == []
    # What the next question stands on is quoted above it, to her alone.
    quoted = set(johan.ADAS_WORDS[(1, "craft", "did")])
    assert {words: told["Ada"].count(words) for words in craft} == {one: 2 if one in quoted else 1 for one in craft}


def test_nobody_but_the_client_reads_what_he_will_tell_his_manager(told: dict[str, str]) -> None:
    (crib,) = johan.WORDS[(7, "closing", "crib")]
    # On paper a line ends where the paper does.
    assert [name for name in told if crib in " ".join(told[name].split())] == ["Johan"]


def test_the_coach_reads_the_longer_looks_in_the_next_overview(told: dict[str, str]) -> None:
    halfway, closing = of(johan.WORDS, "halfway", "goal_date"), of(johan.WORDS, "closing")
    overviews = dict(read(told["Ada"], "Overzicht: "))
    assert [words for words in halfway if words not in overviews["Mon 2027-01-04 18:00 Tussendoor"]] == []
    in_last = {words for words in closing if words in overviews["Mon 2027-02-08 18:00 Tussendoor"]}
    assert closing - in_last == set(johan.WORDS[(7, "closing", "crib")])


def test_the_coach_reads_what_lasts_only_if_the_client_says_so(told: dict[str, str]) -> None:
    shared, kept = of(johan.WORDS, "follow_up"), of(CLEOS_WORDS, "follow_up") - {"nee"}
    when, addition = read(told["Ada"], "Aanvulling: Johan")[-1]
    assert when == "Tue 2027-03-23 09:01 Tussendoor"
    assert [words for words in shared if words not in addition] == []
    assert [words for words in kept if words in told["Bram"]] == []


def test_a_note_goes_along_with_the_next_overview(told: dict[str, str]) -> None:
    assert [when for when, _ in read(told["Bram"], CLEOS_NOTE)] == ["Tue 2026-11-17 18:00 Tussendoor"]


def test_the_goal_is_the_clients_wording_from_the_day_the_coach_agrees(told: dict[str, str]) -> None:
    (goal,) = johan.WORDS[(0, "goal", "sentence")]
    ((when, _),) = read(told["Johan"], "Ada vindt het goed zo.")
    assert when == "Wed 2026-09-23 09:03 Tussendoor"
    ((_, asked),) = read(told["Johan"], "Hoe ver ben je ermee?")
    assert goal.replace("Over 3 maanden heb ik", "Ik heb") in asked  # those months are over by then


def test_the_coach_reads_the_answer_to_her_hypothesis_at_once(told: dict[str, str]) -> None:
    ((when, answer),) = read(told["Ada"], "Je vroeg je af:")
    assert when == "Tue 2026-11-24 10:01 Tussendoor"
    assert [words for words in (johan.WONDER, *johan.WORDS[(0, "hypothesis", "fits")]) if words not in answer] == []
