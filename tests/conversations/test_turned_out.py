"""Who tells that what was hard turned out well is met gladly or with no word; who tells the other way round is not."""

from conversations.said.gist import Came, kinds_of
from conversations.told.told_loose import Tells, told
from conversations.told.touched import HEAVY, touch
from conversations.told.turned_out import turned_out_well

WELL = (
    "Ik heb gezegd dat de sleutels om 7 uur terug moeten. Stond te trillen maar het is gelukt!!",
    "Dat ik niet half een leider ben als ik verdrietig ben. Heb gehuild, was prima, er waren tissues",
    "m'n handen trilden niet eens",
    "Het gaat goed eigenlijk. Verdrietig en goed tegelijk.",
    "Voor het eerst in weken niet wakker gelegen",
    "Ik durfde eerst niet, maar toen toch. En ze luisterden!",
    "Tranen van het lachen gehad met Ada, heerlijk",
    "Buikpijn vooraf, maar het ging best goed en ik ben trots.",
    "Ik was boos, heb het gezegd en het was prima.",
    "Mijn vader mag naar huis, ik ben zo opgelucht dat ik zit te janken",
    "Ik heb gehuild bij Ada's vraag en het was precies goed",
)
NOT_SO = (
    "Het ging goed, maar ik heb er drie nachten van wakker gelegen.",
    "Hij was blij, ik was vooral bang.",
    "Ik durfde niet. Ik had graag gehad dat het gelukt was.",
    "Ik ben bang dat het niet lukt.",
    "Ik ben boos op Kim. Ze zei dat het wel goed ging.",
    "Ik heb de hele avond zitten huilen.",
    "Ik zou trots zijn als ik niet zo bang was.",
    "Gelukt. Daarna heb ik zitten janken op de wc.",
    "Ik ben trots op mijn team.",
    "Blij dat het weekend is, doodmoe.",
    "Ik zit te janken, niemand is blij.",
)


def test_it_hears_that_it_turned_out_well():
    assert [one for one in (*WELL, *NOT_SO) if turned_out_well(one)] == [*WELL]


def test_it_is_met_with_no_heavy_word():
    heavy = {Came.HURT, Came.HARD}
    assert [one for one in WELL if touch(one) in HEAVY or kinds_of(one) & heavy or told(one) is not Tells.TOUCHED] == []
