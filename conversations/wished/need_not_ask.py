"""That somebody need not be asked what came of it: "hoef je niet te vragen", "vraag maar niet, je hoort het wel"."""

from conversations import patterns as re
from conversations.matching import small

_SMALL = r"(?:(?:je|jij|u|me|mij|het|'t|t|dat|er|daar|hier|dus|ook|maar|liever|gewoon|echt|nu|dan|later|verder|wel) )*"
_ASKING = r"(?:vragen|navragen|terug te komen|terugkomen|terug te vragen|herinneren|controleren|checken|volgen)"
_HE_WILL_SAY = (
    r"(?:ik (?:zeg|meld|vertel|schrijf|laat|kom|geef)|i (?:will|'ll) (?:let you know|tell you|say)) "
    r"(?:(?:je|u|het|'t|t|dat|er|zelf|wel|me|mij|even|aan) )*(?:weten|op terug|door|het)?"
)
_NEED_NOT = re.compile(
    rf"\b(?:hoef|hoeft|hoeven) {_SMALL}niet {_SMALL}(?:naar |om |op |over )?(?:te )?{_ASKING}\b|"
    rf"\b(?:vraag|ask) {_SMALL}(?:er )?niet(?: (?:naar|om|meer|hoor|te veel))*(?= *(?:$|[.,!;:]))|"
    rf"\bdo(?:n't| not) ask(?: me)?(?= *(?:$|[.,!;:]))|"
    r"\b(?:heb|had) (?:ik )?(?:(?:het|dat|'t|t|eigenlijk|inmiddels|net|vanmiddag|vandaag) )*al gedaan\b|"
    r"\b(?:het|dat) is al (?:gedaan|gebeurd|gelukt|geregeld)\b|"
    r"\b(?:hoef|wil|heb) (?:ik )?(?:echt |liever |daar )?geen (?:\w+ )?(?:herinnering\w*|controle|oppas|vraag|vragen|"
    r"berichtje?|seintje)\b|\bgeen (?:herinnering\w*|controle|check) nodig\b|"
    rf"\b(?:je|u) (?:hoort|merkt) (?:het |dat |er )?(?:wel|vanzelf)\b|^{_HE_WILL_SAY} *(?:wel *)?(?=$|[.,!;:]|als\b)|"
    rf"[,.;:!] (?:maar |want )?{_HE_WILL_SAY} *(?:wel *)?(?=$|[.,!;:]|(?:als|wanneer|zodra|if|when)\b)"
)
_MOST = 25  # words; in more of them something is told


def need_not_ask(words: str) -> bool:
    """Whether he says so, and asks nothing himself."""
    return len(words.split()) <= _MOST and "?" not in words and _NEED_NOT.search(small(words).strip()) is not None
