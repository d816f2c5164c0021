"""That what somebody writes where he words his goal is for himself alone: "Ik wil ontspannen kunnen presenteren. Dat
hoeft Ada niet te weten.", or of what he said of it before: "hou het maar voor mij".

Nothing of his goal goes without his yes, so here is heard only who is sure of it.
"""

from conversations import patterns as re
from conversations.kept.fate import keeps, words_in
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.kept_from import keeps_from
from conversations.kept.of_this import is_to_stay
from conversations.matching import small
from conversations.said.assent import plainly
from conversations.said.gist import sentences

# Behind the rest of his sentence "voor mezelf" alone may be what he wants: rest, for himself.
_BEHIND = re.compile(r"[,;]?\s+(?=maar\b)|[,;]\s+(?=.*\b(?:dat|dit|het|die|niet)\b)", re.IGNORECASE)
_HIS = re.compile(r"\b(?:voor|bij) (?:mij|me|mezelf|mijzelf|jezelf|jou|je)\b|\bpriv[eé]\b")
_GOES_ON = re.compile(r":\s+\S")
_FEW = 2  # words
_ENDS = " ,;:–-"


def kept_goal(coach: str, words: str) -> str | None:
    """What he tells with these words that stays with him; nothing, where he says that of what he told before, and None
    where he says no such thing."""
    told = [_without_tail(coach, one) for one in sentences(words)]
    said = " ".join(one for one in told if one)
    if said == " ".join(sentences(words)) and secret_amid(coach, words) is not Secret.HIS:
        return None
    is_only_yes_or_no = len(said.split()) <= _FEW and plainly(said) is not None
    return "" if is_only_yes_or_no else said


def _without_tail(coach: str, sentence: str) -> str:
    """The sentence without what says so in it, if that is all of it or stands behind the rest."""
    if _says_so(coach, sentence):
        return ""
    cuts = [found for found in _BEHIND.finditer(sentence) if _says_so(coach, sentence[found.end() :])]
    return sentence[: cuts[0].start()].rstrip(_ENDS) if cuts else sentence


def _says_so(coach: str, part: str) -> bool:
    if _GOES_ON.search(part):
        return False  # "Ada hoeft dit niet te lezen: …"
    if keeps_from(coach, part) or is_to_stay(coach, part):
        return True
    plain = small(part).strip(" .,!…")
    found, (said, _) = keeps(coach, plain), words_in(coach, plain)
    is_sure = found is not None and found.sure and not found.gone
    return is_sure and ("HER" in (said or ()) or _HIS.search(plain) is not None)
