"""A fear or a doubt that somebody names in so many words: one plain sentence for it, where nothing else is said."""

from conversations import patterns as re
from conversations.asked.lost import cannot_come
from conversations.matching import small
from conversations.said.gist import sentences
from conversations.text import Text

_SMALL = (
    r"(?:(?:zo|best|eigenlijk|gewoon|ook|wel|nog|steeds|een beetje|beetje|stiekem|toch|soms|denk ik|heel|erg|vooral) )*"
)
_FEAR = re.compile(
    rf"\b(?:ik ben|ben ik) {_SMALL}bang\b(?! (?:geweest|meer)\b)|"
    rf"\bik (?:denk|geloof|merk) (?:\w+ )?dat ik {_SMALL}bang ben\b|"
    rf"\bik (?:durf|durfde) (?:(?:het|dat|er|hem|haar) )?{_SMALL}niet\b|\b(?:het|dat) {_SMALL}niet (?:durf|durfde)\b|"
    rf"\bik kan (?:(?:dit|het|dat) )?{_SMALL}niet\b(?= *(?:$|[.,!]))|"
    rf"\b(?:vind|vond) ik {_SMALL}(?:eng|doodeng|griezelig)\b|\bik (?:vind|vond) (?:het|dat) {_SMALL}(?:eng|doodeng)\b"
)
_DOUBT = re.compile(
    rf"(?:^|\bik )(?:weet|wist) (?:ik )?(?:(?:het|er) )?{_SMALL}niet (?:\w+ )?of (?:dat|dit|het|ik)\b[^.?!]*"
    r"\b(?:goed|fout|verstandig|slim|terecht|juist|de bedoeling|handig|gelukt)\b|"
    rf"\b(?:ik (?:twijfel|vraag me af)|(?:twijfel|vraag) ik(?: me)?(?: af)?) {_SMALL}of\b[^.?!]*"
    r"\b(?:goede?|fout|verstandig|terecht|juiste?|had moeten|haal|red|lukt)\b|"
    r"\b(?:ik snap|snap ik) er (?:\w+ )?(?:niks|niets) (?:\w+ )?van\b"
)
_NOT = re.compile(r"\b(?:niet (?:meer |zo |echt )?bang|was (?:\w+ )?bang|minder|niet langer)\b")


_IN_DOUBT = re.compile(
    rf"\b(?:ik twijfel|twijfel ik) {_SMALL}(?:of\b|erover\b|er {_SMALL}over\b|er {_SMALL}aan\b|nog\b|(?=$|[.,!]))|"
    rf"\b(?:ik (?:denk|geloof|verwacht)|(?:denk|geloof|verwacht) ik) {_SMALL}niet dat (?:ik )?(?:het|dat|dit|er) "
    r"[^.?!]{0,30}\b(?:lukt|lukken|werkt|werken|helpt|helpen|kan|durf|red)\b|"
    rf"\b(?:al|alleen|maar|hoewel) (?:ik )?(?:weet|betwijfel) (?:ik )?{_SMALL}(?:niet )?of (?:het|dat|'t) (?:gaat )?"
    r"(?:lukt|lukken|werkt|helpt)\b|"
    rf"\b(?:ik weet|weet ik|weet) {_SMALL}(?:alleen |(?:het|er) )*{_SMALL}niet {_SMALL}"
    r"of (?:ik (?:het|dat|er) (?:\w+ ){0,3}(?:durf|doe|volhoud|kan|ga doen)|(?:het|dat|t|'t) (?:\w+ ){0,2}(?:raar|gek|"
    r"slim|goed|handig|verstandig) is|(?:het|dat|t|'t) (?:\w+ )?niet (?:\w+ )?(?:raar|gek|stom) is)"
)


# "Ik denk soms dat ik beter verpleegkundige had kunnen blijven", "soms vraag ik me af of ik hier wel goed in ben".
_OFTEN = r"(?:soms|wel ?eens|vaak|steeds vaker)"
_IN_HIMSELF = re.compile(
    rf"\b(?:ik (?:denk|dacht)|(?:denk|dacht) ik) (?:nu |toch )?{_OFTEN} dat ik (?:\w+ ){{0,2}}?(?:beter|liever) "
    r"[^.?!]{2,50} had (?:kunnen|moeten|willen) \w+|"
    rf"\b(?:{_OFTEN} vraag ik (?:me|mij) af|ik vraag (?:me|mij) (?:{_OFTEN} )?af) of ik "
    r"(?:hier|dit|er|hiervoor|daarvoor) [^.?!]{0,30}\b(?:goed|geschikt|thuis|wil|kan)\b"
)


def doubts_himself(words: str) -> bool:
    """Whether he says that he doubts whether he is in his place."""
    return any(_IN_HIMSELF.search(small(one)) for one in sentences(words))


def doubts_it(words: str) -> bool:
    """Whether he says of what he will do that he is not sure of it yet."""
    return any(_IN_DOUBT.search(small(one)) for one in sentences(words) if "?" not in one)


def word_to_it(words: str) -> Text | None:
    """What is said to who names a fear, or a doubt about how it went, at the end of what he tells; nothing where it is
    not clear that he does."""
    last = small(sentences(words)[-1]) if sentences(words) else ""
    both = small(" ".join(sentences(words)[-2:]))
    if cannot_come(words) or _NOT.search(both):
        return None
    if _FEAR.search(both):
        return Text("Thank you for writing that.")
    if _DOUBT.search(both) and not last.endswith("?"):
        return Text("That need not be clear yet.")
    return None
