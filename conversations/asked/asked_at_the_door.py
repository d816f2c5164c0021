"""What somebody wants to know before he says yes: how much time it takes, who reads it, where it stays.

Here every question is about what he is asked to join, so that a word of it is enough to know which; what the first
words have told already may be told again. What is not known here is not guessed at: that he asks his coach.
"""

from functools import reduce

from conversations import patterns as re
from conversations.matching import apart
from conversations.text import Text

_ASKS = re.compile(
    r"\?|^(?:(?:en|maar|oke?|dus|hoi|ja|voordat ik ja zeg)\W+)*(?:wie|wat|waar\w*|wanneer|hoe\w*|kan|kun|mag|moet|is|"
    r"zijn|ben|wordt|worden|gaat|komt|krijg|krijgt|leest|ziet|kost|blijft|bewaar|bewaart|who|what|where|when|how|is|are|"
    r"can|do|does|will)\b|"
    r"\b(?:wil|wou|zou) (?:(?:ik|eerst|wel|graag|nog|even|toch) )*weten\b|"
    r"\b(?:vraag me (?:wel |nog )?af|twijfel\w*|benieuwd|weet (?:ik )?(?:nog )?niet) (?:\w+ )?"
    r"(?:of|wie|wat|hoe|waar|wanneer)\b",
    re.IGNORECASE,
)
_COSTS = re.compile(
    r"\b(?:betal\w*|betaalt?|gratis|geld|kosten|wat kost|kost (?:\w+ )?(?:iets|wat|niks|niets|geld))\b"
    r"(?![^?]*\b(?:tijd|moeite)\b)|"
    r"\bwat (?:\w+ ){0,3}kost\b|\bcost me\b",
    re.IGNORECASE,
)
_BY_ANOTHER = re.compile(r"\bmoet (?:(?:ik|dit|dat|het|hier|ook) )+(?:\w+ )?van\b", re.IGNORECASE)
_SILENT = re.compile(
    r"\b(?:wat|en) als ik (?:\w+ ){0,3}(?:niet|geen) (?:\w+ )?(?:antwoord\w*|reageer\w*|reageren|tijd|kan|weet)\b",
    re.IGNORECASE,
)
_BECOMES = re.compile(
    r"\bwat (?:gebeurt|gebeuren|doen?|doet)\b[^?]*\b(?:met|ermee)\b|\bwaar (?:gaat|komt) (?:dit|dat|het|alles)\b",
    re.IGNORECASE,
)
_EFFORT = re.compile(
    r"\b(?:hoe ?lang duur\w* (?:dit|dat|zo'?n|een vraag|het per keer)|"
    r"hoe ?veel (?:tijd|werk|minuten|uur|vragen|berichten|berichtjes)|hoe ?vaak|veel (?:tijd|werk)|"
    r"(?:elke|iedere) (?:dag|week)|dagelijks|tijd kost|how (?:much time|often|many (?:questions|messages)))\b",
    re.IGNORECASE,
)
_UNDONE = re.compile(
    r"\b(?:achteraf|terug ?(?:nemen|halen|trekken)|weg ?(?:halen|laten|gooien)|wissen|verwijderen|aanpassen|wijzigen|"
    r"veranderen|corrigeren|undo|take back|erase|change)\b",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r"\b(?:opgeslagen|bewaar\w*|bewaard|veilig\w*|beveilig\w*|privacy|avg|gdpr|cloud|server|versleuteld|gegevens|data|"
    r"waar (?:staat|blijft|blijven|komt|gaat|wordt)|stored?|safe|kept?|delete\w*|gewist|verwijder\w*|gehackt)\b",
    re.IGNORECASE,
)
_READ = re.compile(
    r"\b(?:(?:mee)?leest|(?:mee)?lezen|ziet|zien|krijgt|inzien|baas|chef|manager|leidinggevende|werkgever|hr|p&o|collega'?s?|"
    r"anoniem|vertrouwelijk|dossier|verslag|rapport|geheim|derden|reads?|sees?|boss|anonymous|confidential)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:stop\w*|ophoud\w*|mee op|afhaken|uitstappen|kappen|van gedachten|terug ?kom\w*|bevalt|prettig|spijt|"
    r"als ik (?:nee|niet)|geen zin meer|quit|if i (?:say no|do not|don't))\b",
    re.IGNORECASE,
)
_MUST = re.compile(
    r"\b(?:verplicht|vrijwillig|"
    r"moet (?:ik(?! (?:\w+ )?(?:nederlands|engels|schrijven|typen|installeren))|dit|dat|het|je)|"
    r"must i|have to|mandatory)\b",
    re.IGNORECASE,
)
_WHAT = re.compile(
    r"\b(?:ai|a\.i\.|kunstmatige|chat ?gpt|robot|bot|computer|algoritme|taalmodel|mens|programma|wie ben (?:je|jij)|"
    r"human|wie zit (?:er )?(?:hier ?)?achter|who are you)\b",
    re.IGNORECASE,
)
_ADVICE = re.compile(r"\b(?:advies|adviezen|tips?|raad|advice)\b", re.IGNORECASE)
_AGREED = re.compile(
    r"\b(?:wanneer|hoe ?lang|hoe ?veel (?:gesprekken|keer|sessies)|welke (?:dag|data)|when|how (?:long|many))\b",
    re.IGNORECASE,
)


_UP_TO_HIM = Text("No, it is up to you. Skipping a question is always fine.")
# The first of these that a question speaks of is what he is told.
_TOLD = (
    (_COSTS, Text("My questions cost you nothing. What the talks cost, you agree on with {coach}.")),
    (_BY_ANOTHER, _UP_TO_HIM),
    (_SILENT, Text("That is fine. Skipping is always allowed, being silent too.")),
    (_EFFORT, Text("A few minutes each time. Around each meeting with {coach} you hear from me a few times.")),
    (
        _UNDONE,
        Text("With /antwoorden you change or erase what you wrote; what {coach} has read by then, has been read."),
    ),
    (
        _BECOMES,
        Text(
            "{coach} reads it before you two meet, nobody else does. It is kept encrypted, and erased {days} days "
            "after your last meeting."
        ),
    ),
    (_STAYS, Text("It goes through Telegram, is kept encrypted, and erased {days} days after your last meeting.")),
    (_READ, Text("Only {coach} reads what you write, but for what you keep to yourself. Nobody at your work does.")),
    (_ENDS, Text("With /stop it ends at once. If you say no, {coach} hears only that you do not join.")),
    (_MUST, _UP_TO_HIM),
    (_WHAT, Text("I am a program with fixed questions. {coach} is the human being, and reads what you write.")),
    (_ADVICE, Text("No, I give no advice. I only ask.")),
    (_AGREED, Text("You read that in what you two agree on, as soon as {coach} has said that it is you.")),
)


_TWO = re.compile(
    r",? en (?=(?:kan|kun|mag|moet|is|leest|ziet|hoe|wie|wat|waar|wanneer|wordt|krijg|kost)\b)", re.IGNORECASE
)
_AT_MOST = 3


def asks(words: str) -> list[str]:
    """What he asks in these words, each by itself."""
    return [one for sentence in apart(words) for one in _TWO.split(sentence) if _ASKS.search(one)]


def answer_at_the_door(words: str, coach: str, days: int) -> Text | None:
    """What he is told who asks something in these words, or a few things, and whose coach this is; None where he asks
    nothing that is known here. `days` is for how long after the last meeting everything is kept."""
    asked = asks(words)
    found = (_NOBODY_ELSE if _OF_ANOTHER.search(one) else _answer_to(one) for one in asked)
    told = list(dict.fromkeys(_filled(said, coach, days) for said in found if said is not None))
    if not told:
        return None
    return reduce(lambda one, other: Text("{one} {other}", one=one, other=other), told[:_AT_MOST])


def _answer_to(asked: str) -> Text | None:
    return None if _WATCHED.search(asked) else next((said for about, said in _TOLD if about.search(asked)), None)


# What she sees of him beside his words is not told here.
_WATCHED = re.compile(r"\bonline\b|\bwanneer ik\b|\bwaar ik ben\b", re.IGNORECASE)
# Whether somebody reads it whom he names, or who pays for it.
_WHO_ELSE = (
    r"(?:(?:mijn|m'n|mn|onze|de|het|een|ons) (?!coach\b|antwoord|bericht|gegevens|verhaal|tekst|data\b)[\w-]+|hr|p&o|"
    r"iemand anders|anderen|collega'?s|(?:my|our) (?!coach\b|answer|data\b)\w+)"
)
_READS = r"(?:leest|lezen|ziet|zien|krijgt|krijgen|inzien|meeleest|meelezen|kan|mag|komt|hoort|weet|read|see)"
_OF_ANOTHER = re.compile(
    rf"^(?=.*\?|.*\b(?:weten|benieuwd|twijfel\w*|af|niet) of\b)(?!.*\b(?:wie|hoe|wat|waar|wanneer|who)\b)"
    rf"(?=.*{_READ.pattern})(?:.*\b{_WHO_ELSE} (?:\w+ )?{_READS}\b|.*\b{_READS} (?:\w+ )?{_WHO_ELSE}\b)",
    re.IGNORECASE,
)
_NOBODY_ELSE = Text(
    "No, only {coach} reads what you write, but for what you keep to yourself. Nobody at your work does."
)


def _filled(said: Text, coach: str, days: int) -> Text:
    values = {name: value for name, value in (("coach", coach), ("days", days)) if f"{{{name}}}" in said.source}
    return Text(said.source, **values)
