"""What somebody writes when he is asked how he would put his goal: that it may stay, how he would put it, or what he
thinks of the wording, which is no goal.

Nothing is understood here. Of what he writes the sentences that only speak of the wording fall away; behind "zelf zou
ik zeggen:" and the like stands what he would say, and behind "eigenlijk" what he wants after all.
"""

from dataclasses import dataclass, replace

from conversations import patterns as re
from conversations.asked.asking_back import asks_back
from conversations.goal.agrees_but import agrees_but
from conversations.goal.hesitation import without_hesitation
from conversations.goal.no_goal import (
    SIGHS,
    in_earnest,
    is_no_goal,
    picks_at_a_word,
    says_settled,
    speaks_of_wording,
)
from conversations.matching import normal, small
from conversations.quoted.apologies import without_apology
from conversations.quoted.taken_back import is_remark, standing
from conversations.said.assent import LEAVE_IT, says_no_more
from conversations.said.gist import Came, kinds_of, sentences


@dataclass(frozen=True)
class Heard:
    """`goal` is how he would put it; without one it `stays`, or it is a remark and nothing else; `adds` tells that
    there is a remark beside it."""

    goal: str = ""
    stays: bool = False
    adds: bool = False


_CORE = frozenset(
    (
        "ja", "jawel", "jazeker", "jep", "klopt", "prima", "goed", "ok", "oke", "oké", "okay", "okee", "akkoord",
        "kloppen", "klopten", "perfect",
        "precies", "exact", "top", "eens", "zeker", "mooi", "laat", "laten", "houden", "vooruit", "fine", "good",
        "yes", "yep", "right", "keep", "leave", "past", "passen", "erbij",
    )
)  # fmt: skip
_BESIDE = frozenset(
    (
        "nee", "neen", "hoor", "joh", "zo", "wel", "dat", "dit", "deze", "die", "het", "hem", "ze", "m", "is", "maar",
        "mij", "me", "ik", "er", "dan", "ook", "gewoon", "lekker", "helemaal", "eigenlijk", "toch", "nou", "tja",
        "och", "ach", "mag", "kan", "kun", "je", "u", "jij", "moet", "van", "mee", "voor", "nu", "al", "dus", "echt",
        "heel", "best", "hier", "mijn", "doel", "prima", "staan", "blijven", "best", "doe", "alles", "blijf",
        "volgens", "denk", "geloof",
        "bij", "nog", "allebei", "beide", "hoort", "horen", "vind", "no", "it", "this", "that", "like", "as", "to",
        "twee", "drie", "punten", "doelen", "leerdoelen",
    )
)  # fmt: skip
_STAYS = re.compile(
    r"(?:(?:ja|nee|nou|nouja|hoor|tja|prima|ok|oke|klopt) )*(?:"
    r"(?:dat |dit |het |hij |zo )?(?:mag|kan) (?:\w+ )?(?:zo |wel )*(?:blijven|staan|blijven staan)(?: zo)?|"
    r"(?:dat |dit |zo |het )?(?:kan|mag|blijft?|staat|is) (?:het |dat )?(?:best |wel |prima |goed |echt )*(?:zo|goed)|"
    r"(?:zo |dit |dat )*(?:is|was) (?:het|dat|precies het|hem)(?: ook| precies| wel| gewoon)?|"
    r"(?:daar |hier )?(?:sta|kan|sluit) ik (?:me |mij )?(?:\w+ ){0,3}(?:achter|vinden|mee leven|bij aan)|"
    r"(?:zo )?(?:zou ik (?:het|dat)|ik zou (?:het|dat)|zeg ik (?:het|dat)) (?:zelf |ook |precies )*(?:zo |ook )*"
    r"(?:ook )?(?:zeggen|zo)|"
    r"(?:beter|mooier|anders|korter) (?:kan|kon|zou|weet|hoef) ik (?:het )?(?:zelf |ook |echt )*niet(?: te)?"
    r"(?: zeggen| uitleggen| maken| verwoorden| bedenken)?|"
    r"(?:ik zou |ik hoef |hoeft? |moet |er hoeft )?(?:hier |er |van mij )?(?:niks|niets|niet)(?: hoeft)?"
    r"(?: (?:aan|anders|meer|te|hoor|van mij|veranderen|zeggen|nodig|wijzigen)){0,5}|"
    r"(?:dat|die) (?:had|heb) ik (?:je |toch )?(?:al|net) (?:op)?(?:geschreven|gezegd|verteld)|"
    r"(?:er )?(?:niets|niks)(?: meer)? (?:op )?aan (?:te merken|te vullen|toe te voegen|doen)|"
    r"(?:zo )?(?:over)?slaan|sla (?:maar )?over|skip|spot on|looks good(?: to me)?|no changes?"
    r")(?: hoor| voor mij| wat mij betreft| dank je| dankjewel| denk ik)*"
)


def stays(words: str) -> bool:
    """Whether these words say that it may stay as it is, and nothing else."""
    told = [normal(part) for part in re.split(r"[.,!;:\n]+", words) if normal(part)]
    said = [one for one in told if not _is_small(one)]
    if "?" in words or not said:
        return bool(told) and "?" not in words and normal(words) in {*LEAVE_IT, *_CORE}
    return all(_stays(one) for one in said) and any(one not in ("nee", "neen") for one in said)


def _stays(part: str) -> bool:
    typed = part.split()
    if part in LEAVE_IT or _STAYS.fullmatch(part) is not None:
        return True
    return bool(_CORE & set(typed)) and set(typed) <= _CORE | _BESIDE


_SMALL = frozenset(
    (
        "haha", "hahaha", "hihi", "lol", "nou", "tja", "ach", "och", "oh", "ja", "nee", "hoor", "dank", "je",
        "dankjewel", "ada", "bedankt", "joh", "ok", "hm",
    )
)  # fmt: skip


def _is_small(part: str) -> bool:
    return set(part.split()) <= _SMALL - {"ja"}


# Behind these stands how he would put it.
_SAY = r"(?:zeggen|noemen|schrijven|opschrijven|formuleren|verwoorden)"
_ZELF = (
    r"(?:zelf |eerder |liever |dan |nu |eigenlijk |gewoon |er |het |dat |t |zo |persoonlijk |meer |anders |wat |iets |"
    r"toch |nou |ook |nog |beter |minder |"
    r"(?:kort|simpel|scherp|concret|mooi|eenvoudig|makkelijk|duidelijk|klein|net|plat|bot|eerlijk|"
    r"plechtig|deftig|zakelijk|formeel|stijf)\w* )*"
)
_LEADS = re.compile(
    r"(?:^|(?<=[\s.,!?;:…(–-]))(?:maar |nee |dan |dus |of |en |nou )*(?:"
    r"in (?:[eé][eé]n|1) zin(?:netje)?\s*[:,]+|(?:daar gaat|(?:hier )?komt) (?:ie|hij)\s*[:,]+|"
    r"ik denk(?: (?:zoiets als|eerder|dan|meer aan|aan))?\s*:|"
    rf"(?:(?:zelf|dan|liever|eerder|persoonlijk|al|alleen) )?(?:zou ik|ik zou) {_ZELF}{_SAY}(?:\s*[:,]+| (?=dat\b))|"
    r"ik (?:zeg|noem|maak)(?: het| er| t)?(?: liever| eerder| dan| zelf| van)*\s*[:,]+|"
    r"(?:zeg|doe|schrijf|noteer|noem|zet|pak|neem)(?: het| er| dan| maar| liever| gewoon| neer| op| eens)*\s*:+|"
    r"doe (?:dan |toch |liever )?maar(?: gewoon| liever)?\s*[:,]|"
    r"maak (?:er|daar)(?: dan| maar| liever| gewoon| van)*\s*:?\s+(?:van:? )?(?=\S)|"
    r"(?:het |dit |dat )?(?:wordt|moet zijn|moet worden|kan beter|mag ook)(?: dan| dus)?\s*:|"
    r"(?:(?:oh?|ja|oja|en|nog|even|trouwens|over|bij|die|je|jouw|de|vraag|naar),? )*(?:mijn|het|m'n|mn|dat) doel"
    r"(?: nog| trouwens| dan| van \w+)*\s*:|"
    r"(?:het |m'n |mn |me )?doel (?:is|wordt|moet zijn)(?: dus| gewoon| dan| nu)*\s*:|"
    r"mijn (?:echte |eigen )?doel (?:is|zou zijn|wordt|luidt)(?: eigenlijk| gewoon| dus| meer)*"
    r"(?:\s*[:,]+|(?= dat\b)| )|"
    r"(?:wat ik|wat ik zelf)(?: (?:eigenlijk|echt|vooral|zelf|gewoon))* wil(?:,? is)?(?: (?:eigenlijk|vooral))?"
    r"(?:\s*[:,]+|(?= dat\b)| )|"
    r"waar het (?:me|mij)?(?: \w+)? om gaat(?:,? is)?(?:\s*[:,]+|(?= dat\b)| )|"
    r"in (?:mijn|m'n|gewoon|normaal) (?:eigen )?(?:woorden|nederlands|taal)\s*[:,]+|"
    r"(?:kort|simpel)(?:er)?(?: gezegd)?\s*:|"
    r"(?:liever|eerder|zo|beter|nieuw|namelijk|dus|gewoon|dan|nee)\s*:|of nee,\s+(?=dat\b|ik\b|gewoon\b)|"
    r"(?:het|'t) gaat (?:me|mij) niet om [^.!?]{2,60}? maar om\b|"
    r"(?:het|'t) gaat (?:me|mij) (?:(?:vooral|meer|eigenlijk|gewoon) )+om\b|"
    r"(?:ge|gij|je|jij|u|dat|het|'t|dit) (?:kunt|kun|kan|mag|moogt) (?:(?:het|dat|'t|t|ook|wel|veel|toch|best) )*"
    r"(?:korter|simpeler|eenvoudiger|anders|beter|simpel|kort)(?: zeggen| schrijven| gezegd worden)?\s*:|"
    r"(?:eigenlijk |gewoon |dus )+(?:dit|zoiets)\s*:|"
    r"i(?: would|'d) (?:rather |just )?say\s*[:,]?|make it\s*:?|rather\s*:|my goal is\s*:?"
    r")\s*",
    re.IGNORECASE,
)
# With these he turns from what stands there to what he wants after all.
_TURNS = re.compile(
    r"^(?:(?:of|maar|nou|nouja|ja|nee|hm+|eh+m?|hoewel|al|alleen|wacht|toch|en|dus|klopt|wel)[, ]+)*"
    r"(?:eigenlijk|liever|het liefst|vooral|als ik eerlijk ben|eerlijk gezegd|diep van binnen|actually)[, ]+"
    r"(?=(?:wil|zou|hoop|wou|moet|gaat|i want)\b)",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"[,;]?\s+(?:maar|alleen|al|of|behalve dat|en|but|though)\s+(?:dan |wel |eigenlijk |eerder )*|"
    r"[,;:]\s+(?=(?:ik|we|i) (?:\w+ )?(?:wil|zou|want)\b)",
    re.IGNORECASE,
)
_INVERTED = re.compile(r"^(wil|zou|hoop|wou|kan|moet|gaat) (ik|we|wij|het)\b", re.IGNORECASE)
WANTS = re.compile(
    r"\b(?:ik|we|wij|k) (?:\w+ ){0,2}(?:wil|willen|wou|zou|hoop)\b|\b(?:wil|wou|zou|hoop) (?:ik|we|wij)\b|"
    r"\bgaat het (?:me|mij)\b|\bhet gaat (?:me|mij)\b|^dat (?:ik|we|wij|mijn|m'n|mn|ze|er|het|de|mensen|iemand)\b|"
    r"\bi (?:\w+ )?want\b"
)
_ENDS_WITH = re.compile(
    r"[\s,;–-]*(?:\b(?:haha+|hihi|lol|of zo(?:iets)?|ofzo?|zoiets|denk ik|snap je|zeg maar|toch|of zo iets)|"
    r"[;:]-?\)|😂|😅|🙈)[\s.!?)]*$",
    re.IGNORECASE,
)
_MARKS = " \t\"“”„‘’'«»"
_JESTS = re.compile(r"(?:\S+ ){1,3}(?:lol|haha+|hihi)\W*")
_QUESTION_OF_HIS = re.compile(r"^(?:hoe|wat|waarom|waar) (?:\w+ ){0,2}(?:ik|we|wij)\b")


def heard(words: str) -> Heard:
    """What these words come to; a goal that stood somewhere in them begins as a sentence does."""
    words = without_hesitation(words)
    found = _heard(without_apology(words))
    is_cut = bool(found.goal) and not words.strip(_MARKS).startswith(found.goal)
    return replace(found, goal=found.goal[0].upper() + found.goal[1:]) if is_cut else found


def _heard(words: str) -> Heard:
    if stays(words) or agrees_but(words):
        return Heard(stays=True, adds=not stays(words))
    if said := behind_lead(words):
        return Heard(said)
    told = standing(sentences(words))
    if says_settled(words) or picks_at_a_word(told):
        return Heard(stays=says_settled(words), adds=True)
    left: list[str] = []
    for place, one in enumerate(told):
        rest = turned(one) or one
        is_aside = one.endswith("..") and place + 1 < len(told) and _is_aside(told[place + 1])
        if rest != one or not (is_aside or _is_aside(one)):
            left = [rest] if rest != one else [*left, rest]
    goal = _bare(" ".join(in_earnest(left)))
    if goal and not stays(goal):
        return Heard(goal)
    earnest = [one for one in told if not SIGHS.fullmatch(one)]
    gives_up = not _declines(words) and any(map(_gives_up, (" ".join(earnest or told), *earnest[:1])))
    agrees = any(stays(one.split(",")[0]) for one in told)
    return Heard(stays=gives_up or agrees, adds=not gives_up)


def is_story(words: str) -> bool:
    """Whether what he says of his goal is so long that no one sentence of it can be told for the goal."""
    return not behind_lead(words) and len(heard(words).goal.split()) > _A_STORY


_A_STORY, _A_FEW = 60, 2  # words


def behind_lead(words: str) -> str:
    """What stands behind the last words with which he says that now comes how he would put it."""
    found = [one for one in _LEADS.finditer(words) if not words[: one.end()].rstrip(" :,").endswith("niet")]
    rest = words[found[-1].end() :] if found else ""
    told = [one for one in sentences(rest) if not _is_aside(one)]
    said = _upright(_bare(" ".join(told)))
    return said if normal(said) and not stays(said) else ""


_OF_GOAL = re.compile(
    r"\W*(?:(?:maar|en|oh|wacht|nee|nou)[, ]+)*(?:mijn doel|of nou ?ja,? eigenlijk|eigenlijk wil ik|my goal)\b",
    re.IGNORECASE,
)


def only_echoes(words: str, goal: str) -> bool:
    """Whether these are but a word or two of the goal as it stands."""
    said, there = normal(words).split(), normal(goal).split()
    return len(said) <= _A_FEW < len(there) and set(said) <= set(there)


def turns_to_goal(words: str) -> str:
    """How he puts his goal after all where he is asked something else: "of nou ja, eigenlijk wil ik …"; or nothing."""
    is_goal = _OF_GOAL.match(words) is not None and " leren" not in words.casefold()
    return heard(words).goal if is_goal else ""


def turned(sentence: str) -> str:
    """What he wants after all, behind what he says of the wording in the same sentence, or in the one before."""
    if found := _TURNS.match(sentence):
        return _upright(_bare(sentence[found.end() :]))
    for cut in _BUT.finditer(sentence):
        head, rest = sentence[: cut.start()], sentence[cut.end() :]
        if (_is_aside(head) or _is_partly(head)) and WANTS.search(rest.casefold()) and not is_no_goal(rest):
            return _upright(_bare(rest))
    return ""


def _is_partly(head: str) -> bool:
    """ "In grote lijnen wel" """
    return (
        re.fullmatch(
            r"(?:nou |ja |tja )*(?:in grote lijnen|grotendeels|voor een deel|half|deels|ongeveer|bijna)(?: wel)?",
            normal(head),
        )
        is not None
    )


def _upright(clause: str) -> str:
    """ "wil ik weer zin hebben" as it is said by itself: "ik wil weer zin hebben"."""
    bare = re.sub(r"^(?:namelijk|gewoon maar)[ ,]+", "", clause, flags=re.IGNORECASE)
    return _INVERTED.sub(lambda found: f"{found[2]} {found[1]}", bare, count=1)


def _declines(words: str) -> bool:
    return normal(words) in ("nee", "neen", "nee hoor", "nope", "no")


def _bare(goal: str) -> str:
    said = _FILLS.sub("", goal.strip(_MARKS))
    while (shorter := _ENDS_WITH.sub("", said).strip(_MARKS)) != said and len(shorter.split()) > 1:
        said = shorter
    said = said.lstrip(".,:;–- ")
    return f"'{said}" if _OF_THE_DAY.match(said) else said


_FILLS = re.compile(r",? (?:zo ?iets|of ?zo(?: ?iets)?|zeg maar)(?=,? (?:en|maar|dat)\b)", re.IGNORECASE)
_OF_THE_DAY = re.compile(r"s (?:morgens|ochtends|middags|avonds|nachts|zondags|maandags)\b")


def _gives_up(words: str) -> bool:
    """Whether he says that he does not know, or nothing, and then at most why."""
    head, _, why = words.partition(", ")
    knows_not = kinds_of(words if WANTS.search(why.casefold()) else head) & {Came.UNKNOWN, Came.NOTHING, Came.SKIP}
    return bool(kinds_of(words) & {Came.UNKNOWN, Came.NOTHING, Came.SKIP} or (why and knows_not))


def _is_aside(sentence: str) -> bool:
    """Whether this sentence is about the wording, or for the one who asks, and no goal."""
    plain = small(sentence).strip(" \"“”'")
    if stays(sentence) or says_no_more(sentence) or is_remark(sentence) or _declines(sentence) or is_no_goal(sentence):
        return True
    if asks_back(sentence) is not None or (plain.endswith("?") and _QUESTION_OF_HIS.match(plain) is None):
        return True
    if (kinds_of(sentence) & {Came.UNKNOWN, Came.SKIP}) or _gives_up(sentence) or _JESTS.fullmatch(plain) is not None:
        return True
    return speaks_of_wording(plain)
