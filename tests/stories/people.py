"""Two more people, with a coach of their own: Sanne, who says little and comes back later; Mehmet, whom his boss sent.

As with Johan, each answer was written to the question above it. Sanne skips, puts off and answers the next day; Mehmet
has no question, does not do what he intended, and has at first nothing to say.
"""

from pathlib import Path

from bot.playground import johan
from bot.playground.story import lived
from tests.cast import a_trajectory, at
from tests.stories.telling import transcript
from tests.worlds import playing

NAMES = ("Sanne", "Mehmet")
BEGIN = at("2026-09-22 11:00")
END = at("2027-02-01 09:00")

_LINES = """klant: {client}
doel: {goal}
leerdoel: {learns}
eerste: {first}
aantal: 4
om de: 3 weken
duur: 60
plaats: kamer 3.12
stijl: {style}"""

SANNES_LINES = _LINES.format(
    client="Sanne", goal="op tijd naar huis", learns="werk laten liggen", first="2026-10-06 10:00", style="zoeker"
)
MEHMETS_LINES = _LINES.format(
    client="Mehmet",
    goal="rustiger overleggen",
    learns="anderen laten uitpraten",
    first="2026-10-08 15:00",
    style="voorbijganger",
)

SANNES_WORDS: johan.Words = {
    (1, "preparation", "question"): ("Mijn agenda.",),
    (1, "reflection", "yield"): ("Rust.",),
    (1, "reflection", "more"): ("Dat ik om vijf uur weg mag.",),
    (1, "reflection", "intention"): ("Om vijf uur weg. Dinsdag, kantoor.",),
    (1, "reflection", "ask_on"): ("[liever niet]",),
    (2, "preparation", "question"): ("Nee zeggen.",),
    (2, "reflection", "yield"): (),
    (2, "meta", "wish"): ("Prima zo.",),
    (3, "preparation", "question"): ("Tom.",),
    (3, "reflection", "yield"): ("Ik heb nu een zin voor hem.",),
    (3, "reflection", "intention"): ("Die zin zeggen. Maandag, bij de koffie.",),
    (3, "reflection", "ask_on"): ("24 november",),
    (3, "experiment", "did"): ("Gezegd.",),
    (4, "closing", "yielded"): ("Op tijd thuis, meestal.",),
    (4, "closing", "onward"): ("Vijf uur is vijf uur.",),
    (4, "closing", "crib"): (),
    (4, "preparation", "question"): ("Niets meer.",),
    (4, "reflection", "goal"): ("Drie dagen van de vijf.",),
    (4, "follow_up", "lasts"): ("Vier van de vijf.",),
    (4, "follow_up", "share"): ("[Ja, stuur maar door]",),
}
MEHMETS_WORDS: johan.Words = {
    (1, "preparation", "question"): ("[Niet voorbereid]",),
    (1, "preparation", "busy"): ("Niets.",),
    (1, "reflection", "yield"): ("Eerlijk gezegd niet zoveel.",),
    (1, "reflection", "wished"): ("Dat iemand eerst vroeg of ik dit zelf wilde.",),
    (2, "preparation", "question"): ("Weet ik niet.",),
    (2, "preparation", "busy"): ("Dat mijn baas zegt dat ik iedereen in de rede val.",),
    (2, "preparation", "explore"): ("[Ja, dat is het]",),
    (2, "reflection", "yield"): ("Beter. Ze vroeg of ik dit zelf wil. Ik merkte dat ik nooit zelf kies.",),
    (2, "reflection", "intention"): ("Ik zeg dat ik er een nacht over slaap. Dinsdag in het weekoverleg.",),
    (2, "experiment", "did"): ("Een keer. De tweede keer vergat ik het.",),
    (3, "preparation", "question"): ("[Niet voorbereid]",),
    (3, "preparation", "busy"): ("Els zei maandag dat ik haar liet uitpraten. Bij de rest lukt dat niet.",),
    (3, "preparation", "explore"): ("[Ja, dat is het]",),
    (3, "reflection", "yield"): ("Fijn. Ik snap nu dat ik praat als ik bang ben dat het te lang duurt.",),
    (3, "reflection", "deeper"): ("In het weekoverleg, als Jan maar doorpraat.",),
    (3, "reflection", "intention"): ("Ik tel tot vijf voor ik iets zeg. Maandag, in het weekoverleg.",),
    (3, "reflection", "ask_on"): ("24 november",),
    (3, "experiment", "did"): ("[Nog niet gedaan]",),
    (3, "experiment", "onward"): ("[Ja, ik hou het]",),
    (4, "closing", "yielded"): ("Ik hoor wanneer ik begin te praten. Stoppen lukt nog niet altijd.",),
    (4, "closing", "onward"): ("Tot vijf tellen.",),
    (4, "closing", "crib"): ("Dat ik nu wacht tot iemand klaar is.",),
    (4, "preparation", "open"): ("Maandag wel. Ik kwam tot vier.",),
    (4, "preparation", "question"): ("[Niet voorbereid]",),
    (4, "reflection", "goal"): ("Els praat uit. Mijn baas merkt het nu ook.",),
    (4, "follow_up", "lasts"): ("Het tellen, meestal.",),
    (4, "follow_up", "share"): ("[Nee, alleen voor mij]",),
}


async def told(folder: Path) -> dict[str, str]:
    """Both chats at the end of it all, as text."""
    async with playing(folder, BEGIN) as world:
        dora = await world.coach("Dora")
        sanne = await a_trajectory(world, dora, "Sanne", SANNES_LINES)
        mehmet = await a_trajectory(world, dora, "Mehmet", MEHMETS_LINES)
        async for _ in lived(world, {sanne: SANNES_WORDS, mehmet: MEHMETS_WORDS}, end=END):
            pass
        assert world.telegram.refused == []
        return {name: transcript(world, name) for name in NAMES}
