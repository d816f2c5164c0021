"""What somebody wrote that he has overtaken since: he did what he had yet to do, or is going to do what he doubted. It
is not held up to him again as it was."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.matching import small
from conversations.quoted.quoting import joined
from conversations.quoted.same_words import in_common
from conversations.said.gist import sentences
from conversations.told.came_of_it import says_done

_STILL_TO_DO = re.compile(
    r"\b(?:moet|wil|ga|zou|hoef) (?:ik )?(?:(?:het|dat|er|hem|haar|dit|ook) )*nog\b|\bnog (?:steeds |altijd )?niet\b|"
    r"\bnog (?:doen|zeggen|vragen|bellen|proberen|vertellen)\b"
)
_DOUBTS = re.compile(
    r"\bweet (?:ik )?(?:(?:het|dat|eigenlijk|nog|ook|alleen|zelf|echt) )*niet\b|\bof ik (?:dat|het|er)\b|\bmisschien\b|"
    r"\btwijfel\w*\b|\bdurf (?:ik )?(?:(?:het|dat|nog|er) )*niet\b"
)
_IS_FIRM = re.compile(r"\b(?:ga|zal) ik\b|\bik (?:[\w'-]+ ){0,6}(?:ga|zal)\b|\b(?:wil|doe) ik\b.*\b(?:\w+dag|morgen)\b")


_WHOM = re.compile(
    r"\b(?:baas|chef|leidinggevende|directeur|manager|teamleider|collega\w*|klant|team|man|vrouw|partner|vriend|vriendin|"
    r"dochter|zoon|zus|broer|moeder|vader|ouders|kinderen|schoon\w+|buurman|buurvrouw|opa|oma)\b|(?<=[a-z,] )[A-Z]\w+"
)


def _whom(sentence: str) -> frozenset[str]:
    """Whom it is about, by name or as who they are to him."""
    return frozenset(one.casefold() for one in _WHOM.findall(sentence))


def still_so(words: str, since: Sequence[str]) -> str:
    """These words without the sentences that what he wrote `since` has overtaken; nothing where none is left that can
    be read by itself."""
    told = sentences(words)
    later = [one for each in since for one in sentences(each) if not one.endswith("?")]
    over = [any(_is_overtaken(one, other) for other in later) for one in told]
    if not any(over):
        return words
    first = over.index(True)
    return joined(told[:first] if first else ())


def _is_overtaken(sentence: str, since: str) -> bool:
    was, now = small(sentence), small(since)
    ones, others = _whom(sentence), _whom(since)
    if ones and others and not ones & others:
        return False  # what he did with the one leaves what he has to do with the other
    if not in_common(was, now) or _STILL_TO_DO.search(now) or _DOUBTS.search(now):
        return False
    did = _STILL_TO_DO.search(was) is not None and says_done(now)
    return did or (_DOUBTS.search(was) is not None and _IS_FIRM.search(now) is not None)
