"""Who can choose who reads what he wrote may be in doubt whether his coach should, or say later that it may be."""

from conversations.kept.in_doubt import in_doubt
from conversations.kept.may_now import may_now


def test_it_is_heard_where_it_is_of_who_reads_it_and_of_nothing_else():
    said = {
        "Prima, al is dat derde keer lezen gênant, dus of dat erbij moet weet ik eigenlijk niet zo goed.": True,
        "Ik weet niet of ze dat moet lezen": True,
        "Mag wel, geen idee of het erbij hoort": True,
        "Weet ik eigenlijk niet, het is wel persoonlijk.": True,
        "Hmm. Is dat niet te persoonlijk?": True,
        "Is dat een goede vraag?": False,
        "Prima, ik weet niet of dat lukt": False,
        "Prima, of ze het snapt weet ik niet": False,
        "Ik twijfel of ik het hem vertel": False,
        "Prima. Ik weet niet zeker of ik dinsdag kom": False,
    }
    assert {words: in_doubt("Ada", words) for words in said} == said


def test_that_it_may_be_read_by_now_is_heard_of_what_he_names():
    said = {
        "Dat van de rechtbank heb ik haar gisteren zelf verteld, dus dat mag nu wel.": True,
        "Dat over mijn moeder mag inmiddels ook": True,
        "Dat van de vakantie mag nu wel van mijn baas": False,
        "Het mag nu wel": False,
        "Dat van de rechtbank mag weg": False,
    }
    assert {words: may_now(words) for words in said} == said
