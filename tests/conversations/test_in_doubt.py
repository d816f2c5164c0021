"""Who can choose who reads what he wrote may be in doubt whether his coach should."""

from conversations.kept.in_doubt import in_doubt


def test_it_is_heard_where_it_is_of_who_reads_it_and_of_nothing_else():
    said = {
        "Prima, al is dat derde keer lezen gênant, dus of dat erbij moet weet ik eigenlijk niet zo goed.": True,
        "Ik weet niet of ze dat moet lezen": True,
        "Mag wel, geen idee of het erbij hoort": True,
        "Weet ik eigenlijk niet, het is wel persoonlijk.": True,
        "Prima, ik weet niet of dat lukt": False,
        "Prima, of ze het snapt weet ik niet": False,
        "Ik twijfel of ik het hem vertel": False,
        "Prima. Ik weet niet zeker of ik dinsdag kom": False,
    }
    assert {words: in_doubt("Ada", words) for words in said} == said
