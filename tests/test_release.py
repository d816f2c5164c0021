"""A release is signed by who may, and whoever gets it sees it when a single byte is another (faults T19)."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = pytest.mark.more

ROOT = Path(__file__).parent.parent
PARTS = ("bot", "conversations", "locales", "docs", "pyproject.toml", "uv.lock", "README.md", "LICENSE", ".gitignore")
FILES = {
    "SHA256SUMS",
    "SHA256SUMS.sig",
    "requirements.txt",
    "sbom.cdx.json",
    "tussendoor-0.1.0-py3-none-any.whl",
    "tussendoor-0.1.0.tar.gz",
}
# The commands that the page gives to whoever gets it.
LOOKING, INSTALLING = re.findall(
    r"```\n(.+?)```", (ROOT / "SECURITY.md").read_text("utf-8").split("## Whether a release is real")[1], re.DOTALL
)[:2]


def does(folder, *words, code=0):
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout + done.stderr


def new_key(folder, name):
    does(folder, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name, "-C", "release@tussendoor")
    return folder / name, (folder / f"{name}.pub").read_text().rsplit(" ", 1)[0]


def commits(source, *more):
    does(source, "git", "add", "--all")
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
    does(source, "git", *who, "commit", "--quiet", "--message", "As it is", *more)


def makes(source, key, code=0):
    return does(source, sys.executable, "-m", "docs.release", str(key), code=code)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """The source of the program as it is now, from which a release was made, and the key that signed it."""
    folder = tmp_path_factory.mktemp("release")
    source, (key, public) = folder / "source", new_key(folder, "maintainer")
    source.mkdir()
    for part in PARTS:
        one = ROOT / part
        (shutil.copytree if one.is_dir() else shutil.copy)(one, source / part)
    (source / "docs" / "release-signers").write_text(
        f'# A comment.\nrelease@tussendoor namespaces="tussendoor-release" {public}\n'
    )
    does(source, "git", "init", "--quiet")
    commits(source)
    does(source, "git", "-c", "tag.gpgsign=false", "tag", "v0.1.0")
    makes(source, key)
    assert {path.name for path in (source / "dist").iterdir()} == FILES
    return source, key


@pytest.fixture
def got(tmp_path, released):
    """What somebody got, in a folder of his own."""
    source, _ = released
    shutil.copytree(source / "dist", tmp_path / "got")
    shutil.copy(source / "docs" / "release-signers", tmp_path / "got")
    return tmp_path / "got"


def looks(folder):
    """Whether all is well by the commands of the page, and what they say."""
    done = subprocess.run(["bash", "-ec", LOOKING], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout + done.stderr


def test_who_gets_it_sees_that_it_is_real(got):
    well, said = looks(got)
    assert (well, said.startswith('Good "tussendoor-release" signature for release@tussendoor')) == (True, True)
    assert sorted(re.findall(r"^(.+): OK$", said, re.MULTILINE)) == sorted(FILES - {"SHA256SUMS", "SHA256SUMS.sig"})


@pytest.mark.parametrize("name", sorted(FILES))
def test_who_gets_it_sees_it_when_one_byte_is_another(got, name):
    content = bytearray((got / name).read_bytes())
    content[len(content) // 2] ^= 1
    (got / name).write_bytes(content)
    assert looks(got)[0] is False


@pytest.mark.parametrize("name", sorted(FILES))
def test_who_gets_it_sees_it_when_something_is_missing(got, name):
    (got / name).unlink()
    assert looks(got)[0] is False


def test_who_gets_it_sees_it_when_somebody_else_signed_what_he_changed(tmp_path, got):
    other, _ = new_key(tmp_path, "thief")
    (got / "SHA256SUMS.sig").unlink()
    does(got, "ssh-keygen", "-q", "-Y", "sign", "-f", str(other), "-n", "tussendoor-release", "SHA256SUMS")
    well, said = looks(got)
    assert (well, "Good" in said) == (False, False)


def test_a_signature_of_the_same_key_for_something_else_is_none(got, released):
    (got / "SHA256SUMS.sig").unlink()
    does(got, "ssh-keygen", "-q", "-Y", "sign", "-f", str(released[1]), "-n", "git", "SHA256SUMS")
    assert looks(got)[0] is False


def test_it_holds_the_program_and_every_thing_that_is_installed_with_it_is_pinned(got):
    with ZipFile(got / "tussendoor-0.1.0-py3-none-any.whl") as wheel:
        inside = {name.split("/")[0] for name in wheel.namelist()}
    assert inside == {"bot", "conversations", "locales", "tussendoor-0.1.0.dist-info"}
    needs = (got / "requirements.txt").read_text("utf-8")
    packages = re.findall(r"^([a-z0-9-]+)(?:\[\w+\])?==", needs, re.MULTILINE)
    assert {"sqlalchemy", "cryptography", "python-telegram-bot", "psycopg-binary"} <= set(packages)
    assert not {"pytest", "mypy", "aiogram", "hatchling", "tussendoor"} & set(packages)
    assert needs.count("--hash=sha256:") >= len(packages) > 30
    assert INSTALLING.splitlines() == [
        "pip install --require-hashes -r requirements.txt",
        "pip install --no-deps tussendoor-*.whl",
    ]


def test_nothing_is_released_by_who_may_not_or_of_what_is_no_version(tmp_path, released):
    source, key = tmp_path / "source", released[1]
    does(tmp_path, "git", "clone", "--quiet", str(released[0]), str(source))
    other, public = new_key(tmp_path, "other")
    said = makes(source, other, code=1)
    assert said.startswith("This key may sign no release.")
    assert public in said
    (source / "LICENSE").write_text("Mine.\n")
    assert makes(source, key, code=1) == "There is something that was not committed. A release is one commit.\n"
    commits(source)
    assert makes(source, key, code=1).startswith("This commit has no tag v0.1.0.")
    assert not (source / "dist").exists()


def test_no_release_can_be_signed_here_before_a_maintainer_put_his_key_there():
    lines = (ROOT / "docs" / "release-signers").read_text("utf-8").splitlines()
    signer = re.compile(r'release@tussendoor namespaces="tussendoor-release" (ssh|sk-ssh)-\S+ \S+')
    assert [line for line in lines if not line.startswith("#") and not signer.fullmatch(line)] == []
