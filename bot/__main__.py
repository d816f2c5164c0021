"""`tussendoor`, or `python -m bot`: the way in.

Reading the program in makes half a million objects that stay. Nothing of that is looked through for garbage meanwhile,
which would take a sixth of a start, nor later on.
"""

import gc
import sys


def main() -> int:
    """Read the program in, and run one command."""
    gc.disable()
    from bot import cli

    gc.freeze()
    gc.enable()
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
