"""What is set up before all else is imported: where things lie. A plugin of pytest.

Files are in memory where there is room, so that nobody waits for a disk. What is compiled is kept.
"""

import os
import shutil
import sys
from pathlib import Path

_MEMORY, _ROOM = Path("/dev/shm"), 4 * 2**30

# For this process and every one that is started from here, whoever says outside that it should not be.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
if os.access(_MEMORY, os.W_OK) and shutil.disk_usage(_MEMORY).free > _ROOM:
    os.environ.setdefault("TMPDIR", str(_MEMORY))
