"""The goal conversation, read aloud: the coach's draft, put in the client's own words."""

from dataclasses import replace

import pytest

from conversations import saved
from conversations.consequences import WordGoal
from conversations.contract import Contract, LearningGoal, SmartGoal
from conversations.effects import Ask
from conversations.scripts.goal import GOAL
from conversations.scripts.wording_goal import said_before
from conversations.states import Asked, Asking, Closed, Opening, Part, Status
from tests.conversations.walking import CONTRACT, DAY, SITUATION, Walk

STANDS = ["This is how your goal stands:", "“A plan that everybody carries”"]
PUT = "* Does this say it, or how would you put it?"
LEARNS = ["This is what you want to learn:", "1. Set priorities | 2. Make interests explicit"]
RIGHT = ["* Is it right like this?", "[It is right like this] [I put it differently]"]
WRITE = "* How would you put them? One under the other is fine."
SHOWS = ["* And what will show you that it works? One thing is enough.", "[Rather not]"]
JUST_THAT, THEN = "That is clear.", "Then this is your goal:"
BECOMES, LAYS = "Your goal becomes:", "I put that with it for Ada."
SURE = ["* Shall I let Ada read it like this?", "[Yes, let Ada read it] [I want something else still]"]
READS = "I let Ada read it. You hear from me as soon as Ada answers."
STAYS = "Good. Then it stays as it was."
WHAT = [
    "* What do you want different?",
    "[My goal] [What I want to learn] [What shows it] [Nothing after all]",
]
PRIORITIES, INTERESTS = CONTRACT.learning_goals


def having(contract: Contract) -> Walk:
    return Walk(GOAL, replace(SITUATION, contract=contract, goals=contract.learning_goals))


def proposal(johan: Walk) -> WordGoal | None:
    return next((effect for effect in johan.effects if isinstance(effect, WordGoal)), None)


def reads_back(sentence: str = "Something else") -> Walk:
    """Johan has put the goal like this, left all else as it is, and reads it back."""
    johan = Walk(GOAL)
    johan.says(sentence)
    johan.taps("no")
    return johan


def learning(*said: str) -> Walk:
    """Johan keeps the goal, and says this of what he wants to learn."""
    johan = Walk(GOAL)
    johan.taps("keep")
    for words in said:
        johan.says(words)
    return johan


def learned(johan: Walk) -> tuple[str, ...]:
    """What he wants to learn, once he has let it be read."""
    johan.taps("no")
    johan.taps("yes")
    assert proposal(johan) is not None
    return tuple(f"{goal.key} {goal.text}" for goal in proposal(johan).learning_goals)


def test_who_answers_all_of_it_reads_four_messages_and_what_he_wants_to_learn_stays():
    johan = Walk(GOAL)
    assert johan.aloud == [*STANDS, PUT, "[It is good like this]"]
    johan.says("A plan that everybody has a hand in")
    assert johan.aloud == ["✓ 101", JUST_THAT, *SHOWS]
    johan.says("My boss calls no more on Fridays")
    read = [BECOMES, "“A plan that everybody has a hand in”", "It shows by this:", "“My boss calls no more on Fridays”"]
    assert johan.aloud == ["✓ 102", *read, *SURE]
    johan.taps("yes")
    assert johan.aloud == [READS]
    goal = SmartGoal("A plan that everybody has a hand in", shown_by="My boss calls no more on Fridays")
    assert proposal(johan) == WordGoal(goal, CONTRACT.learning_goals)


def test_who_is_content_is_asked_nothing_more():
    johan = Walk(GOAL)
    johan.says("laat maar zo")
    johan.says("klopt wel")
    assert johan.aloud == ["✓ 102", STAYS]


def test_ways_stand_under_the_first_question_only():
    asks = [effect for effect in reads_back().everything if isinstance(effect, Ask)]
    assert [(one.step, one.may_skip, one.may_put_off, one.may_go_back) for one in asks] == [
        ("sentence", False, True, False),
        ("shows", False, False, True),
        ("sure", False, False, True),
    ]


def test_what_he_says_of_the_wording_is_no_part_of_the_goal():
    johan = reads_back("Nee. Zo zou een directeur het zeggen. Zelf zou ik zeggen: meer rust in mijn hoofd")
    assert johan.aloud == [BECOMES, "“Meer rust in mijn hoofd”", *SURE]


def test_a_yes_with_a_sigh_behind_it_lets_the_coach_read_it_and_so_does_nothing_different():
    for said in (["Ja hoor zo is het goed, laat maar lezen. Gedoe zeg"], ["nee", "Niks! Zo is het goed"]):
        johan = reads_back("Meer rust in mijn hoofd")
        for words in said:
            johan.says(words)
        assert johan.aloud[-1] == "I let Ada read it. You hear from me as soon as Ada answers."


def test_a_remark_is_no_goal_he_is_asked_once_more_and_the_coach_reads_it_beside():
    johan = Walk(GOAL)
    johan.says("Dat heeft mijn directeur bedacht.")
    assert johan.aloud == ["I put that with it for Ada. How would you put it yourself?"]
    johan.says("Dat klinkt zo raar, joh.")
    assert johan.aloud == ["✓ 102", LAYS, *LEARNS, *RIGHT]
    johan.taps("keep")
    both = "“Dat heeft mijn directeur bedacht.\nDat klinkt zo raar, joh.”"
    assert johan.aloud == ["You wrote with it:", both, *SURE]


def test_a_remark_beside_a_yes_goes_with_it_too():
    johan = Walk(GOAL)
    johan.says("klopt, maar mijn baas heeft het bedacht")
    assert johan.aloud == ["✓ 101", LAYS, *LEARNS, *RIGHT]
    johan.taps("keep")
    assert johan.aloud == ["You wrote with it:", "“klopt, maar mijn baas heeft het bedacht”", *SURE]
    johan.says("ja hoor")
    assert johan.aloud == ["✓ 102", "Ada gets to read it."]
    assert proposal(johan) == WordGoal(
        CONTRACT.goal, CONTRACT.learning_goals, "klopt, maar mijn baas heeft het bedacht"
    )


@pytest.mark.parametrize(
    "words",
    [
        "Het zijn er trouwens drie, geen één. Laat hem maar zo staan.",
        "Dat eerst vragen en dan vinden, dat is van mij, dat klopt helaas.",
        "wie heeft dit bedacht?",
    ],
)
def test_a_remark_never_becomes_something_to_learn(words: str):
    johan = learning(words)
    assert johan.aloud == ["✓ 101", "You wrote with it:", f"“{words}”", *SURE]
    johan.taps("yes")
    assert proposal(johan) == WordGoal(CONTRACT.goal, CONTRACT.learning_goals, words)


@pytest.mark.parametrize("words", ["klopt", "Ja", "zo is het goed", "ja, dat klopt", "prima zo", "weet niet"])
def test_it_knows_when_they_are_right(words: str):
    assert learning(words).aloud == ["✓ 101", STAYS]


@pytest.mark.parametrize(
    ("words", "next_"),
    [
        ("past wel ja", [BECOMES, "“Rest”", *SURE]),
        ("2 mag weg", ["Then I leave that out.", *SHOWS]),
        ("en ik wil ook leren hulp vragen", ["Then that comes with it.", *SHOWS]),
        ("er mist er nog een", ["* What else do you want to learn?", "[Keep it like this]"]),
        ("ik wil eigenlijk twee andere dingen leren", [WRITE, "[Keep it like this]"]),
    ],
)
def test_beside_a_goal_in_his_words_what_he_wants_to_learn_stays_unless_he_says_otherwise(words, next_):
    johan = Walk(GOAL)
    johan.says("Rest")
    johan.says(words)
    assert johan.aloud == ["✓ 102", *next_]


def test_who_was_asked_how_he_would_put_it_and_only_remarks_is_not_asked_what_he_wants_to_learn():
    read = Asked(1, "read", value="read", status=Status.ANSWERED)
    johan = Walk(GOAL, state=Opening((read,)))
    words = "klopt, maar mijn baas heeft het bedacht"
    johan.says(words)
    assert johan.aloud[1:] == ["You wrote with it:", f"“{words}”", *SURE]


@pytest.mark.parametrize(
    ("said", "learns"),
    [
        ("2: ask what they need", ("1 Set priorities", "2 ask what they need")),
        ("ja maar die tweede mag anders: nee zeggen", ("1 Set priorities", "2 nee zeggen")),
        ("2 mag weg", ("1 Set priorities",)),
        ("dat van interests weg", ("1 Set priorities",)),
        ("en leren delegeren", ("1 Set priorities", "2 Make interests explicit", " leren delegeren")),
        ("Ja, en eentje erbij: hulp vragen", ("1 Set priorities", "2 Make interests explicit", " hulp vragen")),
        ("ja en ik wil ook leren hulp vragen", ("1 Set priorities", "2 Make interests explicit", " hulp vragen")),
        ("2 mag eruit, 1 klopt. En ik wil leren delegeren", ("1 Set priorities", " delegeren")),
        ("ook hulp vragen", ("1 Set priorities", "2 Make interests explicit", " hulp vragen")),
        ("hulp vragen", ("1 Set priorities", "2 Make interests explicit", " hulp vragen")),
        ("nee zeggen\nhulp vragen", ("1 nee zeggen", "2 hulp vragen")),
        ("nee zeggen; hulp vragen; rust nemen", (" nee zeggen", " hulp vragen", " rust nemen")),
        ("Set priorities\nrust nemen\nmeer lezen", ("1 Set priorities", " rust nemen", " meer lezen")),
        ("2: ask what they need\n- rust nemen", ("1 Set priorities", "2 ask what they need", " rust nemen")),
    ],
)
def test_it_takes_what_reads_as_something_to_learn(said: str, learns: tuple[str, ...]):
    assert learned(learning(said)) == learns


@pytest.mark.parametrize(
    ("said", "learns"),
    [
        ("De eerste is goed zo.\nDe tweede zou ik zeggen: eerst vragen", ("1 Set priorities", "2 eerst vragen")),
        ("1 is goed. 2 wordt: eerst vragen", ("1 Set priorities", "2 eerst vragen")),
        ("de tweede klopt niet. Ik zou zeggen: eerst vragen", ("1 Set priorities", "2 eerst vragen")),
        ("De eerste klopt, de tweede mag weg", ("1 Set priorities",)),
        ("Interests is geen leerdoel haha, die mag weg. De andere klopt.", ("1 Set priorities",)),
        (
            "Allebei goed, maar ook leren nee zeggen",
            ("1 Set priorities", "2 Make interests explicit", " leren nee zeggen"),
        ),
        ("Eerste stap zetten", ("1 Set priorities", "2 Make interests explicit", " Eerste stap zetten")),
    ],
)
def test_what_only_judges_one_is_never_the_text_of_one(said: str, learns: tuple[str, ...]):
    assert learned(learning(said)) == learns


OF_ONE = {
    "Ja past wel, alleen nummer 2 mag gewoon zijn: aan tafel de telefoon weg": "aan tafel de telefoon weg",
    "2 moet eigenlijk eerder naar huis gaan zijn": "eerder naar huis gaan",
    "liever bij de tweede: 's avonds de laptop dicht": "'s avonds de laptop dicht",
    "ja hoor, de laatste is 'Met Fiene de telefoon weg'": "Met Fiene de telefoon weg",
    "nr 1 prima en nr 2 zou ik gewoon 'niet meer wakker liggen' noemen": "niet meer wakker liggen",
    "1 klopt. bij 2 zou ik zeggen uitvinden of ik bootsman wil worden": "uitvinden of ik bootsman wil worden",
    "kan 2 worden: thuis niet over werk praten?": "thuis niet over werk praten",
    "2 graag vervangen door 'op tijd naar huis'": "op tijd naar huis",
    "Klopt, op de tweede na. Die zou ik noemen: thuis thuis zijn": "thuis thuis zijn",
    "nummer twee: 's avonds geen werkapp": "'s avonds geen werkapp",
    "op tijd stoppen ipv 2": "op tijd stoppen",
}
OF_IT = (
    "die tweede herken ik wel maar is meer iets van thuis|ja allebei goed, alleen 2 vind ik lastig|"
    "2 mag concreter zijn|2 keer per week lig ik wakker|2 dingen is genoeg|ja, vooral de laatste: daar gaat het mij om|"
    "die laatste mag meer over de jongens zijn|maak van 2 maar iets anders|"
    "1 en 2 zijn eigenlijk hetzelfde|De eerste zijn die iets zegt en dan vragen|ik zou 1 en 2 omdraaien"
)


def test_how_he_puts_one_by_its_place_takes_the_place_of_that_one_and_he_hears_so():
    for said, words in OF_ONE.items():
        johan = learning(said)
        assert johan.aloud[1] == "Then I leave 1 and take over your second."
        assert (said, learned(johan)) == (said, ("1 Set priorities", f"2 {words}"))


def test_what_he_only_says_of_one_is_the_text_of_none():
    for said in OF_IT.split("|"):
        assert (said, learning(said).aloud[1:3]) == (said, ["You wrote with it:", f"“{said}”"])


OTHERS = (
    "Eigenlijk zijn het twee andere dingen|Ik wil eigenlijk twee andere dingen leren|dat moet anders|"
    "liever iets anders|Dat zijn niet meer de dingen die ik wil leren|mag ik er andere van maken?|"
    "nee, die kloppen allebei niet"
)


def test_who_only_says_that_they_are_others_is_asked_which():
    for said in OTHERS.split("|"):
        assert (said, learning(said).aloud[1]) == (said, WRITE)
    johan = learning("nee", "Eigenlijk zijn het twee andere dingen")
    assert johan.aloud == ["And how would you put them?"]
    johan = learning("Eigenlijk zijn het twee andere dingen: nee zeggen en hulp vragen")
    assert learned(johan) == ("1 nee zeggen", "2 hulp vragen")
    johan = learning("Klopt. Maar eigenlijk is het er maar één: op tijd naar huis")
    assert learned(johan) == (" op tijd naar huis",)
    johan = learning("ik zou ze niet anders zeggen")
    assert johan.aloud[-1] == STAYS


def test_who_says_that_there_is_one_more_is_asked_that_and_it_comes_beside():
    johan = learning("er mist er nog een")
    assert johan.aloud[1] == "* What else do you want to learn?"
    johan.says("hulp vragen")
    assert johan.aloud[1] == "Then that comes with it."
    assert learned(johan) == ("1 Set priorities", "2 Make interests explicit", " hulp vragen")


@pytest.mark.parametrize(
    "words",
    [
        "De eerste wel ja. Die tweede, dat is meer een ding van Ada, maar laat maar staan.",
        "nr 1 prima, 2 hoeft van mij niet per se maar ok",
        "Ze kloppen allebei. Al is het mopperen wel minder geworden.",
    ],
)
def test_what_he_says_of_them_by_their_place_lies_beside_for_his_coach(words: str):
    johan = learning("nee", words)
    assert johan.aloud[1:3] == ["You wrote with it:", f"“{words}”"]


def test_the_one_of_which_he_says_that_it_should_have_stayed_is_as_it_was():
    johan = learning("rust nemen\nhulp vragen")
    johan.taps("no")
    johan.says("Nee dat klopt niet, die eerste moet gewoon blijven staan: set priorities")
    johan.taps("yes")
    assert [goal.text for goal in proposal(johan).learning_goals] == ["Set priorities", "hulp vragen"]


def test_what_he_remarks_of_a_part_of_his_goal_lies_beside_it():
    johan = reads_back(
        "Ik wil hardop zeggen wat ik zie. Dat stukje over 's avonds klopt wel, al weet ik het niet zeker."
    )
    said, beside = (
        "“Ik wil hardop zeggen wat ik zie.”",
        "“Dat stukje over 's avonds klopt wel, al weet ik het niet zeker.”",
    )
    assert johan.aloud == [BECOMES, said, "You wrote with it:", beside, *SURE]


@pytest.mark.parametrize("says_so", ["nee", "ik zeg het anders", "anders"])
def test_he_writes_them_his_way_in_the_place_of_all(says_so: str):
    johan = learning(says_so)
    assert johan.aloud == ["✓ 101", WRITE, "[Keep it like this]"]
    johan.says("rust")
    assert johan.aloud == ["✓ 102", "Then I take over your words.", *SHOWS]
    assert learned(johan) == (" rust",)


def test_only_those_that_he_numbers_change():
    johan = learning("nee", "2. ask first")
    assert learned(johan) == ("1 Set priorities", "2 ask first")


@pytest.mark.parametrize("words", ["de tweede", "de eerste wel, de tweede niet", "die tweede klopt niet helemaal"])
def test_of_those_that_he_names_he_is_asked_those(words: str):
    johan = learning(words)
    assert johan.aloud == ["✓ 101", "“Make interests explicit”", "* How do you say it?", "[Keep it like this]"]
    johan.says("iets voor mezelf klinkt zo groot. gewoon een avond niks moeten. dat mag ook")
    assert learned(johan) == ("1 Set priorities", "2 gewoon een avond niks moeten.")


def test_of_the_one_that_he_speaks_of_it_is_that_one():
    johan = learning("nee", "interests klinkt zo groot. gewoon een avond niks moeten. dat mag ook")
    assert learned(johan) == ("1 Set priorities", "2 gewoon een avond niks moeten.")


def test_it_keeps_them_when_he_only_remarks_something_after_all():
    johan = learning("nee", "Dat van die ironie vind ik zelf ironisch maar vooruit.")
    assert johan.aloud[1:3] == ["You wrote with it:", "“Dat van die ironie vind ik zelf ironisch maar vooruit.”"]


def test_what_he_wants_after_all_is_his_goal_wherever_he_says_it():
    johan = learning("of nou ja eigenlijk wil ik gewoon weer zin hebben als de wekker gaat")
    assert johan.aloud == ["✓ 101", THEN, "“Ik wil gewoon weer zin hebben als de wekker gaat”", *SHOWS]
    johan.taps("no")
    assert johan.aloud == [BECOMES, "“Ik wil gewoon weer zin hebben als de wekker gaat”", *SURE]


@pytest.mark.parametrize(
    ("goal", "words", "becomes"),
    [
        ("Meer rust op mijn werk", "Nee niet rust, ik bedoelde overzicht", "Meer overzicht op mijn werk"),
        ("Minder ja zeggen.", "En op vrijdag echt vrij zijn.", "Minder ja zeggen en op vrijdag echt vrij zijn."),
        ("minder ja zeggen", "oh en vrijdag vrij hoort er ook bij", "minder ja zeggen en vrijdag vrij"),
        ("Meer rust op mijn werk", "nee wacht, ik bedoel overzicht op mijn werk", "overzicht op mijn werk"),
    ],
)
def test_what_he_puts_right_or_adds_in_the_minute_after_is_in_his_goal(goal: str, words: str, becomes: str):
    johan = Walk(GOAL)
    johan.says(goal)
    johan.says(words)
    assert johan.aloud[1:3] == [THEN, f"“{becomes}”"]


def test_it_says_what_showed_it_until_now():
    before = replace(PRIORITIES, levels=("I say yes", "", "I look first", "", ""))
    johan = having(replace(CONTRACT, learning_goals=(before,)))
    johan.says("Something else")
    assert johan.aloud == ["✓ 101", JUST_THAT, "Until now:", "“I look first”", *SHOWS]
    johan.says("I ask first")
    johan.taps("yes")
    assert proposal(johan) == WordGoal(SmartGoal("Something else", shown_by="I ask first"), (before,))


@pytest.mark.parametrize(
    "words", ["niets", "liever niet", "geen idee", "weet ik niet", "Dat weet ik eerlijk gezegd niet zo goed"]
)
def test_what_shows_it_can_be_left(words: str):
    johan = Walk(GOAL)
    johan.says("Something else")
    johan.says(words)
    assert johan.aloud == ["✓ 102", BECOMES, "“Something else”", *SURE]


@pytest.mark.parametrize(
    ("words", "shows"),
    [
        ("Sorry, er kwam een begrafenis tussen. Ik denk dat ik het merk als Pien lacht.", "als Pien lacht."),
        ("Dat ik nog weet wat ze zei. Die begrafenissen hoeven er niet bij.", "Dat ik nog weet wat ze zei."),
        ("Sorry, dit was even ondergesneeuwd door de griep! Ik merk het als Pien lacht.", "als Pien lacht."),
        ("Zonder het stukje over de griep graag, haha. Ik merk het als Pien lacht.", "als Pien lacht."),
        ("Ja, dat klopt. Dat ik om zes uur thuis ben.", "Dat ik om zes uur thuis ben."),
        ("Goeie vraag. Als ik 's avonds niet meer mail.", "Als ik 's avonds niet meer mail."),
        ("Ik fluit weer. Ik merk het als ik fiets.", "Ik fluit weer. Ik merk het als ik fiets."),
        ("Sorry zeggen als ik te laat ben.", "Sorry zeggen als ik te laat ben."),
    ],
)
def test_what_leads_up_to_it_or_is_to_stay_out_is_not_what_shows_it(words: str, shows: str):
    johan = Walk(GOAL)
    johan.says("Something else")
    johan.says(words)
    becomes = f"No harm done. {BECOMES}" if "griep!" in words else BECOMES
    assert johan.aloud == ["✓ 102", becomes, "“Something else”", "It shows by this:", f"“{shows}”", *SURE]


@pytest.mark.parametrize("words", ["that everybody", "plan lol"])
def test_an_echo_or_a_jest_is_no_goal(words: str):
    johan = Walk(GOAL)
    johan.says(words)
    assert johan.aloud == ["I put that with it for Ada. How would you put it yourself?"]


def test_what_he_says_of_a_learning_goal_is_not_what_shows_it():
    johan = Walk(GOAL)
    johan.says("Something else")
    johan.says("interests is van mijn baas")
    assert johan.aloud == [LAYS]
    johan.says("My boss calls no more")
    shows, beside = (
        ["It shows by this:", "“My boss calls no more”"],
        ["You wrote with it:", "“interests is van mijn baas”"],
    )
    assert johan.aloud == ["✓ 103", BECOMES, "“Something else”", *shows, *beside, *SURE]
    johan.says("als mijn dochter zegt: pap, je bent er al")
    assert johan.aloud[3:5] == ["It shows by this:", "“als mijn dochter zegt: pap, je bent er al”"]


# --- what he says when he has read it back ---------------------------------------------------------------------------


YES = (
    "ja|ja hoor, prima|stuur maar|prima zo|is goed|👍|Ja zo kan Ada het lezen.|Prima, zo mag het naar Ada|"
    "Ziet er goed uit, Ada mag het hebben|Zo zeg ik het inderdaad|Voor de rest klopt het, ja.|"
    "Tja, beter kan ik het niet maken|Ja hoor maar ik vind het spannend|"
    "dat van die dacron hoeft er niet bij hoor haha. verder ja"
)


@pytest.mark.parametrize("words", YES.split("|"))
def test_a_yes_in_words_lays_it_before_the_coach(words: str):
    johan = reads_back()
    johan.says(words)
    assert (johan.aloud[-1], proposal(johan)) == (READS, WordGoal(SmartGoal("Something else"), CONTRACT.learning_goals))


def test_what_he_says_in_one_breath_with_his_yes_his_coach_reads():
    johan = reads_back()
    johan.says("Ja en zeg haar dat ik er zin in heb")
    assert johan.aloud[-2:] == [READS, "Ada reads what you wrote with it."]
    assert proposal(johan).remark == "en zeg haar dat ik er zin in heb"


@pytest.mark.parametrize("words", ["laat maar", "nee toch niet"])
def test_it_proposes_nothing_when_he_thinks_better_of_it(words: str):
    johan = reads_back()
    johan.says(words)
    assert (johan.aloud[-1], proposal(johan)) == (STAYS, None)


@pytest.mark.parametrize(
    ("said", "goal"),
    [
        ("de eerste zin weg", "Zo niet meer werken."),
        ("De zin over de plannen graag schrappen. Dat was commentaar.", "Zo niet meer werken."),
        ("haha dat staat er wel heel letterlijk. doe maar: weer zin hebben", "Weer zin hebben"),
        ("Dat ik weer zin heb als de wekker gaat", "Dat ik weer zin heb als de wekker gaat"),
        ("nee dat is natuurlijk niet mijn doel. doel is: om zes uur naar huis", "Om zes uur naar huis"),
        ("Ja, alleen dat van die plannen mag weg", "Zo niet meer werken."),
    ],
)
def test_what_is_plain_changes_the_goal_and_he_reads_it_back_anew(said: str, goal: str):
    johan = reads_back("Er zijn plannen. Zo niet meer werken.")
    johan.says(said)
    assert johan.aloud[-4:] == [BECOMES, f"“{goal}”", *SURE]
    johan.taps("yes")
    assert proposal(johan).goal == SmartGoal(goal)


def test_a_list_is_all_that_he_wants_to_learn_wherever_he_types_it():
    list_ = "Set priorities.\nWerk teruggeven\nAan tafel de telefoon weg"
    for before, said in (
        ((), f"Bijna goed!\n{list_}"),
        (("nee, ook aan tafel vaker de telefoon wegleggen", "[other]", "wat ik wil leren"), list_),
        ((), "1. Set priorities\n2. Werk teruggeven\n3. Aan tafel de telefoon weg"),
    ):
        johan = reads_back()
        for one in before:
            johan.taps("other") if one == "[other]" else johan.says(one)
        johan.says(said)
        johan.taps("yes")
        goals = [goal.text for goal in proposal(johan).learning_goals]
        assert goals == ["Set priorities", "Werk teruggeven", "Aan tafel de telefoon weg"]


def test_what_shows_it_is_put_otherwise_where_he_names_it():
    for said in ("dat merken moet zijn: ik slaap door", "dat merk ik zo: ik slaap door", "Bij merken: ik slaap door"):
        johan = reads_back()
        johan.says(said)
        assert johan.aloud[3:5] == ["It shows by this:", "“ik slaap door”"]


def test_a_yes_with_although_behind_it_lets_the_coach_read_it_and_the_remark():
    johan = reads_back()
    johan.says("Ja goed zo, al zou ik het eerst anders noemen")
    assert johan.aloud[-1] == "Ada reads what you wrote with it."
    assert proposal(johan).remark == "al zou ik het eerst anders noemen"


def test_what_is_plain_changes_what_he_wants_to_learn():
    johan = reads_back()
    johan.says("2 mag weg")
    assert "What you want to learn:" in johan.aloud
    johan.taps("yes")
    assert proposal(johan).learning_goals == (PRIORITIES,)


@pytest.mark.parametrize(
    "said",
    [
        "nee",
        "dat klopt niet",
        "ik wil nog iets anders",
        "hm, nog niet goed",
    ],
)
def test_for_anything_else_he_is_asked_what_and_never_sent_to_the_buttons(said: str):
    johan = reads_back()
    johan.says(said)
    assert johan.aloud[-2:] == WHAT


@pytest.mark.parametrize(
    "said", ["Hm, wel een beetje lang zo", "ja maar het is te lang", "ja maar eerst wil ik weten wie het leest"]
)
def test_where_it_is_neither_his_goal_stays_and_he_is_asked_in_one_sentence(said: str):
    johan = reads_back()
    johan.says(said)
    assert johan.aloud[-1] == "Is it right like this, or would you put it otherwise?"
    johan.taps("yes")
    assert proposal(johan).goal == SmartGoal("Something else")


def test_his_goal_said_once_more_is_nothing_to_learn():
    johan = Walk(GOAL)
    johan.says("Ik wil om tien uur naar huis zonder de dienst van een ander.")
    johan.says("Die had ik vorige week toch al gegeven? Ik wil gewoon om tien uur naar huis.")
    assert johan.aloud[1:3] == [THEN, "“Ik wil gewoon om tien uur naar huis.”"]


def test_the_goal_in_words_of_its_own_is_no_other_thing_to_learn():
    johan = learning("A plan that everybody on the team carries")
    assert johan.aloud[1:3] == [THEN, "“A plan that everybody on the team carries”"]


def test_a_sentence_of_his_goal_may_go_while_he_is_asked_what_he_wants_to_learn():
    johan = Walk(GOAL)
    johan.says("Er zijn plannen. Zo niet meer werken.")
    johan.says("Alleen de eerste zin van mijn doel mag eruit")
    assert johan.aloud[1:3] == [THEN, "“Zo niet meer werken.”"]


def test_he_goes_back_to_one_part_and_reads_it_all_again():
    johan = reads_back()
    johan.taps("other")
    johan.taps("to-goal")
    assert johan.aloud == ["Your goal is now:", "“Something else”", PUT, "[Keep it like this]"]
    johan.says("weer zin hebben")
    assert johan.aloud == ["✓ 102", BECOMES, "“weer zin hebben”", *SURE]
    johan.taps("other")
    johan.taps("to-learn")
    assert johan.aloud == [*LEARNS, WRITE, "[Keep it like this]"]
    johan.taps("back")
    assert johan.aloud == [BECOMES, "“weer zin hebben”", *SURE]
    johan.taps("other")
    johan.says("waaraan ik het merk")
    assert johan.aloud == ["* And what will show you that it works? One thing is enough.", "[Keep it like this]"]
    johan.says("mijn wekker")
    assert johan.aloud == ["✓ 104", BECOMES, "“weer zin hebben”", "It shows by this:", "“mijn wekker”", *SURE]
    johan.taps("other")
    johan.says("niks")
    johan.taps("yes")
    assert proposal(johan) == WordGoal(SmartGoal("weer zin hebben", shown_by="mijn wekker"), CONTRACT.learning_goals)


def test_what_he_wants_different_he_may_say_at_once():
    johan = reads_back()
    johan.taps("other")
    johan.says("mwah, het voelt nog niet helemaal lekker")
    assert johan.aloud == ["Is it about your goal, about what you want to learn, or about what shows it?"]
    johan.says("doe maar: weer zin hebben")
    assert johan.aloud == ["✓ 103", BECOMES, "“Weer zin hebben”", *SURE]


# --- when it rests ---------------------------------------------------------------------------------------------------


def resumed(johan: Walk) -> Walk:
    assert isinstance(johan.state, Closed)
    return Walk(GOAL, johan.situation, state=Opening(said_before(johan.state.asked)))


def test_it_goes_on_where_he_was_and_asks_only_what_is_open():
    johan = Walk(GOAL)
    johan.says("Something else")
    johan.says("2 mag weg")
    johan.waits(3 * DAY)
    assert johan.aloud == ["I asked you by what you notice that it works. You can still say that, just here."]
    again = resumed(johan)
    learns = ["What you want to learn:", "“Set priorities”"]
    said = ["You were busy with your goal. You said:", "“Something else”", *learns, "One question still:"]
    assert again.aloud == [*said, *SHOWS]
    again.waits(3 * DAY)
    assert again.aloud == []
    again.says("too late")
    again = resumed(johan)
    again.says("My boss calls no more")
    shows = ["It shows by this:", "“My boss calls no more”"]
    assert again.aloud == ["✓ 101", BECOMES, "“Something else”", *learns, *shows, *SURE]
    again.taps("other")
    again.waits(3 * DAY)
    last = resumed(again)
    assert last.aloud == ["You were busy with your goal.", BECOMES, "“Something else”", *learns, *shows, *SURE]
    last.says("doe maar: iets heel anders")
    assert last.aloud == ["✓ 101", BECOMES, "“Iets heel anders”", *learns, *shows, *SURE]


def test_a_remark_is_not_lost_when_it_rests():
    johan = Walk(GOAL)
    johan.says("klopt, maar mijn baas heeft het bedacht")
    johan.waits(3 * DAY)
    again = resumed(johan)
    assert again.aloud == ["You were busy with your goal.", *LEARNS, *RIGHT]
    again.taps("keep")
    assert again.aloud[:2] == ["You wrote with it:", "“klopt, maar mijn baas heeft het bedacht”"]


def test_what_an_earlier_program_asked_goes_on():
    johan = Walk(GOAL)
    asked = (
        Asked(
            1,
            "sentence",
            turns=(1,),
            parts=(Part("7", "x"),),
            value="Zo niet. Zelf zou ik zeggen: rust vinden",
            status=Status.ANSWERED,
        ),
        Asked(2, "goals", turns=(2,), value="goal0\ngoal1\n: new", status=Status.ANSWERED),
        Asked(3, "goal0", turns=(3,), value="other", status=Status.ANSWERED),
        Asked(4, "goal1", turns=(4,)),
    )
    old = saved.dumps(Asking(asked, turn=4, current=4)).replace(f'"version":{saved.VERSION}', '"version":5', 1)
    johan.state = saved.loads(old)
    johan.says("ask first")
    johan.taps("no")
    johan.taps("yes")
    assert proposal(johan) == WordGoal(
        SmartGoal("Rust vinden"),
        (LearningGoal("1", "other"), LearningGoal("2", "ask first"), LearningGoal("", "new")),
    )


@pytest.mark.parametrize("step", ["which", "by_when"])
def test_what_is_asked_no_more_is_answered_and_then_it_goes_on(step: str):
    johan = Walk(GOAL)
    parts = Asked(1, "sentence", turns=(1,), value="parts", status=Status.ANSWERED)
    johan.state = Asking((parts, Asked(2, step, turns=(2,))), turn=2, current=2)
    johan.says("In three months")
    assert johan.aloud == ["✓ 101", *LEARNS, *RIGHT]
    johan.taps("keep")
    assert johan.aloud == [STAYS]


# --- its bounds ------------------------------------------------------------------------------------------------------


def test_it_keeps_the_last_learning_goal():
    johan = having(replace(CONTRACT, learning_goals=(INTERESTS,)))
    johan.taps("keep")
    johan.says("1 mag weg")
    assert johan.aloud[1:3] == ["You wrote with it:", "“1 mag weg”"]


def test_it_does_without_learning_goals():
    johan = having(replace(CONTRACT, learning_goals=()))
    johan.says("Rest")
    assert johan.aloud == ["✓ 101", "* What do you want to learn? One learning goal on each line.", "[Nothing else]"]
    johan.taps("no")
    johan.taps("no")
    assert johan.aloud == [BECOMES, "“Rest”", *SURE]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param("a" * 3_001, "That is longer than fits here: 3000 characters at most.", id="one too many"),
        pytest.param(" \u2800 ", "I see no text in this. Would you say it in words?", id="nothing to see"),
    ],
)
def test_it_keeps_the_sentence_open_for_words_that_do_not_fit(words: str, answer: str):
    johan = Walk(GOAL)
    johan.says(words)
    assert (johan.aloud, johan.state.open.step) == ([answer], "sentence")


def test_it_takes_a_sentence_of_three_thousand_characters():
    johan = reads_back("a" * 3_000)
    johan.taps("yes")
    assert proposal(johan).goal == SmartGoal("a" * 3_000)


def test_it_has_room_for_five_learning_goals():
    johan = learning("nee")
    johan.says("\n".join(f"learn {number}" for number in "abcdef"))
    assert johan.aloud == ["Five learning goals at most; two or three work best. Which matter most?"]
    johan.says("\n".join(f"learn {number}" for number in "abcde"))
    assert len(learned(johan)) == 5


def test_it_goes_on_when_a_learning_goal_is_dropped_by_another_version_meanwhile():
    johan = learning("2")
    johan.situation = replace(johan.situation, goals=(PRIORITIES,))
    johan.says("Ask what they need")
    assert not isinstance(johan.state, Opening)
