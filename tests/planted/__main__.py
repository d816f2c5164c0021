"""Plant each defect in a copy of the program, run the tests that guard against it, and tell which were caught.

`make planted`, or `python -m tests.planted WORDS` for those whose sentence holds these words. It fails when one slips
through, or no longer fits.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from tests.planted.bugs import ROOT, Bug, bugs

_COPIED = ("bot", "conversations", "locales", "tests", "docs")
_BESIDE = ("pyproject.toml", "README.md", "alembic.ini", "CONTRIBUTING.md")
_AT_ONCE = 2
_FAILED = 1  # pytest's own exit code for "some tests failed"; anything else is no proof


def main(words: str) -> int:
    """Print a line for each, and how many of how many were caught."""
    chosen = [bug for bug in bugs() if words.casefold() in bug.what.casefold()]
    number = 0
    for bug, is_caught in caught(chosen):
        number += is_caught
        print("caught " if is_caught else "SLIPPED", bug.what, flush=True)
    print(f"{number} of {len(chosen)} caught")
    return 0 if number == len(chosen) else 1


def caught(chosen: Sequence[Bug]) -> Iterator[tuple[Bug, bool]]:
    """Plant each of them; whether it was caught."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        yield from zip(chosen, pool.map(_is_caught, chosen), strict=True)


def _is_caught(bug: Bug) -> bool:
    with _copy() as root:
        bug.plant(root)
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *bug.guard]
        # What the tests start as a program of its own is this copy too.
        here = {**os.environ, "PYTHONPATH": str(root)}
        return subprocess.run(command, cwd=root, env=here, capture_output=True, check=False).returncode == _FAILED


@contextmanager
def _copy() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tussendoor-planted-") as folder:
        root = Path(folder)
        for name in _COPIED:
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in _BESIDE:
            shutil.copy(ROOT / name, root / name)
        yield root


if __name__ == "__main__":
    sys.exit(main(" ".join(sys.argv[1:])))
