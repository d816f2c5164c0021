"""What somebody is told who asks something of the one who asks."""

from collections.abc import Mapping, Sequence

from conversations import patterns as re
from conversations.announcing import ONE_MORE
from conversations.asked.asked_in_brief import says_unanswered
from conversations.asked.asking_back import BARE, OF_ITSELF, OPINIONS, AsksBack, first_asked, only_asks
from conversations.asked.asks_opinion import is_to_the_bot
from conversations.asked.of_what_stands import reassured
from conversations.asking import Walk
from conversations.changed import replace
from conversations.check_days import ASK_ON
from conversations.consequences import TellOfItself
from conversations.effects import Ask, Effect, Say
from conversations.how_many import asks_how_many, how_many
from conversations.kept.kept_from import lets_read_amid
from conversations.kinds import Fact, Who
from conversations.opinions import none_given
from conversations.quoted.in_the_end import only_thinks
from conversations.states import Asked, Asking, Turn
from conversations.text import Piece, Text, Verbatim, Worded
from conversations.told.beside_it import word_beside
from conversations.told.borne import LAUGHS, takes_it_back
from conversations.told.condoling import word_for
from conversations.told.good_wishes import wished_back, wishes_beside
from conversations.told.in_passing import word_in_passing
from conversations.told.plainly_felt import doubts_it
from conversations.told.touched import word_to
from conversations.wished.asked_after import in_two


def without_name(words: str, coach: str) -> str:
    """These words with "mijn coach" where they name her: what is asked of the talks is known by that."""
    first = coach.split()[0] if coach.split() else ""
    return re.sub(rf"\b{re.escape(first)}\b", "mijn coach", words) if first and first in words else words


_ANSWERS: Mapping[AsksBack, Text] = {
    AsksBack.MUST: Text("You need not. It is for the talks with {coach}, and skipping is always fine."),
    AsksBack.DATE: Text("A day need not be with it."),
    AsksBack.ANYTHING: Text("No, nothing is fine too."),
    AsksBack.NOT_YET: Text("No, that may come later."),
    AsksBack.WHO: Text("I am a chatbot, I only ask and pass on. {coach} is the human being."),
    AsksBack.EFFORT: Text("A few minutes each time. Around each meeting with {coach} you hear from me a few times."),
    AsksBack.OWED: Text(
        "You are right, that is still open. With /meld you ask {coach} at once, with /doel you look at your goal.",
    ),
    AsksBack.EVERY_TIME: Text(
        "Around each meeting with {coach} I ask a few short things. Skipping is always fine, and /sturen makes it "
        "fewer."
    ),
    AsksBack.COUNTS: Text("Whether that counts is up to you. I keep it as you wrote it."),
    AsksBack.PREPARE: Text(
        "As far as I know you need not prepare anything. I ask you beforehand what you want to talk about."
    ),
    AsksBack.ITSELF: Text("That goes by itself: around each meeting with {coach} you hear from me."),
    AsksBack.WHOLE: Text("Yes, all that you wrote is with it."),
    AsksBack.LATER: Text("You can always write something more here later."),
    AsksBack.PURPOSE: Text(
        "No, it is for your talks with {coach}. Nobody else reads along, nobody at your work either.",
    ),
    AsksBack.WHOM: Text("Somebody at home perhaps, or at work. It may be nobody too; then you leave it."),
    AsksBack.ENOUGH: Text("It is good like this. You can always write something more here."),
    AsksBack.TOPIC: Text("What you talk about with {coach} is up to you. Nothing is too small for it."),
    AsksBack.OWN: Text("With /antwoorden you read back what you wrote here, and can change it."),
    AsksBack.CHANGES: Text("Only {coach} can change that here. With /meld you pass it on at once."),
    AsksBack.PASSES: Text("{coach} reads what you write here before you meet. With /meld I pass it on sooner."),
    AsksBack.NAMES: Text(
        "{coach} reads your own words, with the names that you write. Say which name is to go, and I leave it out."
    ),
    AsksBack.STOPS: Text("With /stop I ask nothing more. What you wrote stays yours until it is erased."),
    AsksBack.FREELY: Text("It may be anywhere, at home too, and something small is enough."),
    AsksBack.GOES: Text("With /antwoorden you see all that you wrote, and what of it {coach} reads."),
    AsksBack.LATE: Text("Not at all, answer whenever it suits you."),
    AsksBack.HIS_WAY: Text("Not at all, write as it suits you."),
    AsksBack.CALLS: Text(
        "Me you cannot call, but you can always write here. Whether you may call {coach}, {coach} knows."
    ),
    AsksBack.ANY_TIME: Text("Answer when it suits you; skipping is fine too."),
    AsksBack.PICTURES: Text("I keep no pictures or files. What you write with them I do keep."),
    AsksBack.SPEAKS: Text("Just try it. If I cannot make it out, I say so."),
    AsksBack.SHORTER: Text("I keep it short. Skipping is always fine, and /sturen makes it fewer."),
    AsksBack.UNKNOWN: Text("I am a program: more than asking, keeping and passing on I cannot do."),
    AsksBack.TAPS: Text("You need not tap anything. What you write is enough."),
    AsksBack.ERASES: Text("With /vergeetmij you erase all that you wrote, with /antwoorden one answer."),
    AsksBack.QUOTED: Text("I quote what you wrote as it stands. With /antwoorden you can change it."),
    AsksBack.WHICH: Text("That is up to you. Write what comes to your mind first."),
    AsksBack.LEFT: Text("I had not taken that up. Feel free to write how it went."),
    AsksBack.BELONGS: Text("That may certainly go with it."),
    AsksBack.MAILS: Text("This is enough. {coach} reads it before your meeting."),
    AsksBack.THAT_WAS_ALL: Text("Yes, that was it for now. I never ask more than I said, sometimes fewer."),
    AsksBack.ONLY: Text("Yes, {coach} alone. Nobody else."),
    AsksBack.STOPPED: Text(
        "You are right, I should have said that this was it. If there is anything else, just write it here."
    ),
    AsksBack.WHY_HIS: Text(
        "I thought that you write more freely then. {coach} may read it too: write that, and I pass it on.",
    ),
    AsksBack.HOW_KEPT: Text(
        "Write with it that it is for you alone, then {coach} does not read it. As long as {coach} has not read it, "
        "you can do so afterwards too, in /antwoorden."
    ),
    AsksBack.WHERE_KEPT: Text(
        "It stays with you: I keep it encrypted, and nobody else reads it. In /antwoorden you read it back."
    ),
    AsksBack.BOT: Text("I am a program: I do not sleep and celebrate nothing, I simply wait until it is time again."),
}
_OTHERWISE = Text("Whatever comes to your mind. There is no wrong answer, and skipping is fine.")


ONCE_OVER: Mapping[AsksBack, Text] = {AsksBack.MUST: Text("You need not. Skipping is always fine.")}
"""What is said otherwise to who has had the last meeting."""


# "Waarom vraag je dit vóór het laatste gesprek en niet erna?"
_WHY_THEN = re.compile(
    r"\bwaarom\b[^.?!]*\b(?:(?P<before>(?:voor|vóór) (?:het|ons|mijn)(?: \w+)? gesprek|(?:er|daar)voor)|"
    r"(?:ná?|direct na) (?:het|ons|mijn)(?: \w+)? gesprek|(?:er|daar)na)\b[^.?!]*\b(?:en )?niet\b"
)


_WHETHER_IT_THINKS = re.compile(
    r"\b(?:ai|chatgpt|intelligentie|begrijp|snap|analyseer|interpreteer|beoordeel)", re.IGNORECASE
)
_NO_MORE_THAN_A_PROGRAM = Text(
    "I am a program. I keep what you write and pass it on to {coach}, unless you keep it for yourself. I do not judge "
    "or interpret it, and no AI reads along."
)


def answer_to(about: AsksBack, coach: str, words: str = "", *, over: bool = False) -> Text:
    """What he is told who asks it in these words, but for who reads what he writes and how long it is kept: that is not
    the same for everybody. `over`: they meet no more."""
    if about in OPINIONS:
        return none_given(about, coach, words, over=over)
    if about is AsksBack.MUST and (why := _WHY_THEN.search(words.casefold())):
        still = Text("Then you can still talk about it with {coach}.", coach=coach)
        return still if why["before"] else Text("Then it is still fresh.")
    if about is AsksBack.WHO and _WHETHER_IT_THINKS.search(words):
        return Text(_NO_MORE_THAN_A_PROGRAM.source, coach=coach)
    if over and about in ONCE_OVER:
        return Text(ONCE_OVER[about].source)
    said = reassured(words).source if about is AsksBack.ODD else _ANSWERS.get(about, _OTHERWISE).source
    return Text(said, coach=coach) if "{coach}" in said else Text(said)


_OF_SOMEBODY = "crib"  # who is asked at this step reads there of somebody who may ask him
_WHAT_WAS_ASKED = Text("This is what I asked:")
_WHAT_TO_TRY = Text(
    "Something that you want to try or do otherwise yourself, at work or at home. Small is fine, and so is skipping."
)
_WHAT_OF_THE_DAY = Text(
    "On that day I ask you how it went. Would another day be better, then tap it; otherwise you need not do anything."
)


_OF_THE_CONTRACT = (AsksBack.MEETINGS, AsksBack.PLACE, AsksBack.LENGTH, AsksBack.WHICH_MEETING, AsksBack.WHAT)


def told_back(words: str, walk: Walk, state: Asking) -> tuple[Effect, ...]:
    """What a client is told who asks something back while he is asked this."""
    if walk.script.answers is not Who.CLIENT or Fact.COACH not in walk.script.needs:
        return ()
    (about, asked), step = first_asked(words) or (None, ""), state.open.step
    if about is None and walk.script.overview.wishes and (asked := says_unanswered(words)):
        about = AsksBack.OWED
    if about is None or (about is AsksBack.WHOM and step != _OF_SOMEBODY):
        return ()
    if about is AsksBack.UNKNOWN and LAUGHS.search(words):
        return ()  # A jest at the one who asks wants no answer.
    if about in _OF_THE_CONTRACT and Fact.PROPOSAL in walk.script.needs:
        return ()  # It is of what lies before him (`asked_of_contract.py`).
    if about is AsksBack.WHICH and only_asks(words) is None:
        return ()  # He chose himself.
    if about in OPINIONS and walk.script.brings is not None and not is_to_the_bot(asked):
        return ()  # It is what he brings.
    if about is AsksBack.SHORTER and walk.script.overview.wishes:
        return ()  # It is what he is asked.
    if about is AsksBack.WHY_HIS and lets_read_amid(walk.situation.coach, words):
        return ()  # He says himself that she may.
    if (about is AsksBack.ITSELF and in_two(words)[1]) or (about is AsksBack.THEN and only_asks(words) is None):
        return ()  # He is asked then, which he hears with the day.
    if asks_how_many(asked):
        return (Say((how_many(state, walk),)),)
    if about in (*OF_ITSELF, AsksBack.THEN):
        heavy = word_for(words, walk.situation.client)  # before anything practical
        return (*((Say((heavy,)),) if heavy is not None else ()), TellOfItself(about, asked))
    if about is AsksBack.WHAT and step == ASK_ON:
        return (Say((_WHAT_OF_THE_DAY,)),)
    if about is AsksBack.ASKED:
        ask = walk.question(state.asked, state.current, state.turn)
        quoted = tuple(one for one in ask.lead if isinstance(one, Verbatim))
        return (Say((_WHAT_WAS_ASKED, *quoted, ask.question)),)
    if about is AsksBack.WHAT and step in walk.script.overview.sets:
        return (Say((_WHAT_TO_TRY,)),)
    return (Say((answer_to(about, walk.situation.coach, words, over=walk.situation.over),)),)


def with_word_beside(turn: Turn, answered: Asked, walk: Walk) -> Turn:
    """This turn, which this answer led to, with the word to what he said to the one who asks beside it: above the next
    question or what is said at the end, in one message with that."""
    turn = _with_wish_back(turn, answered, walk)
    word = _word_beside(answered, walk)
    if word is None:
        return turn
    first = next((one for one in turn.effects if isinstance(one, Ask | Say)), None)
    match first:
        case None:
            return replace(turn, effects=(*turn.effects, Say((word,))))
        case Ask():
            said: Effect = replace(first, lead=_above(word, first.lead))
        case Say():
            said = replace(first, pieces=_above(word, first.pieces))
    return replace(turn, effects=tuple(said if one is first else one for one in turn.effects))


def felt_besides(words: str, walk: Walk) -> tuple[Effect, ...]:
    """A word to what touches him, to a doubt, or to it that what sounded hard was good, in what he adds while it is
    asked what becomes of the first of it."""
    if walk.script.answers is not Who.CLIENT or Fact.COACH not in walk.script.needs or first_asked(words) is not None:
        return ()
    client = walk.situation.client
    word = word_for(words, client) or word_in_passing(words, (), client) or word_to(words, (), client)
    if word is None and doubts_it(words):
        word = Text("You may well be in doubt.")
    if word is None and takes_it_back(words):
        word = Text("Good to read, {client}.", client=client)
    return (Say((word,)),) if word is not None else ()


def _with_wish_back(turn: Turn, answered: Asked, walk: Walk) -> Turn:
    """This turn with his good wishes wished back, behind what is said to him or above what he is asked next."""
    if walk.script.answers is not Who.CLIENT or Fact.COACH not in walk.script.needs:
        return turn
    client = walk.situation.client
    wished = (one.text for one in answered.parts if wishes_beside(one.text) and word_for(one.text, client) is None)
    back = next(filter(None, (wished_back(one, client) for one in wished)), None)
    if back is None:
        return turn
    first = next((one for one in turn.effects if isinstance(one, Ask | Say)), None)
    match first:
        case None:
            return replace(turn, effects=(*turn.effects, Say((back,))))
        case Ask():
            said: Effect = replace(first, lead=_above(back, first.lead))
        case Say():
            said = replace(first, pieces=_behind(first.pieces, back))
    return replace(turn, effects=tuple(said if one is first else one for one in turn.effects))


def _behind(pieces: Sequence[Piece], word: Text) -> tuple[Piece, ...]:
    *others, last = pieces
    if isinstance(last, Text | Worded):
        return (*others, Text("{word} {where}", word=last, where=word))
    return (*pieces, word)


def _word_beside(answered: Asked, walk: Walk) -> Text | None:
    if walk.script.answers is not Who.CLIENT or Fact.COACH not in walk.script.needs or not walk.keeps_beside(answered):
        return None
    coach, client = walk.situation.coach, walk.situation.client
    told = [without_name(one.text, coach) for one in answered.parts]
    said = (one for one in told if first_asked(one) is None and word_for(one, client) is None)
    return next(filter(None, (word_beside(one, coach) for one in said)), None)


def _above(word: Text, lead: Sequence[Piece]) -> tuple[Piece, ...]:
    """One word is enough: it stands in the place of a thank-you, and is not said before the same."""
    first, *others = lead or (None,)
    if isinstance(first, Text) and first.source.startswith(word.source.rstrip(".")):
        return tuple(lead)
    if isinstance(first, Text) and _THANKS & {one.source for _, one in first.values if isinstance(one, Text)}:
        first = next((one for name, one in first.values if name == "where" and isinstance(one, Text | Worded)), first)
    if isinstance(first, Text | Worded) and first != ONE_MORE:
        return (Text("{word} {where}", word=word, where=first), *others)
    return (word, *lead)


_THANKS = frozenset({"Thank you, {client}.", "Good that you say it, {client}."})


def answers_nothing(words: str, walk: Walk, state: Asking) -> bool:
    """Whether all that he says is what he is told back about; asked what he brings, an opinion that he asks for may be
    just that."""
    asks, script = only_asks(words), walk.script
    if asks in OPINIONS and script.brings is not None and len(words.split()) > BARE:
        return False
    if asks is AsksBack.SHORTER and script.overview.wishes:
        return False
    return asks is not None or (state.open.step in script.overview.sets and only_thinks(words))
