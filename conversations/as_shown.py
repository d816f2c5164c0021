"""What somebody is shown of what he set out to do, where he is asked how it went."""

from conversations import patterns as re
from conversations.intending import SHOWN, set_out
from conversations.matching import small
from conversations.quoted.core import begun
from conversations.quoted.in_the_end import in_the_end
from conversations.quoted.quoting import joined, whole
from conversations.said.gist import sentences
from conversations.told.setting_out import can_begin, names_something_to_do
from conversations.wished.asked_after import in_two
from conversations.wished.days_named import as_it_is_now


def as_shown(words: str) -> str:
    """What he is shown of what he set out to do: all of it, without what only says what he does not, or when he would
    be asked; of a very long one as much as can be read at a glance."""
    said = whole(_with_its_day_now(in_two(in_the_end(words))[0]))
    told = sentences(said)
    kept = [one for one in told if not _is_no_part(one)] or list(told)
    if len(kept) == len(told) and len(said.split()) <= SHOWN:
        return said
    if len(" ".join(kept).split()) > SHOWN:
        first = next((place for place, one in enumerate(kept) if not _AT_FIRST_NOT.match(small(one))), 0)
        kept = kept[first:]
    shown = [begun(kept[0], SHOWN)]
    for one in kept[1:]:
        if len(" ".join((*shown, one)).split()) > SHOWN:
            break
        shown.append(one)
    return joined(shown) + (" …" if len(shown) < len(kept) and not shown[-1].endswith("…") else "")


# "Eigenlijk niks, want …. Of nou ja. Misschien dat ik …"
_AT_FIRST_NOT = re.compile(
    r"(?:(?:eigenlijk|nou|eerlijk gezegd|poeh?|pff+|tja)[, ]+)*(?:niks|niets|geen idee|weet ik niet|ik weet (?:het "
    r")?niet)\b|(?:of )?(?:nou|ja|nou ja|tja|hoewel|wacht)\W*$"
)


_NO_PART = re.compile(r"\b(?:niks|niets)\W*$|\b(?:be)?dankt?\b|\bhaha+\W*$")


def _is_no_part(sentence: str) -> bool:
    plain = sentence.casefold()
    if _NO_PART.search(plain) is None:
        return _WISHES_WELL.fullmatch(plain) is not None
    return not (names_something_to_do(sentence) or set_out(sentence) or can_begin(sentence))


_WISHES_WELL = re.compile(
    r"\W*(?:(?:en|alvast|ook|voor nu|dank\w*|bedankt|nog|een|hele|verder)\W+)*"
    r"(?:(?:fijne?|prettige?|goede?|mooie?|gezellige?|gelukkige?|zalige?|vrolijke?) (?:kerst\w*|feestdagen|dagen|"
    r"jaarwisseling|nieuw ?jaar|uiteinde|weekend|avond|dag|week|vakantie|paas\w*|pasen|zondag|zaterdag)|"
    r"(?:hartelijke |vriendelijke )?groet(?:en|jes)?|tot (?:dan|gauw|snel|\w+dag|de volgende keer|later)|doei+|"
    r"(?:in het )?kort)"
    r"(?:\W+(?:alvast|nog|verder|hoor|gewenst|allemaal|en een|goed nieuw ?jaar|goede jaarwisseling))?\W*"
)
_ONE_DAY = re.compile(
    r"\b(?:op |aanstaande |komende |volgende |deze )*(?:maan|dins|woens|donder|vrij|zater|zon)dag"
    r"(?:ochtend|morgen|middag|avond)?(?: (?:de )?[0-9]{1,2}(?:e|de|ste)?)?\b",
    re.IGNORECASE,
)
_SAYS_WHO = re.compile(r"\b(?:ik|we|wij|hij|ze|zij|als|i)\b")


def _with_its_day_now(words: str) -> str:
    """These words without the day on which he would do it first, where he says in them that it is another by now."""
    now = as_it_is_now(words)
    before = words[: -len(now)] if now and words.endswith(now) else ""
    if len(_ONE_DAY.findall(before)) != 1:
        return words
    told = [one for one in sentences(before) if not _ONE_DAY.search(one) or _SAYS_WHO.search(small(one))]
    return "\n".join((joined([_ONE_DAY.sub("…", one) for one in told]), now)) if told else words
