"""Whether somebody says in so many words that he does not want to live, or sees no way on at all.

Only what can hardly be meant otherwise: who is dead tired, fed up, ironic or ill says nothing of the kind, and neither
does who tells it of somebody else. Nothing is read into it: he is told whom he can call, and what was asked rests.
"""

from conversations import patterns as re
from conversations.matching import small
from conversations.text import Text

CALL = Text(
    "Do not stay alone with it. At 113 somebody is there day and night: call 0800-0113, or chat at 113.nl. If there is "
    "danger now, call 112."
)
_ADVERBS = r"(?:(?:echt|gewoon|eigenlijk|soms|ook|dan|al|het liefst|liefst|liever|nu|maar|really|just|sometimes) )*"
_END = r"(?= *(?:$|[.!?…,;\n]| en\b| want\b| maar\b))"
_SURE = re.compile(
    r"\b(?:"
    rf"(?:ik )?zie (?:ik )?(?:het|t|'t) {_ADVERBS}(?:allemaal )?(?:niet|nie) meer zitten|"
    rf"(?:ik (?:wil|wou|wilde)|(?:wil|wou|wilde) ik) {_ADVERBS}er {_ADVERBS}(?:niet|nie) meer (?:zijn|wezen){_END}|"
    rf"was ik er {_ADVERBS}maar (?:niet|nie) meer{_END}|"
    rf"(?:wou|wilde|wens|wenste|zou willen|beter) (?:\w+ )?(?:dat|als) ik er {_ADVERBS}niet meer "
    rf"(?:was|ben|zou zijn){_END}|"
    rf"(?:ik )?(?:wil|hoef) {_ADVERBS}(?:zo )?(?:niet|nie) (?:meer|langer|verder) (?:te )?leven|"
    rf"(?:ik )?(?:wil|wou) {_ADVERBS}(?:niet meer|nooit meer) wakker worden|nooit meer wakker (?:te )?worden|"
    rf"(?:ik )?(?:wil|wilde|wou) (?:ik )?{_ADVERBS}dood(?: zijn)?{_END}|"
    rf"(?:was|ben) ik {_ADVERBS}(?:maar )?dood{_END}|"
    rf"(?:dat )?ik dood (?:was|ben|wil){_END}|"
    r"(?:denk|dacht|gedachten?) (?:ik )?(?:\w+ ){0,3}(?:aan|over) (?:zelfmoord|zelfdoding|suicide|suïcide)|"
    rf"(?:denk|dacht) (?:ik )?(?:\w+ ){{0,3}}aan doodgaan{_END}|"
    r"ik (?:ga|wil|kan|overweeg|pleeg) (?:\w+ ){0,3}(?:zelfmoord|suïcide|suicide|zelfdoding)|suïcidaal|suicidaal|"
    r"(?:zelfmoord|suïcide|suicide)(?:gedachten?|plannen)|"
    r"(?:een )?eind(?:e)? (?:te )?(?:maken )?(?:aan )?(?:mijn|m'n|mn) leven|uit het leven (?:te )?stappen|"
    rf"ik (?:wil|ga|zou|kan) er {_ADVERBS}(?:een )?eind(?:e)? aan (?:gaan )?maken(?! (?:aan|met))|"
    r"(?:mezelf|mijzelf|me zelf) (?:iets|wat) (?:aan(?:doe|doen|gedaan|te doen)|aan)|"
    r"doe (?:ik )?(?:mezelf|mijzelf|me zelf) (?:straks |nog )?(?:iets|wat) aan|"
    r"(?:mezelf|mijzelf) (?:te )?(?:snijden|verwonden|pijn (?:te )?doen|van kant)|ik (?:snijd?|verwond) (?:me|mij)zelf|"
    r"(?:iedereen|de wereld|mijn (?:gezin|kinderen|man|vrouw|familie)) (?:is|zijn) (?:\w+ )?beter af zonder (?:mij|me)|"
    rf"het hoeft {_ADVERBS}(?:(?:voor|van) (?:mij|me) )(?:allemaal |echt |zo |dan )*niet meer{_END}|"
    r"(?:geen|niet) (?:meer )?(?:zin|reden)(?: meer)? (?:in het|om (?:nog )?te) leven|"
    rf"mijn leven (?:is|heeft) (?:\w+ )?(?:niks|niets|niet|geen zin|zinloos)(?: meer)?(?: waard)?(?: meer)?{_END}|"
    r"(?:weet|wist) (?:ik )?(?:\w+ )?niet (?:meer )?hoe ik (?:nog )?(?:verder moet|door moet|verder kan)(?: leven)?"
    r"(?= *(?:$|[.!?…\n]))|"
    rf"i (?:\w+ )?(?:don't|do not) want to (?:live|be here|be alive|exist|wake up)(?: any ?more)?{_END}|"
    r"i (?:want|wish) (?:to die|i were dead|i was dead)|kill(?:ing)? myself|suicidal|end (?:my life|it all)|"
    r"hurt(?:ing)? myself|better off without me|(?:can't|cannot|can not) go on(?: like this)?(?= *(?:$|[.!?…\n]))"
    r")",
)
# What is said in such words without a shadow of it: of a thing, of somebody else, as a manner of speaking, or denied.
_OTHERWISE = re.compile(
    r"\b(?:niet dat ik|zeg niet dat ik|wil (?:\w+ )?niet dood|not that i|i am not suicidal|niet suïcidaal|"
    r"niet suicidaal|wil (?:ik )?dood (?:\w+ )?(?:neervallen|gevonden)|"
    r"(?:hij|zij|ze|mijn (?:broer|zus|vader|moeder|zoon|dochter|vriend|vriendin|collega|man|vrouw|cliënt|klant)) "
    r"(?:\w+ ){0,4}(?:zelfmoord|suïcid\w*|suicid\w*|dood wil|wil (?:\w+ )?dood|niet meer leven|er niet meer zijn|"
    r"niet meer zitten)|zelfmoord(?:actie|commando|missie)|politieke zelfmoord|carrièrezelfmoord|"
    r"zie (?:ik )?(?:dat|dit|die|deze|het (?!(?:echt|gewoon|eigenlijk|soms|ook|even|allemaal|nu|dan|niet)\b)\w+)|"
    r"zie (?:ik )?het (?:\w+ )*zitten (?:om|met|dat|in|daar|als|hier)|haha|hihi|lol|grapje|geintje|"
    r"just kidding)\b|😂|🤣"
)


def in_distress(words: str) -> bool:
    """Whether these words say so of himself, sentence by sentence."""
    return any(_says_so(one) for one in re.split(r"(?<=[.!?…])\s+|\n+", _plain(words)))


def _says_so(sentence: str) -> bool:
    return _SURE.search(sentence) is not None and _OTHERWISE.search(sentence) is None


def _plain(words: str) -> str:
    lines = small(words).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines)
