"""What somebody holds against the question itself: that it is out of place, or that he has told it just now."""

from functools import lru_cache

from conversations import patterns as re
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.text import Text
from conversations.told.setting_out import goes_to

OUT_OF_PLACE = Text("You are right, that question was out of place here. I leave it at this.")
_OPENS = (
    r"^\W*(?:(?:sorry|pardon|haha+|pf+|poeh?|zucht|nou|maar|en|ja|nee|zeg|h[eèé]+|huh|wat|wow|jeetje|echt|"
    r"serieus|really|but|no)\W+)*"
)
_SMALL = r"(?:(?:me|mij|dat|dit|nu|nou|net|toch|echt|serieus|al|zo|weer|hier|je|u|dus|ook|wel|even) ?)*"
_ODD = (
    r"(?:raar|rare|gek|gekke|stom|stomme|dom|domme|ongepast|ongepaste|misplaatst|misplaatste|onzinnige|idiote|"
    r"ongevoelige?|botte|lompe|vreemde|flauwe|weird|stupid|silly|strange|insensitive)"
)
# That it is asked again, or that he never said what it stands on.
_AGAIN = (
    r"(?:(?:pf+|poeh?|zucht|jeetje|joh|man|echt|serieus)\W+)*(?:alweer|w[eé]{2,}r|"
    r"(?:al)?weer (?:die|deze|een|dezelfde|zo'n|dat) (?:\w+ )?(?:vraag|vragen|gezeur|gedoe))"
    r"(?: (?:zeg|hoor|joh|haha))*|"
    r"(?:dat|dit) (?:vroeg|vroegen) (?:je|jij|u|jullie) "
    r"(?:(?:me|mij|net|al|ook|toch|laatst|gisteren|vorige keer|daarnet|zonet) ?)+|"
    r"(?:dat|dit) (?:heb|hebt|heeft|hebben) (?:je|jij|u|jullie) "
    r"(?:(?:me|mij|net|al|ook|toch|laatst|al een keer) )*gevraagd|"
    r"(?:je|jij|u|jullie) (?:vraagt?|vragen) (?:\w+ ){0,3}(?:altijd|steeds|elke keer|iedere keer|telkens) "
    r"(?:hetzelfde|'t zelfde|datzelfde|dezelfde (?:vraag|vragen|dingen))|"
    r"(?:altijd|steeds|elke keer|telkens) (?:dezelfde|die) (?:vraag|vragen)|"
    r"(?:dat|dit|zo) (?:heb|had) ik (?:(?:zo|toch|helemaal|echt|nooit|dus) )*(?:niet )?(?:gezegd|geschreven)|"
    r"ik (?:zei|schreef|zeg) (?:(?:toch|helemaal|nergens|echt|dus) )*(?:niet|nergens|nooit) "
    r"dat (?:ik|het|dat|er)\b[^,]*"
)
# That it is asked now, or at all.
_OUT_OF_PLACE = re.compile(
    rf"{_OPENS}(?:"
    rf"(?:meen (?:je|jij)|meent u) (?:dat|dit) ?{_SMALL}|"
    r"(?:ga|gaat|vraag|vraagt|wil|wilt|kom|komt|moet) (?:je|jij|u)"
    r"(?= (?:\w+ ){0,6}(?:nu|nou|echt|serieus|nog)\b) "
    r"(?:me |mij )?(?:dat|dit|daar|hier|zoiets)\b(?: \w+){0,6}|"
    r"(?:dat|dit|zoiets) (?:vraag|vraagt) (?:je|jij|u)(?: (?:me|mij|toch|nu|nou|echt|serieus|niet|dan|zo))*|"
    rf"(?:wat (?:is (?:dit|dat) (?:\w+ )?voor|een)|(?:dit|dat) is (?:\w+ )?(?:een )?|what a )? ?{_ODD} "
    r"(?:vraag|question)(?: (?:hoor|zeg|is (?:dit|dat)|dit|dat|nu|nou|wel))*|"
    rf"wat (?:is (?:dit|dat) )?(?:nou |nu )?voor (?:een )?(?:{_ODD} )?vraag(?: is (?:dit|dat))?|"
    r"(?:(?:dat|dit)(?: vragen)?|(?:die|deze|je|uw) vraag) (?:slaat|sloeg) (?:echt |toch |gewoon |dus )*nergens op|"
    r"slaat nergens op|"
    r"(?:lees|leest|luister|luistert|hoor|hoort|snap|snapt) (?:je|jij|u) (?:eigenlijk |überhaupt |nou |nu )*"
    r"(?:wel|niet)(?: (?:wat ik \w+(?: \w+){0,2} ?|naar me|eigenlijk|echt|eens))*|"
    r"(?:did|do) you (?:even |actually )*(?:read|listen|hear)(?: (?:to )?(?:me|what i \w+))?|"
    rf"{_AGAIN}|"
    r"that makes no sense|(?:are you )?serious(?:ly)?(?: asking (?:me )?(?:that|this))?(?: now)?|serieus"
    r")\W*$"
)
_TOLD_JUST_NOW = re.compile(
    rf"{_OPENS}(?:"
    r"(?:dat|dit) (?:zei|zeg|schreef|schrijf|vertelde|vertel|typte) ik(?= (?:\w+ ){0,2}(?:net|toch|al|zojuist)\b)"
    r"(?: (?:je|u|toch|net|al|zojuist|hier|hierboven|dus|nou|vanmorgen|vanochtend|hoor))+|"
    r"(?:dat|dit) heb ik (?:je |u |toch |net |al |zojuist |hierboven |dus )+(?:gezegd|verteld|geschreven|getypt|"
    r"opgeschreven|beantwoord)|"
    r"i (?:just|already) (?:said|told you|wrote) (?:that|this|so)"
    r")\W*$"
)
# With what it was: then what he holds against it is all that he says.
_AND_THIS_IS_ASKED = re.compile(
    r"\b(?:ik (?:vertel|zeg|schrijf|typ) (?:je |u |hier |nu |nou )*(?:net|zojuist) (?:dat|over|hoe|van)\b|"
    r"ik vertel(?:de)? (?:je |u )?(?:net |zojuist )?iets (?:ergs|naars|verdrietigs|heftigs)\b|"
    r"i (?:just|am just|was just) (?:told|telling) you (?:that|about)\b)"
)
_MOST = 35  # words; who writes more tells something
# Of so many texts it is known: a turn asks it of the same few.
_HELD = 200


@lru_cache(maxsize=_HELD)
def reproaches(words: str) -> bool:
    """Whether all that he says is what he holds against the question, or that it is asked after what he told."""
    if len(words.split()) > _MOST:
        return False
    said = [small(one) for one in sentences(words)]
    if not said:
        return False
    is_all = all(_OUT_OF_PLACE.search(one) or _TOLD_JUST_NOW.search(one) for one in said)
    if not (is_all or any(map(_AND_THIS_IS_ASKED.search, said)) or _OUT_OF_PLACE.search(said[-1])):
        return False
    return not any(map(goes_to, said))
