"""Before a meeting: find the one current question to bring.

"Not prepared" is a good answer with its own path, as in the chapter: what keeps you busy now, that in one core
sentence, is that what you want to look into? A question that sprawls is asked for its core sentence too.
"""

from dataclasses import replace

from conversations import patterns as re
from conversations import when_due
from conversations.around import Meeting
from conversations.asked.told_before import says_told
from conversations.closes import word_under
from conversations.days.zones import clocks
from conversations.filled_in import when_meeting
from conversations.kept.kept_amid import secret_amid
from conversations.kinds import Comes, Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.matching import small
from conversations.quoted.point import taken_along
from conversations.said.gist import EMPTY_HANDED, SPRAWLS_FROM, Came, kinds_of, sentences
from conversations.script import Answers, Brings, Script
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text
from conversations.told.came_of_it import is_angry
from conversations.told.in_passing import weighs_in_passing, word_in_passing
from conversations.told.losses import lost_now
from conversations.told.named_topic import only_perhaps
from conversations.told.no_topic import has_none_yet, is_behind_him, taken_up, what_tells
from conversations.told.told_loose import Tells, is_heavy_now, told
from conversations.told.two_topics import brings_two

# How coming without a question was tapped, now and by earlier programs.
UNPREPARED = ("not_prepared", "unprepared")


def comes_without(value: str | None, words: str) -> bool:
    """Whether an answer to the opening question says that he has no question yet."""
    if value in UNPREPARED or kinds_of(words) & EMPTY_HANDED:
        return True
    return _only_excuses(words) or has_none_yet(words) or is_behind_him(words)


_SORRY = re.compile(
    r"(?:sorry|excuus|excuses)[,.! ]*(?:hoor|voor .{0,30}|vergeten.*|(?:\w+ ){0,3}druk(?:ke?|te)?\b(?: \w+){0,3})?\W*|"
    r"(?:(?:het )?was )?(?:\w+ )?druk(?:ke)?\b(?: (?:week|dag|weken|dagen|tijd|hier|gehad))*\W*"
)
_PROMISES = re.compile(
    r"\b(?:beloofd?|(?:morgen|straks|vanavond|later|volgende week) (?:\w+ )*(?:ik|meer)|kom(?:t)? nog)\b"
)


def _only_excuses(words: str) -> bool:
    """Whether he only says that he is sorry, and perhaps that it is still to come."""
    first, *rest = [one.casefold() for one in sentences(words)] or [""]
    if not first.startswith(("sorry", "excuus", "excuses")) or not _SORRY.fullmatch(first):
        return False
    return all(_SORRY.fullmatch(one) or _PROMISES.search(one) for one in rest) and "?" not in words


def says_none(step: str, value: str | None, words: str) -> bool:
    """Whether he says at this step that he has no question yet."""
    return step == "question" and comes_without(value, words)


_A_CRY = 12  # words; in more of them he brings something as well


def brought(answers: Answers) -> str:
    """The question that the client brings, in his own words, by the path he took; empty when he brings none."""
    words, value = answers.words("question"), answers.value("question")
    if is_angry(words) and len(words.split()) <= _A_CRY:
        return ""
    if value == "grow":  # an earlier program let him think it through first
        return answers.words("found")
    if answers.of("question") is None:  # a line that begins with what keeps him busy
        return _found(answers)
    if not comes_without(value, words):
        if len(words.split()) <= SPRAWLS_FROM:
            return words
        return _found(answers) or words
    return _found(answers)


def _found(answers: Answers) -> str:
    """What he found to look into along the way; nothing when he says that it is not that, and no more."""
    other = answers.words("other") if answers.value("explore") == "other" else ""
    rather = answers.words("explore") if answers.value("explore") is None else ""
    came = kinds_of(rather)
    if Came.SHORT in came and came & EMPTY_HANDED:
        return ""
    if rather.casefold().startswith(("ja", "yes")):
        rather = ""
    found = (other, rather, answers.words("core"), answers.words("busy"))
    return next((one for one in found if one and (one is rather or not kinds_of(one) & EMPTY_HANDED)), "")


def _opening(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if situation.meeting is None:
        return ()
    moment = clocks(situation.meeting.at, situation.zone)
    return (Text("On {moment} you meet {coach}.", moment=moment, coach=situation.coach),)


def _takes_along(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """The first time he hears what becomes of it, and later on, where he told much, that it goes along; otherwise what
    he wrote carries its mark. Of what hurts him nothing is read back to him."""
    question, meeting = brought(answers), situation.meeting
    if is_angry(answers.words("question")):
        return ()
    if Came.HURT in kinds_of(question) or is_heavy_now(question or answers.words("question")):
        return () if lost_now(question) else (_thanks_for(question, situation),)
    first = min((one.number for one in situation.meetings), default=0)
    if not question:
        return ()
    if meeting is not None and is_fine_so(question):
        more = Text("If anything comes to your mind, just write it here.")
        return (Text("{word} {where}", word=_just_talk(situation, meeting), where=more),)
    # On the way to one sentence he has had his word.
    word = _word(answers.words("question"), situation) if answers.of("core") is None else None
    if meeting is not None and meeting.number > first:
        goes_along = Text("You take that along to {coach}.", coach=situation.coach)
        is_doubtful = only_perhaps(sentences(question))
        if is_doubtful:
            goes_along = Text("Perhaps that, then. If it becomes something else, just write it here.")
        if word is not None and weighs_in_passing(question) and _is_much(situation.coach, question):
            return (word, *_read_back(question, goes_along, situation))
        if word is not None:
            return (Text("{word} {where}", word=word, where=goes_along),)
        if is_doubtful:
            return (goes_along,)
        if brings_two(sentences(question)) and not _is_much(situation.coach, question):
            return (Text("You take both along to {coach}.", coach=situation.coach),)
        return _read_back(question, goes_along, situation) if _is_much(situation.coach, question) else ()
    shown, heard = taken_up(question, topic=True), () if word is None else (word,)
    if not shown:
        return heard or (Text("Kept."),)
    return (*heard, *taken_along(shown))


def _word(words: str, situation: Situation) -> Sentence | None:
    """What is said to what touches him in it, or to a feast."""
    if told(words) is Tells.FEAST:
        return Text("Congratulations, {client}.", client=situation.client)
    return word_under(words, situation)


def _thanks_for(question: str, situation: Situation) -> Sentence:
    """What is said to what is heavy, and that it goes along, where he keeps it from nobody."""
    said = word_in_passing(question, (), situation.client) or Text("Thank you for writing that.")
    if not question or situation.keeps or secret_amid(situation.coach, question) is not None:
        return said
    along = Text("You take that along to {coach}.", coach=situation.coach)
    return Text("{word} {where}", word=said, where=along)


def _read_back(question: str, goes_along: Text, situation: Situation) -> tuple[Piece, ...]:
    """That it goes along, with the sentence that says what he wants to talk about."""
    topic = taken_up(question, topic=True)
    is_most = len(topic.split()) >= len(question.split()) * _MOST_OF_IT
    return taken_along(topic) if topic and not is_most else (goes_along,)


_MOST_OF_IT = 0.8


def _is_much(coach: str, question: str) -> bool:
    """Whether a coach would say that she read it: he tells much, and says nothing of who reads that."""
    told = len(question.split()) >= _MUCH and not kinds_of(sentences(question)[0]) & EMPTY_HANDED
    return told and secret_amid(coach, question) is None


_MUCH = 25


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    question = brought(answers)
    if says_told(words := answers.words("question")) and not what_tells(words):
        return (Text("You are right, you told me that. If there is anything else, just write it."),)
    if question or is_angry(answers.words("question")):
        return ()
    if situation.meeting is None:
        return (Text("That is fine too."),)
    return (_just_talk(situation, situation.meeting),)


def _just_talk(situation: Situation, meeting: Meeting) -> Text:
    when = when_meeting(meeting, replace(situation, has_moved=False))
    return Text("That is fine too. You just talk with {coach} {when}.", coach=situation.coach, when=when)


def is_fine_so(words: str) -> bool:
    """Whether he says that he does not know, and only that it goes well by now."""
    return len(words.split()) <= _A_CRY + _A_FEW and _FINE_SO.fullmatch(small(words).strip()) is not None


_A_FEW = 3  # words
_FINE_SO = re.compile(
    r"(?:(?:eh+m?|nou|tja|hm+|oei)[,. ]+)*(?:(?:dat )?weet ik (?:(?:nog|eigenlijk|nu|nou|echt|even|zo|gewoon) )*niet"
    r"(?: zo)?|(?:ik (?:heb )?)?geen idee)(?: eigenlijk)?[.,! ]+(?:maar )?(?:het|'t|alles) (?:loopt|gaat) "
    r"(?:(?!niet|geen|maar|alleen|minder|slecht|behalve)[\w']+[, ]+)*?(?:wel|goed|best|prima|lekker)\b"
    r"(?:[, ]+(?!niet|geen|maar|alleen|behalve|of|als)[\w']+)*\W*"
)


def _asked_for(answers: Answers, situation: Situation) -> Text:
    """What he was asked, in a reminder: what to bring, or what its line began with."""
    if answers.of("open") is not None:
        return Text("how it went with what you wanted to do")
    if answers.of("question") is None:
        return Text("something for your meeting with {coach}", coach=situation.coach)
    return Text("what you want to talk about with {coach}", coach=situation.coach)


PREPARATION = Script(
    key="preparation",
    answers=Who.CLIENT,
    names=Names(
        title=Text("Preparation"),
        plan=Text("question to prepare"),
        digest=Text("looking ahead"),
        own=Text("Before a meeting"),
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE), shared=True),
    silence=Silence.BEFORE_ITS_MEETING,
    comes=Comes(when_due.preparation, when_due.until_start, ends=True),
    waits=Waits.FOR_NOTHING,
    yields=Yields.AFTER_ITS_MEETING,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.DAYS_OFF, Fact.LINES),
    tried=True,
    overview=Overview(
        labels={
            "question": Text("the question"),
            "busy": Text("on the mind"),
            "core": Text("in one sentence"),
            "other": Text("rather this"),
            "open": Text("how it went"),
            "outcome": Text("how it went"),
            "found": Text("found along the way"),
        },
        steers=frozenset({"question", "explore"}),
        came=frozenset({"open", "outcome"}),
    ),
    brings=Brings(brought, says_none),
    opening=_opening,
    steps=(),
    recap=_takes_along,
    farewell=_farewell,
    reminds=_asked_for,
)
