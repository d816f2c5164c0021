"""The defects: where `good` stands in `file`, `bad` is put, and at least one of the tests of `guard` must fail."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILE = Path(__file__).with_name("bugs.toml")


@dataclass(frozen=True)
class Bug:
    """One defect. `what` is what it would do to somebody, in a sentence."""

    what: str
    file: str
    good: str
    bad: str
    guard: tuple[str, ...]

    def fits(self, root: Path = ROOT) -> bool:
        """Whether what it spoils stands there, once."""
        return (root / self.file).read_text("utf-8").count(self.good) == 1

    def plant(self, root: Path) -> None:
        """Spoil the copy of the program in this folder. ValueError when it no longer fits."""
        if not self.fits(root):
            raise ValueError(f"does not fit any more: {self.what}")
        place = root / self.file
        place.write_text(place.read_text("utf-8").replace(self.good, self.bad), "utf-8")


def bugs() -> tuple[Bug, ...]:
    """All of them, in the order of the file."""
    rows = tomllib.loads(FILE.read_text("utf-8"))["bug"]
    return tuple(Bug(**{**row, "guard": tuple(row["guard"])}) for row in rows)
