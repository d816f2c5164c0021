"""What somebody tells unasked of what he set out to do: how it went, before he is asked.

It is heard as that only where he says of it that he did it, or did not, and it is about the same thing by his own words
for it. Where only the words are alike he is asked whether it is that; what merely happened, what somebody else did and
what he will do once more is told like anything else.
"""

from collections.abc import Sequence
from enum import Enum, auto

from conversations import patterns as re
from conversations.intending import lasts
from conversations.matching import small, words_of
from conversations.quoted.quoting import joined
from conversations.quoted.same_words import in_common
from conversations.quoted.taken_back import is_of_another, only_of_another, says_it_was_in_jest
from conversations.said.gist import sentences
from conversations.told.came_of_it import is_angry, need_not, says_done
from conversations.told.how_it_was import hurt
from conversations.told.setting_out import goes_to
from conversations.told.told_loose import Tells, told
from conversations.wished.days_named import weekdays_in


class HowSure(Enum):
    """How sure it is that he tells what came of it."""

    SURE = auto()
    PERHAPS = auto()


_OPENS = (
    r"^\W*(?:(?:nou|zo|ja+|hoi|hey|h[eé]+|yes+|jes|even|trouwens|oh?|en|maar|dag|hallo|goed nieuws|nieuws|update|"
    r"weet je wat|jawel|yep|haha|pff+|poe+h?|helaas|tada+|eindelijk|hi|hello|well|so|robin|ada)[,.!:… ]+)*"
)
_IT = r"(?:het|'t|t|dat|dit|'m|m|em|hem|it)"
_SMALL = (
    r"(?:(?:gewoon|echt|dus|toch|wel|maar|net|al|gisteren|gister|eergisteren|vandaag|vanmorgen|vanochtend|vanmiddag|"
    r"zojuist|eindelijk|zowaar|daadwerkelijk|gelukkig|helaas|ook|nu|zonet|meteen|direct|"
    r"(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:ochtend|middag|avond)?|me|mij|mooi|hartstikke|uiteindelijk|"
    r"helemaal|half|deels|(?:een|één|1|twee|2|drie|3) keer|niet|weer niet|nog) )*"
)
# He says of "it" that he did it, or did not: what that is stands in no word of this sentence.
_SAYS_SO = re.compile(
    rf"{_OPENS}(?:"
    rf"(?:ik heb|heb ik|heb|ik had) {_IT} {_SMALL}(?:gedaan|geprobeerd|aangedurfd|gedurfd|volgehouden|uitgeprobeerd|"
    rf"geflikt|klaargespeeld|gefikst|voor elkaar|gezegd|gevraagd|uitgevoerd)\b|"
    rf"{_IT} heb ik {_SMALL}(?:gedaan|geprobeerd|gezegd|gevraagd)\b|"
    rf"{_IT} is (?:al|inmiddels|nu al|ondertussen|intussen) (?:gebeurd|gedaan|gelukt|geweest)\b|"
    rf"{_SMALL}gedaan\W*$|{_SMALL}mislukt\W*$|{_IT} is {_SMALL}gelukt\b|{_SMALL}gelukt\b|{_IT} lukte {_SMALL}(?=\W|$)|"
    rf"ik (?:deed|durfde) {_IT}\b|i (?:did|tried) it\b|it worked\b)"
)
# He calls it by what it is here.
_NAMED = re.compile(
    r"\b(?:mijn|m'n|mn|het|dat|my) (?:voornemen|experiment(?:je)?|oefening|plan(?:netje)?|intention)\b|"
    r"\bwat ik (?:me |mij )?(?:had |heb |zou |wou |wilde |wil |ging )+(?:voorgenomen|proberen|uitproberen|doen|"
    r"gaan doen)(?=\W|$)|\bwat ik (?:me )?voorgenomen (?:had|heb)\b|\bwaar ik mee (?:zou|wilde|ging) oefenen\b"
)
_I = re.compile(r"\b(?:ik|i|heb)\b")
# There is more of it to come, or it is no more than meant.
_TO_COME = re.compile(
    r"\b(?:nog niet|nog geen|moet (?:ik )?nog|wil (?:ik )?nog|nog een keer proberen|opnieuw proberen|weer proberen|"
    r"ga (?:ik )?(?:het |'t )?(?:nog|morgen|straks|weer|opnieuw|volgende)|probeer (?:ik )?(?:het |'t )?(?:nog|morgen|"
    r"weer|straks|opnieuw|volgende)|morgen (?:probeer|ga|doe|wil|moet)|not yet|try again|"
    r"(?:zou|wilde|wou|had) (?:ik )?(?:willen|moeten|kunnen)|bijna|denk erover|dacht eraan)\b|\bstraks\b"
)
_ACCIDENT = re.compile(
    r"\b(?:gebroken|ziekenhuis|ambulance|eerste hulp|seh|spoed|ongeluk|aangereden|hersenschudding|politie|gewond|"
    r"overleden|doodgegaan|ontslagen|reanim\w+|opgenomen|hospital|ambulance|accident)\b"
)
_NO_OUTCOME = (Tells.LOSS, Tells.FEAST, Tells.ILL, Tells.ASK_ON)
_BARE, _A_FEW = 9, 2  # words of a message that says nothing else; and words alike


# Something that is over; of the words for it more than one can be said of oneself.
_IS_OVER = re.compile(
    r"\b(?:aan|af|bij|in|mee|na|neer|om|op|over|terug|toe|uit|voor|weg)?ge(?!woon\b|en\b)\w{2,}(?:d|t|en)\b|"
    r"\b(?:ging|was|had|deed|bleef|liet|zat|zei|lukte|mislukte|durfde|vergeten|vergat|niet gelukt|toch weer)\b|"
    r"\b(?:heb|ben) (?:ik )?(?:[\w']+ ){0,6}(?:zitten|staan|lopen|laten|blijven)\b"
)
# Where anybody is at any time, so that it says nothing of what he did there; as `in_common` tells them.
_WHERE_ANYBODY_IS = words_of("tafel keukentafel keuk thuis werk kantor auto bus trein bank stra bui")
_WITHOUT_HIM = re.compile(r"(?:en |maar )?(?:zonder dat|terwijl|voordat|nog voor) ")
_OF_A_THING = re.compile(r"(?:mijn|m'n|mn|de|het|een|die|hij|zij|ze|er) ")
_POINTS = re.compile(r"\b(?:dat ding|dat|die|hem|'m|m|het|'t|daar\w*|er(?:mee|zonder|over|van|aan)|zonder)\b")


def may_be_of(words: str, intends: str) -> bool:
    """Whether it may be how it went with what he `intends` that he tells in these words: enough to show them to him
    when he is asked for that, and not enough to take them for it."""
    if outcome_in(words, intends) is not None:
        return True
    said = [one for one in sentences(words) if not one.rstrip().endswith("?") and not goes_to(one)]
    plain = [(one, small(one).strip(" .!…")) for one in said]
    # "Zonder dat ik iets gezegd heb" tells what another did.
    over = [
        (one, so)
        for one, so in plain
        if not _WITHOUT_HIM.match(so) and (says_done(so) or (_IS_OVER.search(so) and not _OF_A_THING.match(so)))
    ]
    is_none = _is_something_else(words) or any(map(says_it_was_in_jest, (one for one, _ in plain)))
    if not over or is_none or any(_TO_COME.search(small(one)) for one in said):
        return False
    if in_common(" ".join(one for one, _ in over), intends) - _WHERE_ANYBODY_IS:
        return True
    days = weekdays_in(intends)
    return any(weekdays_in(one) & days and _POINTS.search(so) for one, so in over)


def may_tell(words: str) -> bool:
    """Whether these words can be that, whatever it is that he set out to do."""
    plain = [small(one).strip(" .!…") for one in sentences(words)]
    return any(map(_SAYS_SO.search, plain[:2])) or any(map(says_done, plain)) or any(map(need_not, plain))


def outcome_in(words: str, intends: str) -> HowSure | None:
    """How sure it is that these words tell what came of what he `intends`; None where they do not."""
    said = [one for one in sentences(words) if not one.rstrip().endswith("?")]
    plain = [small(one).strip(" .!…\"'“”") for one in said]
    if not plain or _is_something_else(words):
        return None
    alike = in_common(" ".join(said), intends)
    is_named = any(_NAMED.search(one) for one in plain)
    if any(map(need_not, plain)) and (alike or is_named):
        return HowSure.SURE
    did = any(map(says_done, plain))
    claims = any(_SAYS_SO.search(one) for one in plain[:2]) or (did and is_named)
    if any(_TO_COME.search(one) for one in plain) or any(map(goes_to, said)):
        return HowSure.PERHAPS if claims and len(alike) >= _A_FEW and _has_done(plain) else None
    if claims and not lasts(intends):
        is_bare = (
            _I.search(plain[0]) and len(words.split()) <= _BARE and len(plain) == 1 and not _OF_ANOTHER.search(plain[0])
        )
        return HowSure.SURE if alike or is_bare or is_named else HowSure.PERHAPS
    if hurt(words) or any(map(hurt, said)):
        return None
    if did and len(alike) >= _ENOUGH and not lasts(intends) and any(_is_that_deed(one, intends) for one in said):
        return HowSure.SURE
    return HowSure.PERHAPS if claims or (did and len(alike) >= _A_FEW and not lasts(intends)) else None


_ENOUGH = 3  # words alike


def _is_that_deed(sentence: str, intends: str) -> bool:
    """Whether it is over in this sentence, and what he has done in it is what he would do."""
    return len(in_common(sentence, intends)) >= _A_FEW and _did_that(small(sentence), small(intends))


def told_amid(words: str, intends: str) -> bool:
    """Whether a sentence in these words, which answer something else, tells what came of what he `intends`: that he did
    that very thing, and in more than one word that is alike; or that it came off with the very one he names in both."""
    if any(_came_off_with(small(one), small(intends)) for one in sentences(words)):
        return True
    return any(
        len(in_common(one, intends)) >= _A_FEW and _did_that(small(one), small(intends)) and not goes_to(one)
        for one in sentences(words)
        if outcome_in(one, intends) is not None
    )


_WITH = r"(?:bij|met|tegen|aan)"
_NOW = r"(?:(?:al|inmiddels|nu|ook|wel) )*"
_WITH_WHOM = re.compile(
    rf"\b(?:dat|het|dit) (?:is|was|heb ik) {_NOW}(?:"
    rf"{_WITH} (?P<before>[a-z'-]{{3,}}) {_NOW}(?:gelukt|gezegd|gedaan|verteld)|"
    rf"(?:gelukt|gezegd|verteld) {_WITH} (?P<behind>[a-z'-]{{3,}}))\b"
)


def _came_off_with(plain: str, intends: str) -> bool:
    """Whether it came off with somebody, as he says, with whom he would do it: "dat is bij dennis gelukt"."""
    found = None if _TO_COME.search(plain) else _WITH_WHOM.search(plain)
    whom = (found["before"] or found["behind"]) if found else ""
    return whom not in _NOBODY and re.search(rf"\b{_WITH} {re.escape(whom)}\b", intends) is not None


_NOBODY = frozenset(("", "hem", "haar", "hen", "hun", "mijn", "een", "het", "die", "dat", "deze", "iedereen"))


_HAS_DONE_IT = re.compile(r"\bge(?P<deed>[a-z]{3,}?)(?:d|t|en)\b")


def _did_that(plain: str, intends: str) -> bool:
    """Whether it is over, and what he has done is what he would do: "gevraagd" where he said "vraag ik hem"."""
    if _TO_COME.search(plain):
        return False
    return any(re.search(rf"\b{found['deed']}", intends) for found in _HAS_DONE_IT.finditer(plain))


# "Het is gelukt met de hypotheek", "ik heb het gedaan voor mijn moeder".
_OF_ANOTHER = re.compile(r"\b(?:met|van|voor|om te|bij|with|of|for) \w+")


_IS_OTHER = re.compile(
    r"\b(?:dat|dit|die|het)\b[^.!?]{0,40}\b(?:staat|staan|stond) (?:er |daar |hier )?(?:\w+ )?los van\b|"
    r"\b(?:heeft|had) (?:er|daar|hier) (?:niks|niets) mee te maken\b|\bdat (?:was|is) (?:iets|wat) (?:heel )?anders\b"
)


def says_it_is_other(words: str) -> bool:
    """Whether he says, asked whether it is that, what it is about instead."""
    return is_of_another(words) or _IS_OTHER.search(small(words)) is not None


def besides_other(words: str) -> str:
    """What came of it, of who says first that what stood there was about something else; all of it where that is
    all."""
    first, *told = sentences(words) or ("",)
    return joined(told) if told and only_of_another(first) else words


def _has_done(plain: list[str]) -> bool:
    return any(says_done(one) and not _TO_COME.search(one) for one in plain)


def _is_something_else(words: str) -> bool:
    """Whether it is a loss, an accident, or anger at being asked."""
    return told(words) in _NO_OUTCOME or _ACCIDENT.search(small(words)) is not None or is_angry(words)


def what_he_told(told: Sequence[str], intends: str) -> str:
    """Which of all that he told since he set out to do this is meant by who says that he told it; perhaps nothing."""
    sure = [one for one in told if outcome_in(one, intends) is not None]
    return next(iter(reversed(sure or [one for one in told if may_tell(one)])), "")
