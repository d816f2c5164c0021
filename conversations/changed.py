"""What `dataclasses.replace` is elsewhere: the same with some parts different, for the plainest of values.

That goes by way of `__init__`, which takes some ten times as long as copying does, and a turn changes its state a dozen
times over. Where a value looks after itself when it is made, it is made anew all the same. `made` is for those of which
there are many at once, as when everything is read that somebody ever answered.
"""

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import replace as replace

    def made(kind: Callable[P, T], /, *args: P.args, **parts: P.kwargs) -> T:
        """One of this kind."""
else:

    def made(kind: type[T], /, **parts: Any) -> T:
        """One of this kind, of which every part is given by its name."""
        one = object.__new__(kind)
        one.__dict__.update(parts)
        return one

    def replace(one: T, /, **parts: Any) -> T:
        """The same with these parts in the place of what was there."""
        kind = type(one)
        names = _plainly_made_of(kind)
        if names is None or not names.issuperset(parts):
            return dataclasses.replace(one, **parts)
        changed = object.__new__(kind)
        inside, held = changed.__dict__, one.__dict__
        if len(held) == len(names):
            inside.update(held)
        else:  # without what was worked out from the parts as they were
            inside.update((name, held[name]) for name in names)
        inside.update(parts)
        return changed


@cache
def _plainly_made_of(kind: type) -> frozenset[str] | None:
    """The parts of such a value, if to have them is all that it is."""
    fields = dataclasses.fields(kind)
    is_plain = all(one.init for one in fields) and not hasattr(kind, "__post_init__") and not hasattr(kind, "__slots__")
    return frozenset(one.name for one in fields) if is_plain else None
