"""It hears who keeps his goal for himself, and which it is, and leaves alone who words one."""

import pytest

from conversations.kept.kept_goal import kept_goal

KEPT = {
    "Ik wil ontspannen kunnen presenteren. Dat hoeft Ada niet te weten.": "Ik wil ontspannen kunnen presenteren.",
    "Ik wil niet meer bang zijn voor mijn chef, maar dat hoeft Ada niet te weten": "Ik wil niet meer bang zijn voor "
    "mijn chef",
    "Ik wil vaker nee zeggen. Hou dat maar voor jezelf.": "Ik wil vaker nee zeggen.",
    "Nee, ik wil een andere baan. Dat blijft bij mij.": "Nee, ik wil een andere baan.",
    "Ada hoeft dit niet te lezen: ik wil weg hier": "Ada hoeft dit niet te lezen: ik wil weg hier",
    "Nee, dat hoeft Ada niet te weten.": "",
    "Dat hou ik liever voor mezelf": "",
    "liever niet doorgeven": "",
}


def test_it_hears_what_of_it_he_keeps():
    assert {words: kept_goal("Ada", words) for words in KEPT} == KEPT


@pytest.mark.parametrize(
    "words",
    [
        "Ik wil dingen voor mezelf houden zonder me schuldig te voelen.",
        "rust, voor mezelf",
        "Ik wil dat mijn chef niet alles hoeft te weten.",
        "Ik wil leren dat ik niet alles voor mezelf hoef te houden",
        "Liever niet",
        "Laat maar",
        "Ja, stuur maar",
    ],
)
def test_it_takes_no_goal_for_a_wish_to_keep_it(words):
    assert kept_goal("Ada", words) is None
