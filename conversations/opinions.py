"""What somebody is told who asks the one who asks for an opinion: it has none, and says so kindly. His coach he can
ask, as long as they meet again.
"""

from collections.abc import Mapping

from conversations import patterns as re
from conversations.asked.asking_back import AsksBack, first_asked
from conversations.text import Text

_AHEAD: Mapping[AsksBack, Text] = {
    AsksBack.ADVICE: Text("I give no advice. Take that question along to {coach}."),
    AsksBack.JUDGES: Text("That is not for me to judge, I only ask. Do bring it to {coach}."),
    AsksBack.IDEA: Text("That I leave to you. You can also bring it to {coach}."),
    AsksBack.WONDERS: Text("It is not odd that you wonder. You can also bring it up with {coach}."),
}
_OVER: Mapping[AsksBack, Text] = {
    AsksBack.ADVICE: Text("I give no advice; that I leave to you."),
    AsksBack.JUDGES: Text("That is not for me to judge, I only ask."),
    AsksBack.IDEA: Text("That I leave to you."),
    AsksBack.WONDERS: Text("It is not odd that you wonder."),
}
_KEPT: Mapping[AsksBack, Text] = {
    AsksBack.ADVICE: Text("I give no advice, but I keep your question."),
    AsksBack.JUDGES: Text("That is not for me to judge, but I keep your question."),
    AsksBack.IDEA: Text("That I leave to you, but I keep your question."),
    AsksBack.WONDERS: Text("It is not odd that you wonder. I keep your question."),
}


_WHAT_TO_DO = (
    Text("That I am not going to tell you, it is not what I am for. Take that question along to {coach}."),
    Text("That I am not going to tell you, it is not what I am for."),
)
_MUST = re.compile(r"\b(?:moet|zal|zou|mag|had) ik\b")


def none_given(about: AsksBack, coach: str, words: str = "", *, over: bool) -> Text:
    """What he is told who asks for this in these words; `over` where they meet no more."""
    if about is AsksBack.ADVICE and _MUST.search(words.casefold()):
        return Text(_WHAT_TO_DO[1].source) if over else Text(_WHAT_TO_DO[0].source, coach=coach)
    said = (_OVER if over else _AHEAD)[about].source
    return Text(said, coach=coach) if "{coach}" in said else Text(said)


def kept_as_question(words: str) -> Text | None:
    """A word to such a question that he writes while nothing is asked, where he asks for an opinion."""
    about, _ = first_asked(words) or (None, "")
    return _KEPT.get(about) if about is not None else None
