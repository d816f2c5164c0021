"""What somebody asks of what he keeps for himself: how he does that, whether it is so by now, and where it is then."""

from conversations import patterns as re
from conversations.asked.openers import opens

HOW_KEPT, IS_KEPT, WHERE_KEPT, KEEPING = "how_kept", "is_kept", "where_kept", "keeping"
_OPENS = opens()
_SMALL = r"(?: (?:dat|dit|het|dan|nou|nu|eigenlijk|ook|iets|wat|iets anders|zoiets|hier|wel|moeten|hebben|kunnen))*"
_HIS = r"(?:alleen |enkel )?(?:voor (?:mezelf|mijzelf|mij|me)|bij (?:mij|me)|privé|prive|geheim)(?: alleen| zelf)?"
_KEEPS = r"(?:hou(?:den|d)?|te houden|bewaren|laten|zetten|schrijven|gehouden)"
_FORMS = {
    HOW_KEPT: re.compile(
        rf"{_OPENS}(?:hoe (?:kan|kon|moet|moest|had|doe|hou|houd|zorg|regel|zet) (?:ik|je),?"
        r"(?: (?:dat|dit|het|iets|wat|dan|nou|nu|eigenlijk|ook|hier|moeten|doen|een antwoord|ervoor|ik),?)*"
        rf" {_HIS}(?: {_KEEPS}| blijft)?{_SMALL}\W*$|"
        rf"(?:kan|mag|kon) ik (?:hier )?(?:ook )?(?:iets|dingen|een antwoord|sommige dingen)(?: ook| hier)? {_HIS} "
        rf"{_KEEPS}\W*$|"
        r"hoe (?:kan|moet|zorg|had) (?:ik|je)\b[^.?!]{0,40}\bdat (?:ada|mijn coach|ze) (?:iets|dat|dit|het) niet "
        r"(?:leest|ziet)\W*$)"
    ),
    IS_KEPT: re.compile(
        rf"{_OPENS}(?:is|was) (?:dat|dit|het){_SMALL} (?:gelukt|gebeurd|goed gegaan),? ?(?:van )?(?:dat |het )?"
        rf"[^.?!]{{0,20}}?{_HIS} {_KEEPS}\W*$|"
        rf"{_OPENS}(?:staat|blijft) (?:dat|dit|het){_SMALL}(?: echt)? {_HIS}\?\W*$"
    ),
    WHERE_KEPT: re.compile(
        rf"{_OPENS}waar (?:komt|gaat|blijft|staat|belandt|wordt) (?:dit|dat|het|alles|mijn antwoord){_SMALL}"
        r"(?: trouwens)?(?: (?:terecht|heen|naartoe|bewaard|opgeslagen))?"
        r",? (?:als|wanneer) [^.?!]{0,20}\bniet (?:leest|ziet|krijgt)\W*$"
    ),
    KEEPING: re.compile(
        rf"{_OPENS}(?:blijft|blijven) (?:dit|dat|alles|het|die berichten)(?: (?:hier|nu|nog|gewoon|ook|allemaal|wel))* "
        r"(?:staan|bewaard)(?: (?:hier|nu))*(?:,? of (?:is|gaat|wordt|zijn|ben ik) [^.?!]{0,30})?\?\W*$|"
        rf"{_OPENS}is (?:dit|dat|alles)(?: \w+){{0,2}} (?:straks|dan|daarna|later) (?:allemaal )?weg\?\W*$|"
        rf"{_OPENS}(?:wordt|worden) (?:dit|dat|het|alles)(?: (?:hier|ook|nog|ergens))* (?:bewaard|opgeslagen)\?\W*$"
    ),
}
_MAY = re.compile(
    r"\b(?:mezelf|mijzelf|voor mij|voor me|bij mij|bij me|privé|prive|geheim|niet|staan|bewaard|opgeslagen|weg)\b"
)


def asks_of_his_own(plain: str) -> str | None:
    """What this sentence, in small letters, asks of these."""
    if not _MAY.search(plain):
        return None
    return next((about for about, asks in _FORMS.items() if asks.search(plain)), None)
