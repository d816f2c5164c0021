"""By what somebody would notice that it works, without what only leads up to it or is to stay out."""

from conversations import patterns as re
from conversations.quoted.apologies import without_apology
from conversations.quoted.to_the_bot import is_of_his_words
from conversations.said.gist import sentences


def what_he_notices(text: str) -> str:
    """What shows it, without what only leads up to it: "sorry, nu pas. ik merk het als …" begins at "als"."""
    bare = " ".join(one for one in sentences(without_apology(text)) if not is_of_his_words(one)) or text
    found = SHOWS_IT.match(bare) or _MARKS.search(bare)
    return bare[found.end() :] if found is not None and len(bare[found.end() :].split()) > 1 else bare


# "Er kwam van alles tussen. Ik denk dat ik het merk als …"
_MARKS = re.compile(
    r"(?:^|(?<=[.!?] ))(?:(?:ja|nou|maar|dus|en),? )*(?:ik denk )?(?:dat )?ik (?:het|dat) (?:vooral |denk ik )?"
    r"(?:zal |zou |ga )?merk\w* (?:aan )?(?=(?:als|wanneer|zodra|dat) )",
    re.IGNORECASE,
)


SHOWS_IT = re.compile(
    r"^(?:(?=(?:als|wanneer|zodra) |dat (?:[\w'-]+ ){1,8}merk\w*\W*$)|(?:(?:nee|en|maar|of|liever)[, ]+)*"
    r"(?:(?:(?:bij|over|dat|het|wat ik|waaraan ik) ){0,2}merk\w*\b[^:.?!\n]{0,24}:\s*|"
    r"(?:ik merk het|dat merk ik|ik weet het)(?: liever| eerder)*"
    r"(?: aan\s+|\s*[:,]\s*|\s+(?=(?:als|wanneer|zodra|dat|doordat)\b))|"
    r"(?:te merken|waaraan ik het merk|it shows)(?: liever| eerder)*(?: aan| by)?\s*[:,]?\s+))"
    r"(?!.*\?\s*$)",
    re.IGNORECASE,
)
