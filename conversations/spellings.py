"""How common words are written as well: in the spelling of a region, of speech or of haste.

"k zal t mar nie doen" says what "ik zal het maar niet doen" says. What is looked for in an answer is written down in
the usual spelling, and found in the others: a pattern looks for all of them (`spelled`), words that are looked up are
first written as usual (`usual`). Only what can hardly be another word stands here: "ma" is Monday as well, "na" after.
"""

import re
from functools import cache, lru_cache
from itertools import repeat

_ALSO = {
    "altijd": "altied altij",
    "ben": "bin",
    "dat": "da det",
    "echt": "egt",
    "een": "n ne",
    "even": "ff effe effen efkes eventjes efkens",
    "ga": "goa gao",
    "gaat": "geet giet",
    "geen": "gin gain",
    "gewoon": "gwn",
    "gisteren": "gister gistren",
    "goed": "goe",
    "haar": "heur",
    "hebben": "hebn",
    "heeft": "hef",
    "hem": "em",
    "het": "t ut",
    "hij": "ie hie",
    "ik": "k ich",
    "inderdaad": "idd",
    "ja": "joa jao",
    "je": "ge",
    "jij": "gij",
    "kun": "kunt",
    "laatste": "leste",
    "maar": "mar mer",
    "met": "mit",
    "mij": "mie",
    "mijn": "mien mn mijne mijnen",
    "misschien": "mss msch misschie miskien",
    "moet": "mot",
    "morgen": "mrgn morn",
    "nee": "neu neuh",
    "niet": "nie nait neet",
    "niks": "nx nix",
    "nu": "noe",
    "omdat": "omda",
    "over": "euver oaver ower",
    "thuis": "thuus tuus",
    "tijd": "tied",
    "toch": "tog",
    "veel": "veul",
    "voor": "veur",
    "vorige": "veurige",
    "waarom": "wrm",
    "waarschijnlijk": "wss ws",
    "wat": "wa",
    "weer": "wir",
    "weet": "weit",
    "wel": "wal",
    "werk": "waark",
    "wil": "wol",
    "zijn": "zn",
}
"""The usual spelling, and the others."""
# These cling to the word before or behind them: "da'k" and "za'k" with a sign between, without it only where that makes
# no other word of it, as "ziek", "hoek" and "kant" are.
_CLINGS = {"ik": "k", "het": "t"}
_TO_THE_LAST = {"ik": "ben had heb moet wil zal zeg", "het": "is was"}
_TO_THE_NEXT = {
    "ik": "ben|denk|ga|had|heb|kan|moet|vind|was|weet|wil|zal|zie|zit|zou",
    "het": "gaat|ging|heeft|is|komt|lukt|valt|viel|was|zal",
}
_USUAL = {
    **{other: word for word, others in _ALSO.items() for other in others.split()},
    **{f"{last}{letter}": f"{last} {word}" for word, letter in _CLINGS.items() for last in _TO_THE_LAST[word].split()},
    **{f"{letter}{one}": f"{word} {one}" for word, letter in _CLINGS.items() for one in _TO_THE_NEXT[word].split("|")},
}
TYPED = {
    **_USUAL,
    **dict.fromkeys(("nit", "neit", "ni"), "niet"),
    **dict.fromkeys(("kweenie", "kweeniet", "kweetniet", "weenie", "wnie", "kweetnie", "weetniet"), "weet niet"),
    **dict.fromkeys(("d'r", "dr", "r"), "er"),
    **dict.fromkeys(("hb", "heb'k"), "heb"),
    **dict.fromkeys(("gekomme", "gekoom'n"), "gekomen"),
    **dict.fromkeys(("geenidee", "gn idee"), "geen idee"),
    **dict.fromkeys(("nvt", "n.v.t", "n/a"), "niets"),
    **dict.fromkeys(("niksnie", "nikske", "nikskes", "nie's", "nies", "nikt"), "niks"),
    **dict.fromkeys(("nop", "nah", "nee'", "neuh", "neu", "nuh", "nee e", "neej"), "nee"),
    "'t": "het",
    "'k": "ik",
    "et": "het",
}
"""Words as people type them, each in its usual spelling; of more kinds than a pattern looks for."""
_OTHERWISE = re.compile(rf"oa|ao|\b(?:{'|'.join(_USUAL)})\b")
# "loat moar goan", "laot": the long a of the north and the east.
_LONG_A, _LONG_AS = "aa", "(?:aa|oa|ao)"
# In a pattern: what is no word to be found (an escape, a class of letters, what stands behind, the name of a group, a
# word of which the last letter may be there or not), a word that clings, and any other word.
_PARTS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?<[=!](?:\\.|[^)\\])*\)|\(\?P[<=]\w+[>)]|[^\W\d_]+(?=[?*+{])"
    rf"|(?P<before> )?(?P<clings>{'|'.join(_CLINGS)})(?![^\W\d_]|[?*+{{])(?P<after> (?![?*+{{]))?|(?P<word>[^\W\d_]+)"
)


@lru_cache(maxsize=200)
def spells(text: str) -> bool:
    """Whether something in it is spelled otherwise than usual."""
    return _OTHERWISE.search(text.casefold()) is not None


def spelled(pattern: str) -> str:
    """This pattern, so that it finds the words in it however they are spelled."""
    pattern = _without_doubles(pattern)
    last, ends = "", 0  # the last word, and where it ends

    def part(found: re.Match[str]) -> str:
        nonlocal last, ends
        before, last, ends = last if ends == found.start() else "", found["word"] or "", found.end()
        if word := found["clings"]:
            return _clinging(word, before, found)
        return _either(last) if last else _apart(found[0])

    return _PARTS.sub(part, pattern)


# In a pattern: what is not looked into, a group that begins, and one that ends or has another way.
_SHAPE = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<opens>\((?:\?(?:[:=!>]|<[=!]|P<\w+>))?)|(?P<way>\|)|(?P<closes>\))"
)
_NOTHING = "(?!)"
_PLAIN = re.compile(r"[^\W\d_' ][\w' ]*|'[\w' ]+")


def _without_doubles(pattern: str) -> str:
    """This pattern without each way to say something that another way beside it says in another spelling, which will be
    found by that one as well: with two ways to find one word, many of them are found in as many ways as there are."""
    groups: list[list[tuple[int, int]]] = [[]]
    begins, drop = [0], list[tuple[int, int]]()
    for found in (*_SHAPE.finditer(pattern), None):
        if found is not None and found["opens"]:
            groups.append([])
            begins.append(found.end())
        elif found is None or found["way"] or found["closes"]:
            groups[-1].append((begins[-1], found.start() if found else len(pattern)))
            if found is not None and found["way"]:
                begins[-1] = found.end()
            else:
                drop += _doubles(pattern, groups.pop())
                begins.pop()
    for begin, end in sorted(drop, reverse=True):
        pattern = f"{pattern[:begin]}{_NOTHING}{pattern[end:]}"
    return pattern


def _doubles(pattern: str, ways: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where those of the ways stand that say what another of them says as usual."""
    said = [pattern[begin:end] for begin, end in ways]
    return [
        way
        for way, one in zip(ways, said, strict=True)
        if _PLAIN.fullmatch(one) and (other := _as_usual(one)) != one and other in said
    ]


def _as_usual(words: str) -> str:
    return " ".join(TYPED.get(one, one) for one in words.split(" "))


@cache
def _apart(part: str) -> str:
    """Of what may stand between words all but the sign before a word that lost its first letter, which is that word's:
    so there is one way to find both."""
    is_class = part[0] == "[" or part == r"\W"
    is_between = is_class and all(re.fullmatch(part, one) for one in "' ") and not re.fullmatch(part, "a")
    return rf"(?:(?!(?<!\w)'\w){part})" if is_between else part


def _either(word: str) -> str:
    """Finds this word in all its spellings."""
    long, others = word.replace(_LONG_A, _LONG_AS), _ALSO.get(word, "").replace(" ", "|")
    return rf"(?:{long}|(?:(?<!\w)')?\b(?:{others})\b)" if others else long


def _clinging(word: str, last: str, found: re.Match[str]) -> str:
    """Finds this word as well where it clings to the one before or behind it."""
    before, after, letter = found["before"] or "", found["after"] or "", _CLINGS[word]
    ways = [f"{before}{_either(word)}{after}"]
    if before and last:
        sign = "'?" if last in _TO_THE_LAST[word].split() else "'"
        ways.append(rf"{sign}{letter}\b{after}")
    if after:
        ways.append(rf"{before}'?\b{letter}(?={_TO_THE_NEXT[word]})")
    return f"(?:{'|'.join(ways)})" if ways[1:] else ways[0]


def all_usual(words: list[str]) -> list[str]:
    """Each of these words as `usual` has it."""
    if any(map(str.endswith, words, repeat("'k"))):
        return list(map(usual, words))
    return list(map(TYPED.get, words, words))


def usual(word: str) -> str:
    """A word as it was typed, small, in its usual spelling: "da'k" as "dat ik", "kheb" as "ik heb"."""
    last = word.removesuffix("'k")
    return TYPED.get(word, word) if last == word else f"{TYPED.get(last, last)} ik"
