"""`python -m tests.year` runs a hundred years; with numbers, those of these numbers, whole."""

import sys
import time

from tests import quick
from tests.year.world import year

if __name__ == "__main__":
    quick.share_statements()
    seeds = [int(one) for one in sys.argv[1:]] or range(100)
    for seed in seeds:
        begun = time.process_time()
        seen = year(seed)
        print(
            f"{seed}: {'; '.join(seen.wrong[:3]) or 'ok'} | {seen.size} steps {seen.steps} said {seen.said} "
            f"shown {seen.shown} deaths {seen.deaths} {time.process_time() - begun:.1f} s",
            flush=True,
        )
