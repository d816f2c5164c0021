"""Who tells the very thing by which he would notice that it works, hears once that it was about that, in his own words
for it; who only wants it, almost has it or tells it of another, does not."""

from dataclasses import replace

from conversations.contract import SmartGoal
from conversations.goal.sign_shown import sign_shown
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.looking_up import CLOSING
from conversations.scripts.note import NOTE
from tests.conversations.walking import CONTRACT, LINES, SITUATION, Walk

AT_SIX = "Dat ik om zes uur thuis ben."
WEDNESDAY = "Ik merk het als ik op woensdagmiddag gewoon thuis ben."
BESIDE_ME = "Als Sevda weer naast me komt zitten in de pauze. die zit nu bij het raam met haar rug naar me toe"
SHOWS = {
    "Gister was ik om zes uur thuis. Pannenkoeken gebakken met Mees!": AT_SIX,
    "Ik ben nu drie dagen van de vijf om zes uur thuis, en we eten weer samen.": AT_SIX,
    "En ik was gister woensdagmiddag thuis, o nee vandaag is pas dinsdag. Pannenkoeken gebakken!": WEDNESDAY,
    "Sevda zat gister weer naast me. niks gezegd, gewoon d'r boterham op tafel gelegd": BESIDE_ME,
}
DOES_NOT = {
    "Ik was pas om acht uur thuis": AT_SIX,
    "Ik was om zes uur thuis, maar heb doorgewerkt": AT_SIX,
    "Mijn man was om zes uur thuis": AT_SIX,
    "Ik was om zes uur op kantoor": AT_SIX,
    "Hoe ik om zes uur thuis kom": AT_SIX,
    "Ik ben vaker op tijd thuis.": AT_SIX,
    AT_SIX: AT_SIX,
    "Ik wil woensdagmiddag thuis zijn": WEDNESDAY,
    "Ik was woensdag ziek thuis": WEDNESDAY,
    "Sevda zat gister naast Ricardo": BESIDE_ME,
    "Sevda zit nog steeds niet naast me": BESIDE_ME,
    "Ik weet om negen uur waar wagen 14 staat": "Dat ik om negen uur niet weet waar wagen 14 staat.",
}
HIS = replace(SITUATION, contract=replace(CONTRACT, goal=SmartGoal("Rust", shown_by=AT_SIX)), goals=())
WAS_HOME = next(iter(SHOWS))


def test_it_knows_the_sign_of_his_goal_in_what_he_tells():
    assert [words for words, sign in {**SHOWS, **DOES_NOT}.items() if sign_shown(words, sign)] == [*SHOWS]


def test_he_hears_that_it_was_about_that_in_his_own_words():
    own = "That is what it was about for you: ❝Dat ik om zes uur thuis ben.❞"
    note, later, closing = Walk(NOTE, HIS), Walk(FOLLOW_UP, replace(HIS, over=True, lines=LINES)), Walk(CLOSING, HIS)
    for johan in (note, later, closing):
        johan.says(WAS_HOME)
    assert [johan.aloud[1] for johan in (note, later)] == [own, f"* {own} May Ada read this?"]
    # Where he has read it just above, it is not read to him again.
    assert closing.aloud[1] in (own, "That is what it was about for you.")


def test_he_hears_it_once():
    johan = Walk(NOTE, replace(HIS, noted=("Ik was maandag om zes uur thuis.",)))
    johan.says(WAS_HOME)
    assert "what it was about" not in " ".join(johan.aloud)
