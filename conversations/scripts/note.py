"""Words that come while nothing is asked. They are kept, and he hears where they are: with him, or with his coach
before they meet, as he wants it for all that he writes; the other is one tap away, for as long as he likes.

Only what needs an answer of his coach, or cannot wait, is offered to be told now.
"""

from datetime import date, timedelta

from conversations import patterns as re
from conversations.around import Meeting
from conversations.asked.asking_back import without_asking
from conversations.asked.becomes_later import becomes_later
from conversations.asked.gone_yet import can_wait, says_now, says_right_away
from conversations.asked.hers_to_know import asks_of_the_coach, is_practical
from conversations.asked.lost import NEAR, cannot_come_on, comes_late, is_of_others
from conversations.asked.not_at_that_hour import cannot_come_at
from conversations.asked.only_then import is_of, only_then
from conversations.asked.practical import without
from conversations.closes import reads_it, sign_back
from conversations.consequences import Discard, KeepBack, Share, TellNow
from conversations.effects import Effect, Option, Part
from conversations.inputs import NO, YES, Choice
from conversations.kept.for_nobody_else import is_for_himself
from conversations.kept.kept_amid import Secret, secret_amid
from conversations.kept.may_stay import may_stay
from conversations.kept.of_this import is_hers_in_time, is_to_stay
from conversations.kinds import Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.opinions import kept_as_question
from conversations.quoted.point import taken_along
from conversations.quoted.taken_back import was_in_jest
from conversations.references import MessageRef
from conversations.said.assent import LEAVE_IT
from conversations.said.gist import sentences
from conversations.said.said_so import says_pass_on
from conversations.script import Answers, Script, Step, fixed
from conversations.situation import Situation
from conversations.states import Asked, Status
from conversations.text import Piece, Sentence, Text
from conversations.told.asides import For, Listening, names_meeting, never
from conversations.told.leaves_early import leaves_early
from conversations.told.light import Light, light
from conversations.told.news_of_meeting import is_news_of_meeting
from conversations.told.no_topic import taken_up
from conversations.told.of_the_meeting import IN_CASE, IN_TIME, asks_another_hour
from conversations.told.parting import Parting, parting
from conversations.told.to_talk_of import wants_to_talk
from conversations.told.told_loose import FELT, Tells, told, weighs, word_to, word_with_it
from conversations.told.touches import touches
from conversations.wished.days_named import names_day

_HERS = ("overzicht", "overview", "voor mijn coach", "mijn coach", "voor de coach", "for my coach", "my coach", "coach")
_HERS_TOO = ("mag wel", "dat mag", "ze mag het lezen", "hij mag het lezen", "mag ze lezen", "lees maar", "deel maar")
NOW = "now"
"""What it comes to that his coach is told at once."""
GOES = ("coach", NOW)
"""What it comes to that she has it who had it not, or has it sooner."""
_NOW = ("nu", "nu meteen", "meteen", "now")
_OWN = (
    "alleen voor mij", "only for me", "voor mij", "hou het voor mij", "hou maar",
    "hou het maar", "bij mij", "liever niet", "for me",
)  # fmt: skip


def ways(
    coach: str, *, offered: bool, shared: bool = False, over: bool = False, heavy: bool = False
) -> tuple[Option, ...]:
    """What he can do with it: what hangs under it, and what can only be typed. A yes is for telling the coach now,
    where that was `offered`, and for nothing else: nobody reads anything because of an "ok". It may be `shared`
    already: then it can wait, he says; of what is `heavy` a yes is that she is told sooner. When all is `over`,
    nothing is left to be told sooner."""
    may_be = shared and heavy and not offered
    typed = (*_NOW, *(YES if offered else ()))

    def known(words: str) -> bool:
        return says_now(words) if may_be else says_pass_on(words) or says_right_away(words)

    tell = Option(NOW, Text("Tell {coach} now", coach=coach), typed=typed, hidden=over and not offered, known=known)
    hers = Option(
        "coach",
        Text("{coach} may read it", coach=coach),
        typed=(*_HERS, *_named(coach), *_HERS_TOO),
        hidden=offered or shared,
        known=lambda words: is_hers_in_time(coach, words) or (can_wait(words, coach) and "leest" in words.casefold()),
    )
    # Only of what is heavy he is asked whether she hears it now: there a no is no more than that it can wait.
    own = Option(
        "own",
        Text("Only for me"),
        typed=(*_OWN, *(() if may_be or offered else NO)),
        hidden=not shared or offered,
        known=lambda words: is_to_stay(coach, words) or (not shared and _waits_for_none(coach, words)),
    )
    typed = (*LEAVE_IT, *(NO if offered else ()))
    leave = Option("no", Text("Let it go"), typed=typed, hidden=not offered, known=was_in_jest)
    if not shared or offered:
        return (own, hers, tell, leave) if shared else (hers, tell, own, leave)
    waits = Option(
        "waits",
        Text("It can wait"),
        typed=NO if may_be else (),
        hidden=True,
        known=lambda words: can_wait(words, coach),
    )
    return own, hers, tell, leave, waits


def _waits_for_none(coach: str, words: str) -> bool:
    """Whether he tells it himself when they meet, or sees no need."""
    return can_wait(words, coach) and "leest" not in words.casefold()


def _keep(answers: Answers, situation: Situation) -> Choice:
    offered, shared = _is_offered(answers, situation), _goes_along(answers, situation)
    # What is his alone is not offered to be told now.
    heavy = weighs(answers.own("note"))
    over = _is_over(situation) or _secret(answers, situation) is Secret.HIS
    return Choice(ways(situation.coach, offered=offered, shared=shared, over=over, heavy=heavy))


def _goes_along(answers: Answers, situation: Situation) -> bool:
    """Whether his coach reads this, as she reads what he writes unless he wants otherwise, and an overview is still to
    come in which she does; words of somebody else are not passed on by themselves."""
    note = answers.of("note")
    is_passed_on = note is not None and any(part.passed_on for part in note.parts)
    own, coach = answers.own("note"), situation.coach
    is_his = is_for_himself(own, coach) or may_stay(coach, own) or _secret(answers, situation) in _HIS
    return not (situation.keeps or is_his or is_passed_on or _is_over(situation))


def _brings(answers: Answers, situation: Situation) -> bool:
    """Whether it is what he wants to talk about with his coach: then it goes along as when he is asked for it."""
    is_new = (note := answers.of("note")) is not None and len(note.parts) == 1
    return is_new and not _is_over(situation) and wants_to_talk(answers.own("note"), situation.coach)


def _is_offered(answers: Answers, situation: Situation) -> bool:
    """Whether it is offered to tell it now: it cannot wait, or needs an answer of his coach."""
    if _secret(answers, situation) is Secret.HIS:
        return False
    if _cannot_wait(answers, situation) or _changed(answers, situation) is not None:
        return True
    return _asks_of_the_coach(answers, situation)


def would_offer(words: str, situation: Situation) -> bool:
    """Whether these words, as a note of their own, would be offered to be told now."""
    one = Asked(1, "note", parts=(Part(MessageRef(""), words),), status=Status.ANSWERED)
    return _is_offered(Answers((one,)), situation)


def _asks_of_the_coach(answers: Answers, situation: Situation) -> bool:
    """Whether he asks what nobody here knows, or to have it told to his coach; who reads this is known."""
    asks = asks_of_the_coach(answers.own("note")) or _for_coach(answers, situation) is not None
    return asks and _secret(answers, situation) is None


_HIS = (Secret.HIS, Secret.OF_HER)


def _secret(answers: Answers, situation: Situation) -> Secret | None:
    return secret_amid(situation.coach, answers.own("note"))


def _is_over(situation: Situation) -> bool:
    been = bool(situation.meetings) and all(one.at.day < situation.today for one in situation.meetings)
    return situation.over or been


def _for_coach(answers: Answers, situation: Situation) -> For | None:
    """What is for his coach in it."""
    ahead, today = _near(situation), situation.today
    listening = Listening(
        situation.coach, never, never, day=lambda one: ahead is not None and names_day(one, today, ahead)
    )
    found = listening.to(answers.own("note"))
    return found.about if found is not None else None


def _cannot_wait(answers: Answers, situation: Situation) -> bool:
    """Whether he says of a meeting that is near that he cannot come, or later."""
    return _says_he_cannot_come(answers, situation) or _says_he_comes_late(answers, situation)


def _says_he_cannot_come(answers: Answers, situation: Situation) -> bool:
    ahead = _near(situation)
    if situation.meetings and _for_coach(answers, situation) is For.MOVES:
        return not _is_over(situation)
    own, today = answers.own("note"), situation.today
    if ahead is None:
        return False
    next_one = min(one.at for one in situation.meetings if one.at.day >= today)
    return cannot_come_on(ahead, own, today) or cannot_come_at(next_one, own, today)


_A_DAY = timedelta(days=1)


def _says_he_comes_late(answers: Answers, situation: Situation) -> bool:
    own, near, today = answers.own("note"), _near(situation), situation.today
    if near is not None and any(_goes_early(one, situation, near) for one in sentences(own)):
        return True
    if near is not None and near - today <= _A_DAY and becomes_later(own) and names_day(own, today, near):
        return True
    if near is None or not comes_late(own):
        return False
    ahead = min(one.at for one in situation.meetings if one.at.day >= situation.today)
    return not only_then(own) or is_of(ahead, own, situation.today)


def _goes_early(sentence: str, situation: Situation, near: date) -> bool:
    """Whether he says of the meeting that is near that he has to go before it is over."""
    named = names_meeting(sentence) or names_day(sentence, situation.today, near) or _NEXT_TIME.search(sentence)
    return bool(named) and leaves_early(sentence, situation.coach)


_NEXT_TIME = re.compile(r"\bvolgende keer\b", re.IGNORECASE)


def _near(situation: Situation) -> date | None:
    ahead = min((one.at.day for one in situation.meetings if one.at.day >= situation.today), default=None)
    return ahead if ahead is not None and ahead - situation.today <= NEAR else None


def _changed(answers: Answers, situation: Situation) -> Meeting | None:
    """The meeting that is next, where he tells that it is another day, hour or place by now."""
    ahead = [one for one in situation.meetings if one.at.day >= situation.today]
    own = answers.own("note")
    if not ahead or is_of_others(own) or not is_news_of_meeting(own, situation.coach):
        return None
    return min(ahead, key=lambda one: one.at)


STAYS, LET_GO = Text("Good. It stays with you."), Text("Good, I have let it go.")


def _heard(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word to what he wrote, as somebody would say it who reads it; where it is only kept, that stands with where."""
    own, note = without(answers.own("note")), answers.of("note")
    if note is not None and len(note.parts) > 1:
        return ()  # He read it with the first of it.
    if _is_offered(answers, situation):
        return word_with_it(own, situation.client)
    if (leaves := _takes_leave(answers, situation)) is not None and not leaves.thanks:
        return (Text("How nice that you tell this, {client}.", client=situation.client),)
    if _thanks(answers, situation) and not touches(own):
        return (Text("You are welcome, {client}.", client=situation.client),)
    if _brings(answers, situation) and not weighs(own) and (shown := taken_up(own, topic=True)):
        return taken_along(shown)
    if (sign := sign_back(own, situation)) is not None:
        return (sign,)
    return (word_to(own, situation.noted, situation.client),) if told(own) in FELT else ()


def _thanks(answers: Answers, situation: Situation) -> bool:
    """Whether he begins with thanks; once the talks are over, or only thanks."""
    own, leaves = without(answers.own("note")), _takes_leave(answers, situation)
    is_thanks = light(own.partition("\n")[0].partition(".")[0]) is Light.THANKS
    return is_thanks or (leaves is not None and leaves.thanks)


def _takes_leave(answers: Answers, situation: Situation) -> Parting | None:
    own = without(answers.own("note"))
    return parting(own, situation.client, situation.coach) if _is_over(situation) else None


def _where_it_is(answers: Answers, situation: Situation) -> Sentence:
    """With whom it is; who cannot come to a meeting that is near, tells that one is on another day or asks what his
    coach knows, is offered to tell it now."""
    coach, own = situation.coach, answers.own("note")
    if _secret(answers, situation) is Secret.HIS:
        return _with_whom(answers, situation)  # Nothing of it is offered to be passed on.
    if _for_coach(answers, situation) is For.LATE:
        return Text(IN_CASE.source, coach=coach)
    near = _near(situation)
    if near is not None and near - situation.today <= _A_DAY and any(map(asks_another_hour, sentences(own))):
        return Text(IN_TIME.source, coach=coach)
    if _says_he_cannot_come(answers, situation):
        return Text("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach=coach)
    if _says_he_comes_late(answers, situation):
        return Text("{coach} does not know that yet. Shall I pass it on now?", coach=coach)
    if (ahead := _changed(answers, situation)) is not None:
        return Text(
            "I still have {moment}. Only {coach} can change that here. Shall I pass this on now?",
            moment=ahead.at.wall(),
            coach=coach,
        )
    if _for_coach(answers, situation) is For.TOLD:
        return Text("Shall I pass this on to {coach} now?", coach=coach)
    asks = _asks_of_the_coach(answers, situation)
    if asks and (is_practical(own) or _for_coach(answers, situation) is For.KNOWS):
        return Text("I do not know that, but {coach} surely does. Shall I ask it?", coach=coach)
    if asks:
        return Text("I do not know that. Shall I give your question to {coach}?", coach=coach)
    where, own = _with_whom(answers, situation), without_asking(without(own))
    is_shown = (_brings(answers, situation) and taken_up(own, topic=True)) or sign_back(own, situation)
    if is_shown or told(own) in FELT or _thanks(answers, situation) or _takes_leave(answers, situation) is not None:
        return where
    word = kept_as_question(own) or word_to(own, situation.noted, situation.client)
    return Text("{word} {where}", word=word, where=where)


def _with_whom(answers: Answers, situation: Situation) -> Text:
    own, coach = without_asking(without(answers.own("note"))), situation.coach
    asks = told(own) is Tells.ASKS or kept_as_question(own) is not None
    if _goes_along(answers, situation):
        if _secret(answers, situation) is Secret.WHO:
            return Text("Only {coach} reads this; nobody else, nobody at your work either.", coach=coach)
        if weighs(answers.own("note")):
            return Text("{coach} reads it before your meeting, or now if you would like that.", coach=coach)
        question = Text("{coach} reads this question before your meeting.", coach=coach)
        return question if asks else reads_it(situation)
    question = Text("Your question stays with you, unless you want {coach} to read it.", coach=coach)
    return question if asks else Text("It stays with you, unless you want {coach} to read it.", coach=coach)


def _meanwhile(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """It goes along from the start, unless he wants otherwise; said in a later message, that is true of all of it. What
    is offered to be told now goes along as well, as long as he taps nothing."""
    return (Share(),) if _goes_along(answers, situation) else (KeepBack(),)


def _named(coach: str) -> tuple[str, ...]:
    return tuple(f"{for_whom}{coach.split()[0]}" for for_whom in ("", "voor ", "for ")) if coach else ()


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    match answers.value("keep"):
        case "coach" if _is_over(situation):
            return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
        case "coach":
            return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
        case "own":
            return (STAYS,)
        case "no" if _is_offered(answers, situation):
            return (STAYS,)  # Asked about passing it on, he says nothing of keeping it.
        case "now":
            return ()
        case "waits":
            return (Text("Good. {coach} reads it before your meeting.", coach=situation.coach),)
        case _:
            return (LET_GO,)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The note goes to the coach, with the overview or at once, stays with him, or is forgotten."""
    match answers.value("keep"):
        case "coach":
            return (Share(),)
        case "now":
            return (TellNow(),)
        case "own":
            return (KeepBack(),)
        case "no" if _is_offered(answers, situation):
            return (KeepBack(),)
        case "waits":
            return ()
        case _:
            return (Discard(),)


NOTE = Script(
    key="note",
    answers=Who.CLIENT,
    names=Names(
        title=Text("A note in between"),
        plan=None,
        digest=Text("a note"),
        own=None,
        ahead=None,
    ),
    read=readers((Place.READ_BACK,), (Place.DIGEST, Place.COURSE)),
    silence=Silence.UNTOLD,
    comes=None,
    waits=Waits.FOR_NOTHING,
    yields=Yields.AT_ONCE,
    needs=facts(Fact.COACH, Fact.MEETINGS, Fact.NOTED),
    tried=True,
    overview=Overview(
        steers=frozenset({"keep"}),
    ),
    steps=(
        Step("note", wording=fixed(Text("Your note")), may_skip=False),
        Step(
            "keep",
            _keep,
            lead=_heard,
            wording=_where_it_is,
            may_skip=False,
            else_to="note",
            meanwhile=_meanwhile,
        ),
    ),
    farewell=_farewell,
    at_end=_at_end,
    may_put_off=False,
)
