"""What stands around what somebody wants kept and is no part of it: a greeting, that he is late, and, between brackets,
what his hands are doing meanwhile: "sorry nu pas. ik merk het als …", "(sta nu in de keuken dus kort)"."""

from itertools import pairwise

from conversations import patterns as re
from conversations.matching import normal, words_of

_LATE = words_of(
    "sorry excuus excuses oeps oei pardon nu net pas nou gezien zie zag lees las het dat dit je u uw jullie vraag",
    "vragen bericht berichtje mijn m'n mn me ik was ben heb had heel erg even een beetje wat te laat later weer dag",
    "dagen week weken vergeten druk drukke drukte weg ziek helemaal voor de die late reactie antwoord antwoorden",
    "reageer blijven liggen lag gebleven over doel van uit gisteren vorige eerder niet aan toe gekomen duurde lang zo",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag om op nog er ook geweest trouwens o oh en haha",
)
_SAYS_SO = words_of("sorry excuus excuses oeps vergeten pardon")
_HELLO = re.compile(
    r"^\W*(?:hoi|hallo|hey|hee|goede?morgen|goede?middag|goede?navond|goeiemorgen|goeiemiddag|goeienavond)"
    r"(?: \w+)?[,.!]+\s+(?=\S)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.!;:\n]+\s*|,\s+|\s+[-–]\s+")
_SORRY = re.compile(r"^(?:o|oh|nou|ja)?,? ?(?:sorry|excuus|excuses|oeps)\b(?! zeggen)", re.IGNORECASE)
_WANTS = re.compile(r"\b(?:wil|wou|zou|hoop|dat ik|doel is)\b", re.IGNORECASE)
_MEANWHILE = re.compile(
    r"\s*\((?=[^()]*\b(?:sorry|haha+|hihi|lol|typ\w*|typ(?:fout)?|even snel|ff snel|dus kort|tussendoor|"
    r"(?:sta|zit|ben|lig|rij|loop|moet) (?:ik )?(?:nu|net|even|hier|ff|zo|weg|weer|onderweg|in de (?:trein|auto|bus))"
    r")\b)[^()]*\)[.,;]?",
    re.IGNORECASE,
)
# What he puts right, or did not do.
_TELLS_IT = re.compile(r"\bbedoel(?:de)?\b|\b(?:dat|het|'t) (?:was|ben|heb|had) ik (?:\w+ )?vergeten\b", re.IGNORECASE)
_FEW, _LEFT = 12, 2  # words


def without_apology(words: str) -> str:
    """These words without what only excuses, greets, or tells between brackets what he is doing; all of them where
    hardly anything else is left."""
    left = _HELLO.sub("", _MEANWHILE.sub("", words))
    cuts = [0, *(found.end() for found in _CLAUSE.finditer(left)), len(left)]
    excuses, begin = False, 0
    for here, end in pairwise(cuts):
        if not _is_excuse(left[here:end]):
            break
        excuses = excuses or bool(_SAYS_SO & set(normal(left[here:end]).split()))
        begin = end if excuses else begin
    bare = left[begin:].strip()
    return bare if len(bare.split()) >= _LEFT else words


def says_sorry(sentence: str) -> bool:
    """Whether this sentence begins with that he is sorry."""
    return _SORRY.match(sentence.strip()) is not None


def only_excuses(words: str) -> bool:
    """Whether an excuse, in a few words, is all that this is: "sorry, druk met de voorjaarszeilen"."""
    is_sorry = _SORRY.match(words.strip()) is not None and _WANTS.search(words) is None and "?" not in words
    if _TELLS_IT.search(words):
        return False
    return is_sorry and len(words.split()) <= _FEW and len(_CLAUSE.split(words.strip(" .!,"))) <= _LEFT


def _is_excuse(clause: str) -> bool:
    said = normal(clause).split()
    is_whole = clause.rstrip()[-1:] in (".", "!", ";") and len(said) <= _FEW
    return set(said) <= _LATE or (is_whole and _SORRY.match(clause) is not None and _WANTS.search(clause) is None)
