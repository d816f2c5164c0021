"""A pattern is put together when it is first used, and then is what it would have been at once."""

import pkgutil
import re
import subprocess
import sys
from importlib import import_module

import conversations
from conversations import patterns, spellings
from conversations.kept.kept_amid import Secret, secret_amid


def test_it_reads_as_any_other_pattern_does():
    given = (r"(?P<day>ma|di)\b|[,;]", re.IGNORECASE)
    later, at_once = patterns.compile(*given), re.compile(*given)
    words = "Ma, of DI; of dinsdag"
    assert (later.pattern, later.flags & re.IGNORECASE) == (at_once.pattern, re.IGNORECASE)
    for do in ("search", "match", "fullmatch"):
        found, wanted = (getattr(one, do)(words) for one in (later, at_once))
        assert (found and found.span(), found and found["day"]) == (wanted and wanted.span(), wanted and wanted["day"])
    assert later.sub("…", words) == at_once.sub("…", words)
    assert later.split(words) == at_once.split(words)
    assert later.findall(words) == at_once.findall(words)
    assert [one.span() for one in later.finditer(words)] == [one.span() for one in at_once.finditer(words)]


def test_it_is_put_together_once_and_not_before_it_is_used(monkeypatch):
    put, made = re.compile, []
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given) or put(*given))
    one = patterns.compile("straks")
    assert made == []
    assert [bool(one.search(words)) for words in ("straks", "later")] == [True, False]
    assert made == [("straks", 0)]


def test_it_is_put_together_before_it_is_used_by_who_has_the_time(monkeypatch):
    put, made = re.compile, []
    monkeypatch.setattr(patterns, "_all", set())
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given) or put(*given))
    soon, _later = patterns.compile("straks"), patterns.compile("later")
    assert soon.search("straks")
    assert list(patterns.put_together()) == [None]
    assert made == [("straks", 0), ("later", 0)]
    assert list(patterns.put_together()) == []


def test_who_has_the_time_puts_it_together_in_every_spelling_as_well(monkeypatch):
    put, made = re.compile, []
    monkeypatch.setattr(patterns, "_all", set())
    monkeypatch.setattr(re, "compile", lambda *given: made.append(given) or put(*given))
    one = patterns.compile("het gaat niet")
    assert [*patterns.put_together(), *patterns.put_together_spelled()] == [None, None]
    ready = len(made)
    assert [bool(one.search(words)) for words in ("het gaat niet", "tgaat nie", "het gaat")] == [True, True, False]
    assert (ready, made[ready:]) == (2, [])


def test_it_looks_once_in_a_text_for_what_it_is_asked_again(monkeypatch):
    put, looks = re.compile, []

    class Watched:
        def __init__(self, *given):
            self.put = put(*given)

        def __getattr__(self, name):
            return lambda *given: looks.append(name) or getattr(self.put, name)(*given)

    monkeypatch.setattr(re, "compile", Watched)
    one, words = patterns.compile(r"\bwe+k\b"), "een week, twee weeek"
    assert one.search(words) is one.search(words)
    assert [one.sub(by, words) for by in ("jaar", "jaar", "dag")] == ["een jaar, twee jaar"] * 2 + ["een dag, twee dag"]
    assert looks == ["search", "sub", "sub"]


def test_what_it_gives_is_for_who_asked_to_change():
    one, words = patterns.compile(r"\bwe+k\b"), "een week, twee weeek"
    one.findall(words).clear()
    one.split(words).clear()
    assert (one.findall(words), one.split(words)) == (["week", "weeek"], ["een ", ", twee ", ""])


def test_what_is_made_up_at_the_time_or_lies_further_on_is_looked_for_anew():
    one, words, by = patterns.compile(r"\bwe+k\b"), "een week, twee weeek", iter("abcd")
    assert [one.sub(lambda _: next(by), words) for _ in range(2)] == ["een a, twee b", "een c, twee d"]
    assert one.sub("dag", words, count=1) == "een dag, twee weeek"
    assert [one.search(words).start(), one.search(words, 8).start(), one.search(words).start()] == [4, 15, 4]


def test_a_start_puts_hardly_any_together_and_reads_no_line():
    looking = """if True:
        import re, sys, tomllib
        put, made, read = re.compile, [], tomllib.loads
        def compiled(pattern, flags=0):
            if put(pattern, flags) and sys._getframe(1).f_globals["__name__"] == "conversations.patterns":
                made.append(pattern)
            return put(pattern, flags)
        re.compile = compiled
        tomllib.loads = lambda text: made.append(text) or read(text)
        import bot.cli
        from bot.house import built_in_lines
        lines = built_in_lines()
        before = len(made)
        lines["reflection.loose"]
        print(before, len(made) > before)
    """
    at_the_start, later = subprocess.check_output([sys.executable, "-c", looking], text=True).split()
    assert (int(at_the_start) < 3, later) == (True, "True")


def test_every_one_of_them_can_be_put_together_and_none_is_before():
    names = [one.name for one in pkgutil.walk_packages(conversations.__path__, "conversations.")]
    # What a pattern itself is made with is there before the others.
    modules = [import_module(name) for name in names if name != spellings.__name__]
    every = [one for module in modules for one in _patterns(vars(module).values())]
    assert [one.pattern for one in every if isinstance(one, re.Pattern)] == []
    # In the usual spelling, and in another.
    assert len([(one.search(""), one.search("k")) for one in every]) > 300


def test_what_a_coach_is_called_in_is_put_together_once_for_each_of_a_hundred(monkeypatch):
    coaches, put, made = [f"Ada{number}" for number in range(100)], re._compiler.compile, []
    monkeypatch.setattr(re._compiler, "compile", lambda *given: made.append(given) or put(*given))

    def heard(words):
        return [secret_amid(coach, words.format(coach)) for coach in coaches]

    heard("Dat van maandag hoeft {} niet te lezen.")
    at_first = len(made)
    assert heard("Dat van woensdag hoeft {} niet te lezen.") == [Secret.HIS] * 100
    assert (at_first > 100, made[at_first:]) == (True, [])


def _patterns(values):
    for value in values:
        if isinstance(value, patterns._Later | re.Pattern):
            yield value
        elif isinstance(value, dict):
            yield from _patterns(value.values())
        elif isinstance(value, tuple | list):
            yield from _patterns(value)
