"""How something was, as far as it is told in so many words: bad, elsewhere, hard, well; or that it hurt.

Of himself only: that somebody else was angry is no hurt of his. A long answer tells other things as well, so the more
words there are, the less is taken from one of them.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.first_look import FirstLook
from conversations.matching import small
from conversations.said.empty import HARD_TO_SAY
from conversations.told.losses import grieves
from conversations.told.turned_out import turned_out_well
from conversations.told.whose_loss import without_anothers

_SOUR = re.compile(
    r"\b(?:waardeloos|slecht|niks aan|niets aan|tijdverspilling|(?:zonde|verspilling) van (?:de|mijn|m'n) tijd|"
    r"teleur(?:stellend|gesteld)|tegen(?:gevallen)|viel (?:\w+ ){0,4}tegen|vervelend|rot|kut|klote|stom|irritant|"
    r"(?:rot|kut|klote|pokken)(?:gesprek|sessie|middag)|"
    r"(?:ze|zij|hij|ada|coach) (?:praatte|kletste|vertelde|was|zat) (?:vooral|alleen|steeds|zo|heel|veel|maar) "
    r"(?:\w+ ){0,2}(?:zelf(?=$| aan het| te praten)|over zichzelf)|"
    r"(?:ze|zij|hij|ada) luisterde (?:\w+ )?niet|"
    r"minder dan (?:ik (?:had )?)?(?:gehoopt|verwacht|gedacht)|"
    r"langs elkaar heen|niet (?:echt )?van de grond|kon beter|meh|(?:was|bleef) (?:\w+ )?vaag|"
    r"moeizaam|"
    r"(?:het|dat|dit|gesprek) (?:heeft|had|bracht|leverde|gaf) (?:me |mij |ons )?(?:\w+ ){0,3}"
    r"(?:weinig|niets|niks|niet (?:zo )?veel|geen fluit) (?:gebracht|opgeleverd|op|gegeven)|"
    r"stroef|ruk|bagger|drama|dramatisch|(?<!weet het )(?<!weet ik )(?<!weet ik het )"
    r"niet (?:zo |erg |echt |heel )?(?:goed|fijn|prettig|leuk|nuttig|super|geweldig|top)|useless|bad|"
    r"terrible|disappointing|disappointed|waste of time)\b"
)
# Further on in what he tells, only what can be said of nothing but the talk, or of what he had hoped of it.
_FELL_SHORT = re.compile(
    r"\b(?:praten|gesprek(?:ken)?|coaching)\b(?: \w+){0,3} (?:geen (?:reet|zak|fluit|bal|moer|donder|steek)|niks|niets)"
    r"(?: \w+){0,2} (?:verandert|helpt|oplost|uitmaakt)\b|"
    r"\b(?:heb|had) (?:ik )?er (?:eigenlijk |helemaal |echt )?(?:niks|niets|weinig) aan(?: gehad)?(?= *(?:$|[.,!;\n]))|"
    r"\b(?:praten|gesprek(?:ken)?|coaching) (?:verandert|helpt)(?: \w+){0,3} (?:geen|niks|niets|niet)\b|"
    r"(?:^|[.!?,;\n] *|\b(?:het|t|dat|gesprek|maar|wel|me|eerlijk gezegd) )viel (?:\w+ ){0,4}tegen\b|"
    r"\bal viel (?:het|t) (?:\w+ ){0,3}tegen\b|\bniet (?:\w+ ){0,3}wat ik (?:\w+ ){0,3}(?:gehoopt|gewild|verwacht)\b|"
    r"\bhad er (?:\w+ ){0,3}van (?:verwacht|gehoopt)\b|\bjammer dat (?:we|ze|ada|het gesprek)\b|"
    # Good to talk, and none the wiser.
    r"\b(?:geen (?:stap|steek|meter) verder|(?:niks|niets|niet veel|weinig) (?:mee opgeschoten|wijzer)|"
    r"(?:fijn|goed|leuk|prettig|gezellig|lekker|aardig) (?:[\w']+ ){0,4}maar (?:ik )?weet (?:ik )?(?:nu )?nog "
    r"(?:steeds |altijd )?niet (?:wat|hoe) (?:ik|het) (?:[\w']+ ){0,3}(?:moet|verder)(?=\W*$|[.,!]))|"
    r"(?:(?<!dan )\b(?:ik had|had ik)|(?:^|[.!?,;\n] *)had) (?!niet|nooit)(?:\w+ ){1,6}"
    r"(?:gewild|gehoopt|willen (?:horen|vieren|praten|bespreken|weten|hebben))\b"
)
_NOT_SOUR = re.compile(
    r"\b(?:niet|minder|helemaal niet|not)(?: \w+)? (?:slecht|vervelend|stom|moeizaam|bad)\b|"
    r"\bweet (?:ik )?(?:\w+ ){0,3}niet (?:zo |echt |heel )*goed\b"
)
# What he learned or said himself: "dat ik slecht slaap" tells nothing of the talk.
_LEARNED = re.compile(
    r"(?:(?:en|nou|ja|vooral) )*(?:dat|hoe|waarom|that|how) (?:ik|je|we|i|you|mijn|m'n|mn)\b|ik\b(?! vond)"
)
_ELSEWHERE = re.compile(
    r"\b(?:niet|nauwelijks|amper|nooit)(?: \w+){0,4} (?:over gehad|over gesproken|over gepraat|"
    r"aan ?toe ?gekomen|besproken|"
    r"ter sprake|aan bod)|ging (?:eigenlijk |vooral |toch )*(?:ergens|over iets) anders|(?:over )?iets anders gehad|"
    r"did n[o']?t (?:talk about|get to) (?:it|that)|about something else"
)
# At the beginning, about how it was: "dat nee zeggen moeilijk is" tells something else.
_HARD = re.compile(
    r"(?:(?:het|dat|ik|me|was|is|vond|vind|voelde|ging|best|wel|heel|erg|behoorlijk|nogal|toch|echt|een|nou|eigenlijk|"
    r"eerlijk|gezegd|gesprek|beetje|even|zo|super|kinda|pretty|so|it|that|felt|very|quite|rather|a|bit|i|found) )*"
    r"(?:lastige?|moeilijke?|zware?|zwaar|pittige?|confronterend|pijnlijk|heftige?|verdrietig|emotioneel|ongemakkelijk|"
    r"eng|difficult|tough|painful|heavy|(?<=was )hard)\b(?! vraag\b)"
)
# Not so where it is what is asked that is hard to say: "moeilijk te zeggen, maar ik denk dat …".
_TO_SAY = re.compile(rf"\b(?:{HARD_TO_SAY}|hard to say|difficult to say)(?! (?:tegen|aan|dat|hoe|wat|waarom)\b)")
_NO_WORDS = re.compile(
    r"\b(?:ik wist|wist ik)(?: (?:het|er|nog|even|toen|daar|echt|gewoon|zelf|ook))* "
    r"(?:niet|niets|niks)(?: (?:zo|goed|precies|te zeggen|wat|hoe))?(?=$|[.,!…])|"
    r"\bwist (?:ik )?(?:even |toen )?niet (?:wat|hoe) (?:ik )?(?:moest|te|kon)\b|"
    r"\bhad (?:ik )?geen antwoord|\bgeen woorden\b|\bi (?:did not|didn't) know\b|\bno words\b"
)
# What may stand between "ik" and how he was, so that it is he who was it, and was it.
_HE_WAS = (
    r"(?:was|ben|werd|word|bleef|blijf|raakte|raak|voel|voelde|er|daar|hier|nog|nogal|best|heel|erg|zo|ook|echt|wel|"
    r"weer|gewoon|even|eerst|toen|nu|dan|eigenlijk|zelf|meteen|opeens|ineens|behoorlijk|flink|vreselijk|ontzettend|"
    r"enorm|zeer|helemaal|steeds|altijd|soms|vaak|dus|toch|al|een|beetje|me|mij)"
)
_HURTS = (
    r"(?:boos|kwaad|woest|woedend|razend|laaiend|verdrietig|overstuur|gekwetst|beschaamd|wanhopig|"
    r"machteloos|ellendig|van slag|van streek|"
    r"in paniek)"
)
# How he felt, where that hurts; and what hurts only when it is denied.
_FELT = (
    r"(?:klein|rot|rottig|slecht|beroerd|ellendig|dom|stom|alleen(?! maar)|eenzaam|onzeker|schuldig|waardeloos|"
    r"nutteloos|overbodig|minderwaardig|mislukt|leeg|verloren|verraden|aangevallen|afgewezen|gekwetst|gekleineerd|"
    r"vernederd|genegeerd|gepasseerd|buitengesloten|onbegrepen|miskend|onveilig|ongemakkelijk|opgelaten|bang|"
    r"naar(?= ?$|[.,!;])|voor schut|in de steek gelaten|aan de kant gezet)"
)
_FELT_NOT = (
    r"(?:goed|fijn|prettig|rustig|sterk|vrij|gehoord|gezien|begrepen|gesteund|gewaardeerd|serieus|veilig|welkom|"
    r"op (?:mijn|m'n) gemak)"
)
_HIS_OWN = "(?<!hij )(?<!ze )(?<!zij )"
_HURT = re.compile(
    rf"\b(?:ik baal(?:de)?|{_HIS_OWN}baal(?:de)? (?:ik|er|ervan|van)|(?:ge)?huil(?:d|de|en|t)?|tranen|"
    r"(?:ge)?jank(?:t|te|en)?|(?:sta|stond|zit|zat|lig|lag) (?:ik )?(?:\w+ )?te (?:trillen|beven|bibberen)|"
    r"(?:vond|vind|voelde|was) (?:(?:ik|het|dat|er|me|wel|juist|vooral|helemaal|zo|erg|best|heel) )*eenzaam|"
    r"niemand (?:heeft |had )?(?:me|mij) nodig(?: heeft| had)?|"
    r"schaam(?:de)? (?:me|mij|ik)(?!(?: \w+){0,2} niet\b)|"
    r"ik (?:me|mij) (?!niet\b)(?:\w+ )?schaam(?:de)?\b(?! (?:\w+ )?niet\b)|"
    rf"{_HIS_OWN}klap(?:te)? (?:ik )?(?:helemaal |weer )?dicht|(?<!laptop )(?<!boek )(?<!deur )(?<!map )dichtgeklapt|"
    r"voel(?:de)? (?:ik )?(?:me|mij) (?:(?!(?:niet|minder|nooit|geen)\b)\w+ ){0,4}?"
    rf"(?:(?:niet|nooit|minder) (?:\w+ )?{_FELT_NOT}|{_FELT})|"
    rf"(?<!niet dat )(?:ik|me|mij)(?: {_HE_WAS}){{0,5}} {_HURTS}|deed pijn|pijnlijk|rotgevoel|"
    r"kwam (?:(?:wel|best|echt) )*(?:hard|rauw) (?:binnen|aan)|"
    r"(?:even|wel|flink) slikken|brok in (?:mijn|m'n|mn|de) keel|deed zeer|"
    rf"{_HIS_OWN}(?:vond|voelde|was) (?:ik |het |dat |er )*(?:niet|helemaal niet|echt niet) (?:zo )?"
    r"(?:prettig|fijn)|cried|crying|tears|ashamed|"
    r"i (?:was|am|felt|feel) (?:(?!(?:not|less|never)\b)\w+ )?(?:angry|sad|upset|hurt|humiliated|small|stupid|alone|"
    r"lonely|attacked|rejected|worthless))\b|"
    # What is thrown at him.
    r"(?<!\bik )\b(?:zei|zegt|riep|snauwde|schreeuwde)\b(?! ik\b)[^.!?\n]{0,30}[:,'\"‘“] ?['\"‘“]?(?:jij|je) (?:"
    r"bent (?:(?:gewoon|echt|zo|ook|maar) )*(?:lui|dom|stom|waardeloos|nutteloos|zwak|incompetent|"
    r"een (?:sukkel|slappeling|mislukkeling|loser|trut))|(?:kan|kunt) (?:(?:ook|echt|gewoon) )*(?:niks|niets))\b|"
    r"(?:op|in) (?:de|het) (?:wc|toilet|plee) (?:\w+ )?(?:gezeten|gezet|gestaan|opgesloten)(?: \w+)?"
    r"(?: met de deur op slot|(?= om bij te komen))|(?:op|in) (?:de|het) (?:wc|toilet|plee) (?:opgesloten|verstopt)|"
    r"(?:heeft|hebben) (?:\w+ ){0,5}(?:geklaagd dat ik|over (?:mij|me) geklaagd)|klacht (?:over (?:mij|me)|tegen mij)|"
    # Who leaves himself out: "Heel boos op haar." begins with it.
    rf"(?:^|[.!?,;\n] *)(?:(?:was|werd|best|heel|erg|zo|ook|echt|nog|nogal|behoorlijk|toen|eerst) )*(?:{_HURTS}|baal)"
    r"\b(?! (?:was|werd|is|zijn|waren) (?!ik\b))"
)
# Whether it would be all right: "is het raar als ik huil?"
_WHETHER = re.compile(r"\b(?:is (?:het|dat) (?:\w+ ){1,3}(?:als|dat|om)|(?:mag|kan) (?:ik|je|het|dat)) [^.!?\n]*\?")
# What he knows of himself, and is not now: "dat ik boos word als ik moe ben", "dat ik grappen maak als ik boos ben".
_AS_A_RULE = re.compile(
    rf"\bik (?:\w+ ){{0,4}}?{_HURTS} (?:word|raak|ben)(?= (?:als|wanneer|zodra)\b)|"
    rf"\b(?:als|wanneer|zodra) (?:\w+ ){{1,6}}(?:word|raak) ik {_HURTS}\b|"
    rf"\bik (?:\w+ ){{1,6}}(?:als|wanneer|zodra) ik (?:(?!zo\b)\w+ ){{0,3}}?{_HURTS} (?:word|raak|ben)\b"
)
# Only what is said of a thing that came about; "geweldig" and "top" are as often said with a sigh.
_GLAD = re.compile(
    r"\b(?:(?:is|was|zijn|kregen?|kreeg|heb(?:ben)?|had(?:den)?) (?:er )?(?:nu |eindelijk |een )?(?:akkoord|"
    r"goedgekeurd|geslaagd|gewonnen|getekend|aangenomen|groen licht)|akkoord gekregen|"
    r"(?:promotie|opslag|een raise|de baan|de opdracht) gekregen|kreeg (?:de |een )?(?:promotie|opslag|baan|opdracht)|"
    r"(?:het )?(?:is )?(?:goed |helemaal )?gelukt|(?:het )?lukte|ging (?:\w+ )?goed|"
    r"(?:ik ben |zo |heel |erg )?(?:blij|opgelucht)|"
    r"(?:vast contract|vaste baan|diploma|examen) (?:gekregen|gehaald|binnen)|(?:heb|krijg|kreeg) (?:\w+ ){0,3}"
    r"(?:een )?(?:vast contract|vaste baan|vaste aanstelling)|(?:ik )?mag (?:ik )?blijven|"
    r"(?:ben|is|werd|word) (?:\w+ )?(?:aangenomen|gehaald|bevorderd|zwanger)|"
    r"(?:voorman|teamleider|chef|manager) geworden|"
    r"it worked|(?:it )?went (?:\w+ )?well|approved|i (?:am|'m|was) (?:\w+ )?(?:happy|relieved))\b"
)
_TAKES_FROM_IT = re.compile(
    r"\b(?:niet|niks|niets|geen|nooit|nog|bijna|half|helaas|jammer|wel|weer|zogenaamd|maar|alleen|behalve|"
    r"toch(?! (?:nog )?(?:gelukt|goed gekomen|gedaan))|hoewel|"
    r"not|no|never|almost|unfortunately|but|except|only|though)\b"
)
# What he begins with, when that is how well it did him: who goes on to tell of tears has said how it was.
_EASED = re.compile(
    r"\b(?:rust(?:iger)?|opgelucht|opluchting|lucht(?:te)? op|bevrijd(?:end)?|ruimte|kracht|fijn|mooi|prettig|"
    r"trots|blij|dankbaar|relief|relieved|peace|calm|glad|proud|grateful)\b"
)
_BUT = re.compile(r"\b(?:maar|but)\b")
_SMILES = re.compile(r"(?::-?\)|:-?D|😊|🙂|😀|😃|😄|😁|🎉|🥳)\W*$")
_GOOD_NEWS = 20  # words
_RATHER = re.compile(
    r"(?<!dan )(?<!dan ik )"
    r"\b(?:(?:ik )?had (?:ik )?(?:het |er |dat |toch |ook )*(?:liever|graag|gehoopt|verwacht|willen)|"
    r"liever had ik|ik had (?!niet|nooit)(?:\w+ ){1,6}(?:gewild|willen \w+en)|"
    r"(?:ik )?(?:wilde|wou) (?:ik )?(?:gewoon|liever|eigenlijk)|i would (?:rather|have liked)|i had hoped)\b"
)
_OF_THE_TALK = re.compile(
    r"(?:(?:nou|tja|tsja|ja|ach|eh|veel|vooral|eigenlijk|best|wel),? )*"
    r"(?:ze|zij|hij|ada|we|wij|het|gewoon|veel|she|we|it)\b"
)
_OF_HER = re.compile(
    r"ik (?:(?:kreeg|had) (?:wel |een beetje )?(?:de indruk|het (?:gevoel|idee))|dacht|vond|merkte|had verwacht) "
    r"dat (?:ze|zij|hij|ada|het)\b"
)
_THAN_HE_THOUGHT = re.compile(
    r"(?:(?:veel|wel|toch|iets|heel wat|een stuk|het was|was|nou|ja|eerlijk gezegd),? )*(?:meer|minder|beter|anders|"
    r"leuker|fijner|zwaarder|nuttiger) dan (?:ik (?:had )?)?(?:verwacht|gedacht|gehoopt|dacht|verwachtte)\b|"
    r"(?:een |best een |echt een |heel )?(?:goed|fijn|prettig|leuk|mooi|open|eerlijk) gesprek\b"
)
_HIMSELF = re.compile(r"\b(?:ik|mij|me|mijn|m'n|mn|mezelf|i|my|me)\b")
# Of so many answers it is known: in one turn that is asked again and again of the same few.
_HELD = 200
_FEW_WORDS, _NO_STORY = 9, 14
_A_STORY, _BEGINNING = 60, 15
_UNSURE = 25  # words; in more of them, other things are told as well


def fell_short(words: str) -> bool:
    """Whether the talk was less than he had hoped: it begins with that, or says so in as many words further on."""
    first, plain = _first(words), small(words)
    if _FELL_SHORT.search(plain) and len(words.split()) <= _A_STORY and not _LEARNED.match(plain):
        return True
    if len(first.split()) > _FEW_WORDS or _LEARNED.match(first.strip()):
        return False
    return bool(_SOUR.search(first)) and not _NOT_SOUR.search(first)


def was_elsewhere(words: str) -> bool:
    """Whether it tells only that it was about something else."""
    return len(words.split()) <= _NO_STORY and bool(_ELSEWHERE.search(small(words)))


def was_hard(words: str) -> bool:
    """Whether it begins with how hard it was, or tells that he had no words for it."""
    speechless = len(words.split()) <= _UNSURE and _NO_WORDS.search(small(words))
    first = _first(words).strip()
    begins_hard = _HARD.match(first) and not _TO_SAY.search(first)
    return bool(begins_hard or speechless) and not turned_out_well(words)


def has_wished(words: str) -> bool:
    """Whether he told what he would rather have had."""
    return _RATHER.search(small(words)) is not None


def of_the_talk(words: str) -> bool:
    """Whether this tells what the talk was like or about, and nothing of himself."""
    plain = small(words).lstrip()
    if len(words.split()) > _NO_STORY:
        return False
    is_view = _OF_HER.match(plain) or _THAN_HE_THOUGHT.match(plain)
    return bool(is_view or (_OF_THE_TALK.match(plain) and not _HIMSELF.search(plain)))


@lru_cache(maxsize=_HELD)
def hurt(words: str) -> bool:
    """Whether he tells of tears, anger, shame, or of a death; in a story, whether it begins with that. Who begins with
    how well it did him is believed, unless he lost somebody."""
    words = without_anothers(words)
    told = words.split()
    plain = small(words if len(told) <= _A_STORY else " ".join(told[:_BEGINNING]))
    if grieves(plain) or (len(told) > _A_STORY and _HE_WEPT.search(small(words))):
        return True
    if not _MAY_HURT(plain):
        return False
    plain_left = plain
    for is_none in _NO_HURT:
        plain_left = is_none.sub("", plain_left)
    hurts = list(_HURT.finditer(plain_left))
    only_softly = len(hurts) == 1 and _SOFTLY.fullmatch(hurts[0].group()) and len(told) > _SAYS_MORE
    if not hurts or only_softly:
        return False
    is_good = turned_out_well(words) or _came_off_with_joy(words)
    return not (is_good or _was_all_right(plain) or _begins_eased(words))


# Of which one beside other things is no hurt: "dat was wel even slikken".
_SAYS_MORE = 8  # words
_SOFTLY = re.compile(r"(?:even|wel) slikken")
_DID_NOT_WEEP = re.compile(
    r"\bniet (?:(?:ben|ging|hoefde|moest|meer|gaan|te|heb) ){0,3}(?:huilen|gehuild|janken|gejankt)\b"
)
_OTHERS_WEPT = re.compile(
    r"\b(?:(?:ze|zij|hij|ie|(?:mijn|m'n|mn|de|een) \w+) (?:moest|begon|barstte|zat|stond|ging|schoot|heeft|had)|"
    r"(?:moest|begon|barstte|zat|stond|ging|schoot|heeft|had) (?:ze|zij|hij|ie|(?:mijn|m'n|mn) \w+)) "
    r"(?:(?!(?:ik|we|wij)\b)[\w'’]+ ){0,4}(?:huilen|janken|gehuild|gejankt|tranen|huil)\b"
)


_NO_HURT = (_WHETHER, _AS_A_RULE, _DID_NOT_WEEP, _OTHERS_WEPT)
_MAY_HURT = FirstLook(_HURT, *_NO_HURT)
# So plainly that it is heard in the middle of a long story as well.
_HE_WEPT = re.compile(
    r"\b(?:(?:zat|stond|lag) ik|ik (?:zat|stond|lag)) (?:\w+ ){0,5}te (?:huilen|janken)\b|\bik huilde\b|"
    r"\b(?:ik heb|heb ik) (?:\w+ ){0,4}(?:gehuild|gejankt|zitten huilen)\b(?! van)"
)


# "Boos geworden op mezelf en dat mocht": it was there, and it was all right.
_ALLOWED = re.compile(
    r"\bdat mocht\b(?! (?:\w+ )?niet\b)|\bluchtte (?:\w+ )?op\b|"
    r"\b(?:dat|het) (?:was|is|voelde|deed) (?:(?:me|ook|wel|juist|gewoon|eigenlijk|echt|heel|even) )*"
    r"(?:goed|fijn|prima|oké|oke|nodig)(?= *(?:$|[.,!;\n]))"
)
_WELL = re.compile(
    r"^\W*(?:(?:heel|erg|best|super|echt|wel) )*(?:goed|fijn|leuk|mooi|top|prima|lekker|good|great)\b(?! dat)"
)


def _was_all_right(plain: str) -> bool:
    """Whether he says of what he felt that it was all right, or begins with how good it was and laughs."""
    if allowed := _ALLOWED.search(plain):
        return not (_TURNS.search(plain) or _HURT.search(plain[allowed.end() :]))
    return bool(_WELL.match(plain) and _JOY.search(plain)) and not _TEARS.search(plain)


_SENTENCE_ENDS, _PART_ENDS = re.compile(r"[.!?…\n]+"), re.compile(r"[.!?…,;:\n]")
_DONE = re.compile(
    r"^(?:(?:ja+|yes+|joepie|jippie|hoera|woehoe)[,!. ]+)*"
    r"(?:(?:het|'?t|dat) )?(?:is )?(?:toch |wel |echt |al |eindelijk )*"
    r"(?:gelukt|gedaan|gehaald|geslaagd)(?: hoor)?(?:[!.,]|$)"
)
_ONLY_SO_FAR = re.compile(
    r"(?:^|[.!?,;] ?)(?:alleen|behalve|helaas|jammer)\b|"
    r"\b(?:half|halve|daarna niet|niet|nooit|geen|pas bij|maar (?:het|ik|ze|hij|de|dat|toen)\b)"
)
# What takes from it again, further on.
_TURNS = re.compile(
    r"\b(?:half|halve|deels|maar|alleen|daarna|later|achteraf|helaas|jammer|pas bij|toch (?:weer|niet)|niet gelukt|"
    r"lukte niet|ging mis|spijt)\b"
)
_JOY = re.compile(
    r"!{2,}|\b(?:haha+|hihi|joepie|jippie|hoera|woehoe|van (?:geluk|blijdschap|opluchting|plezier|het lachen))\b|"
    r":-?\)|[🎉🥳😂😍😊🙂❤]"
)
_TEARS = re.compile(
    r"\b(?:(?:ge)?huil(?:d|de|en|t)?|tranen|(?:ge)?jank(?:t|te|en)?|(?:even|wel|flink) slikken|"
    r"brok in (?:mijn|m'n|mn|de) keel|cried|crying|tears)\b"
)


def _came_off_with_joy(words: str) -> bool:
    """Whether the first that he tells is that it came off, and he tells it with joy: then tears are of that."""
    plain = small(words).strip()
    done = _DONE.match(plain)
    if done is None or _JOY.search(plain) is None or grieves(plain):
        return False
    told = _SENTENCE_ENDS.split(plain[done.start() : done.end() + 40])[:2]
    return not (_ONLY_SO_FAR.search(" ".join(told)) or _SOUR.search(plain) or _HURT.search(_TEARS.sub("", plain)))


def came_about(words: str) -> bool:
    """Whether the last that he tells is that it came about, and nothing in it takes from that; or that he smiles."""
    plain = small(words)
    if _came_off_with_joy(words):
        return True
    if len(words.split()) <= _GOOD_NEWS and _SMILES.search(words):
        return not _SOUR.search(plain)
    if len(words.split()) <= _GOOD_NEWS and _DONE.match(plain):
        return not (_SOUR.search(plain) or _HURT.search(plain) or _ONLY_SO_FAR.search(plain))
    told, *further = _SENTENCE_ENDS.split(plain.strip(" .!?…\n"))
    if further and _DONE.fullmatch(told) and not (_TURNS.search(" ".join(further)) or _SOUR.search(plain)):
        return not _HURT.search(plain)
    last = (told, *further)[-1]
    glad = len(words.split()) <= _GOOD_NEWS and _GLAD.search(last) is not None
    return glad and _TAKES_FROM_IT.search(plain) is None


def _begins_eased(words: str) -> bool:
    first = _first(words)
    is_told = len(first.split()) <= _FEW_WORDS and _EASED.search(first) is not None
    return is_told and not (_TAKES_FROM_IT.search(first) or _HURT.search(first) or _BUT.search(small(words)))


_OPENER = re.compile(r"^(?:(?:heel )?eerlijk(?: gezegd)?|tja+|mwah+|pff+|poeh?|nou(?: ja)?|hm+|ach)[.!?…,]+\s*")


def _first(words: str) -> str:
    return _PART_ENDS.split(_OPENER.sub("", words.casefold()), maxsplit=1)[0]
