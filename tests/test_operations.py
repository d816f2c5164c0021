"""What whoever runs it is told names what is there: commands, settings, files and measures."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.cli import _COMMANDS
from bot.settings import Settings

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "operations.md"
UNITS = sorted((ROOT / "deploy").iterdir())
BY_HAND = ROOT / "deploy" / "tussendoor"
TOLD = {path.name: path.read_text("utf-8") for path in (PAGE, ROOT / "Dockerfile", ROOT / "compose.yaml", *UNITS)}
WORDS = {word for command in _COMMANDS for word in command.split()}


@pytest.mark.parametrize("name", TOLD)
def test_every_command_and_setting_that_is_named_is_there(name):
    typed = re.findall(r"(?:`|bin/|[a-z] )tussendoor ([a-z]+(?: [a-z]+)?)", TOLD[name])
    commands = [words if words in _COMMANDS else words.split()[0] for words in typed if words.split()[0] in WORDS]
    assert [command for command in commands if command not in _COMMANDS] == []
    settings = {field.upper() for field in Settings.model_fields}
    assert set(re.findall(r"TUSSENDOOR_([A-Z_]+)", TOLD[name])) - settings == set()


def test_the_page_names_files_that_are_there():
    named = re.findall(r"\]\(([\w./-]+\.md)", TOLD[PAGE.name]), re.findall(r"\b(deploy/[\w.-]+)", TOLD[PAGE.name])
    assert [path for path in named[0] if not (PAGE.parent / path).exists()] == []
    assert [path for path in named[1] if not (ROOT / path).exists()] == []


def test_the_page_names_every_measure_and_no_other():
    measured = pytest.importorskip("bot.metrics").Metrics()
    from bot.health import Health, measures

    shown = measured.shown(measures(Health(0, 0, 0, 0, 0, storage=True, clock_is_wrong=False))).decode()
    families = {name for name in re.findall(r"^# TYPE (\w+) ", shown, re.MULTILINE) if not name.endswith("_created")}
    assert set(re.findall(r"`(tussendoor_\w+)`", TOLD[PAGE.name])) == families


def test_the_container_is_built_of_what_is_there_and_is_not_root():
    file = TOLD["Dockerfile"]
    copied = [word for line in re.findall(r"^COPY (?!--)(.+) \S+$", file, re.MULTILINE) for word in line.split()]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    let_in = set(re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text("utf-8"), re.MULTILINE))
    assert set(copied) == let_in
    assert re.findall(r"^USER (.+)$", file, re.MULTILINE) == ["10001:10001"]
    uv = re.search(r"uv==[\d.]+", (ROOT / "Makefile").read_text("utf-8"))
    assert uv is not None
    assert set(re.findall(r"uv==[\d.]+", file + TOLD[PAGE.name])) == {uv[0]}


def test_every_secret_of_the_containers_is_laid_down():
    file = TOLD["compose.yaml"]
    used = {name for line in re.findall(r"secrets: \[(.+)\]", file) for name in line.split(", ")}
    assert used == set(re.findall(r"^    file: \./secrets/(\w+)$", file, re.MULTILINE))
    assert [
        name for name in used if f"secrets/{name}" not in TOLD[PAGE.name] and f"/new/{name}" not in TOLD[PAGE.name]
    ] == []
    assert set(re.findall(r"/run/secrets/(\w+)", file + TOLD["Dockerfile"])) == used


def test_a_command_by_hand_finds_what_the_unit_gives_the_bot():
    """`%d` of a unit stands for `$CREDENTIALS_DIRECTORY`: what systemd-run is told it does not fill in."""
    unit, by_hand = TOLD["tussendoor.service"], TOLD[BY_HAND.name].replace("$CREDENTIALS_DIRECTORY", "%d")
    names = ("User", "Group", "UMask", "WorkingDirectory", "LoadCredential", "EnvironmentFile")
    assert sorted(re.findall(r"--property=(.+?)(?: \\)?$", by_hand, re.MULTILINE)) == sorted(
        line for line in unit.splitlines() if line.startswith(tuple(f"{name}=" for name in names))
    )
    given = re.findall(r"""(TUSSENDOOR_\w+=)"?([^\s"']+)""", by_hand)
    assert set(given) == {one for one in re.findall(r"(TUSSENDOOR_\w+=)(\S+)", unit) if "HEALTH" not in one[0]}


def test_no_unit_opens_the_data_folder_to_others():
    """Each that names the folder sets its mode, at every start; without being told it is 0755."""
    modes = {unit.name: re.findall(r"^StateDirectoryMode=(.+)$", TOLD[unit.name], re.MULTILINE) for unit in UNITS}
    named = [unit.name for unit in UNITS if "\nStateDirectory=" in TOLD[unit.name]]
    assert {name: modes[name] for name in named} == {
        "tussendoor-backup.service": ["0700"],
        "tussendoor.service": ["0700"],
    }


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze on this machine")
def test_systemd_understands_the_units(tmp_path):
    units = [unit for unit in UNITS if unit != BY_HAND]
    for unit in units:
        there = unit.read_text("utf-8").replace("/opt/tussendoor/bin/tussendoor", "/bin/true")
        (tmp_path / unit.name).write_text(there)
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / unit.name) for unit in units)],
        capture_output=True,
        text=True,
        check=False,
    )
    ours = [line for line in found.stderr.splitlines() if "tussendoor" in line]
    assert (found.returncode, ours) == (0, [])
