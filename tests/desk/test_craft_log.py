"""What a coach wrote about the own craft: read back, and shared with colleagues without names."""

from io import BytesIO

from pypdf import PdfReader

from tests.cast import ada_and_johan, at, says, taps, texts
from tests.worlds import beginning

WORDS = ("Ik vulde een stilte die van Johan was.", "Ik wilde johan eroverheen helpen.", "Tot tien tellen.")


@beginning
async def looked_back(world):
    """Ada has looked back on her first meeting with Johan."""
    ada, johan = await ada_and_johan(world)
    await world.until(at("2026-12-01 17:30"))
    for words in WORDS:
        ada.says(words)
        await world.after(minutes=2)
    return ada, johan


async def test_it_is_read_back_with_the_hours(world):
    ada, _ = await looked_back(world)
    await says(world, ada, "/logboek")
    read = ada.reads[-1]
    assert read.text.startswith("Je vaklogboek\n\nJe hebt alles bij elkaar 1 uur gecoacht.\n\n")
    assert "Klant Johan, gesprek 1, dinsdag 1 december" in read.text
    assert [words for words in WORDS if words not in read.text] == []
    assert read.buttons == (("Als PDF", "Zonder namen"),)


async def test_the_extract_names_nobody(world):
    ada, _ = await looked_back(world)
    await says(world, ada, "/logboek")
    await taps(world, ada, "Without names")
    read = ada.reads[-1].text
    assert "Klant A, gesprek 1" in read
    assert "Ik vulde een stilte die van [klant] was." in read
    assert "johan" not in read.casefold()
    assert "december" not in read


async def test_the_extract_is_a_paper_that_may_be_passed_on(world):
    ada, _ = await looked_back(world)
    await says(world, ada, "/logboek")
    await taps(world, ada, "Without names")
    ada.taps("Als PDF", ada.reads[-1])
    await world.settle()
    paper = ada.reads[-1]
    words = "".join(page.extract_text() for page in PdfReader(BytesIO(paper.file.content)).pages)
    assert (paper.file.name, paper.protected) == ("tussendoor.pdf", False)
    assert "Uit een vaklogboek" in words
    assert "Johan" not in words


async def test_nobody_else_sees_it(world):
    _, johan = await looked_back(world)
    bram = await world.coach("Bram")
    assert (await says(world, bram, "/logboek"))[0].text == (
        "Je vaklogboek is nog leeg. Na elk gesprek vraag ik je wat je deed en wat je liet."
    )
    assert [words for words in WORDS if any(words in text for text in texts(johan))] == []
