"""What can be chosen, said as somebody would who is asked: never "tap one of the buttons"."""

from collections.abc import Sequence

from conversations.effects import Option, yes_and_no
from conversations.text import Sentence, Text

_SPOKEN = 3
"""So many choices can be named in one breath."""


def in_words(question: Sentence, options: Sequence[Option]) -> Text:
    """The question once more, with what would answer it."""
    shown = [one for one in options if not one.hidden]
    if len(shown) == 2 and yes_and_no(shown) is not None:
        return Text("{question} Yes or no is enough.", question=question)
    labels = {name: one.label for name, one in zip(("one", "two", "three"), shown, strict=False)}
    if len(shown) == _SPOKEN:
        return Text("{question} “{one}”, “{two}” or “{three}”: a word of it is enough.", question=question, **labels)
    if len(shown) == 2:
        return Text("{question} “{one}” or “{two}”: a word of it is enough.", question=question, **labels)
    return Text("{question} Choose what fits best below it.", question=question)


def once_more(question: Sentence, options: Sequence[Option]) -> Text:
    """The same to who has been told that, and still says none of them: in other words than the first time."""
    shown = [one for one in options if not one.hidden]
    if len(shown) == 2 and yes_and_no(shown) is not None:
        return Text("I do not know yet whether it is a yes or a no. {question}", question=question)
    return Text("I do not know yet which of these it is. {question}", question=question)
