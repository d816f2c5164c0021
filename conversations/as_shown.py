"""What somebody is shown of what he set out to do, where he is asked how it went."""

from conversations import patterns as re
from conversations.asked_after import in_two
from conversations.core import begun
from conversations.gist import sentences
from conversations.in_the_end import in_the_end
from conversations.intending import SHOWN, set_out
from conversations.matching import small
from conversations.quoting import joined, whole
from conversations.setting_out import can_begin, names_something_to_do


def as_shown(words: str) -> str:
    """What he is shown of what he set out to do: all of it, without what only says what he does not, or when he would
    be asked; of a very long one as much as can be read at a glance."""
    said = whole(in_two(in_the_end(words))[0])
    told = sentences(said)
    kept = [one for one in told if not _is_no_part(one)] or list(told)
    if len(kept) == len(told) and len(said.split()) <= SHOWN:
        return said
    if len(" ".join(kept).split()) > SHOWN:
        first = next((place for place, one in enumerate(kept) if not _AT_FIRST_NOT.match(small(one))), 0)
        kept = kept[first:]
    shown = [begun(kept[0], SHOWN)]
    for one in kept[1:]:
        if len(" ".join((*shown, one)).split()) > SHOWN:
            break
        shown.append(one)
    return joined(shown) + (" …" if len(shown) < len(kept) and not shown[-1].endswith("…") else "")


# "Eigenlijk niks, want …. Of nou ja. Misschien dat ik …"
_AT_FIRST_NOT = re.compile(
    r"(?:(?:eigenlijk|nou|eerlijk gezegd|poeh?|pff+|tja)[, ]+)*(?:niks|niets|geen idee|weet ik niet|ik weet (?:het "
    r")?niet)\b|(?:of )?(?:nou|ja|nou ja|tja|hoewel|wacht)\W*$"
)


_NO_PART = re.compile(r"\b(?:niks|niets)\W*$|\b(?:be)?dankt?\b|\bhaha+\W*$")


def _is_no_part(sentence: str) -> bool:
    plain = sentence.casefold()
    return bool(_NO_PART.search(plain)) and not (
        names_something_to_do(sentence) or set_out(sentence) or can_begin(sentence)
    )
