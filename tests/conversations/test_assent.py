"""A yes and a no as people type them, and what is more than that."""

import pytest

from conversations.assent import assent


@pytest.mark.parametrize(
    "text",
    ["ja", "Ja hoor, prima!", "JA", "dat is goed", "ok", "Oké", "kan", "ja dat lukt", "prima dan", "yes", "ja graag"],
)
def test_it_reads_a_yes(text):
    assert assent(text) is True


@pytest.mark.parametrize(
    "text",
    ["nee", "Nee, dat kan niet", "dan kan ik niet, sorry", "helaas", "dat lukt me niet", "ik ben verhinderd"],
)
def test_it_reads_a_no(text):
    assert assent(text) is False


@pytest.mark.parametrize(
    "text",
    ["", "ja maar dan wel om drie uur", "nee, ik zit in Parijs", "misschien", "dan", "kan het ook vrijdag?", "12"],
)
def test_it_leaves_what_says_more(text):
    assert assent(text) is None
