"""Whether somebody says in so many words that he does not want to live, sees no way on at all, or is not safe at home,
and whom he can call then.

Only what can hardly be meant otherwise: who is dead tired, fed up, ironic or ill says nothing of the kind, and neither
does who tells it of somebody else. Nothing is read into it: he is told whom he can call, and what was asked rests.
"""

from conversations import patterns as re
from conversations.matching import small
from conversations.text import Text
from conversations.told.harm import is_unsafe

CALL = Text(
    "Do not stay alone with it. At 113 somebody is there day and night: call 0800-0113, or chat at 113.nl. If there is "
    "danger now, call 112."
)
CALL_HOME = Text(
    "Do not stay alone with it. At Veilig Thuis somebody is there day and night: call 0800-2000, it is free. If "
    "there is danger now, call 112."
)
"""Who is hurt or threatened at home calls Veilig Thuis (veiligthuis.nl), and not 113."""
_ADVERBS = r"(?:(?:echt|gewoon|eigenlijk|soms|ook|dan|al|het liefst|liefst|liever|nu|maar|really|just|sometimes) )*"
_NOT = "(?:niet|neit|nie|nit)"
_END = r"(?= *(?:$|[.!?…,;\n]| en\b| want\b| maar\b))"
# The thing that is meant, and nothing after it: "het hoeft voor mij niet meer, die cursus".
_THAT = r"[,:] (?:(?:die|deze|zo'?n) (?:\w+ )?|(?:de|het|dat|dit) )\w+ *(?:$|[.!?…])"
_OF_ALL = rf"(?!{_THAT}| dat ){_END}"
# Nor is it his life where he names what it is, or what he does about it: "ik zeg mijn contract op".
_OF_IT = (
    rf"(?!,? met\b|,? aan (?!alles\b|(?:mijn|het|dit) leven\b)|{_THAT}|"
    r": ?(?:\w+ )?ik (?:zeg|stop|verbreek|beëindig|vertrek|neem|dien|bel)\b)"
)
_SOON = r"(?:(?!(?:niet|nooit|geen|samen|met)\b)\w+ ){0,2}"
_WANTS = (
    r"(?:ik (?:wil|wou|ga|zou|overweeg|denk)|(?:wil|wou|ga|zou|overweeg|denk) ik)"
    r"(?: (?!niet\b|nooit\b|niemand\b|geen\b|hoe\b|dat (?:hij|ze|zij)\b)[\w,]+){0,7}?"
)
# Of what he has to get through, with nothing after it that says what makes it hard; a day is long to who is tired.
_THROUGH = (
    r"(?:de |het |elke |deze |die |dit |mijn |m'n )?(?:komende |hele |lange )?(?:avond|avonden|vanavond|"
    r"nacht|nachten|vannacht|dag|dagen|weekend|"
    r"weekenden|feestdagen|kerst)(?: nog| in m'n eentje| in mijn eentje| alleen| zonder (?:hem|haar|mijn \w+))*"
)
_GETS_THROUGH = (
    r"(?:door ?moet ?komen|moet door ?komen|door ?kom|door moet|door te komen|door (?:zal|ga|kan) komen|"
    r"(?:zal|ga|kan) door ?komen)(?: zonder (?:hem|haar|mijn \w+)| (?:nu|sinds) [^.!?…;\n]+)?(?= *(?:$|[.!?…,;\n]))"
)
_PILLS = (
    r"(?:(?:slaap)?pillen|(?:slaap)?tabletten|paracetamol\w*|medicijnen|oxazepam|antidepressiva)"
    r"(?: tegelijk| in één keer)?"
)
_MANY = (
    r"(?:(?:hele |halve )?(?:doos|strip|pot|potje|handvol|lading|hoop|fles|berg)|"
    r"(?:\w+ )?(?:strips|dozen|potten|potjes)|alle|al (?:mijn|m'n|mn)|te veel)"
)
# How he would do it, or has done it.
_HEIGHT = r"(?:van|uit) (?:het|de|een|'t) (?:dak|flat|balkon|brug|toren|gebouw|viaduct|raam|parkeergarage)"
_TO_DEATH = (
    rf"{_WANTS} {_HEIGHT} (?:af )?"
    r"(?:(?:te|wil|ga) )?(?:spring(?:en)?|stort(?:en)?)|"
    rf"(?:ik spring|spring ik) (?:\w+ ){{0,3}}{_HEIGHT}|"
    rf"{_WANTS} tegen (?:een|de) (?:boom|muur|pijler|vangrail|vrachtwagen|viaduct) (?:aan )?(?:op )?(?:te )?"
    r"(?:rijden|rij|knallen|zetten|sturen)|"
    rf"(?:heb|had)(?: ik)?(?: [\w,]+){{0,4}} {_MANY} (?:\w+ )?{_PILLS} (?:\w+ )?(?:geslikt|ingenomen|genomen)|"
    rf"{_WANTS} (?:{_MANY} )?{_PILLS} (?:te )?(?:slikken|innemen)|(?:een )?overdosis (?:\w+ )?(?:genomen|geslikt)"
)
_SURE = re.compile(
    r"\b(?:"
    rf"(?:ik )?zie (?:ik )?(?:(?:het|mijn|t|'t) leven|het|t|'t) {_ADVERBS}(?:allemaal )?{_NOT} meer zitten|"
    rf"(?:ik (?:wil|wou|wilde)|(?:wil|wou|wilde) ik) {_ADVERBS}er {_ADVERBS}{_NOT} meer (?:zijn|wezen){_END}|"
    rf"was ik er {_ADVERBS}maar {_NOT} meer{_END}|"
    rf"(?:wou|wilde|wens|wenste|zou willen|beter) (?:\w+ )?(?:dat|als) ik er {_ADVERBS}niet meer "
    rf"(?:was|ben|zou zijn){_END}|"
    rf"(?:ik )?(?:wil|wou|wilde|hoef) (?:ik )?{_ADVERBS}(?:zo )?{_NOT} (?:meer|langer|verder) (?:te )?leven?\b|"
    rf"(?:ik )?(?:wil|wou|wilde|zou|ga) (?:ik )?{_ADVERBS}(?:graag )?stoppen met (?:te )?leven{_END}|"
    rf"ik (?:was|ben) {_ADVERBS}liever {_ADVERBS}dood(?: geweest)?{_END}|"
    rf"(?:ik (?:ben|was)|ben ik) (?:het|mijn) leven {_ADVERBS}(?:zo )?(?:zat|moe|beu){_END}|"
    rf"(?:ik (?:ben|was|voel me)|ben ik) {_ADVERBS}(?:zo |heel )?levensmoe|"
    r"ik (?:(?!(?:mijn|zijn|haar|hoe|dat|iemand|zag|hoorde|niet|nooit)\b)\w+,? ){0,6}"
    r"(?:voor|onder) (?:de|een) (?:trein|metro) (?:te |wil |ga )?(?:spring\w*|gooi\w*|stap\w*)|"
    r"(?:ik spring|spring ik) (?:\w+ ){0,3}(?:voor|onder) (?:de|een) (?:trein|metro)|"
    rf"(?:ik )?(?:wil|wou) {_ADVERBS}(?:niet meer|nooit meer) wakker worden|nooit meer wakker (?:te )?worden|"
    rf"(?:ik )?(?:wil|wilde|wou) (?:ik )?{_ADVERBS}dood(?: zijn)?{_END}|"
    rf"(?:was|ben) ik {_ADVERBS}(?:maar )?dood{_END}|"
    rf"(?:dat )?ik dood (?:was|ben|wil){_END}|"
    rf"ik {_ADVERBS}(?:zo )?{_NOT} meer (?:wil|wilde|hoef te) leven{_END}|"
    rf"ik er {_ADVERBS}{_NOT} meer (?:wil|wilde|hoef te|hoor te) (?:zijn|wezen){_END}|"
    r"^(?:dood (?:zijn|gaan|willen)|doodgaan)(?= *(?:$|[.!?…]))|"
    rf"{_TO_DEATH}|"
    r"(?:denk|dacht|gedachten?) (?:ik )?(?:\w+ ){0,3}(?:aan|over) (?:zelfmoord|zelfdoding|suicide|suïcide)|"
    rf"(?:denk|dacht) (?:ik )?(?:\w+ ){{0,3}}aan doodgaan{_END}|"
    r"ik (?:ga|wil|kan|overweeg|pleeg) (?:\w+ ){0,3}(?:zelfmoord|suïcide|suicide|zelfdoding)|suïcidaal|suicidaal|"
    r"(?:zelfmoord|suïcide|suicide)(?:gedachten?|plannen)|"
    r"(?:een )?eind(?:e)? (?:te )?(?:maken )?(?:aan )?(?:mijn|m'n|mn) leven|uit het leven (?:te )?stappen|"
    rf"(?:ik (?:wil|ga|zou|kan)|(?:wil|ga|zou|kan) ik) er {_SOON}(?:een )?einde? aan (?:gaan )?maken{_OF_IT}|"
    rf"^ik maak er {_SOON}een einde? aan(?= *$| *[.!?…])|"
    r"(?:mezelf|mijzelf|me zelf) (?:iets|wat) (?:aan(?:doe|doen|gedaan|te doen)|aan)|"
    r"doe (?:ik )?(?:mezelf|mijzelf|me zelf) (?:straks |nog )?(?:iets|wat) aan|"
    r"(?:mezelf|mijzelf) (?:te )?(?:snijden|verwonden|pijn (?:te )?doen|van kant)|ik (?:snijd?|verwond) (?:me|mij)zelf|"
    r"(?:iedereen|de wereld|mijn (?:gezin|kinderen|man|vrouw|familie)) (?:is|zijn) (?:\w+ )?beter af zonder (?:mij|me)|"
    rf"(?:ze|zij|jullie) (?:is|zijn) (?:\w+ )?beter af zonder (?:mij|me){_END}|"
    rf"(?:het|(?:het|mijn) leven) hoeft {_ADVERBS}(?:voor|van) (?:mij|me) (?:allemaal |echt |zo |dan )*"
    rf"{_NOT} meer{_OF_ALL}|"
    rf"(?:voor|van) (?:mij|me) hoeft (?:het|het leven) {_ADVERBS}(?:allemaal |zo )*{_NOT} meer{_OF_ALL}|"
    r"(?:geen|niet) (?:meer )?(?:zin|reden)(?: meer)? (?:in het|om (?:nog )?te) leven|"
    rf"mijn leven (?:is|heeft) (?:\w+ )?(?:niks|niets|niet|geen zin|zinloos)(?: meer)?(?: waard)?(?: meer)?{_END}|"
    r"(?:weet|wist) (?:ik )?(?:\w+ )?niet (?:meer )?hoe ik (?:nog )?(?:verder moet|door moet|verder kan)(?: leven)?"
    r"(?= *(?:$|[.!?…\n]))|"
    rf"(?:(?:weet|wist)(?: ik)? {_ADVERBS}niet {_ADVERBS}(?:meer )?|niet weten |geen idee )hoe ik {_ADVERBS}{_THROUGH} "
    rf"{_GETS_THROUGH}|"
    rf"i (?:\w+ )?(?:don't|do not) want to (?:live|be here|be alive|exist|wake up)(?: any ?more)?{_END}|"
    r"i (?:want|wish) (?:to die|i were dead|i was dead)|kill(?:ing)? myself|suicidal|end (?:my life|it all)|"
    r"hurt(?:ing)? myself|better off without me|(?:can't|cannot|can not) go on(?: like this)?(?= *(?:$|[.!?…\n]))"
    r")",
)
# What is said in such words without a shadow of it: of a thing, of somebody else, as a manner of speaking, or denied.
_OTHERWISE = re.compile(
    r"\b(?:niet dat ik|zeg niet dat ik|wil (?:\w+ )?niet dood|not that i|i am not suicidal|niet suïcidaal|"
    r"niet suicidaal|wil (?:ik )?dood (?:\w+ )?(?:neervallen|gevonden)|"
    r"zelfmoord(?:actie|commando|missie)|politieke zelfmoord|carrièrezelfmoord|"
    r"zie (?:ik )?(?:dat|dit|die|deze|het (?!(?:echt|gewoon|eigenlijk|soms|ook|even|allemaal|nu|dan|niet|leven)\b)\w+)|"
    r"zie (?:ik )?het (?!leven\b)(?:\w+ )*zitten (?:om|met|dat|in|daar|als|hier)|haha|hihi|lol|grapje|geintje|"
    r"van (?:de )?(?:blijdschap|vreugde|geluk|zenuwen)|bungee\w*|parachute\w*|het water in|in het water|zwem\w*|"
    r"tegen (?:de |mijn )?(?:\w*pijn|griep|migraine|verkoudheid|koorts)|"
    r"just kidding|(?:team|collega'?s|afdeling|bedrijf)[^.!?…]* beter af zonder)\b|"
    r"hoe ik\b.*\bdoor ?(?:moet|kom)\w*(?=.*\b(?:met (?:de |mijn |die |onze |drie |twee )*(?:kinderen|"
    r"kids|kroost|baby)|dienst|feest|feestje|visite|verveling|droog|"
    r"nuchter|snoep\w*|rook\w*|roken)\b)|"
    r"^(?:(?:met|bij|tijdens|op)\b(?! (?:hem|haar|kerst|oud)\b)|zonder\b(?! (?:hem|haar|mijn|"
    r"m'n)\b))[^.!?…]* hoe ik\b[^.!?…]*\bdoor|"
    r"😂|🤣|^(?:die|deze|dat|dit) \w+, .*hoeft"
)
# What is told there of somebody else; where he says `ik` in between, it is of himself again.
_OF_ANOTHER = re.compile(
    r"\b(?:hij|zij|ze|(?:mijn|die|deze|een|de|onze) (?:broer|zus|vader|moeder|oma|opa|zoon|dochter|vriend|vriendin|"
    r"collega|man|vrouw|cliënt|klant|patiënt)) (?:(?!i?k\b)\w+ ){0,4}(?:zelfmoord|suïcid\w*|suicid\w*|dood wil|"
    r"wil (?:(?!i?k\b)\w+ )?dood|niet meer leven|er niet meer zijn|niet meer zitten|"
    r"(?:denkt|dacht|vindt|zegt|zei|vroeg) (?:dat|of) ik (?:\w+ ){0,3}(?:dood|leven|zijn|was|ben)(?: wil)?)\b"
)
# One of these stands in all that is sure, and not in most of what is written.
_NEAR = re.compile(
    r"meer|lang|verder|leve|dood|doding|zelf|me zelf|suic|suïc|eind|wakker|beter af|trein|metro|door ?moet|door ?kom|"
    r"door ?te|door zal|door ga|door kan|"
    r"spring|stort|boom|muur|pijler|vangrail|viaduct|pillen|tablet|paracetamol|medicijn|oxazepam|depressiva|overdosis|"
    r"want|wish|kill|end |hurt|better off|go on"
)


def in_distress(words: str) -> bool:
    """Whether these words say so of himself, sentence by sentence."""
    return call_for(words) is not None


def call_for(words: str) -> Text | None:
    """Whom he can call who says so; None where he does not."""
    if _wants_no_more(words):
        return CALL
    return CALL_HOME if is_unsafe(words) else None


def _wants_no_more(words: str) -> bool:
    plain = _plain(words)
    if _NEAR.search(plain) is None:
        return False
    return any(_says_so(one) for one in re.split(r"(?<=[.!?…])\s+|\n+", plain))


def _says_so(sentence: str) -> bool:
    if _SURE.search(sentence) is None or _OTHERWISE.search(sentence) is not None:
        return False
    return _SURE.search(_OF_ANOTHER.sub("", sentence)) is not None


def _plain(words: str) -> str:
    lines = small(words).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)
