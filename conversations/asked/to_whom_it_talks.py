"""What somebody asks of the one who asks in words of his own, heard by how such a question is made: who has to do it
("geef jij het door, of moet ik dat zelf"), who reads it and when, what he wrote before, what it thinks itself ("waar
zou jij het over hebben"), whether what he says sounds odd, and who it is; or who counted on more questions.

What he asks himself sounds much the same, so each names the one who asks (`jij`), what stands here (`dit`, `die vraag`)
or what is done with it; a question of his work names neither.
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.openers import opens

_OPENS = opens("of", "nee", "ok[eé]?", "huh", "prima", "haha+", "top", "want")
_SMALL = (
    r"(?: (?:er|nou|nu|dan|ook|eigenlijk|wel|nog|al|toch|soms|misschien|even|gewoon|hier|zelf|echt|precies|net|straks|"
    r"meteen|direct|weer|alweer|allemaal|niet|maar|vandaag|morgen|alvast))*"
)
_END = r"(?:,? (?:eigenlijk|dan|nou|trouwens|hoor|h[eè]+|ook|toch|of niet|denk je|zo|alvast))*\W*$"
_YOU = r"(?:jij|je|u)"
_HER = r"(?:mijn coach|de coach|ada|haar|ze|zij|hem|hij)"
_SOMEBODY = (
    r"(?:mijn coach|de coach|(?:(?:mijn|m'n|mn|de) )?(?:baas|chef|manager|leidinggevende|teamleider|werkgever|"
    r"directeur|hr|"
    r"collega'?s|werk)|(?!(?:je|jij|u|ik|we|wij|mijn|m'n|de|het|een|dat|dit|die|er|of|niemand|iemand|hoe|wat|"
    r"iedereen)\b)"
    r"[a-zà-ÿ]+)"
)
_COACH = r"(?:mijn coach|de coach|ada)"
# What stands here, whoever else sees "dat" where he works.
_STANDS = (
    r"(?:dit|(?:dit|dat|die|deze|mijn|m'n|mn|de) (?:[\w'-]+ )?(?:plan|vra(?:ag|gen)|antwoord(?:en)?|"
    r"bericht(?:je|jes|en)?|verhaal|stuk(?:je)?|doel|onderwerp|[\w-]+-verhaal)|"
    r"(?:dat |wat |hoe )ik (?:hier|dit|dat|je|het) (?:[\w']+ ){0,3}?(?:ga doen|doe|schrijf|schreef|opschrijf|zeg|"
    r"typ|invul|"
    r"vertel)|wat ik (?:[\w']+ ){0,3}?(?:schrijf|schreef|opschrijf|opschreef|typ|typte|invul))"
)
_HERE = rf"(?:dat|het|alles|mee|{_STANDS})"
_TELLS = r"(?:laten weten|mailen|appen|bellen|vertellen|zeggen|melden|doorgeven|sturen|doorsturen|regelen|doen)"
_DOES = (
    rf"(?:(?:geef|zeg|vertel|meld|stuur|regel|doe|laat|app|mail|zorg) {_YOU}|(?:gaat|komt|krijgt|hoort|leest|weet|"
    rf"ziet) {_COACH}|krijgt (?:{_HER}|dat|het|dit))"
)
_ODD = (
    r"(?:raar|gek|vreemd|stom|dom|zweverig|overdreven|kinderachtig|zielig|suf|flauw|logisch|normaal|aanstellerig|sneu|"
    r"makkelijk|egoïstisch|hard|bot|vaag|soft|arrogant|negatief|dramatisch)"
)
_TOO = (
    r"(?:gauw|vroeg|snel|laat|hard|bot|direct|soft|weinig|makkelijk|simpel|moeilijk|streng|ver|voorzichtig|braaf|"
    r"optimistisch|groot)"
)
_ASKS_WHAT = r"(?:(?:wat|hoe|waar(?:over|mee|bij|aan|om)?|wanneer|welke? [\w-]+|wat voor [\w-]+) )?"
ASKED: Mapping[str, re.Pattern[str]] = {
    "passes": re.compile(
        # "moet ik dat zelf aan Ada laten weten, of geef jij het door"
        rf"{_OPENS}(?:moet|zal|moest|hoef|"
        rf"kan) ik [^.?!]{{2,60}}?\b{_TELLS}[^.?!]{{0,30}},? of {_DOES}\b[^.?!]{{0,40}}\W*$|"
        # "geef jij dit door, of moet ik het zelf vertellen"
        rf"{_OPENS}{_DOES} [^.?!]{{2,50}}?,? of (?:moet|zal|moest|kan) ik\b[^.?!]{{2,60}}?\b{_TELLS}{_END}|"
        rf"{_OPENS}(?:zorg|regel|doe) {_YOU}{_SMALL} (?:daarvoor|ervoor|(?:dat|dit)(?=\W*\?))"
        rf"(?: dat {_HER} (?:dat|het|dit) (?:weet|hoort|krijgt|leest))?{_END}|"
        rf"{_OPENS}(?:hoort|krijgt|weet) {_HER} (?:dat|dit|het){_SMALL} van (?:jou|je|u)\b[^.?!]{{0,40}}\W*$"
    ),
    "reader": re.compile(
        rf"{_OPENS}(?:(?:wanneer|hoe snel|hoe laat) )?(?:(?:leest {_SOMEBODY}|(?:ziet|kijkt|krijgt|hoort) {_COACH})"
        rf"{_SMALL} (?:{_HERE}|hiernaar|ernaar|daarnaar|hierop)\b|"
        rf"(?:ziet|kijkt|krijgt|hoort) {_SOMEBODY}{_SMALL} (?:{_STANDS}|hiernaar)\b)"
        rf"{_SMALL}(?: te (?:lezen|zien|horen))?{_END}|"
        rf"{_OPENS}leest er{_SMALL} [^.?!]{{2,40}}\bmee\b[^.?!]{{0,30}}\W*$|"
        rf"{_OPENS}(?:leest|kijkt) (?:er|hier){_SMALL} (?:iemand|een mens|niemand|"
        rf"nog iemand)(?: anders)?(?: mee)?{_END}"
    ),
    "who": re.compile(
        rf"{_OPENS}met (?:wie|wat)(?: voor \w+)? (?:praat|app|chat|schrijf) ik(?: (?:hier|eigenlijk|nu|nou|dan))*"
        rf"(?:, [^.?!]{{2,40}})?\W*$|"
        rf"{_OPENS}(?:zit|zitten) (?:er|hier|daar){_SMALL} (?:iemand|een (?:echt )?(?:mens|persoon|computer)|mensen)"
        rf"(?: echt| ook)? (?:achter|aan de andere kant)\W*$|"
        rf"{_OPENS}(?:heb|had) ik [^.?!]{{0,30}}met een (?:computer|robot|bot|mens|machine|"
        rf"programma)\b[^.?!]{{0,30}}\W*$|"
        rf"{_OPENS}wie (?:bedenkt|schrijft|verzint|maakt|stelt|typt|heeft){_SMALL} (?:deze|die|de|al die|zulke) "
        rf"(?:vra(?:ag|gen)|bericht(?:en|jes)?)(?: (?:bedacht|verzonnen|gemaakt|geschreven))?{_END}|"
        rf"{_OPENS}(?:typ|schrijf|bedenk|verzin) {_YOU} (?:dit|dat|deze vragen|die vragen|het|deze|ze)"
        r"(?: (?:allemaal|nou|nu|echt))* zelf\b[^.?!]{0,20}\W*$"
    ),
    "own": re.compile(
        rf"{_OPENS}wat (?:schreef|zei|typte) ik{_SMALL} (?:vooraf|vorige (?:keer|week)|precies|(?:ook )?(?:al)?weer)"
        r"[^.?!,]{0,40}\W*$|"
        rf"{_OPENS}(?:wat|welk doel|welke vraag) (?:heb|had|schreef|zei|wilde|wou|zou|nam|ging) ik\b"
        rf"(?=[^.?!]*\b(?:(?:ook )?(?:al)?weer|precies|hier|vooraf|vorige (?:keer|week))\b)"
        rf"(?=[^.?!]*\b(?:(?:op)?geschreven|schreef|bespreken|proberen|(?:gaan )?doen|volhouden|voorgenomen|nam|"
        rf"doel|zei|"
        rf"gezegd|afgesproken|vragen|meenemen|wilde|wou)\b)[^.?!,]{{0,80}}\W*$|"
        rf"{_OPENS}wat heb ik{_SMALL} (?:op|ge)(?:ge)?schreven{_END}|"
        rf"{_OPENS}wat had ik (?:me|mij){_SMALL} voorgenomen{_END}"
    ),
    "advice": re.compile(
        rf"{_OPENS}(?!hoe vind)(?:{_ASKS_WHAT}(?:zou|had) jij{_SMALL} (?!(?:nog|ook)? ?(?:even|ook|me|"
        rf"mij)\b)[^.?!,]{{2,70}}|"
        rf"{_ASKS_WHAT}(?:vind|vond|denk|dacht|koos) jij(?:,? [^.?!]{{0,60}})?)\W*$"
    ),
    "idea": re.compile(rf"{_OPENS}(?:goed|slim|leuk|raar) (?:idee|plan)\W*\?+\W*$"),
    "judges": re.compile(
        rf"{_OPENS}(?:of )?(?:is|wordt) (?:dat|dit|het){_SMALL} te {_TOO}(?: (?:voor [^.?!]{{2,20}}|ineens))?"
        rf"(?: (?:vind|denk) {_YOU})?\?+\W*$|{_OPENS}of vind {_YOU} (?:dat|dit|het){_SMALL} te \w+\?*\W*$"
    ),
    "wonders": re.compile(
        rf"{_OPENS}(?:klinkt|klonk) (?:dat|dit|het){_SMALL}(?: heel| erg| een beetje)? (?:te )?{_ODD}{_END}|"
        rf"{_OPENS}klinkt(?: (?:wel|heel|erg|een beetje))* (?:te )?{_ODD},? h[eè]+\W*$|"
        rf"{_OPENS}(?:stel|overdrijf) ik(?: me)?{_SMALL}(?: aan)?\?+\W*$"
    ),
}
"""By the value of what he wants to know."""
_COUNTED = re.compile(
    rf"{_OPENS}(?:(?:was|is) (?:dit|dat|het){_SMALL} (?:het|alles|de laatste|klaar)(?: (?:dan|alweer|al|nou|nu))*\W+)?"
    r"(?:want )?(?:je|jij|u) (?:zou|zoudt|ging|zei)(?: (?:er|me|mij|toch|nog|hooguit|dat|het|we|wel))* "
    rf"(?:twee|drie|2|3)(?: (?:korte|vragen|vraagjes|er|stellen|zijn|waren|zouden|komen|kreeg))*{_END}"
)
_MAY_ASK = re.compile(r"\b(?:jij|je|u|dit|dat|het|deze|die|mijn|ik|er|hier\w*|daar\w*|idee|plan|dan|ernaar|klinkt)\b")
_MOST = 22  # words


def asks_in_other_words(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if len(plain.split()) > _MOST or not _MAY_ASK.search(plain):
        return None
    return next((about for about, asks in ASKED.items() if asks.search(plain)), None)


def counted_on_more(plain: str) -> bool:
    """Whether he says, in small letters, that there were to be more: "was dat het? je zou er drie stellen"."""
    return ("twee" in plain or "drie" in plain or "2" in plain or "3" in plain) and _COUNTED.search(plain) is not None
