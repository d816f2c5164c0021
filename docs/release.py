"""A release: what is handed out, the same bytes whoever makes it, with the signature of who may.

`make release KEY=~/.ssh/release` takes the commit that has the tag of this version, builds it twice, in two places, and
goes on only when both are the same, byte for byte. Into `dist/` go the source and the wheel, what else is installed
with it and its hashes (`requirements.txt`), the bill of materials, the sums of them all, and the signature under those.
How whoever gets them looks whether they are real stands in SECURITY.md, in commands of OpenSSH.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parent.parent
SIGNERS = ROOT / "docs" / "release-signers"
SUMS = "SHA256SUMS"
NAMESPACE, SIGNER = "tussendoor-release", "release@tussendoor"
_UV = str(Path(sys.executable).with_name("uv"))


def release(key: Path, out: Path) -> None:
    """Put all of it into `out`, which is emptied first. Ends with one line where it is no release."""
    tree, moment = _source()
    _demand_signer(key)
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        if _built(tree, Path(one), moment, 0o022) != _built(tree, Path(other), moment, 0o077):
            raise SystemExit("What was built twice is not the same. Nothing is handed out.")
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(Path(one) / "out", out)
    sums = "".join(f"{_sum(path)}  {path.name}\n" for path in sorted(out.iterdir()))
    (out / SUMS).write_text(sums, "ascii")
    _run("ssh-keygen", "-q", "-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(out / SUMS))


def _source() -> tuple[bytes, int]:
    """The commit that is handed out, as a tar, and when it was made, in seconds."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if _run("git", "status", "--porcelain"):
        raise SystemExit("There is something that was not committed. A release is one commit.")
    if f"v{version}" not in _run("git", "tag", "--points-at", "HEAD").decode().split():
        raise SystemExit(f"This commit has no tag v{version}. Tag it first: git tag -s v{version}")
    return _run("git", "archive", "HEAD"), int(_run("git", "log", "-1", "--format=%ct"))


def _demand_signer(key: Path) -> None:
    """Only who is known to who gets it can sign: else nobody could look whether it is real."""
    public = _run("ssh-keygen", "-y", "-f", str(key)).decode().split()[:2]
    lines = [line.split() for line in SIGNERS.read_text("utf-8").splitlines() if not line.startswith("#")]
    if not any(line[:1] == [SIGNER] and line[-2:] == public for line in lines):
        line = f'{SIGNER} namespaces="{NAMESPACE}" {" ".join(public)}'
        raise SystemExit(f"This key may sign no release. Who may, stands in docs/release-signers, like this:\n{line}")


def _built(tree: bytes, place: Path, moment: int, mask: int) -> dict[str, str]:
    """What comes of it in this place, and the sum of each."""
    source, out = place / "source", place / "out"
    before = os.umask(mask)
    try:
        with tarfile.open(fileobj=BytesIO(tree)) as packed:
            packed.extractall(source, filter="data")
        # What builds is in the lock file too, and so in this environment: nothing is fetched for it.
        how = ("--no-build-isolation", "--python", sys.executable, "--no-create-gitignore")
        _run(_UV, "build", "--quiet", *how, "--out-dir", str(out), str(source), SOURCE_DATE_EPOCH=str(moment))
        needs = ("--quiet", "--locked", "--no-dev", "--no-emit-project", "--no-header", "--extra", "postgres")
        _run(_UV, "export", *needs, "--project", str(source), "--output-file", str(out / "requirements.txt"))
        shutil.copyfile(source / "docs" / "sbom.cdx.json", out / "sbom.cdx.json")
    finally:
        os.umask(before)
    return {path.name: _sum(path) for path in sorted(out.iterdir())}


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _run(*words: str, **around: str) -> bytes:
    done = subprocess.run(words, cwd=ROOT, env=os.environ | around, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"{Path(words[0]).name} {words[1]}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:
        raise SystemExit("Which key signs? make release KEY=~/.ssh/the-key-of-the-releases")
    release(Path(sys.argv[1]).expanduser().absolute(), ROOT / "dist")
