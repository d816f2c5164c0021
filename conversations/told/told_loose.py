"""What somebody writes while nothing is asked, by what kind of thing it is, and a word that fits it: something small
that went well, a plan, a question, something of himself that is not said to everybody, news about a meeting, or just
how it is.

Only what says so in so many words is taken for more than a thing to keep. Of each kind there are two ways to say it,
and they take turns: who writes twice does not read the same stamp twice.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from conversations import patterns as re
from conversations.asked.of_the_bot import on_asking_on
from conversations.matching import small
from conversations.said.gist import Came, kinds_of, sentences
from conversations.said.put_right import PUT_RIGHT, puts_right
from conversations.text import Sentence, Text
from conversations.told.condoling import word_for
from conversations.told.in_passing import was_laid_up, word_in_passing
from conversations.told.light import is_sad_sign
from conversations.told.mishaps import haunts
from conversations.told.plainly_felt import doubts_himself
from conversations.told.setting_out import goes_to
from conversations.told.touched import CAME, RICH, touch
from conversations.told.touched import HEAVY as WEIGHS
from conversations.told.touched import word_to as word_to_touch
from conversations.told.turned_out import turned_out_well
from conversations.told.whose_loss import without_anothers


class Tells(StrEnum):
    """What kind of thing it is."""

    LOSS = "loss"
    FEAST = "feast"
    ILL = "ill"
    HEAVY = "heavy"
    GOOD = "good"
    TOUCHED = "touched"  # by what he tells, in so many words
    MUCH = "much"  # a whole story, or of somebody near to him, of nothing in particular
    HIS_OWN = "his_own"  # of himself, and not said to everybody
    RIGHT = "right"  # that what he told before is not so
    ASK_ON = "ask_on"  # that he may be asked on
    PLAN = "plan"
    ASKS = "asks"
    THING = "thing"  # anything else


_ILL = re.compile(
    r"(?:^|\bik )(?:ben|lig|was|zit|voel me)(?: (?:weer|al|nog|nu|vandaag|thuis|erg|flink|behoorlijk|een beetje|beetje|"
    r"echt|nogal|sinds \w+))* (?:ziek|grieperig|beroerd|snipverkouden|met (?:griep|koorts))\b(?! van\b)|"
    r"\b(?:ik )?(?:heb|lig met|zit met) (?:de |flinke |hoge )?(?:griep|koorts|buikgriep|corona|migraine)\b|"
    r"\bziek thuis\b|\bthuis ziek\b|\bi(?: a|')m (?:ill|sick)\b(?! of\b)"
)
_FEAST = re.compile(
    r"\b(?:ik )?ben (?:(?:vandaag|gisteren|gister|net|eindelijk|nu|morgen|ik) )*(?:jarig|\d{2} geworden|geslaagd|"
    r"(?:opa|oma|vader|moeder|papa|mama|tante|oom|peetoom|peettante) geworden)\b|"
    r"\bik ben (?:ook |echt |nu |eindelijk )*(?:aangenomen|gepromoveerd)\b|\b(?:ik )?heb de baan(?: gekregen| !|!|$)|"
    r"\b(?:ik )?heb mijn (?:rijbewijs|diploma) gehaald\b|\b(?:ik )?ga trouwen\b|"
    r"\b(?:we|wij) (?:gaan|zijn) (?:\w+ ){0,2}(?:trouwen|getrouwd)\b|"
    r"\b(?:ik ben|we zijn|wij zijn) (?:\w+ )?zwanger *!|"
    r"\bik ben (?:\w+ )?(?:opa|oma|vader|moeder|papa|mama|tante|oom) *!|\bgefeliciteerd met (?:mij|mezelf)\b|"
    r"(?:^|\b(?:ik )?(?:heb|kreeg|krijg) (?:\w+ ){0,2}(?:een|de) )nieuwe baan\b"
    r"(?= *(?:$|[!.,]|per|gekregen|gevonden|te ))"
)
_ABOUT_HIM = re.compile(r"\b(?:ik|mij|me|mezelf|mijn|m'n|mn|i|my|me)\b")
_HEAVY = re.compile(
    r"\b(?:rot|kut|klote|baal|pokken|tering|shit)(?:dag|week|avond|nacht|ochtend|gesprek|vergadering)\w*\b|"
    r"\b(?:doodmoe|bekaf|uitgeput|doodop|opgebrand|overspannen|gesloopt|aan het eind van mijn latijn)\b|"
    r"\b(?:slecht|nauwelijks|amper|niet|geen oog)(?: \w+)? (?:geslapen|dicht ?gedaan|kunnen slapen)\b|"
    r"\b(?:slaap|sliep) (?:ik )?(?:\w+ )?slecht\b|\b(?:lig|lag) (?:ik )?(?:\w+ ){0,2}wakker\b|\bwakker gelegen\b|"
    r"\b(?:het|alles|t) (?:is|wordt|werd) (?:me |mij )?(?:allemaal |echt |een beetje |soms |nu )*"
    r"(?:wat|te|heel|erg) veel\b|\balles is (?:me )?te veel\b|"
    r"\b(?:ging|gaat|liep) (?:\w+ ){0,2}(?:beroerd|slecht|mis|fout|verkeerd)\b|"
    r"\bgaat (?:\w+ ){0,2}niet (?:zo |echt |heel |erg )?(?:goed|lekker|best)\b(?! genoeg\b)|"
    r"\b(?:trek|red) (?:ik )?(?:het|dit) (?:\w+ )?niet(?: meer)?\b|"
    r"\b(?:zware|heftige|pittige|slechte|moeilijke|vreselijke) (?:dag|week|nacht|avond|maand|tijd|ochtend)\b|"
    r"\b(?:klote|kut|kak)\b|\b(?:word|werd|ben) (?:ik )?(?:\w+ ){0,3}moe\b(?! geworden)|"
    r"\b(?:kat|hond|poes|paard|pony|konijn|cavia) is (?:\w+ ){0,2}(?:dood|overleden|ingeslapen|doodgegaan)\b|"
    r"\b(?:tumor|uitgezaaid|uitzaaiing\w*|alvleesklier\w*|leukemie|ongeneeslijk|terminaal|palliatief)\b|"
    r"\b(?:alles|het) zit (?:\w+ )?tegen\b(?! (?:de|het|een|elkaar|mij|me)\b)|\bzit (?:alles|het) (?:\w+ )?tegen\b|"
    r"\bdubbele diensten\b|\bnoro\w* (?:op|bij|in|onder|door|op het) \w+|"
    r"\b(?:rough|bad|terrible|hard) (?:day|week|night)\b"
)
_NO_SLEEP = re.compile(r"slaap|slap|sliep|wakker|dicht")
_NOT_HEAVY = re.compile(r"\b(?:geen(?! idee)|niet meer|minder|gelukkig|voorbij|no|not)\b")
_GOOD = re.compile(
    r"\b(?:compliment(?:je|en)?|trots|opgelucht|blij|genoten|gezellige?|heerlijke?|leuke?|fijne?|mooie?|prachtige?|"
    r"geweldige?|super|eindelijk|lekker (?:geslapen|gewerkt|gewandeld|rustig|weekend)|zin in|"
    r"(?:lukt|gaat|ging) (?:het )?(?:steeds |al |veel |echt |een stuk )*(?:beter|makkelijker|goed)|"
    r"doorgeslapen|v(?:iel|allen|ielen) (?:\w+ ){0,2}op (?:zijn|z'n|hun) plek|"
    r"op tijd (?:thuis|naar huis|weg|gestopt)|van de baan|complimented|proud|lovely|great|nice)\b"
)
_TAKES_FROM_IT = re.compile(
    r"\b(?:niet|niks|niets|nergens|geen|nooit|maar|helaas|jammer|te|zou|zonde|als(?! een (?:pauw|aap|kind))|"
    r"hoop|hoopte|wil|wilde|wens|alleen|behalve|"
    r"hoewel|toch|bijna|zogenaamd|weer|plat|stuk|zieken?|dat (?:je|jij|u)|"
    r"uitvaart|begrafenis|crematie|afscheid|herdenking|voorbij|tot(?:dat)? (?:ik|het|hij|ze)|"
    r"toen (?:kwam|belde|hoorde|bleek)|"
    r"vroeger|was het maar|gooi|vertrouwelijk|geheim|urgent|stress|not|never|but|if|hope|would|only|almost)\b"
)
# Words: in more of them other things are told as well, in fewer hardly anything is.
_LEAST_GOOD, _MOST_GOOD = 3, 25
_HIS_OWN = re.compile(
    r"\b(?:adhd|autis\w+|dyslexi\w+|hoogsensitief|zwanger|burn-?out\w*|depressi\w+|depri|therapie|therapeut|psycholoog|"
    r"psychiater|medicatie|antidepressiva|(?:ge)?solliciteerd?|solliciteren|sollicitatie\w*|ontslag|"
    r"andere baan|nieuwe baan|stop(?:pen)? met (?:mijn |m'n |mn |dit |het )?(?:baan|werk|project)|"
    r"bang|twijfel\w*|onzeker\w*|schaam\w*|"
    r"schuldig\w*|eenzaam|alleen (?:in|op)|verdrietig|gestrest|stress|pieker\w*|"
    r"er (?:\w+ ){0,4}tegenop|(?:ge)?schreeuw\w*|uitgevallen tegen|uit mijn slof|gelogen|faal\w*|falen|angst\w*|"
    r"(?:bedacht|besef(?:te)?|merk(?:te)?|realiseer\w*|ontdek\w*) (?:\w+ ){0,4}dat ik|"
    r"dat ik (?:eigenlijk |zelf |ook )*(?:altijd|nooit|steeds)|tekort|tekortschiet\w*|"
    r"(?:het |alles )?verkeerd (?:aanpak|doe|zie)|durf\w*|geheim|verslaafd|schulden|"
    r"mijn (?:ex|huwelijk|relatie)|my marriage|"
    r"nooit (?:aan iemand |tegen iemand |iemand )?(?:verteld|gezegd)|"
    r"afraid|ashamed|lonely|pregnant|quit my job|never told)\b"
)
# Told of somebody near to him it may be glad or sad.
_NEAR_TO_HIM = re.compile(
    r"\b(?:mijn|m'n|mn) (?:man|vrouw|zoon\w*|dochter\w*|(?:schoon|groot)?(?:moeder|vader|ouders)|broer\w*|zus\w*|"
    r"kind(?:eren)?|partner|vriend|vriendin|gezin)\b|\bmy (?:husband|wife|son|daughter|mother|father)\b"
)
# "Mijn moeder wordt geopereerd."
_IN_CARE = re.compile(
    r"\b(?:geopereerd|operatie|opgenomen|ziekenhuis|spoedeisende|chemo\w*|bestral\w*|surgery|hospital)\b"
)
# Who asks something back, or only wonders aloud how somebody else does.
_ASKS = re.compile(
    r"(?:^|[,:] ?|\b(?:en|maar|dus|nou|but|and) )(?:heb (?:je|jij|u)|hoe|wat|"
    r"waarom|wanneer|welke?|wie|waar\w*|of|moet|kan|mag|zal|zou|"
    r"how|what|why|should|can|(?:heb|ben|had|was|deed) ik|(?:is|was) (?:dat|het|dit) (?:\w+ )?(?:mijn|m'n|aan mij))\b"
)


# With or without a question mark.
_WONDERS = re.compile(r"^\W*(?:en |maar |hoi,? )*is (?:het|dat|dit) (?:\w+ )?(?:normaal|raar|gek|vreemd|logisch|erg)\b")


def told(words: str) -> Tells:
    """What kind of thing this is."""
    plain, kinds = small(words), kinds_of(words)
    is_well = turned_out_well(words)
    is_asked = words.rstrip().endswith("?") or _WONDERS.match(plain) is not None
    if word_for(words, "") is not None:
        return Tells.LOSS
    if _ILL.search(plain) and not (is_asked and len(sentences(words)) == 1):
        return Tells.ILL
    first = small(sentences(words)[0]) if words.strip() else ""
    cheers = first if first.endswith("!") else plain  # "We zijn zwanger! Alleen weet mijn werk het nog niet."
    if _FEAST.search(cheers) and not is_asked and not _TAKES_FROM_IT.search(cheers):
        return Tells.FEAST
    if is_sad_sign(words):
        return Tells.HEAVY
    if was_laid_up(words):
        return Tells.TOUCHED
    if dared(plain):
        return Tells.GOOD
    weighs = None if is_well or _NOT_HEAVY.search(plain) else _HEAVY.search(small(without_anothers(words)))
    comes_last = touch(words) in CAME and touch(sentences(words)[-1]) in CAME
    if comes_last and not haunts(words) and (weighs is None or _NO_SLEEP.search(weighs[0])):
        return Tells.TOUCHED  # What it cost takes nothing from it.
    if kinds & {Came.HURT, Came.HARD} or haunts(words) or weighs:
        return Tells.HEAVY
    if puts_right(words):
        return Tells.RIGHT
    if on_asking_on(words):
        return Tells.ASK_ON
    if is_asked:
        return Tells.ASKS if _WONDERS.match(plain) or _ASKS.search(small(sentences(words)[-1])) else Tells.THING
    touched = touch(words)
    if touched is not None and not (Came.GLAD in kinds and touched in WEIGHS):
        return Tells.TOUCHED
    if Came.GLAD in kinds or is_well or is_good(plain) or well_again(plain):
        return Tells.GOOD
    if (_HIS_OWN.search(plain) and _ABOUT_HIM.search(plain)) or doubts_himself(words):
        return Tells.HIS_OWN
    if _NEAR_TO_HIM.search(plain) and _IN_CARE.search(plain):
        return Tells.HIS_OWN
    if len(words.split()) >= RICH or _NEAR_TO_HIM.search(plain):
        return Tells.MUCH
    return Tells.PLAN if any(map(goes_to, sentences(words))) else Tells.THING


def weighs(words: str) -> bool:
    """Whether it is news that somebody may want his coach to have at once: a loss, an accident, what will not let him
    go."""
    return told(words) is Tells.LOSS or (told(words) is Tells.HEAVY and haunts(words))


_NEWS = re.compile(r"!{2,}|\b(?:gelukt|gehaald|geslaagd|hoera|joepie|jippie|did it)\b")
_DARED = re.compile(
    r"\b(?:heb ik (?:het|'t|t)|ik heb (?:het|'t|t)) (?:(?:toch|echt|eindelijk|gewoon|vandaag|nu) )*"
    r"(?:gedaan|gezegd|gedurfd|geflikt|aangedurfd|gevraagd|verteld)(?: hoor)? *!|"
    r"\b(?:ik heb (?:het|'t|t)|heb ik (?:het|'t|t)) (?:\w+ )?(?:gedurfd|geflikt|aangedurfd)\b|"
    r"\b(?:en |maar )(?:hij|ze|zij|ie|die) (?:zei|zegt) (?:gewoon|meteen|direct|zomaar)[ :]+['\"‘“]?"
    r"(?:ja|oke?|oké|is goed|prima|tuurlijk|natuurlijk|doen we|goed)\b|"
    r"\b(?:voor het eerst|eindelijk) (?:\w+ ){0,4}nee gezegd\b|\bi did it\b|"
    # Who is sparing with words is so with this as well: "Weer iets gezegd. Niemand dood.", "Meer niet. Maar toch."
    r"\b(?:weer|toch) (?:iets|wat) gezegd\b|(?:^|[.!?] )niemand dood\W*$|"
    r"\b(?:van|voor) mij (?:is (?:dat|het) )?(?:heel |best )?veel\W*$|"
    r"[.!?] maar toch\W*$"
)
_SPOILT = re.compile(
    r"\b(?:spijt|huil\w*|gehuild|jank\w*|tranen|ontslagen|niet gelukt|half|ruzie|boos|kwaad|daarna niet|"
    r"maar (?:ik|toen) \w+ (?:toch|weer|niet))\b"
)


def dared(plain: str) -> bool:
    """Whether he tells, with joy, that he did what was hard; that he trembled takes nothing from it."""
    return bool(_DARED.search(plain)) and not _SPOILT.search(plain)


_OF_A_TOPIC = re.compile(
    r"^\W*(?:hoe|waarom|wat(?! een\b)|of|over|dat|waar\w*|wanneer|mijn vraag|how|why|what|about|that)\b"
)


def is_heavy_now(words: str) -> bool:
    """Whether he tells of a hard day, or that it is a lot, and names nothing to look into."""
    is_told = not (words.rstrip().endswith("?") or _OF_A_TOPIC.match(small(words)))
    return is_told and told(words) is Tells.HEAVY


def is_good(plain: str) -> bool:
    """Whether it tells of something that was good, as far as that is said, and of nothing that takes from it."""
    some = _LEAST_GOOD <= len(plain.split()) <= _MOST_GOOD
    return some and bool(_GOOD.search(plain) or _NEWS.search(plain)) and not _TAKES_FROM_IT.search(plain)


_WELL = re.compile(
    r"\b(?:is|zijn|ben|mag|mocht|mochten|mogen|komt|kwam|gaat|ging)\b(?: (?!niet|nog)[\w']+){0,5} "
    r"(?:weer (?:thuis(?! (?:van|voor|met|komen|gekomen)\b)|beter|naar huis|op de been|de oude|samen|gezond|"
    r"opgeknapt|aan het werk|helemaal [\w']+)|"
    r"uit het ziekenhuis|hersteld|opgeknapt|goedaardig|buiten levensgevaar|beter geworden|geslaagd|geboren|bevallen)\b|"
    r"\b(?:uitslag|scan|foto's?) (?:is|was|waren|zijn) (?:gelukkig |allemaal )*(?:goed|schoon|gunstig)\b"
)
_STILL_ILL = re.compile(
    r"\b(?:zwak\w*|zorg(?:en|elijk)?|bang|moe|pijn|zieke?|erg|zwaar|lastig|verdriet\w*|herkent?|vergeet|sterven|dood|"
    r"overleden|kapot|ruzie|zonder|huil\w*|dronken|scheld\w*|schreeuw\w*)\b"
)
_APART = re.compile(r"[.,:;!?\n]+|\ben\b")


def well_again(plain: str) -> bool:
    """Whether somebody is well or home again, or there is other good news of him; what leads up to it takes nothing
    from that, and what comes behind it may."""
    parts = [one for one in _APART.split(plain) if one.strip()]
    at = next((at for at, one in enumerate(parts) if _WELL.search(one)), None)
    if at is None or _STILL_ILL.search(plain):
        return False
    return not any(map(_TAKES_FROM_IT.search, (_WELL.sub("", parts[at]), *parts[at + 1 :])))


_ASKS_ON = Text("I will: when you stay vague, I ask on once after a meeting.")
_SAID: Mapping[Tells, tuple[Text, Text]] = {
    Tells.FEAST: (Text("Congratulations, {client}."), Text("Congratulations, {client}.")),
    Tells.ILL: (Text("Get well soon, {client}."), Text("I hope it gets better soon, {client}.")),
    Tells.HEAVY: (
        Text("That does not sound easy, {client}. Good that you write it down."),
        Text("That cannot be easy, {client}."),
    ),
    Tells.GOOD: (Text("How nice that you tell this, {client}."), Text("Good to read, {client}.")),
    Tells.MUCH: (Text("Thank you, {client}."), Text("I have written it down.")),
    Tells.HIS_OWN: (Text("Good that you say it, {client}."), Text("Good that you write it down, {client}.")),
    Tells.RIGHT: (PUT_RIGHT, PUT_RIGHT),
    Tells.ASK_ON: (_ASKS_ON, _ASKS_ON),
    Tells.PLAN: (Text("That is clear, {client}."), Text("Good, I have written it down.")),
    Tells.ASKS: (Text("I keep your question."), Text("Your question has been written down.")),
    Tells.THING: (Text("Kept."), Text("I have written it down.")),
}
FELT = frozenset(
    {
        *(Tells.RIGHT, Tells.LOSS, Tells.FEAST, Tells.ILL, Tells.HEAVY, Tells.TOUCHED, Tells.GOOD, Tells.HIS_OWN),
        Tells.MUCH,
    }
)
"""What gets a word by itself, before it is said where it stays."""


def is_thanked(words: str, noted: Sequence[str]) -> bool:
    """Whether it is a whole story, or of somebody near to him, for which he is thanked: every other time."""
    return told(words) is Tells.MUCH and not sum(told(one) is Tells.MUCH for one in noted) % 2


def word_to(words: str, noted: Sequence[str], client: str) -> Sentence:
    """What is said to this, where he has `noted` that before: the other of the two whenever it is of the same kind.
    None of it is said back: it stands right above."""
    kind = told(words)
    if (loss := word_for(words, client)) is not None:
        return loss
    if was_laid_up(words) and (word := word_in_passing(words, noted, client)) is not None:
        return word
    if kind is Tells.TOUCHED and (touched := word_to_touch(words, noted, client, back=False)) is not None:
        return touched
    said = _SAID[kind][sum(told(one) is kind for one in noted) % 2]
    return Text(said.source, client=client) if "{client}" in said.source else said


_DEATH = re.compile(r"\b(?:overleden|overleed|gestorven|sterfgeval|sterfgevallen|passed away|died)\b")


def word_with_it(words: str, client: str) -> tuple[Text, ...]:
    """A human word above what is offered to who cannot come because of what he tells: a death, or that he is ill."""
    if _DEATH.search(small(words)) or told(words) is Tells.LOSS:
        return (word_for(words, client) or Text("How sad, {client}. My condolences.", client=client),)
    return (Text("Get well soon, {client}.", client=client),) if told(words) is Tells.ILL else ()
