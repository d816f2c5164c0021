"""What is true of each kind of delivery stands in one table."""

from bot.storage.delivery_kinds import BESIDE, READ, RULES, Again, DeliveryKind


def test_every_kind_has_a_rule_and_shows_a_message_or_none():
    assert list(RULES) == [*READ, *BESIDE] == list(DeliveryKind)


def test_what_could_be_read_twice_is_sent_once_more_at_most_unless_it_holds_what_must_not_be_lost():
    again = {kind: RULES[kind].again for kind in READ}
    assert again == {
        DeliveryKind.QUESTION: Again.ONCE,
        DeliveryKind.REMINDER: Again.NEVER,
        DeliveryKind.NOTICE: Again.NEVER,
        DeliveryKind.WORD: Again.ONCE,
        DeliveryKind.DIGEST: Again.ALWAYS,
    }
