"""`tussendoor questions lint`: what could be better about the questions in a bank, each with its reason and an offer.

The bank that comes with the program keeps every rule; a coach's own file may overrule one, so this only tells.
"""

from collections.abc import Iterator
from pathlib import Path

from bot.errors import TussendoorError
from bot.house import built_in_lines
from bot.texts import render
from conversations import questions
from conversations.questions import Bank, BankError, Question
from conversations.text import Plural, Text
from conversations.wording import Finding, lint


def bank_in(file: Path | None) -> Bank:
    """The questions in this file, or those that come with the program. Raises `TussendoorError` when it is no bank."""
    if file is None:
        return built_in_lines()
    try:
        return questions.parse(file.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise TussendoorError(Text("{path} cannot be read.", path=str(file))) from None
    except BankError as error:
        raise TussendoorError(error.reason) from None


def proofread(bank: Bank, language: str) -> tuple[list[str], bool]:
    """What there is to say about these questions, line by line, and whether every one keeps every rule."""
    lines: list[str] = []
    marked = 0
    for question in bank.values():
        found = [line for where, wording, each in _findings(question) for line in _said(where, wording, each, language)]
        lines += found
        marked += bool(found)
    return [*lines, render(_summary(len(bank), marked), language)], not marked


def _findings(question: Question) -> Iterator[tuple[str, str, tuple[Finding, ...]]]:
    closed, why, wording = question.closed, question.why, question.wording
    yield f"{question.key} (je)", wording.je, lint(wording.je, "nl", closed=closed, why=why, form="je")
    yield f"{question.key} (u)", wording.u, lint(wording.u, "nl", closed=closed, why=why, form="u")
    yield f"{question.key} (en)", wording.en, lint(wording.en, "en", closed=closed, why=why)


def _said(where: str, wording: str, findings: tuple[Finding, ...], language: str) -> Iterator[str]:
    if findings:
        yield f"{where}: {wording}"
    for finding in findings:
        yield f"    {render(finding.explanation, language)}"
        if finding.offer:
            yield f"    → {render(finding.offer, language)}"


def _summary(count: int, marked: int) -> Plural:
    if marked:
        return Plural(
            "Something could be better about {count} question of {all}.",
            "Something could be better about {count} questions of {all}.",
            count=marked,
            all=count,
        )
    return Plural("{count} question keeps every rule.", "{count} questions keep every rule.", count=count)
