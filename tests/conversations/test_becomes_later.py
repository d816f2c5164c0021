"""Who says the evening before that it becomes later tomorrow says it of the meeting."""

from conversations.asked.becomes_later import becomes_later

SAYS_SO = (
    "Het wordt morgen wat later",
    "wordt iets later morgen",
    "Morgen wordt het een kwartier later, sorry",
    "ik kom waarschijnlijk wat later aan morgen",
    "Hoi, ik moet morgen tien minuten later komen want ik moet eerst naar de tandarts",
    "morgen niet op tijd, sorry",
    "morgen iets later hoor",
    "morgen waarschijnlijk 10 min later, moet eerst de kinderen wegbrengen",
)
ANYTHING_ELSE = (
    "Het wordt morgen wat later voor de kinderen",
    "Het werd later gisteren",
    "Ik begin morgen iets later",
    "Later morgen bel ik Piet",
    "Morgen wordt het laat, we hebben een borrel",
    "morgen iets later opstaan, heerlijk",
    "het verslag is morgen niet op tijd klaar",
    "Mijn collega moet morgen wat later komen",
)


def test_it_is_heard_where_a_clause_says_nothing_else():
    assert [words for words in SAYS_SO if not becomes_later(words)] == []
    assert [words for words in ANYTHING_ELSE if becomes_later(words)] == []
