"""That what somebody tells is of somebody of whom he kept from his coach before what he told: of that she is rather not
to read more by itself, unless it is glad news or he says so."""

from collections.abc import Iterable

from conversations import patterns as re
from conversations.kept.for_whom import keeps_it
from conversations.matching import called, small

# A name within a sentence, and who somebody is to him.
_NAME = re.compile(r"(?<![.!?…:\n] )(?<=\S )[A-Z][a-zà-ÿ]{2,}\b")
_BEGINS = re.compile(r"(?:^|[.!?…:\n] )([A-Z][a-zà-ÿ]{2,})\b")
_NEAR = re.compile(
    r"\b(?:mijn|m'n|mn) ((?:schoon|stief|groot)?(?:moeder|vader|ouders|man|vrouw|zoon|dochter|broer|zus|partner|vriend|"
    r"vriendin|ex|relatie|huwelijk))\b"
)


def of_whom_he_keeps(coach: str, words: str, before: Iterable[str]) -> bool:
    """Whether these words name somebody whom he named in what he kept from her himself."""
    kept = "\n".join(one for one in before if keeps_it(coach, one))
    if not kept:
        return False
    named, here = (_named(one) - {called(coach)} for one in (kept, words))
    # With what a sentence begins is a name where it is one elsewhere.
    return not (named.isdisjoint(here | _begins(words)) and _begins(kept).isdisjoint(here))


def _named(words: str) -> set[str]:
    return {one.casefold() for one in _NAME.findall(words)} | {*_NEAR.findall(small(words))}


def _begins(words: str) -> set[str]:
    return {one.casefold() for one in _BEGINS.findall(words)}
