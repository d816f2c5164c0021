"""A time of which only he knows the day: it is asked which that is, but not of who mourns; and it is heard at once."""

from conversations.wished.unread_day import wishes_unread

UNREAD = ("doe maar als ik terug ben", "liever pas als de drukte voorbij is", "vraag het maar na de vakantie")
HARD = (
    "Vraag het maar na de begrafenis van mijn moeder.",
    "Doe maar als ik niet meer elke avond huil.",
    "doe maar zodra de scheiding rond is",
)


def test_it_asks_which_day_that_is_and_nothing_of_who_mourns():
    assert [one for one in (*UNREAD, *HARD) if wishes_unread(one)] == [*UNREAD]


def test_a_long_sentence_does_not_hold_it_up():
    assert not wishes_unread(f"doe maar zodra {'verantwoordelijkheidsgevoel ' * 10}dan")
