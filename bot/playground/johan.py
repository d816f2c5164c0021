"""Johan's trajectory, as it could go: what he and his coach type, moment by moment. After the chapter's made-up case.

Texts are looked up by meeting and by the question's place in its script, because which wording the bank chooses is
not known beforehand. Where nothing stands, Johan is silent.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeAlias

BEGIN = datetime(2026, 9, 22, 9, 0, tzinfo=UTC)
END = datetime(2027, 4, 1, tzinfo=UTC)

Words: TypeAlias = Mapping[tuple[int, str, str], tuple[str, ...]]
"""What somebody answers: messages by meeting, script and step; a step with no messages is skipped.

What stands between brackets is a button, and is tapped. A step that is asked for every learning goal is named with the
goal's number: "progress:2". What belongs to no meeting stands at 0.
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
plaats: werkkamer van Ada
aanspreekvorm: je"""

WORDS: Words = {
    (0, "goal", "sentence"): (
        "Over 3 maanden heb ik een projectplan waar alle betrokkenen achter staan, de opdrachtgever ook. Het is de "
        "basis voor de pilot.",
    ),
    (0, "goal", "goal0"): ("houden",),
    (0, "goal", "goal1"): ("houden",),
    (0, "goal", "goal2"): ("houden",),
    (0, "goal", "more"): (),
    (0, "goal", "goal0:depth"): (),
    (0, "goal", "goal1:depth"): ("alleen zoals gehoopt",),
    (0, "goal", "goal1:0"): ("Van vier van de zes afdelingen weet ik wat er voor hen op het spel staat.",),
    (0, "goal", "goal2:depth"): (),
    (0, "goal", "sure"): ("yes",),
    (0, "hypothesis", "fits"): ("anders",),
    (0, "hypothesis", "own"): ("Dat knikken niets kost, weet ik best. Ik durfde er alleen niet naar te vragen.",),
    (1, "preparation", "question"): (
        "Hoe krijg ik tijd voor de pilot?",
        "Mijn week zit al vol voordat hij begint.",
    ),
    (1, "reflection", "yield"): ("Dat ik steeds ja zeg voordat ik weet waartegen ik daarmee nee zeg.",),
    (1, "reflection", "essential"): ("Ik wil niemand teleurstellen, en dat kost me de dinsdag én de donderdag.",),
    (1, "reflection", "figures"): ("[Alleen ik]",),
    (1, "reflection", "alternatives"): (
        "Eerst in mijn agenda kijken, dan pas antwoorden. Of vragen wat er kan blijven liggen.",
    ),
    (1, "reflection", "take_along"): ("Een dag bedenktijd is geen onwil.",),
    (1, "reflection", "intention"): (
        "Als iemand me aan mijn bureau om iets extra’s vraagt, dan zeg ik dat ik er morgen op terugkom.",
    ),
    (1, "reflection", "where_when"): ("Op kantoor, dinsdag na het weekoverleg. Daar gebeurt het altijd.",),
    (1, "experiment", "did"): ("Twee keer gelukt. De derde keer zei ik toch meteen ja, tegen mijn baas.",),
    (1, "experiment", "happened"): ("Niemand was boos. Eén zei: fijn, dan hoor ik het morgen.",),
    (1, "experiment", "surprised"): ("Dat het bij mijn baas pas spannend wordt.",),
    (1, "experiment", "onward"): ("houden",),
    (2, "preparation", "question"): ("[Niet voorbereid]",),
    (2, "preparation", "busy"): (
        "Het project komt maar half van de grond. Iedereen knikt in het overleg, en daarna gebeurt er niets.",
        "De opdrachtgever wil tempo, het team wil duidelijkheid, en ik zit ertussen.",
    ),
    (2, "preparation", "core"): ("Het is allemaal half-half.",),
    (2, "preparation", "explore"): ("[Ja, dat is het]",),
    (2, "reflection", "yield"): ("Half-half begint bij mij: ik vraag om steun, niet om een besluit.",),
    (2, "reflection", "essential"): ("Ik weet eigenlijk niet wat ieder van hen nodig heeft om ja te zeggen.",),
    (2, "reflection", "alternatives"): (),
    (2, "reflection", "take_along"): ("Eén vraag per persoon, en dan stil zijn.",),
    (2, "reflection", "intention"): (
        "Als ik Fatima spreek over de pilot, dan vraag ik eerst wat er voor haar op het spel staat.",
    ),
    (2, "reflection", "where_when"): ("Woensdag, bij haar op de gang.",),
    (2, "reflection", "helps"): ("Ja. Het houdt me ook op woensdag even bij de les.",),
    (2, "reflection", "wish"): ("Van Ada: vaker doorvragen als ik vaag blijf.",),
    (2, "reflection", "looser"): ("[Nee, laat het zo]",),
    (3, "preparation", "outcome"): (
        "Ze vertelde een kwartier over de vorige pilot en het budget. Dat had ik nooit geweten.",
    ),
    (3, "preparation", "question"): (
        "[B]",
        "Hoe breng ik zes belangen in één plan zonder dat het een compromis wordt?",
    ),
    (3, "reflection", "yield"): (
        "Een plan hoeft het niet met iedereen eens te zijn, wel te laten zien wie wat inbrengt.",
    ),
    (3, "reflection", "essential"): ("Ik verstop meningsverschillen, omdat ik denk dat ik ze moet oplossen.",),
    (3, "reflection", "figures"): ("[Alleen ik]",),
    (3, "reflection", "alternatives"): ("[A]", "Die zet het verschil op de eerste bladzijde."),
    (3, "reflection", "take_along"): ("Laten zien is ook leiden.",),
    (3, "reflection", "intention"): ("Als het team vrijdag bijeen is, dan leg ik de drie open vragen op tafel.",),
    (3, "reflection", "where_when"): ("Vrijdagochtend, de kleine zaal.",),
    (3, "evaluation", "progress:1"): ("Mijn dinsdag is weer van mij, mijn donderdag nog niet.",),
    (3, "evaluation", "progress:2"): ("Ik vraag nu eerst. Dat is meer dan ik dacht te kunnen.",),
    (3, "evaluation", "progress:3"): ("Daar ben ik net mee begonnen.",),
    (3, "evaluation", "scale:1"): ("-1",),
    (3, "evaluation", "scale:2"): ("-1",),
    (3, "evaluation", "scale:3"): ("-1",),
    (3, "evaluation", "way"): ("Opschrijven dwingt me te kiezen. Dat werkt.",),
    (3, "evaluation", "different"): ("Iets minder over mijn agenda, iets meer over het team.",),
    (3, "evaluation", "goals"): ("Het derde leerdoel mag naar voren.",),
    (3, "experiment", "did"): ("De vragen hingen aan de muur voordat iemand zat.",),
    (3, "experiment", "happened"): ("Het werd stil, en toen begon Bas. Zo heb ik ze nog niet eerder gehoord.",),
    (3, "experiment", "surprised"): (),
    (3, "experiment", "onward"): ("houden",),
    (4, "halfway", "words:1"): ("Ik kijk in mijn agenda voordat ik antwoord geef. Meestal.",),
    (4, "halfway", "words:2"): ("Vier van de zes belangen staan op papier, in hun eigen woorden.",),
    (4, "halfway", "words:3"): ("Ze praten met elkaar, en niet alleen met mij.",),
    (4, "halfway", "scale:1"): ("0",),
    (4, "halfway", "scale:2"): ("0",),
    (4, "halfway", "scale:3"): ("-1",),
    (4, "goal_date", "there"): ("Het plan ligt er. De opdrachtgever heeft nog niet getekend.",),
    (4, "goal_date", "shown"): ("Vijf van de zes paragrafen zijn door een ander geschreven.",),
    (4, "preparation", "question"): ("Wat heeft dit team van mij nodig nu het gaat praten?",),
    (5, "preparation", "question"): ("Hoe overtuig ik de opdrachtgever, die bang is voor de kosten?",),
    (5, "reflection", "yield"): ("Dat ik niet alles zelf hoef te kunnen. Cijfers zijn het vak van een ander.",),
    (5, "reflection", "essential"): ("Vragen om hulp voelde als zwakte. Het is gewoon verstandig.",),
    (5, "reflection", "alternatives"): ("Samen presenteren. Of hem vooraf laten meelezen.",),
    (5, "reflection", "take_along"): ("Meenemen wie het weet.",),
    (5, "reflection", "intention"): ("Als de begroting op tafel komt, dan geef ik Mo het woord.",),
    (5, "reflection", "where_when"): ("De stuurgroep van 12 januari.",),
    (5, "reflection", "helps"): ("Nog steeds.",),
    (5, "reflection", "wish"): (),
    (5, "reflection", "looser"): ("[Ja, geef me meer ruimte]",),
    (6, "preparation", "outcome"): ("Mo deed het beter dan ik ooit had gekund. Er is akkoord.",),
    (6, "preparation", "question"): ("Hoe blijf ik dit doen als het druk wordt?",),
    (6, "reflection", "own"): ("Wat doe ik nu anders, zonder dat iemand het vraagt?",),
    (6, "reflection", "yield"): ("Ik merk het eerder als ik weer alles naar me toe trek.",),
    (6, "reflection", "essential"): ("De vraag ‘wie weet dit beter?’ past overal.",),
    (6, "reflection", "alternatives"): ("Elke maandag één ding weggeven.",),
    (6, "reflection", "take_along"): ("Leiden is ook loslaten.",),
    (6, "reflection", "intention"): ("Als mijn maandaglijst langer is dan vijf regels, dan geef ik er één weg.",),
    (6, "reflection", "where_when"): ("Maandag om negen uur, met koffie.",),
    (7, "closing", "own"): (),
    (7, "closing", "yielded"): ("Een plan dat van zes mensen is, en de rust om eerst te vragen.",),
    (7, "closing", "onward"): ("Elke maandag vijf regels, en eens per maand koffie met Fatima.",),
    (7, "closing", "crib"): ("Tegen mijn baas: zeg gewoon wat het gekost heeft, en wat het opleverde.",),
    (7, "preparation", "outcome"): ("Vier maandagen gelukt, en niemand heeft geklaagd.",),
    (7, "preparation", "question"): ("Wat neem ik mee als we hier stoppen?",),
    (7, "reflection", "own"): ("Waaraan ziet een ander dat ik dit geleerd heb?",),
    (7, "reflection", "yield"): ("Dat ik een plan heb dat gedragen wordt, en een manier om verder te leren.",),
    (7, "reflection", "essential"): ("Eerst vragen, dan doen.",),
    (7, "reflection", "alternatives"): (),
    (7, "reflection", "take_along"): ("De stilte na een vraag.",),
    (7, "reflection", "intention"): ("Als ik merk dat ik weer harder ga praten, dan stel ik een vraag.",),
    (7, "reflection", "where_when"): ("Overal waar ik haast heb.",),
    (7, "follow_up", "lasts"): ("Het vragen wel. De maandaglijst is weer negen regels.",),
    (7, "follow_up", "helps"): ("Fatima, die op de gang roept: en, wie weet dit beter?",),
    (7, "follow_up", "share"): ("[Ja, stuur maar door]",),
}

ADAS_WORDS: Words = {
    (0, "goal", "sentence"): (
        "Over 3 maanden heb ik een projectplan waar alle betrokkenen achter staan, de opdrachtgever ook. Het is de "
        "basis voor de pilot.",
    ),
    (0, "goal", "goal0"): ("houden",),
    (0, "goal", "goal1"): ("houden",),
    (0, "goal", "goal2"): ("houden",),
    (0, "goal", "more"): (),
    (0, "goal", "goal0:depth"): (),
    (0, "goal", "goal1:depth"): ("alleen zoals gehoopt",),
    (0, "goal", "goal1:0"): ("Van vier van de zes afdelingen weet ik wat er voor hen op het spel staat.",),
    (0, "goal", "goal2:depth"): (),
    (0, "goal", "sure"): ("yes",),
    (0, "hypothesis", "fits"): ("anders",),
    (0, "hypothesis", "own"): ("Dat knikken niets kost, weet ik best. Ik durfde er alleen niet naar te vragen.",),
    (1, "craft", "did"): ("Ik vulde een stilte die van hem was.",),
    (1, "craft", "meant"): ("Ik wilde hem eroverheen helpen.",),
    (1, "craft", "try"): ("De volgende keer tel ik tot tien.",),
    (3, "coach_evaluation", "progress"): ("Hij begon bij zijn agenda en is nu bij de anderen.",),
    (3, "coach_evaluation", "way"): ("Zijn vragen vooraf maken het uur korter, in de goede zin.",),
    (3, "coach_evaluation", "different"): ("Ik mag vaker stil zijn.",),
}

# A holiday week: the coach moves the fifth meeting, and the later ones stay.
MOVED_MEETING, MOVED_TO = "5", "2027-01-05 14:00"
MOVED_ON = datetime(2026, 12, 9, 9, 0, tzinfo=UTC)

# In between, the coach wonders about something.
WONDER = "Je lijkt ervan uit te gaan dat wie in het overleg knikt, het daarna ook doet."
WONDERED_ON = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
