"""Words that name themselves the question to which they belong, said once it is over: "wat eruit kwam: dat ik vaker nee
moet zeggen". Only with that name in front, and a colon or "is" behind it."""

from conversations import patterns as re

_OPENS = r"\W*(?:(?:oh?|oja|en|nou|dus|ok[eé]?|nog even|trouwens|alsnog|ja|eh|sorry|goed|dan|maar)[,.: ]+)*"
_NAMES = {
    "yield": (
        r"(?:wat (?:er|eruit|er uit|het|dat|(?:dit|het|ons) gesprek|ik)(?: (?:me|mij|wel|uiteindelijk|echt|nu|dan|er|"
        r"uit|met \w+))* ?(?:eruit kwam|eruit gekomen is|kwam|uitkwam|uit kwam|opleverde|opgeleverd heeft|meeneem|"
        r"meenam|eruit haalde|eruit haal|bijbleef|bijblijft)|(?:de|mijn) opbrengst)"
    ),
    "did": r"(?:hoe het (?:ging|liep|gegaan is|gelopen is)|hoe het me afging)",
}
_FORMS = {
    step: re.compile(rf"{_OPENS}{name}(?: is(?: dat)?| was(?: dat)?)?\s*[:=–-]\s*(?=\w)", re.IGNORECASE)
    for step, name in _NAMES.items()
}


def names_question(words: str) -> tuple[str, str] | None:
    """The step that he names, and what he says to it."""
    found = ((step, form.match(words)) for step, form in _FORMS.items())
    return next(((step, words[match.end() :].strip()) for step, match in found if match is not None), None)
