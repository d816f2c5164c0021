"""`tussendoor questions lint`: the bank of the program, and a coach's own file."""

from pathlib import Path

import pytest

from bot.cli import main

OWN = """
[[question]]
key = "reflection.yield.1"
conversation = "reflection"
phase = "yield"
perspective = "own"
je = "Waarom deed je dat?"
u = "Wat zou jou helpen?"
en = "What would help you?"
"""


@pytest.fixture(autouse=True)
def in_dutch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("TUSSENDOOR_LANGUAGE", "nl")
    monkeypatch.chdir(tmp_path)


def linted(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["questions", "lint", *arguments])
    out, err = capsys.readouterr()
    return code, out, err


def test_it_finds_nothing_in_the_bank_that_comes_with_the_program(capsys):
    code, out, err = linted(capsys)
    assert (code, out.endswith(" vragen houden zich aan elke regel.\n"), err) == (0, True, "")


def test_it_explains_what_it_finds_in_a_file_and_offers_another_way(capsys, tmp_path):
    (tmp_path / "own.toml").write_text(OWN, "utf-8")
    assert linted(capsys, "own.toml") == (
        1,
        """\
reflection.yield.1 (je): Waarom deed je dat?
    “Waarom” vraagt om een verdediging.
    → Vraag liever “Wat maakte dat je …?” of “Waartoe?”
reflection.yield.1 (u): Wat zou jou helpen?
    Hier staan je en u door elkaar; de klant wordt op één manier aangesproken.
    → Kies één vorm, in elk woord: je, jij, jou, jouw; of u, uw.
Aan 1 van de 1 vragen valt nog iets te verbeteren.
""",
        "",
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        (None, "own.toml is niet te lezen."),
        (b"\xff\xfe\x00", "own.toml is niet te lezen."),
        (b"je = 'Wat", "Regel 1 van de vragenbank is niet te lezen. Ontbreekt er een aanhalingsteken?"),
    ],
    ids=["no file", "no text", "no bank"],
)
def test_it_says_in_one_line_what_is_the_matter_with_a_file(capsys, tmp_path, content, complaint):
    if content is not None:
        (tmp_path / "own.toml").write_bytes(content)
    assert linted(capsys, "own.toml") == (1, "", complaint + "\n")
