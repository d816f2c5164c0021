"""How long it takes from a fresh clone to a page that answers: `make demo`, the first time and the second.

    .venv/bin/python -m tests.benchmarks.start

The first time brings everything in over the network, with empty caches, as on a machine that has never seen it.
"""

import os
import re
import signal
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
ALONE = {"UV_NO_CACHE": "1", "PIP_NO_CACHE_DIR": "1", "DISPLAY": "", "WAYLAND_DISPLAY": ""}


def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder) / "tussendoor"
        subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
        print(f"from a fresh clone: {seconds_to_a_page(clone):.1f} s")
        print(f"the second time: {seconds_to_a_page(clone):.1f} s")


def seconds_to_a_page(clone: Path) -> float:
    """From `make demo` to the moment the page has come in."""
    told = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | ALONE
    begun = time.perf_counter()
    demo = ["make", "demo"]
    with subprocess.Popen(
        demo, cwd=clone, env=told, text=True, stdout=subprocess.PIPE, start_new_session=True
    ) as running:
        assert running.stdout is not None
        address = next(found[0] for line in running.stdout if (found := re.search(r"http://[\d.:]+/", line)))
        with urllib.request.urlopen(address) as page:
            page.read()
        taken = time.perf_counter() - begun
        os.killpg(running.pid, signal.SIGINT)
    return taken


if __name__ == "__main__":
    measure()
