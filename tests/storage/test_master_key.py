"""The master key: a file that a person can type over, and every way in which it can be wrong."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import KeyFault, KeyTrouble
from bot.storage import master_key

KEY = bytes(range(32))
GROUPS = (
    "000G",
    "40R4",
    "0M30",
    "E209",
    "185G",
    "R38E",
    "1W81",
    "24GK",
    "2GAH",
    "C5RR",
    "34D1",
    "P70X",
    "3RFG",
    "G8BG",
)
SHEET = " ".join(GROUPS)

keys = st.binary(min_size=32, max_size=32)


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere" / "master.key"


@pytest.fixture
def key_file(path: Path) -> Path:
    path.parent.mkdir()
    path.write_text(SHEET)
    path.chmod(0o600)
    return path


def fault_in_reading(path: Path, data_folder: Path) -> KeyFault:
    with pytest.raises(KeyTrouble) as caught:
        master_key.read(path, data_folder)
    return caught.value.fault


def fault_in_creating(path: Path, data_folder: Path) -> KeyFault:
    with pytest.raises(KeyTrouble) as caught:
        master_key.create(path, data_folder)
    return caught.value.fault


def fault_in_parsing(spelling: str) -> KeyFault:
    with pytest.raises(KeyTrouble) as caught:
        master_key.parse(spelling)
    return caught.value.fault


def test_it_makes_a_key_that_is_read_back(path: Path, data_folder: Path) -> None:
    made = master_key.create(path, data_folder)
    assert (len(made), master_key.read(path, data_folder)) == (32, made)


def test_it_makes_another_key_every_time(tmp_path: Path, data_folder: Path) -> None:
    assert master_key.create(tmp_path / "one", data_folder) != master_key.create(tmp_path / "two", data_folder)


def test_it_makes_a_file_for_its_owner_only(path: Path, data_folder: Path) -> None:
    master_key.create(path, data_folder)
    assert (stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)) == (0o600, 0o700)


def test_it_shows_the_key_in_fourteen_groups_of_four() -> None:
    assert master_key.groups(KEY) == GROUPS


def test_it_writes_in_the_file_what_the_sheet_shows(path: Path, data_folder: Path) -> None:
    key = master_key.create(path, data_folder)
    assert tuple(path.read_text().split()) == master_key.groups(key)


def test_it_restores_a_key_typed_from_the_sheet_by_a_hurried_person(key_file: Path, data_folder: Path) -> None:
    key_file.write_text("\n".join(group.lower().replace("0", "o").replace("1", "l") for group in GROUPS) + "\n\n")
    assert master_key.read(key_file, data_folder) == KEY


@pytest.mark.parametrize("between", ["", " ", "-", "\n", "\r\n", "\t", " – ", "\N{NO-BREAK SPACE}"])
def test_it_reads_over_whatever_stands_between_the_groups(between: str) -> None:
    assert master_key.parse(between.join(GROUPS)) == KEY


@given(keys)
def test_it_spells_every_key_so_that_it_comes_back(key: bytes) -> None:
    assert master_key.parse(" ".join(master_key.groups(key))) == key


@given(keys, st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZU*é"))
def test_it_notices_every_wrong_character(key: bytes, place: int, character: str) -> None:
    right = "".join(master_key.groups(key))
    wrong = right[:place] + character + right[place + 1 :]
    if wrong != right:
        assert fault_in_parsing(wrong) is KeyFault.MISSPELT


@given(keys, st.integers(1, 55))
def test_it_notices_a_key_that_is_cut_short(key: bytes, length: int) -> None:
    assert fault_in_parsing("".join(master_key.groups(key))[:length]) is KeyFault.TRUNCATED


def test_it_takes_a_key_that_is_too_long_for_misspelt() -> None:
    assert fault_in_parsing(SHEET + "0") is KeyFault.MISSPELT


@pytest.mark.parametrize("nothing", ["", "\n", " \r\n\t - "])
def test_it_knows_an_empty_file(nothing: str, key_file: Path, data_folder: Path) -> None:
    key_file.write_text(nothing)
    assert fault_in_reading(key_file, data_folder) is KeyFault.EMPTY


def test_it_takes_bytes_that_are_no_text_for_misspelt(key_file: Path, data_folder: Path) -> None:
    key_file.write_bytes(bytes(range(0x80, 0x100)))
    assert fault_in_reading(key_file, data_folder) is KeyFault.MISSPELT


def test_it_knows_a_missing_file(path: Path, data_folder: Path) -> None:
    assert fault_in_reading(path, data_folder) is KeyFault.MISSING


def test_it_knows_a_file_that_cannot_be_read(path: Path, data_folder: Path) -> None:
    path.mkdir(parents=True)
    assert fault_in_reading(path, data_folder) is KeyFault.UNREADABLE


@pytest.mark.parametrize("mode", [0o604, 0o602, 0o640, 0o660, 0o644, 0o666])
def test_it_refuses_a_file_that_others_can_read_or_change(mode: int, key_file: Path, data_folder: Path) -> None:
    if os.geteuid() == 0:
        os.chown(key_file, -1, 1)
    key_file.chmod(mode)
    assert fault_in_reading(key_file, data_folder) is KeyFault.EXPOSED


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file to root's group")
def test_it_accepts_a_credential_that_systemd_hands_over(key_file: Path, data_folder: Path) -> None:
    os.chown(key_file, 0, 0)
    key_file.chmod(0o440)
    assert master_key.read(key_file, data_folder) == KEY


def test_it_refuses_a_key_inside_the_data_folder_read_or_made(data_folder: Path) -> None:
    inside = data_folder / "deep" / "master.key"
    assert fault_in_reading(inside, data_folder) is KeyFault.MISPLACED
    assert fault_in_creating(inside, data_folder) is KeyFault.MISPLACED
    assert list(data_folder.iterdir()) == []


def test_it_sees_through_a_link_into_the_data_folder(tmp_path: Path, data_folder: Path) -> None:
    (data_folder / "master.key").write_text(SHEET)
    (tmp_path / "link.key").symlink_to(data_folder / "master.key")
    assert fault_in_reading(tmp_path / "link.key", data_folder) is KeyFault.MISPLACED


def test_it_never_replaces_a_file(key_file: Path, data_folder: Path) -> None:
    key_file.write_text("")
    assert fault_in_creating(key_file, data_folder) is KeyFault.PRESENT
    assert key_file.read_text() == ""


def test_it_says_when_it_cannot_write(tmp_path: Path, data_folder: Path) -> None:
    (tmp_path / "file").touch()
    assert fault_in_creating(tmp_path / "file" / "master.key", data_folder) is KeyFault.UNWRITABLE
