"""Whatever a client answers, in one sentence or five: what is quoted of it above a later question."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from conversations.asked.asking_back import OF_ITSELF, asks_back
from conversations.consequences import TellOfItself
from conversations.effects import Ask, Say
from conversations.intending import is_tried, set_out
from conversations.lines import Library, Line
from conversations.quoted.quoting import at_hand, quote
from conversations.said.gist import EMPTY_HANDED, kinds_of, sentences
from conversations.script import Answers
from conversations.scripts import SCRIPTS, brought
from conversations.situation import Intention
from conversations.states import Closed
from conversations.text import Verbatim
from conversations.told.how_it_was import hurt
from tests.conversations.walking import LINES, MEETINGS, SITUATION, Walk

PLAIN = (
    "Ik zeg ja voordat ik weet waartegen ik daarmee nee zeg.",
    "Mijn baas wil tempo!",
    "Het overleg liep uit, zoals altijd op dinsdag.",
    "Hoe krijg ik tijd voor de pilot?",
    "Mo belde vanmorgen om negen uur en wilde de notitie dezelfde dag nog hebben, met alle cijfers erbij.",
    "We hebben de planning naast de agenda van Fatima gelegd en toen bleek dat het gewoon niet past.",
    "Bas knikte.",
    "Hij was heel boos over de kosten, en niemand zei er iets van.",
    "Ik voelde me veel beter dan de vorige keer…",
    "Volgende week is het weekoverleg in Utrecht, dan leg ik het voor aan het hele team en wacht ik op wat zij zeggen.",
)
HURTING = (
    "Ik voelde me klein.",
    "Ik moest er ineens van huilen.",
    "Ik was zo boos op haar.",
    "Ik schaamde me kapot.",
    "Ik voelde me helemaal niet gehoord.",
)
OPENERS = ("Goed.", "Ja,", "Nou ja,", "Tja.", "Prima!", "Hoi,", "Dag Ada,", "Goedemorgen!", "Hallo Ada.", "Pff.", "Eh,")
JOINED = st.sampled_from((" ", "\n", "  "))


@st.composite
def answers(draw: st.DrawFn, hurting: bool = False) -> tuple[str, str]:
    """How it opens, if it does, and one to five sentences; `hurting`: in one of them something hurts."""
    said = draw(st.lists(st.sampled_from(PLAIN), min_size=0 if hurting else 1, max_size=4 if hurting else 5))
    if hurting:
        said.insert(draw(st.integers(0, len(said))), draw(st.sampled_from(HURTING)))
    opening = " ".join(draw(st.lists(st.sampled_from(OPENERS), max_size=2)))
    return opening, draw(JOINED).join(said)


def spaced(words: str) -> str:
    return " ".join(words.split())


def parts(quoted: str) -> list[str]:
    """What stands between the marks of what is left out."""
    return [spaced(one) for one in quoted.split("…") if one.strip()]


@given(answers(), st.sampled_from((quote, at_hand)))
def test_it_quotes_his_own_words_in_their_order(answer: tuple[str, str], quoted: Callable[[str], str]):
    left = spaced(answer[1])
    said = quoted(" ".join(answer).strip())
    for one in parts(said):
        assert one in left
        left = left.partition(one)[2]
    assert len(said.split()) <= (62 if quoted is quote else 22)


@given(answers())
def test_it_quotes_whole_sentences_where_there_are_any_of_that_length(answer: tuple[str, str]):
    told = {spaced(one) for one in sentences(answer[1])}
    if all(len(one.split()) <= 20 for one in told):
        quoted = {
            one for part in parts(quote(" ".join(answer).strip()).replace("keer…", "keer..")) for one in sentences(part)
        }
        assert quoted <= {one.replace("keer…", "keer..") for one in told}


@given(answers(hurting=True), st.sampled_from((quote, at_hand)))
def test_it_quotes_no_sentence_that_hurts_where_there_is_another(answer: tuple[str, str], quoted: Callable[[str], str]):
    told = sentences(answer[1])
    hurting = [one for one in sentences(quoted(" ".join(answer).strip())) if hurt(one)]
    assert hurting == [] or all(map(hurt, told))


LOOKING_BACK = [one for one in LINES.values() if one.conversation in ("reflection", "experiment")]


@given(st.sampled_from(LOOKING_BACK), answers(hurting=True))
def test_nobody_reads_again_in_a_look_back_what_hurt(line: Line, answer: tuple[str, str]):
    script = SCRIPTS[line.conversation]
    situation = replace(
        SITUATION,
        lines=Library([line]),
        meeting=MEETINGS[1],
        intention=Intention(1, "Als Piet zucht, dan vraag ik door."),
        brought="Hoe zeg ik nee?",
    )
    johan = Walk(script, situation)
    told = " ".join(answer).strip()
    for _ in range(4):
        if not isinstance(johan.state, Closed):
            johan.says(told)
    asks = [one for one in johan.everything if isinstance(one, Ask)]
    shown = [piece.words for ask in asks for piece in ask.lead if isinstance(piece, Verbatim)]
    assert [words for words in shown if any(hurt(one) for one in sentences(words))] == []


# What somebody says he will do, and when; and what sounds like it and is not.
WILL = (
    "Ik leg de telefoon vanaf vanavond om 8 uur in de la.",
    "Volgende week ma bel ik HR.",
    "Ik ga morgen met Piet praten.",
    "Donderdag zeg ik tegen Truus dat ik niet bereikbaar ben, bij de overdracht.",
    "Vanavond app ik de groep.",
    "I'm going to talk to my boss tomorrow.",
)
WILL_NOT = (
    "Elke dinsdag zeg ik ja tegen mijn baas.",
    "Ik ga het morgen niet redden.",
    "Morgen zit ik weer in datzelfde overleg.",
    "Misschien bel ik hem morgen.",
    "Maandag ga ik op vakantie.",
    "Dinsdag vroeg hij een notitie en ik zei meteen ja.",
    "Ada zei dat ik morgen Piet bel.",
    "Wat als ik het morgen zeg?",
    "Op maandag vraag ik me af waarom ik dit doe.",
)


@given(st.lists(st.sampled_from(PLAIN[:5]), max_size=3), st.sampled_from(WILL), st.lists(st.sampled_from(PLAIN[:5])))
def test_what_he_will_do_is_heard_wherever_he_says_it(before: list[str], will: str, behind: list[str]):
    found = set_out(" ".join((*before, will, *behind)))
    assert will in found
    assert spaced(found.removesuffix(" …")) in spaced(" ".join((*before, will, *behind)))


@given(st.lists(st.sampled_from((*PLAIN[:9], *WILL_NOT)), min_size=1, max_size=4))
def test_a_habit_a_doubt_or_what_somebody_else_said_is_nothing_that_he_will_do(said: list[str]):
    assert set_out(" ".join(said)) == ""


@given(answers(hurting=True), st.sampled_from(WILL))
def test_what_he_will_do_is_not_asked_of_who_was_hurt(answer: tuple[str, str], will: str):
    assert set_out(f"{answer[1]} {will}") == ""


JOKES = ("Ziek zijn? Nee grapje.", "Ontslag nemen. Grapje!", "Hem ontslaan, haha. Nee hoor.")
MISHEARD = ("Dat had ik dus juist NIE gewild.", "Dat bedoelde ik niet!", "Je snapt me verkeerd.", "Dat klopt niet.")


@given(
    st.lists(st.sampled_from(PLAIN[:4]), min_size=1, max_size=2),
    st.sampled_from((*JOKES, *MISHEARD)),
    st.lists(st.sampled_from(PLAIN[:4]), max_size=2),
    JOINED,
)
def test_it_holds_up_to_nobody_what_he_took_back(before: list[str], back: str, behind: list[str], by: str):
    said = quote(by.join((*before, back, *behind)))
    assert not any(one in said for one in sentences(back))
    assert any(one in said for one in (*before, *behind))


ASKS_BACK = (
    "Waarom moet ik dit eigenlijk invullen?",
    "lees jij dit of die Ada",
    "Wie leest dit?",
    "Ben je een robot?",
    "wat wil je horen?",
    "Huh waar merk ik wat?",
    "Hoe bedoel je?",
    "trouwens krijgt marieke iets te horen hiervan?",
)
NOTHING = ("geen idee eerlijk gezegd.", "weet k nie.", "ging wel.", "niks.", "pff geen idee.", "ik merk nog niks haha.")
SHRUGS = ("ik ben gestuurd door marieke, vraag het haar", "zie wel", "maakt me niet uit", "doe maar wat")


@given(
    st.lists(st.sampled_from((*NOTHING, *ASKS_BACK)), min_size=1, max_size=3),
    st.lists(st.sampled_from(SHRUGS), max_size=1),
)
def test_who_only_asks_back_or_leaves_it_to_others_has_brought_nothing(said: list[str], shrugs: list[str]):
    assert kinds_of("\n".join((*said, *shrugs))) & EMPTY_HANDED


@given(st.sampled_from(PLAIN), st.sampled_from((*NOTHING, *ASKS_BACK)))
def test_what_he_tells_beside_a_question_of_his_own_is_still_told(told: str, back: str):
    assert not kinds_of(f"{told} {back}") & EMPTY_HANDED
    assert asks_back(told) is None


FOR_HER = (
    "Straks krijg ik Henk weer, wat moet ik dan",
    "Wat moet ik tegen Henk zeggen?",
    "Wie leest het plan, en wie beslist?",
    "Waarom moet ik dit project eigenlijk doen?",
    "Wat wil mijn baas van mij horen?",
    "Wat moet ik nu zeggen als hij weer begint?",
    "Hoe bedoel ik het goed en komt het toch verkeerd aan?",
    "Waarom vraag ik nooit om hulp?",
    "Wie ben ik als ik stop met werken?",
    "Ben ik wel de goede voor deze baan?",
)


@given(st.sampled_from(FOR_HER))
def test_what_he_wants_to_ask_his_coach_is_no_question_to_the_one_who_asks(said: str):
    assert asks_back(said) is None
    assert not kinds_of(said) & EMPTY_HANDED


@given(st.sampled_from(ASKS_BACK))
def test_who_only_asks_something_back_is_told_and_the_question_stays_open(back: str):
    johan = Walk(SCRIPTS["preparation"], replace(SITUATION, lines=LINES))
    johan.says(back)
    of_itself = asks_back(back) in OF_ITSELF
    assert [type(one) for one in johan.effects] == [TellOfItself if of_itself else Say]
    assert (johan.state.open.parts, johan.state.open.beside) == ((), ())
    johan.says("Hoe krijg ik tijd voor de pilot?")
    assert brought("preparation", Answers(johan.state.asked)) == "Hoe krijg ik tijd voor de pilot?"


TOLD = (
    "Dat hij eigenlijk best tevreden was.",
    "t ging de helft van de tijd over vroeger",
    "Ik was te moe en toen ging het mis.",
    "omdat hij me niet hoorde",
    "Ze zei er niets van.",
)
TRIED = (
    "Als hij me aan mijn bureau iets vraagt, zeg ik dat ik er morgen op terugkom.",
    "iets vragen ipv meteen verdedigen",
    "de deur dicht op woensdag",
    "3 tellen wachten voor ik wat zeg",
    "Elke dag wandelen.",
    "Wat ik al had bedacht: de lijst afmaken.",
    *WILL,
)


@given(st.lists(st.sampled_from(TOLD), min_size=1, max_size=3), JOINED)
def test_who_tells_how_it_was_where_he_is_asked_for_a_plan_has_set_out_nothing(told: list[str], by: str):
    assert not is_tried("\n".join(told))
    johan = Walk(SCRIPTS["reflection"], replace(SITUATION, lines=Library([LINES["reflection.plain"]])))
    for words in ("Dat ik te snel ja zeg.", "Bij Piet.", "\n".join(told)):
        johan.says(words)
    assert isinstance(johan.state, Closed)


@given(st.lists(st.sampled_from(TOLD), max_size=2), st.sampled_from(TRIED))
def test_what_he_will_try_is_that_whatever_he_tells_beside_it(told: list[str], tried: str):
    assert is_tried("\n".join((*told, tried)))


TO_THE_BOT = ("Dat zeg ik net toch.", "Ada mag het lezen.", "Wat zou jij tegen hem zeggen?")
BLAMES = (", sukkel die ik ben.", ", stom van me.", " - loser dat ik ben")


@given(st.sampled_from(PLAIN[:4]), st.sampled_from(TO_THE_BOT), st.sampled_from(PLAIN[:4]), JOINED)
def test_what_he_says_to_the_one_who_asks_is_not_quoted(before: str, said: str, behind: str, by: str):
    assert spaced(quote(by.join((before, said, behind)))) in (f"{before} …", f"… {behind}")


@given(st.sampled_from(PLAIN[:4]), st.sampled_from(BLAMES))
def test_what_he_calls_himself_is_not_read_back_to_him(told: str, blames: str):
    said = quote(told.rstrip(".!?") + blames)
    assert said == f"{told.rstrip('.!?')} …"


@given(
    st.sampled_from(("Niks nu.", "Nu even niets.", "Niets.", "Laat maar.")),
    st.sampled_from(("Eerst mijn moeder.", *TOLD)),
)
def test_who_sets_out_nothing_now_and_says_why_has_set_out_nothing(nothing: str, why: str):
    assert not is_tried(f"{nothing} {why}")
