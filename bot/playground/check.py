"""Is this call one that Telegram knows, with parameters of the right names and types?

`bot_api.json` holds the facts of Bot API 10.3 (24 August 2026), without its prose: every method with what it takes
and returns, every type with its fields, and the emoji a bot may react with. A name that ends in `!` is required; a
type of `=word` is a string that must be that word; a type that is a list is any one of those named.

Stricter than Telegram, which drops parameters it does not know: here a misspelt one is refused, by name.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from bot.playground.refusals import Refusal, bad_request

Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Upload:
    """A file that came along with a call."""

    name: str
    content: bytes


@dataclass(frozen=True)
class _Field:
    kinds: tuple[str, ...]
    required: bool


_Fields: TypeAlias = dict[str, _Field]
_Misfit: TypeAlias = tuple[str, str]

_TABLE: Json = json.loads(Path(__file__).with_name("bot_api.json").read_text(encoding="utf-8"))
REACTIONS = frozenset(_TABLE["reactions"])


def _fields(described: Mapping[str, str]) -> _Fields:
    return {name.rstrip("!"): _Field(tuple(kinds.split("|")), name.endswith("!")) for name, kinds in described.items()}


_METHODS = {name: _fields(method["takes"]) for name, method in _TABLE["methods"].items()}
_NAMES = {name.lower(): name for name in _METHODS}
_OBJECTS = {name: _fields(fields) for name, fields in _TABLE["types"].items() if isinstance(fields, dict)}
_CHOICES = {name: tuple(kinds) for name, kinds in _TABLE["types"].items() if isinstance(kinds, list)}
_PLAIN: dict[str, tuple[type, ...]] = {
    "Integer": (int,),
    "Float": (int, float),
    "String": (str,),
    "Boolean": (bool,),
    "InputFile": (Upload,),
}


def check(method: str, given: Mapping[str, Any]) -> tuple[str, Json]:
    """The method's proper name and its parameters as values, or `Refusal`.

    `given` holds what came over the wire: strings (form fields, with nested values as JSON), values of a JSON body,
    and `Upload`s, whether under the parameter's own name or pointed at by `attach://name`.
    """
    name = _NAMES.get(method.lower())
    if name is None:
        raise Refusal(404, "Not Found")
    fields = _METHODS[name]
    files = {f"attach://{key}": value for key, value in given.items() if isinstance(value, Upload)}
    pointed = files.keys() & {value for value in given.values() if isinstance(value, str)}
    params: Json = {}
    for key, value in given.items():
        if f"attach://{key}" not in pointed:
            kinds = fields[key].kinds if key in fields else ("String",)
            params[key] = (files.get(value) or _read(value, kinds)) if isinstance(value, str) else value
    if wrong := _misfit_fields(params, fields, name):
        raise bad_request("{} {}".format(*wrong))
    return name, params


def misfit(value: object, kind: str) -> str | None:
    """Where and how a value is not of this kind (`Array of Update`, `Message|Boolean`), or None if it is."""
    wrong = _misfit(value, kind.split("|"), kind)
    return "{} {}".format(*wrong) if wrong else None


def returned(method: str) -> str:
    """The kind of value a method gives back; several are separated by `|`."""
    return str(_TABLE["methods"][method]["returns"])


def _read(value: str, kinds: Sequence[str]) -> object:
    """A form field as the value it stands for; what cannot be read stays as it is, and will not fit."""
    for kind in kinds:
        if kind == "Integer" and re.fullmatch(r"-?[0-9]{1,19}", value):
            return int(value)
        if kind == "Boolean" and value.lower() in ("true", "false"):
            return value.lower() == "true"
        if kind not in _PLAIN or kind == "Float":
            return _read_json(value)
    return value


def _read_json(value: str) -> object:
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return value


def _misfit(value: object, kinds: Sequence[str], where: str) -> _Misfit | None:
    """The misfit that got furthest, when the value fits none of the kinds."""
    wrong = [_misfit_one(value, kind, where) for kind in kinds]
    return None if None in wrong else max(filter(None, wrong), key=lambda misfit: len(misfit[0]))


def _misfit_one(value: object, kind: str, where: str) -> _Misfit | None:
    if kind in _PLAIN:
        right = isinstance(value, _PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))
        return None if right else (where, f"must be of type {kind}")
    if kind.startswith("="):
        return None if value == kind[1:] else (where, f'must be "{kind[1:]}"')
    if kind.startswith("Array of "):
        return _misfit_items(value, kind.removeprefix("Array of "), where)
    if kind in _CHOICES:
        return _misfit(value, _CHOICES[kind], where)
    if not isinstance(value, dict):
        return where, f"must be of type {kind}"
    return _misfit_fields(value, _OBJECTS[kind], where)


def _misfit_items(value: object, kind: str, where: str) -> _Misfit | None:
    if not isinstance(value, list):
        return where, f"must be of type Array of {kind}"
    wrong = (_misfit(item, (kind,), f"{where}[{number}]") for number, item in enumerate(value))
    return next(filter(None, wrong), None)


def _misfit_fields(value: Json, fields: _Fields, where: str) -> _Misfit | None:
    for name in value:
        if name not in fields:
            return where, f"does not know {name}"
    for name, field in fields.items():
        if name not in value:
            if field.required:
                return where, f"lacks {name}"
        elif wrong := _misfit(value[name], field.kinds, f"{where}.{name}"):
            return wrong
    return None
