"""What somebody asks the one who asks as one asks a person: what it would do, whether that was right or odd of him, how
it is itself.

What he asks himself, or what another asked him, sounds much the same. So it is only heard in a sentence of its own,
or behind the last comma, where it is said to the one who asks ("vind jij", "denk je") or is of what he told just then:
"was dat nou fout?".
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.openers import opens
from conversations.first_look import FirstLook

_OPENS = opens("of", "want", "haha+")
_SMALL = r"(?: (?:nou|nu|dan|ook|echt|eigenlijk|wel|nog|toch|niet|zo|erg|heel|soms|misschien|gewoon|een beetje|te))*"
_YOU = r"(?:jij|je|u)"
_THINKS = rf"(?:vind|vindt|denk|denkt) {_YOU}"
_ASIDE = rf"(?:,? (?:{_THINKS}|of niet|hoor|h[eè]|dan|nou))*"
_RIGHT = (
    r"(?:fout|verkeerd|slecht|slim|onhandig|handig|laf|flauw|onaardig|ego[iï]stisch|bot|juist|terecht|goed|"
    r"(?:te )?(?:streng|hard|soft|direct|eerlijk|snel|veel|weinig|klein|vaag|ambitieus))"
)
_ODD = r"(?:raar|gek|vreemd|stom|dom|erg|normaal|overdreven|kinderachtig|zielig|aanstellerig|sneu|logisch)"
_NAMES = (
    r"(?:een )?(?:watje|aansteller|egoïst|egoist|zeur(?:kous|piet)?|mietje|lafaard|controlfreak|slapjanus|angsthaas|"
    r"(?:raar|gek|lui|laf|dom|slap|zwak|overgevoelig|te (?:streng|gevoelig|aardig|lief|soft|braaf))(?: \w+)?|"
    r"slechte? (?:mens|collega|moeder|vader|vriend|vriendin|leidinggevende|baas|dochter|zoon|partner))"
)
_DONE = r"(?:gedaan|aangepakt|gezegd|opgelost|gereageerd|bedacht|gehandeld|gekozen)"
_AS_ONE = rf"(?:als {_YOU} (?:mij|me|ik) was|in mijn (?:plaats|plek|geval|schoenen))"
_FEAST = (
    r"(?:vrij|vakantie|kerst\w*|pasen|oud en nieuw|weekend|koffie|pauze|slaap|dromen|eten|jarig|honger|moe|zin|"
    r"gevoel\w*|een naam|hobby\w*|familie|kinderen)"
)
ADVICE, JUDGES, WONDERS, IDEA, BOT = "advice", "judges", "wonders", "idea", "bot"
_FORMS: Mapping[str, re.Pattern[str]] = {
    JUDGES: re.compile(
        rf"{_OPENS}was (?:dat|dit|het){_SMALL} {_RIGHT}(?: van (?:me|mij))?{_ASIDE}\W*$|"
        rf"{_OPENS}is (?:dat|dit){_SMALL} (?:fout|verkeerd|laf|ego[iï]stisch|onaardig)(?: van (?:me|"
        rf"mij))?{_ASIDE}\?+\W*$|"
        rf"{_OPENS}(?:heb|had) ik (?:dat|het|dit|iets|er|'t|t){_SMALL} {_RIGHT} {_DONE}{_ASIDE}(?:\W*\?+|"
        rf" {_THINKS})\W*$|"
        rf"{_OPENS}doe ik (?:dat|het|dit|iets|er|'t|t){_SMALL} (?:goed|fout|verkeerd){_ASIDE}\?+\W*$|"
        rf"{_OPENS}had ik (?:(?:dat|het|hem|haar|er|'t|niet|niks|niets|maar|beter|eerder|toch|nou|anders|iets|wel|"
        rf"misschien|"
        rf"dan|gewoon|meer|wat) )+(?:moeten|kunnen) (?!weten)\w+{_ASIDE}\?+\W*$|"
        rf"{_OPENS}{_THINKS}{_SMALL} dat ik (?:dat|het|dit|'t){_SMALL} {_RIGHT} (?:heb )?{_DONE}(?: heb)?\W*$|"
        rf"{_OPENS}{_THINKS}{_SMALL} dat (?:ik|het|we) (?:\w+ ){{0,6}}?(?:kan|aankan|lukt|gaat lukken|red|durf|"
        rf"volhoud)\W*$"
    ),
    ADVICE: re.compile(
        rf"{_OPENS}{_THINKS}{_SMALL} (?:dat|of) (?:ik|we|het|hij|zij|ze) (?:[\w'’,]+ ){{0,14}}?(?:moet|moest|mag|kan|"
        rf"zou|"
        rf"hoef|beter|laten|doen)\b[^?.!]{{0,60}}\W*$|"
        rf"{_OPENS}wat (?:vind|vindt|denk|denkt) {_YOU}(?: (?:nou|nu|dan|er|ervan|daarvan|hiervan|zelf))*[,:;?] ?"
        rf"(?:moet|zal|kan|mag|zou|had) ik\b[^.?!]{{2,60}}\W*$|"
        rf"{_OPENS}(?:wat|hoe) (?:vind|vindt|denk|denkt) (?:jij|u)(?: (?:nou|nu|dan|er|daar|hier|ervan|daarvan|"
        rf"van))*\W*$|"
        rf"{_OPENS}(?:moet|zal|kan|zou|mag) ik [^?.!]{{2,60}},? {_THINKS}\W*$|"
        rf"{_OPENS}(?:wat|hoe) zou {_YOU} (?:\w+ ){{0,6}}?{_AS_ONE}\W*$|"
        rf"{_OPENS}(?:wat|hoe) (?:moet|zou|kan) ik (?:\w+ ){{0,5}}{_THINKS}\W*$|"
        rf"{_OPENS}heb (?:je|jij) (?:(?:nog|ook|misschien|voor mij|een|wat|geen) )*(?:tips?|advies|raad|"
        rf"goede raad)\b[^?]{{0,40}}"
        r"\?\W*$"
    ),
    IDEA: re.compile(
        rf"{_OPENS}(?:is|lijkt) (?:je |jou )?(?:dat|dit|het){_SMALL} (?:een )?(?:slim|verstandig|goede?|goeie)"
        rf"(?: (?:idee|plan|begin|keus|keuze)(?: {_THINKS}| of niet)?| {_THINKS}|(?<=slim)|(?<=verstandig))\?+\W*$|"
        rf"{_OPENS}{_THINKS}{_SMALL} (?:dat|dit|het){_SMALL} (?:een )?(?:goed|goede|slim|goeie|verstandig|haalbaar)"
        r"(?: (?:idee|plan|keus|keuze))?\?*\W*$"
    ),
    WONDERS: re.compile(
        rf"{_OPENS}{_THINKS}{_SMALL} (?:dat|dit|het|me|mij){_SMALL} {_ODD}(?: (?:van (?:me|mij)|"
        rf"dat ik\b[^?.!]{{0,50}}))?\W*$|"
        rf"{_OPENS}was (?:dat|dit|het){_SMALL} {_ODD}(?: van (?:me|mij)| dat ik\b[^?.!]{{0,50}})?{_ASIDE}\?+\W*$|"
        rf"{_OPENS}ben ik{_SMALL} {_NAMES}{_ASIDE}\?+\W*$|"
        rf"{_OPENS}is (?:dat|dit|het){_SMALL} {_ODD}(?: (?:dat|als|om) ik\b[^?.!]{{2,60}})\?+\W*$"
    ),
    BOT: re.compile(
        rf"{_OPENS}(?:heb|hebt|ga|gaat|krijg|ken|kent|vier|viert) (?:jij|je|u){_SMALL} (?:(?:een|geen|wel eens|"
        rf"weleens|zelf) )*"
        rf"(?:ook )?(?:\w+ )?{_FEAST}(?: (?:met|in|op|aan|als|en|hebben|krijgen|vieren)\b[^?.!]{{0,30}})?\?|"
        rf"{_OPENS}wat (?:doe|ga|eet|drink) (?:jij|je|u)(?=.*\b(?:zelf|jij|kerst|oud en nieuw|vakantie|weekend|"
        rf"vanavond)\b)"
        rf"[^?.!]{{0,60}}\?+|"
        rf"{_OPENS}(?:slaap|droom|eet|lach|rust|verveel) (?:jij|je|u)(?: (?:je|jezelf|ook|nooit|wel|eens|weleens|"
        rf"eigenlijk|soms|"
        r"nou))*\W*$|"
        rf"{_OPENS}ben (?:jij|je)(?: (?:nou|ook|nooit|wel|eens|weleens|eigenlijk|soms|niet|zelf))* (?:moe|vrij|jarig|"
        rf"ziek|"
        r"alleen|blij|boos|verdrietig|eenzaam|gelukkig)(?: (?:met|in|op|tussen)\b[^?.!]{0,30})?\?+|"
        rf"{_OPENS}staat (?:zo'n|die|deze|de|een) (?:chat)?bot (?:\w+ ){{0,3}}(?:uit|aan)\?+|"
        rf"{_OPENS}(?:en )?hoe (?:gaat|is) het (?:\w+ ){{0,2}}met (?:jou|jezelf|u)(?: (?:zelf|dan|eigenlijk|"
        rf"trouwens))*\?*\W*$"
    ),
}


_MAY_ASK = FirstLook(*_FORMS.values())


def asks_as_a_person(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if not _MAY_ASK(plain):
        return None
    return next((about for about, asks in _FORMS.items() if asks.search(plain)), None)


_TO_IT = re.compile(rf"\b(?:{_THINKS}|jij|zou (?:je|u)|heb je)\b")


def is_to_the_bot(sentence: str) -> bool:
    """Whether he says with it of whom he asks it."""
    return _TO_IT.search(sentence.casefold()) is not None
