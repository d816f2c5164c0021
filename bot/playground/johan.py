"""Johan's trajectory, as it could go: what he and his coach type, moment by moment. After the chapter's made-up case.

Texts are looked up by meeting and by what a question is for; each answers the question that he gets there. Where
nothing stands, Johan is silent.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeAlias

BEGIN = datetime(2026, 9, 22, 9, 0, tzinfo=UTC)
END = datetime(2027, 4, 1, tzinfo=UTC)

Words: TypeAlias = Mapping[tuple[int, str, str], tuple[str, ...]]
"""What somebody answers: messages by meeting, script and step; a step with no messages is skipped.

What stands between brackets is a button, and is tapped; "[#1]" is the first one there is. A step that is asked for
every learning goal is named with the goal's number: "progress:2". What belongs to no meeting stands at 0.
"""

NEW_TRAJECTORY = """/nieuw
klant: Johan
doel: over 3 maanden ligt er een projectplan dat alle betrokkenen dragen, de opdrachtgever ook, als basis voor de pilot
doeldatum: 2026-12-22
leerdoel: prioriteiten stellen voor het project in een volle agenda
leerdoel: de belangen van de betrokkenen helder krijgen en ermee werken
leerdoel: het projectteam helpen een team te worden
eerste: 2026-10-06 14:00
aantal: 7
om de: 3 weken
duur: 60
plaats: mijn werkkamer
kosten: geen
aanspreekvorm: je"""

WORDS: Words = {
    (0, "goal", "sentence"): (
        "Over 3 maanden heb ik een projectplan waar alle betrokkenen achter staan, de opdrachtgever ook. Het is de "
        "basis voor de pilot.",
    ),
    (0, "goal", "shows"): ("Dinsdagochtend werk ik aan de pilot, en aan niets anders.",),
    (0, "goal", "sure"): ("ja",),
    (0, "hypothesis", "fits"): ("Dat knikken niets kost, weet ik best. Ik durfde er alleen niet naar te vragen.",),
    (1, "preparation", "question"): (
        "Hoe krijg ik tijd voor de pilot?",
        "Mijn week zit al vol voordat hij begint.",
    ),
    (1, "reflection", "yield"): ("Dat ik steeds ja zeg voordat ik weet waartegen ik daarmee nee zeg.",),
    (1, "reflection", "deeper"): ("Bij mijn baas. Dinsdag vroeg hij een notitie en ik zei meteen ja.",),
    (1, "reflection", "intention"): (
        "Als hij me aan mijn bureau iets vraagt, zeg ik dat ik er morgen op terugkom. Dinsdag na het weekoverleg.",
    ),
    (1, "reflection", "ask_on"): ("[#1]",),
    (1, "experiment", "did"): ("Twee keer gelukt. De derde keer zei ik toch meteen ja, tegen mijn baas.",),
    (1, "experiment", "half"): (
        "Dat hij mijn baas is. Van de anderen was niemand boos. Eén zei: fijn, dan hoor ik het morgen.",
    ),
    (2, "preparation", "question"): ("[Niet voorbereid]",),
    (2, "preparation", "busy"): (
        "Het project komt maar half van de grond. Iedereen knikt in het overleg, en daarna gebeurt er niets.",
        "De opdrachtgever wil tempo, het team wil duidelijkheid, en ik zit ertussen.",
    ),
    (2, "preparation", "core"): ("Het is allemaal half-half.",),
    (2, "preparation", "explore"): ("[Ja, dat is het]",),
    (2, "reflection", "yield"): ("Dat half-half bij mij begint: ik vraag om steun, niet om een besluit.",),
    (2, "reflection", "intention"): (
        "Ik vraag Fatima wat er voor haar op het spel staat. Woensdag, bij haar op de gang.",
    ),
    (2, "meta", "wish"): ("Vraag maar door als ik vaag blijf.",),
    (2, "experiment", "did"): ("Ze vertelde een kwartier over de vorige pilot en het budget.",),
    (3, "preparation", "busy"): (
        "Fatima, op de gang. Ze wil meedoen, maar ze wil iets anders dan de opdrachtgever. Hoe krijg ik dat in één "
        "plan?",
    ),
    (3, "reflection", "yield"): (
        "Het plan hoeft het niet met iedereen eens te zijn, wel te laten zien wie wat inbrengt.",
    ),
    (3, "reflection", "intention"): ("Ik leg de drie open vragen op tafel. Vrijdagochtend met het team, kleine zaal.",),
    (3, "reflection", "ask_on"): ("[#1]",),
    (3, "evaluation", "progress:1"): ("Mijn dinsdag is weer van mij, mijn donderdag nog niet.", "[Minder dan gehoopt]"),
    (3, "evaluation", "progress:2"): ("Ik vraag nu eerst. Dat is meer dan ik dacht te kunnen.", "[Zoals gehoopt]"),
    (3, "evaluation", "progress:3"): ("In het overleg praat ik nog steeds het meest.", "[Minder dan gehoopt]"),
    (3, "evaluation", "different"): (
        "Opschrijven dwingt me te kiezen, dat houd ik. Iets minder over mijn agenda, iets meer over het team.",
    ),
    (3, "experiment", "did"): (
        "De vragen hingen aan de muur voordat iemand zat, en Bas begon uit zichzelf te praten.",
    ),
    (4, "goal_date", "there"): (
        "Het plan ligt er, en vijf van de zes paragrafen zijn door een ander geschreven. De opdrachtgever heeft nog "
        "niet getekend.",
    ),
    (4, "preparation", "question"): ("Het team aan het praten houden, zonder dat ik er weer tussen kom.",),
    (5, "preparation", "question"): (
        "De opdrachtgever is bang voor de kosten, en ik weet niet wat ik dan moet zeggen.",
    ),
    (5, "reflection", "yield"): ("Ik hoef niet alles zelf te kunnen. Cijfers zijn het vak van een ander.",),
    (5, "reflection", "intention"): (
        "Als de begroting op tafel komt, geef ik Mo het woord. In de stuurgroep van 12 januari.",
    ),
    (5, "experiment", "did"): ("Mo deed het beter dan ik ooit had gekund. Er is akkoord.",),
    (6, "preparation", "question"): (
        "Of ik dit ook wil blijven doen. Mijn baas vroeg wat ik na dit project wil, en ik zei niets.",
    ),
    (6, "reflection", "yield"): ("Lastig. Ada vroeg wat ik zou doen als niemand keek, en ik wist niets te zeggen.",),
    (6, "reflection", "left"): ("Dat ik er altijd voor zorg dat er iets te doen is.",),
    (7, "closing", "yielded"): (
        "Het plan is van zes mensen, en dinsdagochtend is van de pilot. Mijn donderdag loopt nog vol.",
    ),
    (7, "closing", "onward"): ("Elke maandag vijf regels op mijn lijst, en eens per maand koffie met Fatima.",),
    (7, "closing", "crib"): ("Gewoon wat het gekost heeft, en wat het opleverde.",),
    (7, "preparation", "question"): ("Wat neem ik mee als we hier stoppen?",),
    (7, "reflection", "deeper"): ("Dat ik eerst vraag, en dat ik niet alles zelf hoef te kunnen.",),
    (7, "follow_up", "lasts"): ("De koffie is er elke maand. De maandaglijst is weer negen regels.",),
    (7, "follow_up", "share"): ("[Ja, stuur maar door]",),
}

ADAS_WORDS: Words = {
    (1, "craft", "did"): ("Toen hij stilviel. Ik vulde een stilte die van hem was.",),
    (1, "craft", "meant"): ("Ik wilde hem eroverheen helpen.",),
    (1, "craft", "try"): ("De volgende keer tel ik tot tien.",),
    (3, "coach_evaluation", "progress:1"): ("Je kijkt eerst in je agenda, en dan pas naar wie het vraagt.",),
    (3, "coach_evaluation", "progress:2"): ("[Zoals gehoopt]",),
    (3, "coach_evaluation", "progress:3"): ("Daar zijn we nog maar net.", "[Minder dan gehoopt]"),
    (3, "coach_evaluation", "way"): ("Je vragen vooraf maken het uur korter, in de goede zin.",),
    (3, "coach_evaluation", "different"): ("Ik mag vaker stil zijn.",),
}

# A holiday week: the coach moves the fifth meeting, and the later ones stay.
MOVED_MEETING, MOVED_TO = "5", "2027-01-05 14:00"
MOVED_ON = datetime(2026, 12, 9, 9, 0, tzinfo=UTC)

# In between, the coach wonders about something.
WONDER = "Als iedereen in het overleg knikt, reken jij erop dat het ook gebeurt."
WONDERED_ON = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
