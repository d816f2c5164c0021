"""What somebody is shown of what he set out to do, where he is asked how it went."""

from collections.abc import Sequence

from conversations import patterns as re
from conversations.insight import sees, will_do
from conversations.intending import NEEDS_MORE, SHOWN, TIMES, set_out
from conversations.matching import small
from conversations.quoted.around_plan import asks_of_it, is_around_it, knows_not_yet, only_feels, tells_within
from conversations.quoted.core import begun
from conversations.quoted.in_the_end import in_the_end
from conversations.quoted.moved import as_moved, without_its_day
from conversations.quoted.quoting import joined, whole
from conversations.quoted.run import leads_in
from conversations.quoted.weighing import points_before
from conversations.said.gist import sentences
from conversations.told.setting_out import can_begin, names_something_to_do
from conversations.wished.asked_after import in_two
from conversations.wished.days_named import as_it_is_now


def as_shown(words: str) -> str:
    """What he is shown of what he set out to do: all of it, without what only says what he does not, or when he would
    be asked; of a very long one as much as can be read at a glance, and always what he wrote last of when it will be.
    """
    before, now = as_moved(words)
    said = whole(_with_its_day_now(in_two(in_the_end(before))[0]))
    told = sentences(said)
    if now:
        told = without_its_day(told, now)
        said = joined(told)
    kept = _part(told)
    left = SHOWN - len(now.split())
    if len(kept) == len(told) and len(said.split()) <= left:
        return "\n".join(part for part in (said, now) if part)
    if len(" ".join(kept).split()) > left:
        first = next((place for place, one in enumerate(kept) if not _AT_FIRST_NOT.match(small(one))), 0)
        kept = kept[first:]
    shown = [begun(kept[0], left)]
    for one in kept[1:]:
        if len(" ".join((*shown, one)).split()) > left:
            break
        shown.append(one)
    cut = " …" if len(shown) < len(kept) and not shown[-1].endswith("…") else ""
    return "\n".join(part for part in (joined(shown) + cut, now) if part)


def leaves_open(words: str) -> bool:
    """Whether it is no plan of his yet: it is only what he may do, or he says that he promises nothing."""
    told = sentences(as_shown(words))
    if any(set_out(one) for one in told):
        return False
    return bool(told) and (_MAY_BE.match(small(told[0])) is not None or _NO_PROMISE.search(small(words)) is not None)


_MAY_BE = re.compile(r"(?:(?:nou|tja|of|maar|eh+m?|hm+)[,. ]+)*(?:misschien|wellicht|mss|mogelijk)\b")
_NO_PROMISE = re.compile(
    r"\b(?:ik )?beloof (?:ik )?(?:(?:het|dat|je|nog|liever|maar|nu|hier) )*(?:niet|niks|niets)\b"
    r"(?! (?:meer|aan|tegen)\b)|\bgeen belofte\b|\bkan (?:ik )?(?:het |dat |niks |niets )*niet beloven\b|"
    r"\bkan (?:ik )?(?:niks|niets) beloven\b|"
    r"\bbeloven (?:doe ik|kan ik) (?:niks|niets|het niet)\b"
)


def _part(told: Sequence[str]) -> list[str]:
    """Those of these sentences that are what he will do: not what he saw before it, sets aside behind it, or says
    around it. What stands in the middle of it is a part of it."""
    first, end = 0, len(told)
    while first < end - 1 and (
        _is_no_part(told[first])
        or _NOTHING_WITH.match(small(told[first]))
        or leads_in(told[first])
        or knows_not_yet(told[first])
        or _only_led_to(told[first], told[first + 1 :])
    ):
        first += 1
    while end > first + 1 and _is_aside(told[end - 1], told[end - 2]):
        end -= 1
    left = list(told[first:end])
    said = [one for one in left if not (_WISHES_WELL.fullmatch(one.casefold()) or only_feels(one) or asks_of_it(one))]
    return said or left


def _is_aside(sentence: str, before: str) -> bool:
    """Whether behind what he will do, and what stands `before` it, this only says what he thinks of it, doubts, asks,
    or sets aside."""
    plain = small(sentence)
    is_passed_on = tells_within(sentence) and not can_begin(sentence)
    if is_passed_on or _is_no_part(sentence) or _SETS_ASIDE.match(plain) or is_around_it(sentence, before):
        return True
    return _THINKS_OF_IT.match(plain) is not None and not (names_something_to_do(sentence) or set_out(sentence))


# "Het blaadje is een beetje kinderachtig, maar het helpt."
_THINKS_OF_IT = re.compile(
    r"(?!.*\bik\b)(?:het|dat|die|de) (?:[\w'-]+ ){0,3}(?:is|klinkt|voelt|lijkt) (?:\w+ ){0,3}(?:kinderachtig|gek|"
    r"niks|niets|weinig|klein|simpel|flauw|makkelijk|"
    r"raar|stom|suf|dom|spannend|eng|belachelijk|overdreven)\b"
)


def _only_led_to(sentence: str, behind: Sequence[str]) -> bool:
    """Whether it is what he saw, after which he says what he will do, so that that can be read without it."""
    if not sees(sentence) or _ON_DAY.search(small(sentence)) or _WANTS.search(small(sentence)):
        return False
    then = behind[0]
    is_short = len(then.split()) < _TELLS
    if points_before(then) or (is_short and NEEDS_MORE.search(small(then))):
        return False
    return _SAYS_WHEN.search(small(then)) is not None and (will_do(then) or can_begin(then))


_TELLS = 12  # words
_WANTS = re.compile(r"\b(?:wil|ga|zal|probeer)\b")
_ON_DAY = re.compile(rf"\b(?:{TIMES}|(?:ma|di|wo|do|vr|za|zo) [0-9])\b")
_SAYS_WHEN = re.compile(rf"{_ON_DAY.pattern}|\b(?:als|zodra)\b")
# "Over mijn vader heb ik even geen huiswerk."
_SETS_ASIDE = re.compile(
    r"(?:(?:en|maar) )*(?:(?:over|met|voor|aan|van|bij|tegen) [^,.]{2,40}|daar\w*|de rest|dat andere|verder) "
    r"(?:heb|doe|ga|weet|wil) ik (?:(?:nu|nog|even|voorlopig|het|er|daar|eerst|dus|maar|eigenlijk|verder|mee) )*"
    r"(?:geen [\w'-]+|niks|niets|niet)(?: (?:mee|meer|hoor|aan|voor|nodig|doen))*\W*$"
)
# "Met Jasmijn niets, dat regelen we samen wel. Dat zinnetje wil ik wel zeggen …"
_NOTHING_WITH = re.compile(
    r"(?:(?:nou|ja|eh)[, ]+)*(?:met|voor|aan|over|van|bij|tegen) [^,.]{2,40} "
    r"(?:(?:doe|wil|hoef) ik )?(?:niks|niets)\b *(?:[,.;]|$)"
)
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
