"""What may be passed on of words with which somebody says that his coach is not to know something, or that they are for
himself: "ik kan dinsdag niet komen, maar zeg Ada niet dat ik solliciteer".

Nobody can tell how far such a secret reaches. So what goes is what can hold none: a part that says that he cannot come,
or another time, in words that every such message has, and not one word more.
"""

from functools import lru_cache

from conversations import patterns as re
from conversations.asked.lost import cannot_come, comes_late
from conversations.asked.practical import practical
from conversations.asked.practical_words import Practical
from conversations.kept.kept_amid import Secret, not_for_her, secret_amid
from conversations.kept.may_stay import may_stay
from conversations.matching import bare_words, small, words_of
from conversations.said.gist import sentences

_HELD = 200
_PARTS = re.compile(
    r"[.!;,\n()]+\s*|(?<=\?)\s*|\s[-–]\s|"
    r"\s(?=(?:maar|want|omdat|doordat|aangezien|zodat|wegens|vanwege|ivm|i\.v\.m|door|dus|en)\b)"
)
_OPENS = re.compile(r"^\W*(?:(?:maar|want|dus|en)\s+)+")
_NEUTRAL = words_of(
    "ik k we wij je jij ze u me mij ons het t 't dat dit die er dan ook helaas echt waarschijnlijk denk misschien mss",
    "van aan zeg zeggen vertel vertellen doorgeven geef door weten weet",
    "toch nog even ff graag wel liever eigenlijk sorry hoi hallo dag hey ja nee trouwens dus gewoon zeker",
    "kan kunnen kun kom komen lukt lukken red redden haal halen gaat ga zou zouden zal zullen wil moet mag word wordt",
    "ben is zijn past schikt niet nie geen verzetten verzet verplaatsen verplaatst verschuiven opschuiven uitstellen",
    "afzeggen afmelden later laat te eerder iets wat uur uurtje half kwart kwartier kwartiertje min minuten over voor",
    "om op naar pas vanaf in de een onze gesprek afspraak sessie volgende keer week weken andere ander moment tijd",
    "tijdstip datum plaats vandaag morgen overmorgen vanmiddag vanochtend vanavond ochtend middag avond maandag",
    "dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr januari februari maart april mei juni juli",
    "augustus september oktober november december jan feb mrt apr jun jul aug sep okt nov dec",
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig",
    "i can can't cannot come not on the tomorrow",
)
_ONLY_SECRET = words_of(
    "dat dit het maar en nog even niet te hoeft hoef mag moet wil ik je liever graag weten lezen zien horen zeg zeggen",
    "vertel vertellen tegen aan door doorgeven haar hem ze hij alleen voor mij me mezelf hou houd houden is blijft",
    "hoor verder niemand iemand bij want dus echt gewoon nu tussen ons",
)
_NUMBER = re.compile(r"\d{1,2}(?:[:.u]\d{2})?(?:u|e|de|ste)?")


def open_part(coach: str, words: str, among: str = "") -> str:
    """What of these words may be passed on, written `among` others; nothing, where no part surely may."""
    return words if secret_amid(coach, among or words) is not Secret.HIS else _bare(coach, words)


def open_to_her(coach: str, words: str, among: str = "", *, noted: bool = False) -> str:
    """The same of what he himself sends his coach: only what she is not to know stays behind. What is `noted` he wrote
    to nobody: there what he may want to stay does as well."""
    if not_for_her(coach, among or words):
        return _bare(coach, words)
    return (noted and may_stay(coach, among or words) and _bare(coach, words)) or words


def says_nothing_else(coach: str, words: str) -> bool:
    """Whether these words are that he cannot come and what is a secret, and answer nothing besides."""
    part, said = _bare(coach, words), sentences(words)
    of_it = (one for one in said if not (part and part in one) and secret_amid(coach, one) is not Secret.HIS)
    return all(map(_is_of_the_coming, of_it))


@lru_cache(maxsize=_HELD)
def _bare(coach: str, words: str) -> str:
    parts = (_OPENS.sub("", one).strip() for one in _PARTS.split(words) if one)
    may = (one for one in parts if _holds_nothing(coach, one) and _is_of_the_coming(one))
    found = next((one for one in may if secret_amid(coach, one) is not Secret.HIS), "")
    # With no other secret in it, it is just this that she is not to know.
    return found if _words(coach, words.replace(found, " ")) - _ONLY_SECRET else ""


def _holds_nothing(coach: str, part: str) -> bool:
    return all(one in _NEUTRAL or _NUMBER.fullmatch(one) for one in _words(coach, part))


def _words(coach: str, part: str) -> set[str]:
    """The words of it, but for the name of his coach."""
    return bare_words(small(part)) - {"", (small(coach).split() or ["coach"])[0], "coach"}


def _is_of_the_coming(part: str) -> bool:
    return cannot_come(part) or comes_late(part) or practical(part) is Practical.MOVES
