"""Words that come while nothing is asked. They are kept, and he hears where they are: with him, or with his coach
before they meet, as he wants it for all that he writes; the other is one tap away, for as long as he likes. Once he
has read so of one, another that only tells something is marked as kept and met with no word.

Only what needs an answer of his coach, or cannot wait, is offered to be told now.
"""

from conversations.asked.asking_back import without_asking
from conversations.asked.hers_to_know import is_practical
from conversations.asked.practical import without
from conversations.closes import reads_it, sign_back
from conversations.consequences import Discard, KeepBack, Share, TellNow
from conversations.effects import Effect, Receipt
from conversations.inputs import Choice
from conversations.kept.for_whom import is_for_her, keeps_it, stays_his
from conversations.kept.kept_amid import Secret
from conversations.kept.kept_from import lets_read_amid
from conversations.kept.of_the_same import of_whom_he_keeps
from conversations.kinds import Fact, Names, Overview, Place, Silence, Waits, Who, Yields, facts, readers
from conversations.opinions import kept_as_question
from conversations.quoted.point import taken_along
from conversations.said.gist import sentences
from conversations.script import Answers, Script, Step, fixed
from conversations.scripts.note_offered import (
    A_DAY,
    asks_her,
    day_near,
    for_coach,
    is_offered,
    is_over,
    moved_meeting,
    says_he_cannot_come,
    says_he_comes_late,
    secret_of,
)
from conversations.scripts.note_ways import ways
from conversations.situation import Situation
from conversations.text import Piece, Sentence, Text
from conversations.told.asides import For
from conversations.told.light import Light, light
from conversations.told.no_topic import taken_up
from conversations.told.of_the_meeting import IN_CASE, IN_TIME, asks_another_hour
from conversations.told.parting import Parting, parting
from conversations.told.to_talk_of import wants_to_talk
from conversations.told.told_loose import FELT, Tells, is_thanked, told, weighs, word_to, word_with_it
from conversations.told.touches import touches

STAYS, LET_GO = Text("Good. It stays with you."), Text("Good, I have let it go.")


def _keep(answers: Answers, situation: Situation) -> Choice:
    offered, shared = is_offered(answers, situation), _goes_along(answers, situation)
    own = answers.own("note")
    his = keeps_it(situation.coach, own)
    # What may be his alone is not offered to be told now.
    over = is_over(situation) or stays_his(situation.coach, own) or _is_of_what_he_keeps(own, situation)
    given = shared and _gives_leave(answers, situation)
    asked = _asks_leave(answers, situation)
    return Choice(
        ways(
            situation.coach,
            offered=offered,
            shared=shared,
            over=over,
            heavy=weighs(own),
            his=his,
            given=given,
            asked=asked,
        )
    )


def _asks_leave(answers: Answers, situation: Situation) -> bool:
    """Whether he is asked if she may read it: once the talks are over, where nothing says that it is his."""
    own, note = answers.own("note"), answers.of("note")
    is_own = note is not None and not any(part.passed_on for part in note.parts)
    return is_own and is_over(situation) and not situation.keeps and not stays_his(situation.coach, own)


def _gives_leave(answers: Answers, situation: Situation) -> bool:
    """Whether he says himself that his coach may read it: then he is not asked that."""
    return lets_read_amid(situation.coach, answers.own("note"))


def _goes_along(answers: Answers, situation: Situation) -> bool:
    """Whether his coach reads this, as she reads what he writes unless he wants otherwise, and an overview is still to
    come in which she does; words of somebody else are not passed on by themselves."""
    note = answers.of("note")
    is_passed_on = note is not None and any(part.passed_on for part in note.parts)
    own, coach = answers.own("note"), situation.coach
    is_his = stays_his(coach, own)
    keeps = (situation.keeps or _is_of_what_he_keeps(own, situation)) and not _gives_leave(answers, situation)
    return not (keeps or is_his or is_passed_on or is_over(situation))


_ONLY_TELLS = frozenset({Tells.THING, Tells.PLAN, Tells.MUCH})


def _needs_a_word(answers: Answers, situation: Situation) -> bool:
    """Whether anything is said to it. What only tells something goes along under its mark, once he has read of another
    note who reads it: a receipt under each says nothing to what he wrote."""
    own, note = without(answers.own("note")), answers.of("note")
    if not situation.noted or note is None or not _goes_along(answers, situation):
        return True
    if is_for_her(situation.coach, own) or stays_his(situation.coach, situation.noted[-1]):
        return True  # The last that he read may be that it stays with him.
    if told(own) not in _ONLY_TELLS or is_thanked(own, situation.noted) or kept_as_question(own) is not None:
        return True
    if is_offered(answers, situation) or _brings(answers, situation) or secret_of(answers, situation) is not None:
        return True
    return "?" in own or _thanks(answers, situation) or sign_back(own, situation) is not None


def _is_of_what_he_keeps(own: str, situation: Situation) -> bool:
    """Whether it weighs, and is of somebody of whom he kept from her what he told before."""
    is_glad = told(own) in (Tells.GOOD, Tells.FEAST)
    return not is_glad and of_whom_he_keeps(situation.coach, own, situation.noted)


def _brings(answers: Answers, situation: Situation) -> bool:
    """Whether it is what he wants to talk about with his coach: then it goes along as when he is asked for it."""
    is_new = (note := answers.of("note")) is not None and len(note.parts) == 1
    return is_new and not is_over(situation) and wants_to_talk(answers.own("note"), situation.coach)


def _heard(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    """A word to what he wrote, as somebody would say it who reads it; where it is only kept, that stands with where."""
    own, note = without(answers.own("note")), answers.of("note")
    if note is not None and len(note.parts) > 1:
        return ()  # He read it with the first of it.
    if is_offered(answers, situation):
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
    return parting(own, situation.client, situation.coach) if is_over(situation) else None


def _where_it_is(answers: Answers, situation: Situation) -> Sentence:
    """With whom it is; who cannot come to a meeting that is near, tells that one is on another day or asks what his
    coach knows, is offered to tell it now."""
    coach, own = situation.coach, answers.own("note")
    if secret_of(answers, situation) is Secret.HIS:
        return _with_whom(answers, situation)  # Nothing of it is offered to be passed on.
    if for_coach(answers, situation) is For.LATE:
        return Text(IN_CASE.source, coach=coach)
    near = day_near(situation)
    if near is not None and near - situation.today <= A_DAY and any(map(asks_another_hour, sentences(own))):
        return Text(IN_TIME.source, coach=coach)
    if says_he_cannot_come(answers, situation):
        return Text("Moving a meeting is up to you and {coach}. Shall I pass this on now?", coach=coach)
    if says_he_comes_late(answers, situation):
        return Text("{coach} does not know that yet. Shall I pass it on now?", coach=coach)
    if (ahead := moved_meeting(answers, situation)) is not None:
        return Text(
            "I still have {moment}. Only {coach} can change that here. Shall I pass this on now?",
            moment=ahead.at.wall(),
            coach=coach,
        )
    asks = asks_her(answers, situation)
    if asks and for_coach(answers, situation) is For.TOLD:
        return Text("Shall I pass this on to {coach} now?", coach=coach)
    if asks and (is_practical(own) or for_coach(answers, situation) is For.KNOWS):
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
        if secret_of(answers, situation) is Secret.WHO:
            return Text("Only {coach} reads this; nobody else, nobody at your work either.", coach=coach)
        if weighs(answers.own("note")):
            return Text("{coach} reads it before your meeting, or now if you would like that.", coach=coach)
        question = Text("{coach} reads this question before your meeting.", coach=coach)
        return question if asks else _reads_it(situation)
    if keeps_it(coach, own):
        return Text("This stays with you.")
    if _asks_leave(answers, situation) and not asks:
        return Text("May {coach} read this?", coach=coach)
    question = Text("Your question stays with you, unless you want {coach} to read it.", coach=coach)
    return question if asks else Text("It stays with you, unless you want {coach} to read it.", coach=coach)


def _reads_it(situation: Situation) -> Text:
    """That his coach reads it before they meet; before all of their meetings, that it is the first."""
    first = min((one.at.day for one in situation.meetings), default=situation.today)
    if (first - situation.today).days > 1:
        return Text("{coach} reads it before you two meet for the first time.", coach=situation.coach)
    return reads_it(situation)


def _meanwhile(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """It goes along from the start, unless he wants otherwise; said in a later message, that is true of all of it. What
    is offered to be told now goes along as well, as long as he taps nothing."""
    return (Share(),) if _goes_along(answers, situation) else (KeepBack(),)


def _farewell(answers: Answers, situation: Situation) -> tuple[Piece, ...]:
    if answers.of("keep") is None:
        return ()
    match answers.value("keep"):
        case "coach" if is_over(situation):
            return (Text("Kept. {coach} gets to read it.", coach=situation.coach),)
        case "coach":
            return (Text("Kept. It goes along with the next overview for {coach}.", coach=situation.coach),)
        case "own":
            return (STAYS,)
        case "no" if is_offered(answers, situation):
            return (STAYS,)  # Asked about passing it on, he says nothing of keeping it.
        case "now":
            return ()
        case "waits":
            return (Text("Good. {coach} reads it before your meeting.", coach=situation.coach),)
        case _:
            return (LET_GO,)


def _at_end(answers: Answers, situation: Situation) -> tuple[Effect, ...]:
    """The note goes to the coach, with the overview or at once, stays with him, or is forgotten."""
    note = answers.of("note")
    if note is not None and answers.of("keep") is None:
        return (Share(), Receipt(note.parts[-1].message))
    match answers.value("keep"):
        case "coach":
            return (Share(),)
        case "now":
            return (TellNow(),)
        case "own":
            return (KeepBack(),)
        case "no" if is_offered(answers, situation):
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
            when=_needs_a_word,
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
