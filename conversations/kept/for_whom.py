"""For whom somebody's words are, as he says it with them: the one door to what is heard of that in this room."""

from conversations import patterns as re
from conversations.kept.aside_out import says_so
from conversations.kept.for_nobody_else import is_for_himself, is_not_hers
from conversations.kept.kept_amid import Secret, may_be_hers, names_whom, secret_amid
from conversations.kept.kept_from import keeps_from, not_that_part
from conversations.kept.may_stay import may_stay
from conversations.matching import called, small
from conversations.said.gist import sentences

_HERS = re.compile(
    r"\W*(?:(?:dus|en|maar|wel|ok[eé]?|goed|alleen|dan|dit|deze|is) )*"
    r"(?:voor|aan) (?P<her>[\w'-]+(?: coach)?)(?: dan| wel)?\s*[:,]"
)


def is_for_her(coach: str, words: str) -> bool:
    """Whether he begins with it that this is for his coach: "dus voor Ada: …"."""
    found = _HERS.match(small(words))
    is_hers = found is not None and found["her"] in (called(coach), "mijn coach", "de coach")
    return is_hers and not stays_his(coach, words)


def says_for_whom(coach: str, words: str) -> bool:
    """Whether he says anything of who reads them: then nothing is made of them by itself."""
    return is_for_himself(words, coach) or secret_amid(coach, words) is not None


def stays_his(coach: str, words: str) -> bool:
    """Whether what he writes unasked is rather not to go along by itself: he says so, may want it, or holds something
    against who would read it."""
    is_his = secret_amid(coach, words) in (Secret.HIS, Secret.OF_HER)
    return is_his or is_for_himself(words, coach) or may_stay(coach, words)


def keeps_it(coach: str, words: str) -> bool:
    """Whether he says himself that his coach is not to read it, and means all of it: then it is not offered to her in
    the same breath."""
    says_it = may_stay(coach, words) and any(keeps_from(coach, one) for one in sentences(words))
    if secret_amid(coach, words) is not Secret.HIS and not is_not_hers(words, coach) and not says_it:
        return False
    return not (may_be_hers(coach, words) or names_whom(coach, words) or says_so(coach, words) or not_that_part(words))
