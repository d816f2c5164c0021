"""`tussendoor lines lint`: the lines of the program, and a coach's own file."""

from pathlib import Path

import pytest

from bot.cli import main

PLAIN = """
[[line]]
key = "reflection.plain"
idea = "Wat een coach zou vragen."
plain = true
opening.je = "Dag {client}. Drie korte vragen."
opening.u = "Dag {client}. Drie korte vragen."
opening.en = "Hello {client}. Three short questions."
[[line.question]]
step = "yield"
je = "Wat heeft het je opgeleverd?"
u = "Wat heeft het u opgeleverd?"
en = "What did it give you?"
"""
SECOND = """
[[line.question]]
step = "deeper"
je = "{je}"
u = "Waar speelt het in uw werk?"
en = "Where in your work does it play?"
[[line.question]]
step = "intention"
lead.je = "Nog één."
lead.u = "Nog één."
lead.en = "One more."
je = "Wat ga je doen? Schrijf erbij waar en wanneer."
u = "Wat gaat u doen? Schrijf erbij waar en wanneer."
en = "What will you do? Add where and when."
"""


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("TUSSENDOOR_LANGUAGE", "nl")
    monkeypatch.chdir(tmp_path)


def linted(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["lines", "lint", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_it_finds_nothing_in_the_lines_that_come_with_the_program(capsys):
    code, out, err = linted(capsys)
    assert (code, out.endswith(" lijnen houden zich aan elke regel.\n"), err) == (0, True, ""), out


def test_it_finds_nothing_in_a_good_line(capsys, tmp_path):
    (tmp_path / "reflection.toml").write_text(PLAIN + SECOND.replace("{je}", "Waar speelt het in je werk?"), "utf-8")
    assert linted(capsys, "reflection.toml") == (0, "1 lijn houdt zich aan elke regel.\n", "")


@pytest.mark.parametrize(
    ("je", "found"),
    [
        ("Wat gebeurde er toen?", "Dit wijst naar iets wat nog niet genoemd is: je klant moet raden wat je bedoelt."),
        ("Wat betekent deze situatie voor je?", "Dit wijst naar iets wat nog niet genoemd is"),
        ("Hoe kijken de anderen ernaar?", "Dit wijst naar iets wat nog niet genoemd is"),
        ("Wat lukt je nu wat eerder niet lukte?", "Dit vist naar een mooi antwoord"),
        ("Welke kwaliteit van jezelf kwam je tegen?", "Dit vist naar een mooi antwoord"),
        ("Wat krijgt op je werk als eerste een plek?", "Hier staat een woord van de cursus of de kansel in."),
        ("Welk inzicht neem je mee?", "Hier staat een woord van de cursus of de kansel in."),
        ("Wat is de kern van het gevoel van de onzekerheid?", "Dit is in zelfstandige naamwoorden geschreven"),
        ("Wat zag je en wat deed je?", "Eén vraag tegelijk krijgt een heel antwoord"),
        ("Wat zou u helpen?", "Hier staan je en u door elkaar"),
    ],
)
def test_it_sees_what_a_reader_would_stumble_over(capsys, tmp_path, je, found):
    (tmp_path / "reflection.toml").write_text(PLAIN + SECOND.replace("{je}", je), "utf-8")
    code, out, err = linted(capsys, "reflection.toml")
    assert (code, f"reflection.plain.deeper (je): {je}\n    {found}" in out, err) == (1, True, ""), out


def test_it_counts_the_questions_that_were_promised(capsys, tmp_path):
    (tmp_path / "reflection.toml").write_text(PLAIN, "utf-8")
    assert "Wat hier over het aantal vragen staat, klopt niet." in linted(capsys, "reflection.toml")[1]


def test_it_sees_a_question_that_another_line_asks_too(capsys, tmp_path):
    other = PLAIN.replace("reflection.plain", "reflection.other").replace("Drie", "Eén")
    (tmp_path / "reflection.toml").write_text(PLAIN.replace("Drie", "Eén") + other, "utf-8")
    assert linted(capsys, "reflection.toml")[1].count("Een andere lijn vraagt precies dit.") == 2


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "reflection.toml is niet te lezen."),
        (b"\xff\xfe\x00", "reflection.toml is niet te lezen."),
        (PLAIN.replace("idea", "notion").encode(), "Lijn reflection.plain heeft een veld dat ik niet ken: notion."),
        (PLAIN.replace("plain = true", "").encode(), "reflection heeft geen gewone lijn: een met plain = true."),
        (PLAIN.replace('en = "What did it give you?"', "").encode(), "Lijn reflection.plain heeft nog geen en."),
        (PLAIN.replace("yield", "busy").encode(), "Lijn reflection.plain: step kan alleen "),
        (PLAIN.replace("{client}", "{klant}").encode(), "Lijn reflection.plain: opening.je kan alleen "),
    ],
)
def test_it_says_in_one_line_what_is_the_matter_with_a_file(capsys, tmp_path, content, complaint):
    if content is not None:
        (tmp_path / "reflection.toml").write_bytes(content)
    code, out, err = linted(capsys, "reflection.toml")
    assert (code, out, err.startswith(complaint), err.count("\n")) == (1, "", True, 1), err
