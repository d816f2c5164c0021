"""The rules a good question keeps, by *Wat een coach zoal doet en laat* (Fer van den Boomen).

A question is one, open and short, and it neither advises nor judges. The rules look at words, not at meaning: a
finding is something to look at, none is no proof of a good question.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from conversations import patterns as re
from conversations.inputs import is_blank
from conversations.text import Text

MOST_WORDS = 25
LONGEST = 3500  # characters; Telegram takes 4,096, and something may stand above the question


class Rule(StrEnum):
    """What a good question keeps to."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    WORDS = "words"
    ONE = "one"
    OPEN = "open"
    WHY = "why"
    ADVICE = "advice"
    DIAGNOSIS = "diagnosis"
    PRAISE = "praise"
    CHARGED = "charged"
    EMOJI = "emoji"
    PLACEHOLDER = "placeholder"
    FORM = "form"
    POINTING = "pointing"
    FISHING = "fishing"
    NOUNS = "nouns"
    PULPIT = "pulpit"
    REPEATS = "repeats"
    BUDGET = "budget"
    COUNT = "count"
    READER = "reader"


@dataclass(frozen=True)
class Finding:
    """A rule that a wording does not keep: why the rule is there, and how the question could be put instead."""

    rule: Rule
    explanation: Text
    offer: Text | None = None


_FINDINGS = (
    Finding(Rule.EMPTY, Text("There are no words in this question yet.")),
    Finding(
        Rule.TOO_LONG,
        Text("This does not fit in one message; a question has at most {most} characters.", most=LONGEST),
        Text("Keep the question, and leave the story to the meeting."),
    ),
    Finding(
        Rule.WORDS,
        Text("A question of more than {most} words has to be read twice.", most=MOST_WORDS),
        Text("Leave out what the client knows already, and keep the question itself."),
    ),
    Finding(
        Rule.ONE,
        Text("One question at a time gets a full answer; of two, one gets lost."),
        Text("Choose the question you want answered most, and give it the only question mark."),
    ),
    Finding(
        Rule.OPEN,
        Text("This can be answered with yes or no, and then it stops there."),
        Text("Begin with what, how, which, who or where: “What did you see?” instead of “Did you see it?”"),
    ),
    Finding(
        Rule.WHY,
        Text("“Why” asks for a defence."),
        Text("Ask “What made you …?” or “What for?” instead."),
    ),
    Finding(
        Rule.ADVICE,
        Text("This is advice in the form of a question: the answer is already in it."),
        Text("Leave the answer to the client: “Which ways do you see?”"),
    ),
    Finding(
        Rule.DIAGNOSIS,
        Text("This says what is the matter with someone; that meaning is the client's to make."),
        Text("Ask what the client notices: “What do you notice when that happens?”"),
    ),
    Finding(
        Rule.PRAISE,
        Text("Praise judges too, and invites to please."),
        Text("Ask about it instead: “What was that like for you?”"),
    ),
    Finding(
        Rule.CHARGED,
        Text("There is a word of school or office in this; it turns a question into a duty."),
        Text("Say “experiment”, “intention” or “question” instead."),
    ),
    Finding(
        Rule.EMOJI,
        Text("A picture tells the client how to feel about the question."),
        Text("Leave the picture out; the words are enough."),
    ),
    Finding(
        Rule.PLACEHOLDER,
        Text("Nothing is filled in between braces; the client would see them as they are."),
        Text("Leave them out; the client's own words are quoted above the question where they matter."),
    ),
    Finding(
        Rule.FORM,
        Text("This mixes je and u; the client is addressed in one of the two."),
        Text("Choose one form, in every word: je, jij, jou, jouw; or u, uw."),
    ),
)

Lang: TypeAlias = Literal["nl", "en"]
Form: TypeAlias = Literal["je", "u"]

_FIRST = r"(?<![\w ] )(?:en |maar |and |but )?"  # nothing but a conjunction goes before it in its clause


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


# The words by which a broken rule shows itself: everywhere, and by language.
_EVERYWHERE = {
    Rule.EMOJI: re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"),
    Rule.PLACEHOLDER: re.compile("[{}]"),
}
_TELLTALES: Mapping[Lang, Mapping[Rule, re.Pattern[str]]] = {
    "nl": {
        Rule.WHY: _words("waarom", "hoezo"),
        Rule.ADVICE: _words(
            rf"{_FIRST}hebt? (?:je|jij|u)\b[^.?!]{{0,60}}\b(?:overwogen|(?:na|be)?gedacht|geprobeerd)",
            rf"{_FIRST}(?:zou|kunt?|kan|moet|wilt?) (?:je|jij|u) (?:\w+ )?(?:niet|beter)",
            r"(?:je|jij|u) (?:zou|kunt|kan|moet) (?:misschien|beter|eens|gewoon)",
            r"misschien (?:moet|kunt?|kan|zou|is het)|is het (?:\w+ )?(?:beter|verstandig|slim|handig)(?:er)?",
            r"waarom \w+ (?:je|jij|u)\b[^.?!]{0,40}\bniet",
            r"(?:probeer|doe|ga|vraag) (?:het |dat |er )?eens|ik zou|mijn advies|als ik (?:jou|u) was",
        ),
        Rule.DIAGNOSIS: _words(
            r"(?:perfectionis|autis|narcis|depress|trauma|faalangst)\w*|burn-?out|adhd|stoornis|weerstand",
            r"(?:je|jij|u) (?:bent|lijkt|klinkt) (?:\w+ )?(?:bang|onzeker|angstig|gestrest|boos|te \w+|iemand die)",
            r"(?:komt|ligt) dat (?:doordat|omdat|aan) (?:je|jij|jou|u|uw)|(?:je|jouw|uw) (?:echte )?probleem",
        ),
        Rule.PRAISE: _words(
            r"goed (?:gedaan|zo|bezig)|(?:knap|sterk) (?:van|dat|gedaan)|ga zo door|(?:mooi|fijn) dat (?:je|u)",
            r"(?:wat|heel|erg) (?:goed|knap|mooi|fijn|leuk) (?:dat|van|hoor)|trots op (?:je|jou|u)",
            r"geweldig|fantastisch|uitstekend|complimenten|bravo|gefeliciteerd",
        ),
        Rule.CHARGED: _words("huiswerk", "opdracht(?:en)?", "te laat", "verplicht(?:e|ing)?", "ongeldige?"),
    },
    "en": {
        Rule.WHY: _words("why", "how come"),
        Rule.ADVICE: _words(
            rf"{_FIRST}have you (?:\w+ )?(?:considered|thought|tried)",
            rf"{_FIRST}(?:should|could|would)(?:n['’]t (?:you|it)| you (?:\w+ )?(?:not|rather))",
            r"(?:maybe|perhaps) you (?:should|could|might)|you (?:should|might want to|ought to|had better)",
            r"why (?:don['’]t|not|do not)|is(?:n['’]t)? it (?:not )?(?:better|wiser|smarter)",
            r"i would|my advice|if i were you",
        ),
        Rule.DIAGNOSIS: _words(
            r"(?:perfectionis|autis|narciss|depress|trauma)\w*|burn-?out|adhd|disorder|fear of failure|resistance",
            r"you (?:are|seem|sound) (?:\w+ )?(?:afraid|insecure|anxious|stressed|angry|too \w+|someone who)",
            r"is (?:that|it) because you|your (?:real )?problem",
        ),
        Rule.PRAISE: _words(
            r"well done|(?:good|great|nice) (?:job|work)|how (?:good|great|nice|wonderful) (?:that|of)|proud of you",
            r"congratulations|excellent|fantastic|awesome|bravo|keep it up",
        ),
        Rule.CHARGED: _words("homework", "assignments?", "too late", "mandatory", "compulsory", "invalid"),
    },
}


# The words that somebody who is addressed in this form never hears.
_OTHER_FORM: Mapping[Form, re.Pattern[str]] = {
    "je": _words("u", "uwe?", "uzelf"),
    "u": _words("jij", "je", "jou", "jouw", "jezelf", "jijzelf", "jullie"),
}


@dataclass(frozen=True)
class _Grammar:
    """How a language asks: with a question word, or with a verb in front, and then for yes or no."""

    words: str
    verbs: str
    joins: str

    def is_open(self, wording: str) -> bool:
        """There is a question word, and no clause before it begins with a verb."""
        word = re.search(rf"\b(?:{self.words})\b", wording, re.IGNORECASE)
        verb = re.search(rf"(?:^|[.,:;!?–—\n])\s*(?:(?:{self.joins}) )?(?:{self.verbs})\b", wording, re.IGNORECASE)
        return bool(word and not (verb and verb.start() < word.start()))

    def is_double(self, wording: str) -> bool:
        """A second question hangs on to the first; "where and when" is one, and part of what somebody will do."""
        place = "waar en wanneer|where and when"
        second = rf"\b(?!(?:{self.words})\b)\w+,? (?:{self.joins}) (?!{place})(?:{self.words})\b"
        return bool(re.search(second, wording, re.IGNORECASE))


_GRAMMAR: Mapping[Lang, _Grammar] = {
    "nl": _Grammar(
        words="wat|wie|wiens|welke?|wanneer|hoe(?:veel|ver|verre|lang|zo)?"
        "|waar(?:aan|bij|door|heen|in|mee|na|naar|naartoe|om|onder|op|over|tegen|toe|tussen|uit|van|vandaan|voor)?",
        verbs="(?:bent?|denkt?|doet?|durft?|gaa?t?|gaf|geeft?|had|hebt?|heeft|herkent?|houdt?|is|kan|klopt|komt?|kunt?|kwam"
        "|lukte?|mag|merkt?|moet|neemt?|past|vindt?|voelt?|was|weet|werd|wilt?|wilde|wordt?|zag|zal|ziet?|zijn|zou|zult?)"
        "(?! (?:aan|een|even|terug))",  # "Denk aan …", "Neem een …" ask nothing: they only lead up to the question
        joins="en|of|maar|dus",
    ),
    "en": _Grammar(
        words="what|who|whom|whose|which|when|where|how|why",
        verbs="am|are|can|could|did|do|does|had|has|have|is|may|might|must|shall|should|was|were|will|would",
        joins="and|or|but|so",
    ),
}


def lint(
    wording: str, lang: Lang, *, closed: bool = False, why: bool = False, form: Form | None = None
) -> tuple[Finding, ...]:
    """What could be better about the wording of a question, in the order of `Rule`.

    `closed`: it is answered with buttons, so it need not be open. `why`: it asks "waarom" on purpose. `form`: how the
    client is addressed in it, if that is known.
    """
    if is_blank(wording):
        return _FINDINGS[:1]
    telltales = {**_EVERYWHERE, **_TELLTALES[lang], **({Rule.FORM: _OTHER_FORM[form]} if form else {})}
    broken = {rule for rule, pattern in telltales.items() if pattern.search(wording)}
    if why:
        broken.discard(Rule.WHY)
    if len(wording) > LONGEST:
        broken.add(Rule.TOO_LONG)
    if len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", wording)) > MOST_WORDS:
        broken.add(Rule.WORDS)
    if wording.count("?") != 1 or (not closed and _GRAMMAR[lang].is_double(wording)):
        broken.add(Rule.ONE)
    if not closed and not _GRAMMAR[lang].is_open(wording):
        broken.add(Rule.OPEN)
    return tuple(finding for finding in _FINDINGS if finding.rule in broken)
