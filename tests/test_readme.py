"""The README tells the truth about settings and commands."""

import re
from pathlib import Path

from bot.cli import _COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_every_setting_is_in_the_readme_and_no_other() -> None:
    in_readme = set(re.findall(r"^\| `TUSSENDOOR_(\w+)` \|", README, re.MULTILINE))
    assert in_readme == {name.upper() for name in Settings.model_fields}


def test_every_setting_is_in_the_example_and_no_other() -> None:
    in_example = set(re.findall(r"^#?TUSSENDOOR_(\w+)=", (ROOT / ".env.example").read_text("utf-8"), re.MULTILINE))
    assert in_example == {name.upper() for name in Settings.model_fields}


def test_every_command_is_in_the_readme_and_no_other() -> None:
    in_readme = set(re.findall(r"^\| `tussendoor ([a-z ]+)` \|", README, re.MULTILINE))
    assert in_readme == set(_COMMANDS)
