"""That his coach may read what stayed with him, and what he writes in one breath with that: an excuse or a goodbye
needs no answer, a piece that he would rather not have in it goes out first, and what goes on with it goes with it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.actions import sharing
from bot.actions.closed_days import clients_day, clients_today
from bot.actions.incoming import Incoming
from bot.actions.speak import coach_of, his_here, tell
from bot.actions.take_turn import take_turn
from bot.actions.whether_read import CANNOT_CUT, MAY, as_shown, meant, tell_whether_read, told
from bot.storage import conversations, meetings, people, trajectories
from bot.storage.answers import Answered
from bot.storage.conversations import Conversation
from bot.storage.people import Person
from bot.storage.trajectories import Trajectory
from bot.storage.work import Work
from conversations import patterns as re
from conversations.events import Lapsed, Rewritten, Said
from conversations.kept.cut_out import named_in
from conversations.kept.erasing_words import day_told
from conversations.kept.fate import DAYS
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.kept_from import left_of_leave, may_let_read, topic
from conversations.kept.may_now import may_now
from conversations.kept.named_out import named_out, without_named
from conversations.matching import bare_words, called, small
from conversations.quoted.apologies import only_excuses
from conversations.references import MessageRef
from conversations.scripts import script_of
from conversations.scripts.follow_up import FOLLOW_UP
from conversations.scripts.note import NOTE
from conversations.states import Asked, Closed
from conversations.text import Text, Verbatim
from conversations.told.parting import parting

_MOST = 60  # words; who writes more tells something else
_LATELY = timedelta(hours=3)


def heard(work: Work, client: Person, running: Conversation | None, message: Incoming) -> str | None:
    """The same in the trajectory in which he says it, whatever is asked there."""
    here = trajectories.readable(work, running.trajectory_id) if running is not None else None
    amid = running is not None and running.script != NOTE.key
    return shared(work, client, here, message.text, message.message_id, amid=amid)


def shared(
    work: Work, client: Person, here: Trajectory | None, words: str, message_id: MessageRef, *, amid: bool
) -> str | None:
    """He says that his coach may read what stayed with him: then she may, where it is what he wrote last or what he
    names; anything else he is shown first, and a tap does it. Returns what he says besides, None where he says no such
    thing. `amid`: he is asked something, to which what is sure only is no answer."""
    may = may_now(words)
    if not (may or may_let_read(words)):  # the words first: whose they are need not be looked up for every message
        return None
    trajectory = his_here(work, client, here)
    coach = people.coach_name(work, trajectory.coach_id) if trajectory is not None else ""
    rest = left_of_leave(coach, words) if trajectory is not None else None
    only_now = may and rest is None
    rest = "" if only_now else rest
    if trajectory is None or rest is None:
        return None
    label = Text("{coach} may read it", coach=coach)
    mine = told(work, client, trajectory)
    last, sure = _which(work, trajectory, mine, words, rest)
    if only_now:
        # He names nobody who may: he is shown what he named, if that is there.
        sure, is_named = False, last is not None and named_in((topic(words),), last.words)
        if amid or not is_named:
            return None
    says_only_that = not rest and (not amid or _answers_nothing(work, client, coach, words))
    if last is None and (says_only_that or (mine and not amid)):
        goes_along = bool(rest) and _goes_along(work, mine[0], rest, message_id)
        tell_whether_read(work, client, trajectory, words, went=False)
        return "" if goes_along else rest
    if last is None:
        return None
    if amid and not says_only_that and (not sure or _is_asked_it(work, client, last)):
        return None
    if named_out(rest) and not _without(work, client, last, rest, message_id):
        return ""
    thanks = not amid and _only_thanks(rest)
    if rest and not thanks and (named_out(rest) or (not amid and _goes_along(work, last, rest, message_id))):
        rest, mine = "", told(work, client, trajectory)
        last = next(one for one in mine if one.id == last.id)
    if sure and thanks and _is_shared(work, client, trajectory, mine, last, words, (_welcome(trajectory),)):
        return ""
    if not sure or not _is_shared(work, client, trajectory, mine, last, words):
        asks = Text("Is it this that {coach} may read?", coach=coach)
        row = (label, MAY, last.id)
        tell(work, client, (asks, Verbatim(as_shown(last))), trajectory=trajectory, buttons=([row],))
    return rest


def _answers_nothing(work: Work, client: Person, coach: str, words: str) -> bool:
    """Whether it is no answer to what is open that his coach, by name, may read it: what he is asked there is for her,
    and not whether she may."""
    running = conversations.running(work, client.id)
    may = running is not None and script_of(running.script).his_to_share and running.script != FOLLOW_UP.key
    return may and bool({called(coach), "coach"} & bare_words(small(words)))


def _which(
    work: Work, trajectory: Trajectory, mine: Sequence[Answered], words: str, rest: str
) -> tuple[Answered | None, bool]:
    """What of his she may read, and whether it is sure that he means that; None where he means nothing that she may
    not read yet."""
    could = [one for one in mine if sharing.can_be_shared(one, trajectory)]
    of_then = _of_then(work, trajectory, could, words)
    last = next(iter(of_then), None) or meant(could, words)
    says = words.replace(rest, "") if rest else words
    if last is None or _goes_along_anyhow(work, mine, says) or _names_another(mine, last, says):
        return None, False
    return last, bool(of_then) or _is_what_he_means(mine, last, words)


def _is_shared(
    work: Work,
    client: Person,
    trajectory: Trajectory,
    mine: Sequence[Answered],
    last: Answered,
    words: str,
    also: tuple[Text, ...] = (),
) -> bool:
    """Whether his coach may read it now, and he is told what that is. What goes at once, and cannot be kept back any
    more, only where it is all of it that he means, and he says yes or which that is."""
    coach = people.coach_name(work, trajectory.coach_id)
    is_coming = meetings.coming(work, trajectory.id) is not None
    as_asked = last.script == FOLLOW_UP.key and _AS_ASKED.search(words)
    is_plain = (
        _SAYS_YES.match(words)
        or as_asked
        or _GO.match(words)
        or _THE_LAST.search(words)
        or (topic(words) and topic(words) in DAYS)
    )
    if not is_coming and (not is_plain or _ONLY_SOME.search(words)):
        return False
    last = _where_he_kept_it(coach, mine, last) if is_coming else last
    sharing.share(work, client, last)
    back = ([(Text("Keep it for me"), "ah", last.id)],) if is_coming else ()
    said = Text("Good. {coach} gets to read this:", coach=coach)
    tell(work, client, (said, Verbatim(as_shown(last)), *also), trajectory=trajectory, buttons=back)
    return True


def _of_then(work: Work, trajectory: Trajectory, could: Sequence[Answered], words: str) -> Sequence[Answered]:
    """What he wrote on the day that he names: "dat van gisteren"."""
    day = day_told(words, clients_today(work, trajectory)) if topic(words) in DAYS else None
    return [one for one in could if day is not None and clients_day(trajectory, one.written_at) == day]


def _only_thanks(rest: str) -> bool:
    is_short = len(rest.split()) <= (_A_FEW_MORE if _WORTH_IT.search(rest) else _FEW)
    return _THANKS.match(rest) is not None and is_short and "?" not in rest


def _welcome(trajectory: Trajectory) -> Text:
    return Text("You are welcome, {client}.", client=trajectory.contract.client)


_THANKS = re.compile(r"\W*(?:(?:en|nog|heel|erg|alvast|ook)\W+)*(?:bedankt|dank\w*|thanks|thank you)\b", re.IGNORECASE)
_WORTH_IT = re.compile(r"\bik heb er (?:\w+ ){1,4}aan gehad\b", re.IGNORECASE)
_FEW, _A_FEW_MORE = 12, 24  # words


_SAYS_YES = re.compile(r"\W*(?:ja+|jawel|jazeker|natuurlijk|tuurlijk|uiteraard|yes|sure)\b", re.IGNORECASE)
# He speaks of when he was asked just that.
_AS_ASKED = re.compile(r"\bmocht\b|over het hoofd gezien|vergeten te antwoorden|je vraag gemist", re.IGNORECASE)
_GO = re.compile(r"\W*(?:stuur|geef)\b.*\bdoor\b", re.IGNORECASE)
_THE_LAST = re.compile(r"\b(?:laatste|vorige) ?(?:antwoord|bericht|verhaal)?\b(?! (?:zin|stuk|deel))", re.IGNORECASE)
_ONLY_SOME = re.compile(r"\b(?:alleen|stuk(?:je)?|deel|gedeelte|zin(?:netje)?|only|part)\b", re.IGNORECASE)
_OF_BEFORE = re.compile(
    r"\b(?:toch|ook|alles|eerder|vorige?|laatst|gister\w*|eergister\w*|vanochtend|vanmorgen|daarnet|\w+dag|wat ik|"
    r"after all|too|earlier|everything)\b",
    re.IGNORECASE,
)


def _is_asked_it(work: Work, client: Person, last: Answered) -> bool:
    """Whether just that is what he is asked: then it is his answer."""
    running = conversations.running(work, client.id) if last.script == FOLLOW_UP.key else None
    return running is not None and running.id == last.conversation_id


def _names_another(mine: Sequence[Answered], last: Answered, words: str) -> bool:
    """Whether it is something else that he names, which his coach reads anyhow."""
    what = topic(words)
    named = [one for one in mine if what and named_in((what,), one.words)]
    return bool(named) and last not in named


def _goes_along_anyhow(work: Work, mine: Sequence[Answered], words: str) -> bool:
    """Whether he speaks of what he wrote last, just now, which his coach reads anyhow, and names nothing else."""
    newest = mine[0]
    is_fresh = work.now - newest.written_at < _LATELY
    return is_fresh and not newest.private and not topic(words) and _OF_BEFORE.search(words) is None


def _is_what_he_means(mine: Sequence[Answered], last: Answered, words: str) -> bool:
    """Whether it is what he names, or names nothing and it is what he wrote last of all."""
    what = topic(words)
    if what and what not in DAYS:
        return bool(what in last.words.casefold() or named_in((what,), last.words))
    return mine[0].id == last.id


def _where_he_kept_it(coach: str, mine: Sequence[Answered], last: Answered) -> Answered:
    """Where he said that it is not for her: what he was asked on about it is not what he speaks of."""
    kept = (one for one in mine if one.conversation_id == last.conversation_id and one.private)
    return next((one for one in kept if secret_amid(coach, one.words) is Secret.HIS), last)


def _goes_along(work: Work, last: Answered, rest: str, message_id: MessageRef) -> bool:
    """Whether what he says besides is with that answer now, of which he wrote lately, or needs to be nowhere."""
    is_fresh = work.now - last.written_at < _LATELY
    talk = _closed(work, last.conversation_id) if is_fresh else None
    return taken(work, talk, last.number, rest, message_id)


def taken(work: Work, one: Conversation | None, number: int, more: str, message_id: MessageRef) -> bool:
    """Whether `more` is with what he wrote to the question of this number by now, or needs to be nowhere."""
    trajectory = trajectories.readable(work, one.trajectory_id) if one is not None else None
    if one is None or trajectory is None:
        return False
    coach = coach_of(work, trajectory)
    if only_excuses(more) or parting(more, trajectory.contract.client, coach) is not None:
        return True
    asked = _asked(one, number)
    if not isinstance(one.state, Closed) or asked is None or not asked.turns or "?" in more or named_out(more):
        return False
    if len(more.split()) > _MOST or secret_amid(coach, more) is not None:
        return False
    take_turn(work, one, Said(work.now, message_id, more, asked.turns[-1]))
    return True


def _without(work: Work, client: Person, answer: Answered, more: str, message_id: MessageRef) -> bool:
    """Whether the piece that may not go along is out of this answer. Where it cannot be found he hears that."""
    one = _closed(work, answer.conversation_id)
    asked = _asked(one, answer.number) if one is not None else None
    left = without_named(more, asked.words) if asked is not None else ""
    if one is None or asked is None or not left or not isinstance(one.state, Closed):
        tell(work, client, (CANNOT_CUT,), trajectory=trajectories.readable(work, answer.trajectory_id))
        return False
    take_turn(work, one, Rewritten(work.now, message_id, left, asked.number))
    return True


def _closed(work: Work, conversation_id: str) -> Conversation | None:
    """That conversation; a note of which he is still asked what to do with it is put aside by what he says now."""
    one = conversations.by_id(work, conversation_id)
    if one is None or one.script != NOTE.key or isinstance(one.state, Closed):
        return one
    take_turn(work, one, Lapsed(work.now))
    return conversations.by_id(work, conversation_id)


def _asked(one: Conversation, number: int) -> Asked | None:
    return next((asked for asked in one.state.asked if asked.number == number), None)
