"""When somebody would meet instead, in a sentence that says no more than that: "kan het donderdag?", "donderdag om tien
kan ik wel", "en voor de 8e zou fijn zijn". It belongs with his wish to meet at another time; by itself it may be of
anything.
"""

from conversations import patterns as re
from conversations.calendar_words import NAMED
from conversations.matching import small, words_of

_WHEN = re.compile(
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:s|en)?(?:ochtend|morgen|middag|avond)?|"
    r"(?:over|van)?morgen(?:ochtend|middag|avond)?|van(?:daag|ochtend|middag|avond)|(?:ma|di|wo|do|vr|za|zo)|"
    r"[0-3]?[0-9](?:e|ste|de)|[0-2]?[0-9](?:[:.][0-5][0-9])|[0-2]?[0-9]u(?:ur)?|[0-3]?[0-9][-/][01]?[0-9]|"
    rf"{NAMED}|(?:'?s)?(?:voor|na)?(?:ochtend|morgen|middag|avond)s?|weken|week|weekje|maand|weekend|kerst\w*|\w*vakantie|"
    r"feestdagen|nieuwjaar|pasen|carnaval|later|eerder|vroeger|uur|uurtje|tijdstip"
)
_AROUND = words_of(
    "en of maar dan wel ook anders liever liefst graag eventueel misschien mss desnoods bijvoorbeeld bv ergens het t",
    "dat die deze de een is zijn was kan kun kunt kunnen kon mag zou zouden lukt past schikt komt uit gaat zal zullen",
    "ik we wij je u me mij beter beste fijn fijner goed prima ok oke handig handiger mogelijk vrij tijd plek ruimte om",
    "op in aan voor vóór na tot rond tegen vanaf bij van naar half kwart over tussen begin eind einde volgende komende",
    "andere ander zelfde dezelfde oud nieuw nieuwe jaar paar twee drie vier vijf zes zeven acht negen tien elf twaalf",
    "dag dagen moment keer nog al pas even ff iets wat hoor svp aub alsjeblieft alstublieft please 's ochtends middags",
    "avonds niet heel hele heb hebben doen maken voorkeur bij als nou nee ja u laat vroeg ipv plaats werk ofzo één 't",
)
_TOKENS = re.compile(r"[0-3]?[0-9][-/:.][0-9]{1,2}|'?\w+")
_BARE = re.compile(r"[0-2]?[0-9]")
_MOST = 16  # words


def says_when_else(sentence: str) -> bool:
    """Whether this is about a time, and about nothing else."""
    said = _TOKENS.findall(small(sentence))
    if not said or len(said) > _MOST:
        return False
    names = [one for one in said if _WHEN.fullmatch(one)]
    return bool(names) and all(one in _AROUND or _WHEN.fullmatch(one) or _BARE.fullmatch(one) for one in said)
