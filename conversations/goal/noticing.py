"""By what somebody would notice that it works, without what only leads up to it or is to stay out."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.goal.goal_words import stays
from conversations.kept.named_out import named_out
from conversations.quoted.apologies import says_sorry, without_apology
from conversations.quoted.to_the_bot import is_of_his_words
from conversations.said.gist import sentences
from conversations.said.said_so import said_so
from conversations.told.to_talk_of import wants_to_talk


def what_he_notices(text: str) -> str:
    """What shows it, without what only leads up to it: "sorry, nu pas. ik merk het als …" begins at "als"."""
    said = _OF_THEN.sub("", without_apology(_behind_sorry(text)), count=1)
    told = [one for one in sentences(said) if not is_of_his_words(one)]
    bare = " ".join(_from_first(told)) or text
    found = SHOWS_IT.match(bare) or _MARKS.search(bare)
    if found is None or len(bare[found.end() :].split()) <= 1 or notices(bare[: found.start()]):
        return bare
    return bare[found.end() :]


def _behind_sorry(text: str) -> str:
    """These words without a first sentence that says sorry, where more comes behind it."""
    first, *rest = sentences(text) or [text]
    return " ".join(rest) if rest and says_sorry(first) and "merk" not in first else text


def _from_first(told: Sequence[str]) -> Sequence[str]:
    """These sentences without the first of them that say only yes, what may stay out, or what the question is like."""
    for at, one in enumerate(told):
        so = said_so(one)
        is_yes = stays(one) or (so is not None and so.yes and not so.more)
        if not (is_yes or named_out(one) or _LEAVES_OUT.match(one) or _OF_THE_QUESTION.fullmatch(one)):
            return told[at:]
    return told


def names_mark(words: str) -> tuple[str, str] | None:
    """By what he notices it, where he says that this is what it is while something else is asked, and what he says
    besides; None where he says no such thing."""
    told = sentences(_OF_THEN.sub("", _behind_sorry(words), count=1))
    if "?" not in words and (then := _THEN_IT_IS.match(" ".join(told))) is not None:
        return f"{then['mark'].rstrip(',. ')}.", ""
    at = next((place for place, one in enumerate(told) if _NAMES_MARK.search(one)), None)
    if at is None or "?" in words or not all(_OF_THE_GOAL.search(one) for one in told[:at]):
        return None
    at += _ONLY_NAMES.fullmatch(told[at]) is not None and at + 1 < len(told)
    shows = [place for place, one in enumerate(told) if place >= at and not wants_to_talk(one)]
    besides = [one for place, one in enumerate(told) if place > at and place not in shows]
    mark = re.sub(
        r"^(?:ja|nou)[, ]+", "", what_he_notices(" ".join(told[place] for place in shows)), flags=re.IGNORECASE
    )
    return (mark, " ".join(besides)) if len(mark.split()) > 1 else None


def may_be_mark(words: str) -> str:
    """By what he notices it, where these words may be that and ask nothing; empty where they do not."""
    mark = what_he_notices(words)
    is_one = "?" not in words and notices(mark) and _LEAST <= len(mark.split()) <= _MOST
    return mark if is_one else ""


def asks_whether_it_came(words: str) -> bool:
    """Whether he asks if what he said of his goal has come to where it belongs."""
    return _OF_MARK.search(words) is not None and _HAS_IT_COME.search(words) is not None


_LEAST, _MOST = 4, 40  # words
# "Als … Dan is het gelukt."
_THEN_IT_IS = re.compile(
    r"(?P<mark>(?:als|wanneer|zodra) [^?]{12,240}?)[.,;:]? dan (?:is het|weet ik dat het)(?: me| mij| echt)* "
    r"(?:gelukt|geslaagd)(?: is)?\W*$",
    re.IGNORECASE,
)
_OF_MARK = re.compile(
    r"\bwaaraan ik (?:het |dat )?(?:straks )?merk|\b(?:bij|over|naar|van) (?:mijn|m'n|mn|het) doel\b", re.IGNORECASE
)
_HAS_IT_COME = re.compile(
    r"\b(?:is|zijn|staat|heb je) (?:dat|het|dit)(?: (?:nu|nou|ook|wel|dan|toch|zo|al|er|goed|daar))* "
    r"(?:terecht ?gekomen|aangekomen|overgekomen|binnen\w*|erbij|bij mijn doel|bewaard|gezien|doorgekomen)\b[^?]*\?",
    re.IGNORECASE,
)
# "O ja, van dinsdag nog: ik merk het als …"
_OF_THEN = re.compile(
    r"^\W*(?:(?:ja|nou|en|oh?|oja|nog|even|trouwens)[, ]+)*(?:van|over|op|bij) (?:(?:je|uw|die|de) vraag(?: van)? )?"
    r"(?:(?:afgelopen |vorige )?(?:maan|dins|woens|donder|vrij|zater|zon)dag|gisteren|eergisteren|vorige week|laatst|"
    r"toen)(?: nog)?[:,] ",
    re.IGNORECASE,
)
# "Waaraan ik het merk, dat vroeg je nog. Dat ik …"
_ONLY_NAMES = re.compile(
    r"\W*(?:(?:ja|nou|en|oh?|oja|nog|trouwens)[, ]+)*waaraan ik (?:het|dat) (?:straks |dan )?merk"
    r"(?:,? (?:dat |die )?(?:vroeg|wilde?|wou) (?:je|u) (?:toch |me |mij )?(?:nog|ook|weten|vorige week)(?: weten)?)?"
    r"\W*",
    re.IGNORECASE,
)
_NAMES_MARK = re.compile(
    r"^\W*(?:(?:ja|nou|maar|dus|en|oh?|oja|nog even|trouwens)[, ]+)*(?:ik merk het "
    r"(?:straks |vooral |denk ik )*(?:(?:aan )?(?:als|wanneer|zodra)|aan dat)\b|waaraan ik (?:het|dat) merk\b)|"
    r"\b(?:daaraan merk ik (?:het|dat)(?: dan| straks)?|daar merk ik (?:het|dat)(?: dan| straks)? aan)\W*$",
    re.IGNORECASE,
)
_OF_THE_GOAL = re.compile(r"\b(?:doel|je vraag|uw vraag|die vraag|antwoord|(?:je|u) vroeg)\b", re.IGNORECASE)


def notices(words: str) -> bool:
    """Whether there may be something in these words by which it is noticed."""
    return _NOTICES.search(words) is not None


_NOTICES = re.compile(
    r"\b(?:merk\w*|als|wanneer|zodra|dat (?:ik|mijn|m'n|mn|we|ze)|minder|meer|weer|zegt|zeggen|niet meer)\b",
    re.IGNORECASE,
)
_LEAVES_OUT = re.compile(
    r"\W*(?:(?:graag|liever|maar|haha|nee),? )*zonder (?:dat|het|die) (?:stuk|stukje|zin|zinnetje|deel|gedoe|verhaal) "
    r"(?:over|van|met)\b(?!.*\bik\b)",
    re.IGNORECASE,
)
_OF_THE_QUESTION = re.compile(
    r"\W*(?:(?:nou|tja|pff+|hm+|oei|poeh?|haha),? )*(?:(?:dat|die|het) (?:vind ik|is|blijft) |wat een )?"
    r"(?:een )?(?:(?:wel|best|heel|echt|even) )*(?:een )?"
    r"(?:(?:goede|goeie|mooie|leuke|lastige|moeilijke|pittige) (?:vraag|vragen|eentje|zeg)|"
    r"(?:lastig|moeilijk|pittig)(?: (?:te zeggen|om te zeggen|hoor|zo))*)(?: (?:hoor|zeg|joh))*\W*",
    re.IGNORECASE,
)
# "Er kwam van alles tussen. Ik denk dat ik het merk als …"
_MARKS = re.compile(
    r"(?:^|(?<=[.!?] ))(?:(?:ja|nou|maar|dus|en),? )*(?:ik denk )?(?:dat )?"
    r"(?:ik (?:het|dat) (?:vooral |denk ik )?(?:zal |zou |ga )?merk\w*|ik merk (?:het|dat)(?: vooral| denk ik)?) "
    r"(?:aan )?(?=(?:als|wanneer|zodra|dat) )",
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
