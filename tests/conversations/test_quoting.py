"""What a good coach would quote of what people wrote: days later, and right under their own words."""

import pytest

from conversations.quoted.quoting import at_hand, quote, whole
from conversations.said.gist import sentences

# What somebody wrote, what stands quoted of it days later, and what, of that alone, can be repeated right under it.
ALL, SAME = "<all of it>", "<the same>"
SAID = (
    (
        "Half. Ik ben naar hem toe gelopen en heb het gezegd, hij nam het prima op. Maar toen hij vroeg of "
        "ik het dan even wilde rechtzetten zei ik ja, dus zat ik alsnog zelf te schuiven.",
        ALL,
        "Toen hij vroeg of ik het dan even wilde rechtzetten zei ik ja, dus zat ik alsnog zelf te schuiven.",
    ),
    (
        "Gelukt! Ze zochten iemand voor de kerstroosters en ik zei: ik niet, daar heb ik geen ruimte voor. "
        "Het was even stil en toen deed Peter het. Ik zat er nog een halfuur met rooie wangen bij.",
        ALL,
        "Ze zochten iemand voor de kerstroosters en ik zei: ik niet, daar heb ik geen ruimte voor.",
    ),
    (
        "over Dennis. die heb ik vorige week een remklus gegeven en na een uur lag ik er zelf onder. hij zei "
        "niks maar ge zag het aan zn kop\nen de directeur die elke dag komt vragen wanneer de 214 klaar is "
        "maar da is misschien voor later",
        ALL,
        "over Dennis. die heb ik vorige week een remklus gegeven en na een uur lag ik er zelf onder.",
    ),
    (
        "da ze zei: je legt je handen op t werk omdat je geen vertrouwen hebt in wat je niet ziet. nou. daar "
        "was ik even stil van",
        ALL,
        "da ze zei: je legt je handen op t werk omdat je geen vertrouwen hebt in wat je niet ziet.",
    ),
    (
        "kan ik dit nog vragen voor morgen: hoe zeg ik sorry zonder dat de hele kantine t hoort",
        "hoe zeg ik sorry zonder dat de hele kantine t hoort",
        SAME,
    ),
    (
        "dat had ik dus juist NIE gewild\nwel wil ik: ik heb sorry gezegd tegen dennis, in de kleedkamer. "
        "hij zei is goed. punt. nou weet ik nie of t goed is",
        "ik heb sorry gezegd tegen dennis, in de kleedkamer. hij zei is goed. punt. nou weet ik nie of t goed is",
        "ik heb sorry gezegd tegen dennis, in de kleedkamer.",
    ),
    (
        "goed. toch gegaan. ze liet me dennis spelen en ik was hem beter dan ik mezelf ben\nis goed punt "
        "betekent bij dennis gewoon is goed, kwam ik toen achter",
        "toch gegaan. ze liet me dennis spelen en ik was hem beter dan ik mezelf ben\nis goed punt betekent "
        "bij dennis gewoon is goed, kwam ik toen achter",
        "is goed punt betekent bij dennis gewoon is goed, kwam ik toen achter",
    ),
    (
        "ziek zijn? nee grapje. de deur dicht op woensdag, elke week, en die woensdag is van dennis",
        "de deur dicht op woensdag, elke week, en die woensdag is van dennis",
        SAME,
    ),
    (
        "dat ik t vrijdag niet ben gaan controleren. t moeilijkste was niet de werkplaats maar t aanrecht "
        "thuis. en bedankt hoor",
        "dat ik t vrijdag niet ben gaan controleren. t moeilijkste was niet de werkplaats maar t aanrecht thuis.",
        "dat ik t vrijdag niet ben gaan controleren.",
    ),
    (
        "pff geen idee. ik ben gestuurd door marieke, vraag het haar\nmag ze lezen hoor. ok serieus dan: ze "
        "vinden dat ik snauw bij de overdracht. klopt soms ook",
        "ze vinden dat ik snauw bij de overdracht. klopt soms ook",
        "ze vinden dat ik snauw bij de overdracht.",
    ),
    (
        "lol dat is dus geen onderwerp. maar dit was wel goed eigenlijk\ndat ik pas snauw als ik al een uur "
        "op ben. dus niet bij de overdracht moet ik iets doen maar ervoor. nooit zo gezien",
        "maar dit was wel goed eigenlijk\ndat ik pas snauw als ik al een uur op ben. dus niet bij de "
        "overdracht moet ik iets doen maar ervoor. nooit zo gezien",
        "dat ik pas snauw als ik al een uur op ben.",
    ),
    (
        "beter dan ik dacht. ging me ineens niet om marieke maar dat ik thuis ook altijd de makkelijke was",
        "ging me ineens niet om marieke maar dat ik thuis ook altijd de makkelijke was",
        SAME,
    ),
    (
        "meer dan ik dacht want ik kwam eig alleen omdat het moest haha. ik weet nu dat ik boos word als ik "
        "moe ben en niks zeg\nen marieke heeft ja gezegd 🎉 maandag",
        "ik weet nu dat ik boos word als ik moe ben en niks zeg\nen marieke heeft ja gezegd 🎉 maandag",
        "ik weet nu dat ik boos word als ik moe ben en niks zeg",
    ),
    (
        "je zou nog vragen waar ik het over wil hebben? gister ruzie met ouder vd groep, moeder van milan, "
        "en daarna heb ik zitten janken op de wc. daarover graag",
        "gister ruzie met ouder vd groep, moeder van milan, en daarna heb ik zitten janken op de wc.",
        SAME,
    ),
    (
        "Over de gang van zaken rond het sociaal domein, denk ik, waar ik inmiddels wekelijks de roosters "
        "van een teamleider zit na te kijken, terwijl ik mij had voorgenomen dat na de zomer niet meer te "
        "doen. Er zit, vermoed ik, iets achter van niet durven vertrouwen, hoewel de man in kwestie het op "
        "zichzelf prima doet.",
        "… waar ik inmiddels wekelijks de roosters van een teamleider zit na te kijken, terwijl ik mij had "
        "voorgenomen dat na de zomer niet meer te doen. …",
        "Over de gang van zaken rond het sociaal domein …",
    ),
    (
        "Meer dan ik, eerlijk gezegd, op voorhand had gedacht. Wij kwamen er, via een omweg langs mijn vader "
        "die ook nooit iets uit handen gaf, op uit dat ik controleren verwar met betrokkenheid, en dat Harm "
        "(de teamleider) die controle waarschijnlijk gewoon als wantrouwen leest. Dat kwam wel even binnen.",
        "Wij kwamen er, via een omweg langs mijn vader die ook nooit iets uit handen gaf, op uit dat ik "
        "controleren verwar met betrokkenheid, en dat Harm (de teamleider) die controle waarschijnlijk "
        "gewoon als wantrouwen leest. Dat kwam wel even binnen.",
        "… dat ik controleren verwar met betrokkenheid, en dat Harm (de teamleider) die controle "
        "waarschijnlijk gewoon als wantrouwen leest.",
    ),
    (
        "Het is mij niet helemaal duidelijk waar 'dat' op slaat, maar als u de controle bedoelt: in elk "
        "geval op maandagochtend, wanneer ik de roosters opensla voordat ik ook maar een kop koffie heb "
        "gehad, en verder, als ik eerlijk ben, in vrijwel ieder tweegesprek.",
        "In elk geval op maandagochtend, wanneer ik de roosters opensla voordat ik ook maar een kop koffie "
        "heb gehad, en verder, als ik eerlijk ben, in vrijwel ieder tweegesprek.",
        "In elk geval op maandagochtend, wanneer ik de roosters opensla voordat ik ook maar een kop koffie heb gehad …",
    ),
    (
        "Dat er niets misging, wat op zichzelf, als je het zo opschrijft, een tamelijk beschamend antwoord is.",
        "Dat er niets misging …",
        SAME,
    ),
    (
        "Ik zou hier nog op terugkomen. Ik wil het morgen, naast Harm, hebben over het directieberaad van "
        "vorige week, waar ik wederom gezwegen heb terwijl ik het met de planning van de reorganisatie "
        "volstrekt oneens was.",
        "Ik wil het morgen, naast Harm, hebben over het directieberaad van vorige week, waar ik wederom "
        "gezwegen heb terwijl ik het met de planning van de reorganisatie volstrekt oneens was.",
        "Ik wil het morgen, naast Harm, hebben over het directieberaad van vorige week, waar ik wederom gezwegen heb …",
    ),
    (
        "Dat van dat 'straks' was niet als onderwerp bedoeld, maar vooruit. Onthouden wil ik dat mijn "
        "zwijgen in de directie door de anderen als instemming wordt genoteerd, letterlijk, het staat zo in "
        "de notulen.",
        "Onthouden wil ik dat mijn zwijgen in de directie door de anderen als instemming wordt genoteerd, "
        "letterlijk, het staat zo in de notulen.",
        "Onthouden wil ik dat mijn zwijgen in de directie door de anderen als instemming wordt genoteerd …",
    ),
    (
        "Wij hebben het, in afwijking van wat ik had verwacht, grotendeels over Govert gehad, die in de vier "
        "maanden dat hij ziek was drie keer tegen mij heeft gezegd dat ik eens op moest houden met regelen "
        "en gewoon bij hem moest komen zitten.\nIk zie daar, zonder er nu een les van te willen maken, toch "
        "hetzelfde in als bij Harm.",
        "… Ik zie daar, zonder er nu een les van te willen maken, toch hetzelfde in als bij Harm.",
        "Ik zie daar, zonder er nu een les van te willen maken, toch hetzelfde in als bij Harm.",
    ),
    (
        "Alleen dit: gistermiddag in het beraad heb ik die ene zin alsnog gezegd, bij punt 4, en het bleef "
        "daarna zo lang stil dat ik bijna begon uit te leggen. Dat heb ik niet gedaan. En dank aan u, hoewel "
        "ik niet zeker weet of dat bij een chatbot zin heeft.",
        "Gistermiddag in het beraad heb ik die ene zin alsnog gezegd, bij punt 4, en het bleef daarna zo "
        "lang stil dat ik bijna begon uit te leggen. Dat heb ik niet gedaan.",
        "gistermiddag in het beraad heb ik die ene zin alsnog gezegd …",
    ),
    (
        "U vroeg het niet meer, maar ik vertel het toch: gisteren heb ik drie kwartier bij Harm gezeten en, "
        "op één zin na, niets gezegd. Hij bleek sinds november met een conflict in zijn team te lopen waar "
        "ik, met al mijn roosters, niets van wist.",
        "Gisteren heb ik drie kwartier bij Harm gezeten en, op één zin na, niets gezegd. Hij bleek sinds "
        "november met een conflict in zijn team te lopen waar ik, met al mijn roosters, niets van wist.",
        "gisteren heb ik drie kwartier bij Harm gezeten en, op één zin na, niets gezegd.",
    ),
    (
        "pff waar te beginnen. mn man Henk is 4 jaar terug overleden en toen heb ik de winkel alleen gedaan. "
        "nu doet Bas t sinds september en ik sta er nog steeds elke dag\ndus dat. dat ik er nog elke dag sta "
        "terwijl het niet hoeft",
        "mn man Henk is 4 jaar terug overleden en toen heb ik de winkel alleen gedaan. nu doet Bas t sinds "
        "september en ik sta er nog steeds elke dag\ndus dat. dat ik er nog elke dag sta terwijl het niet "
        "hoeft",
        "dat ik er nog elke dag sta terwijl het niet hoeft",
    ),
    (
        "moest huilen terwijl ik dat helemaal niet van plan was. Ada vroeg wat ik zou doen als ik morgen de "
        "deur niet uit hoefde. ik had geen antwoord!! 59 jaar en geen antwoord",
        "… Ada vroeg wat ik zou doen als ik morgen de deur niet uit hoefde. ik had geen antwoord!! 59 jaar "
        "en geen antwoord",
        "Ada vroeg wat ik zou doen als ik morgen de deur niet uit hoefde.",
    ),
    (
        "mag best hoor, het gaat goed met me\nik wil t hebben over zaterdag. Bas heeft de speculaas "
        "veranderd, Henk zn recept, minder kruidnagel. ik heb waar klanten bij waren gezegd dat het naar "
        "karton smaakte. hij praat sinds die tijd alleen over de bestellingen met me",
        "ik wil t hebben over zaterdag. Bas heeft de speculaas veranderd, Henk zn recept, minder kruidnagel. "
        "ik heb waar klanten bij waren gezegd dat het naar karton smaakte. hij praat sinds die tijd alleen "
        "over de bestellingen met me",
        "ik wil t hebben over zaterdag.",
    ),
    (
        "dat zeg ik net toch. gewoon iets waar ik maandag mee uit de voeten kan\nwat zou jij tegen hem zeggen",
        "gewoon iets waar ik maandag mee uit de voeten kan",
        SAME,
    ),
    (
        "he je zou nog terugkomen. ik ben 2e kerstdag op de stoep uitgegleden, pols gebroken. ik kan niks, "
        "Bas doet alles. daar wil ik t morgen over hebben",
        "… ik kan niks, Bas doet alles. daar wil ik t morgen over hebben",
        "",
    ),
    (
        "veel beter dan de vorige keer. we hebben t eigenlijk niet over speculaas gehad maar over Henk. dat "
        "ik met die winkel ook hem overdraag zeg maar. toen snapte ik mezelf ineens",
        ALL,
        "dat ik met die winkel ook hem overdraag zeg maar.",
    ),
    (
        "schrift zat in mn tas en is in mn tas gebleven. Bas begon over de kassa en toen zat ik weer te "
        "mopperen. sukkel die ik ben",
        "schrift zat in mn tas en is in mn tas gebleven. Bas begon over de kassa en toen zat ik weer te mopperen.",
        "Bas begon over de kassa en toen zat ik weer te mopperen.",
    ),
    (
        "Over 2B. Donderdag het 7e uur. 29 pubers, de Franse Revolutie en ik. Vorige week heb ik staan "
        "schreeuwen, dat doe ik dus nooit, 31 jaar voor de klas\nen over dat ik vorige week tóch weer ja heb "
        "gezegd op de excursie naar Ieper. Nota bene voor de zesde keer op rij",
        ALL,
        "over dat ik vorige week tóch weer ja heb gezegd op de excursie naar Ieper.",
    ),
    (
        "Tja. Ik was sceptisch, dat mag ze best weten. Maar ze vroeg wat er gebeurt vlak voordat ik ga "
        "schreeuwen en dat had ik me eigenlijk nog nooit afgevraagd. Dan sta ik al een kwartier met m'n rug "
        "naar het bord te doen alsof ik Joris en Daan niet zie",
        "Maar ze vroeg wat er gebeurt vlak voordat ik ga schreeuwen en dat had ik me eigenlijk nog nooit "
        "afgevraagd. Dan sta ik al een kwartier met m'n rug naar het bord te doen alsof ik Joris en Daan "
        "niet zie",
        "Maar ze vroeg wat er gebeurt vlak voordat ik ga schreeuwen en dat had ik me eigenlijk nog nooit afgevraagd.",
    ),
    (
        "Nou.. hij zei dus MENEER WAT DOET U HIER. hele klas plat. En ik moest zelf ook lachen, dat was "
        "vreemd genoeg het beste moment van de week. Daarna was het een half uur rustig. Het laatste "
        "kwartier weer niet maar goed",
        "Hij zei dus MENEER WAT DOET U HIER. hele klas plat. En ik moest zelf ook lachen, dat was vreemd "
        "genoeg het beste moment van de week. Daarna was het een half uur rustig. Het laatste kwartier weer "
        "niet maar goed",
        "Ik moest zelf ook lachen, dat was vreemd genoeg het beste moment van de week.",
    ),
    (
        "Ja sorry, toetsweek, 84 nakijkwerkjes. Ik wil het over Ieper hebben. Mijn teamleider Carolien vroeg "
        "gister of ik er ook nog de ouderavond van maart bij wil doen 'want jij kan dat zo goed'. En ik zei "
        "ik denk er over na. Dat is dus ja, in Wim-taal",
        "Ik wil het over Ieper hebben. Mijn teamleider Carolien vroeg gister of ik er ook nog de ouderavond "
        "van maart bij wil doen 'want jij kan dat zo goed'. En ik zei ik denk er over na. Dat is dus ja, in "
        "Wim-taal",
        "Ik wil het over Ieper hebben.",
    ),
    (
        "M'n moeder is geopereerd, gaat goed, ze commandeert de zusters alweer. Vraag voor Ada: hoe zeg ik "
        "nee tegen Carolien zonder er een heel verhaal bij te doen",
        ALL,
        "hoe zeg ik nee tegen Carolien zonder er een heel verhaal bij te doen",
    ),
    (
        "Ha, staat dat grapje er nog in. Wat het opleverde: ik schreeuw niet meer in 2B. En 5 jan heb ik in "
        "'t gesprek hardop geoefend, Carolien nee gezegd. Diezelfde middag gebeld. 2 minuten. Ze zei: oh "
        "prima. OH PRIMA. 31 jaar",
        "Ik schreeuw niet meer in 2B. En 5 jan heb ik in 't gesprek hardop geoefend, Carolien nee gezegd. "
        "Diezelfde middag gebeld. 2 minuten. Ze zei: oh prima. OH PRIMA. 31 jaar",
        "ik schreeuw niet meer in 2B.",
    ),
    (
        "Weet ik niet. Terugvallen ligt op de loer, in april gaan ze weer vragen wie de diploma-uitreiking "
        "doet. Ik heb mijn vrouw Els gevraagd of ze me belt als ze de agenda ziet dichtslibben",
        "Terugvallen ligt op de loer, in april gaan ze weer vragen wie de diploma-uitreiking doet. Ik heb "
        "mijn vrouw Els gevraagd of ze me belt als ze de agenda ziet dichtslibben",
        "Ik heb mijn vrouw Els gevraagd of ze me belt als ze de agenda ziet dichtslibben",
    ),
    (
        "sinds september ben ik teamlead van 7 developers. ik was zelf de beste van het stel, zeggen ze. dus "
        "wat doe ik? s avonds om half elf nog pull requests nakijken. daar wil ik het over hebben. en dat ik "
        "in het MT erbij zit als een soort plant",
        ALL,
        "s avonds om half elf nog pull requests nakijken.",
    ),
    (
        "dat ik dat nakijken niet doe voor de kwaliteit maar omdat het het enige is waar ik aan t eind van "
        "de dag van weet dat ik t goed kan. dat zat even",
        ALL,
        "dat ik dat nakijken niet doe voor de kwaliteit …",
    ),
    (
        "half. standup gedaan, Joris en Priya vonden het prima (iets te prima). maandagavond heb ik toch "
        "gekeken. drie comments achtergelaten. Priya stuurde terug: 'zullen wij dit doen of jij?'",
        ALL,
        "maandagavond heb ik toch gekeken.",
    ),
    (
        "gelukt. bij punt 1 al. ging over parkeerplaatsen maar toch. en Winterberg is geen voornemen haha, "
        "dat was een vraag over de 29e",
        "gelukt. bij punt 1 al. ging over parkeerplaatsen maar toch.",
        SAME,
    ),
    (
        "Priya wil weg denk ik. hoorde ik bij de koffie van een ander. en mijn eerste gedachte was: dan doe "
        "ik haar reviews wel weer. dus daar",
        ALL,
        "mijn eerste gedachte was: dan doe ik haar reviews wel weer.",
    ),
    (
        "dat ik het haar gewoon kan vragen. klinkt als niks. ik had al drie noodplannen en nul gesprekken",
        ALL,
        "dat ik het haar gewoon kan vragen.",
    ),
    (
        "dat ik goed ben in iets waar ik niet meer voor betaald word. daar ben ik nog niet klaar mee. en "
        "dank aan ada, ook voor mijn vader",
        ALL,
        "dat ik goed ben in iets waar ik niet meer voor betaald word.",
    ),
    (
        "over de weekenddiensten denk ik. ik ben teamcoordinator in de wijk en als er een gat valt stap ik "
        "zelf op de fiets. vorige maand 3 weekenden van de 4. thuis begint het ook op te vallen, mn zoon "
        "vroeg of ik nog wel een man had haha",
        ALL,
        "ik ben teamcoordinator in de wijk en als er een gat valt stap ik zelf op de fiets.",
    ),
    (
        "dat ik het gat al dicht voordat iemand anders het ziet. ada vroeg hoe lang zo'n dienst eigenlijk "
        "openstaat voor ik m pak. 10 minuten ofzo. toen moest ik zelf lachen maar eigenlijk vond ik het best "
        "pijnlijk",
        "dat ik het gat al dicht voordat iemand anders het ziet. ada vroeg hoe lang zo'n dienst eigenlijk "
        "openstaat voor ik m pak. 10 minuten ofzo. …",
        "dat ik het gat al dicht voordat iemand anders het ziet.",
    ),
    (
        "dat ze niet boos werd. ik had me op tranen of herrie voorbereid",
        "dat ze niet boos werd.",
        SAME,
    ),
    (
        "eerlijk? viel een beetje tegen. ik had kerst willen vieren dat Dewi hem uiteindelijk zelf pakte "
        "maar we gingen meteen door naar waarom ik er dan van wakker lig. snap ik wel maar ik had even een "
        "schouderklopje gewild",
        ALL,
        "ik had kerst willen vieren dat Dewi hem uiteindelijk zelf pakte …",
    ),
    (
        "Bij mijn baas. Dinsdag vroeg hij een notitie en ik zei meteen ja.",
        ALL,
        "Dinsdag vroeg hij een notitie en ik zei meteen ja.",
    ),
    (
        "nou moi, ik zit dus al 34 jaar in de zorg en het is altijd zo dat als er iemand uitvalt dat ze mij "
        "bellen en ik zeg dan ja voordat ik in de agenda heb gekeken, en dan sta ik daar weer op mijn vrije "
        "dag. mijn man zegt er niks meer van. maar ik zie hem wel kijken",
        "… ik zeg dan ja voordat ik in de agenda heb gekeken, en dan sta ik daar weer op mijn vrije dag. …",
        "… ik zeg dan ja voordat ik in de agenda heb gekeken …",
    ),
    (
        "Nou! Het was een feest der herkenning, zoals mijn tante zou zeggen. We hebben eerst een kwartier "
        "over de parkeergarage gehad. Maar daarna vroeg ze wat het mij kost, en toen heb ik uitgerekend dat "
        "het rooster me vier uur in de week kost. Vier uur! Daar kan ik een boek van lezen.",
        "Het was een feest der herkenning, zoals mijn tante zou zeggen. We hebben eerst een kwartier over de "
        "parkeergarage gehad. Maar daarna vroeg ze wat het mij kost, en toen heb ik uitgerekend dat het "
        "rooster me vier uur in de week kost. Vier uur! Daar kan ik een boek van lezen.",
        "… toen heb ik uitgerekend dat het rooster me vier uur in de week kost.",
    ),
    (
        "Over mijn moeder, en dat meen ik. Ze wil niet naar een verpleeghuis en mijn broer zegt dat ik het "
        "moet zeggen. Ik zie het patroon ook wel, dank u. Hoe zeg ik iets waar geen koek bij past?",
        ALL,
        "Hoe zeg ik iets waar geen koek bij past?",
    ),
    (
        "Goh, waar zal ik beginnen, ik ben zo iemand die op een verjaardag de afwas doet om niet te hoeven "
        "praten haha. Op mijn werk is het niet anders: er zijn twee collega's die elkaar niet uit kunnen "
        "staan en ik plan ze al drie jaar zo in dat ze elkaar niet tegenkomen. Dat is een heel rooster "
        "geworden. Eigenlijk ben ik dus al drie jaar bezig met iets niet te zeggen.",
        "… Eigenlijk ben ik dus al drie jaar bezig met iets niet te zeggen.",
        "Eigenlijk ben ik dus al drie jaar bezig met iets niet te zeggen.",
    ),
    (
        "Dat ik niet háár wantrouw maar het einde. Ik heb over twee jaar geen school meer.",
        ALL,
        "Dat ik niet háár wantrouw maar het einde.",
    ),
    (
        "idk man. sales denkt ik. ze droppen op vrijdag 16:00 een ticket met prio 1 en dan moet alles "
        "wijken\ndoes Ada actually read this?",
        "sales denkt ik. ze droppen op vrijdag 16:00 een ticket met prio 1 en dan moet alles wijken",
        "",
    ),
    (
        "tis wat. ze is wel ok. ze zei wanneer wist je dat je ging ontploffe. nou ja altijd pas erna",
        ALL,
        "nou ja altijd pas erna",
    ),
    (
        "leest Cor dit ook? hij zit op mijn ipad\nOver de planning, wie er op maandag mag thuisblijven. Ik nooit.",
        "Over de planning, wie er op maandag mag thuisblijven. Ik nooit.",
        SAME,
    ),
    (
        "Ze vroeg voor wie die slides zijn. Toen zei ik: voor de studenten. En toen vroeg ze of de studenten "
        "dat ook vinden. Ehm. Ik denk dat die slides voor mij zijn, zodat ik me kan vasthouden aan iets.",
        ALL,
        "Ik denk dat die slides voor mij zijn, zodat ik me kan vasthouden aan iets.",
    ),
    (
        "Dat was een vraag voor ná het gesprek hoor, die van die inspectie. Maar goed, we kwamen er wel op "
        "uit: ik zeg ja tegen papier omdat ik bang ben dat ze anders zien dat ik maar wat doe.",
        "Maar goed, we kwamen er wel op uit: ik zeg ja tegen papier omdat ik bang ben dat ze anders zien dat "
        "ik maar wat doe.",
        "… ik zeg ja tegen papier omdat ik bang ben dat ze anders zien dat ik maar wat doe.",
    ),
    (
        "De directeur kwam binnen en zei dat de cijfers tegenvielen. Iedereen keek naar mij. Ik heb toen "
        "gezegd dat we het volgende week bespreken. Voor het eerst heb ik niet meteen een oplossing geroepen.",
        ALL,
        "Voor het eerst heb ik niet meteen een oplossing geroepen.",
    ),
    (
        "Een zinnetje. 'Ik kom er morgen op terug.' Heb het op een geeltje aan mijn scherm hangen.",
        ALL,
        "'Ik kom er morgen op terug.'",
    ),
)


@pytest.mark.parametrize(("words", "later", "at_once"), SAID)
def test_it_quotes_the_sentence_that_matters(words: str, later: str, at_once: str):
    later = words if later is ALL else later
    assert (quote(words), at_hand(words)) == (later, {ALL: words, SAME: later}.get(at_once, at_once))


@pytest.mark.parametrize("signs", ["gr hennie", "Groetjes, Hennie", "mvg", "met vriendelijke groet, Hennie de Vries"])
def test_how_he_signs_is_never_quoted(signs: str):
    said = "Dat ik er niet tegen kan om niks te weten."
    assert (quote(f"{said} {signs}"), at_hand(f"{said} {signs}"), whole(f"{said}\n{signs}")) == (said, said, said)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "Een zinnetje. 'Ik kom er morgen op terug.' Heb het op een geeltje.",
            ("Een zinnetje.", "'Ik kom er morgen op terug.'", "Heb het op een geeltje."),
        ),
        (
            "Iemand zegt 'wie pakt dit op?' en ik hou die stilte niet uit.",
            ("Iemand zegt 'wie pakt dit op?' en ik hou die stilte niet uit.",),
        ),
        ('Ze zei: "Doe maar." Toen ging ik.', ('Ze zei: "Doe maar."', "Toen ging ik.")),
    ],
)
def test_what_closes_a_quotation_goes_with_it_and_no_quotation_is_cut_in_two(words: str, told: tuple[str, ...]):
    assert sentences(words) == told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Nee, ik zou zeggen: hoe ik mijn grens bewaak bij Karin.", "Hoe ik mijn grens bewaak bij Karin."),
        ("ja dat weet ik wel: hoe ik nee zeg tegen mijn baas", "Hoe ik nee zeg tegen mijn baas"),
        ("Ik denk dat het goed ging: hij lachte.", "Ik denk dat het goed ging: hij lachte."),
        ("Ik werd er lichter van en eerlijk is eerlijk, beter", "Ik werd er lichter van"),
    ],
)
def test_what_is_said_around_it_is_left_and_it_begins_as_a_sentence_does(words: str, told: str):
    assert quote(words) == told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        # All of a short answer, but for what only leads in or out.
        (
            "sorry gisteren storing gehad. Bij Cor ging het 2 van de 3 keer goed. Samira nog niet gevraagd, ze was "
            "ziek en daarna durfde ik niet. Doe Ada de groeten!",
            "Bij Cor ging het 2 van de 3 keer goed. Samira nog niet gevraagd, ze was ziek en daarna durfde ik niet.",
        ),
        (
            "om negen uur dus weer he. maar goed. het ging half. ik ben toch gaan kijken en weer teruggelopen",
            "het ging half. ik ben toch gaan kijken en weer teruggelopen",
        ),
        (
            "Liever iets heel anders, of eigenlijk toch niet heel anders. Ik was blij en meteen bang dat ik iets ga "
            "missen. Daarover.",
            "Ik was blij en meteen bang dat ik iets ga missen.",
        ),
        (
            "Excuus dat ik pas nu antwoord, ik had dienst. Wat ik meeneem: dat nalopen geen zekerheid geeft. Ik weet "
            "alleen niet of ik dat 's avonds ook geloof.",
            "Dat nalopen geen zekerheid geeft. Ik weet alleen niet of ik dat 's avonds ook geloof.",
        ),
        # What stands in the middle of it stays, unless it is for the one who asks: then one side of it is shown.
        (
            "Ik zeg tegen Lucas: deze notitie is nog niet goed genoeg. En dan niks. Misschien tel ik ze af.",
            "Ik zeg tegen Lucas: deze notitie is nog niet goed genoeg. En dan niks. Misschien tel ik ze af.",
        ),
        (
            "Ik heb het gezegd en daarna tot drie geteld. Wie leest dit? De zaal knikte.",
            "Ik heb het gezegd en daarna tot drie geteld. …",
        ),
    ],
)
def test_a_short_answer_is_quoted_whole(words: str, said: str):
    assert quote(words) == said


def test_of_a_long_answer_what_a_quoted_sentence_points_at_goes_along_and_a_cut_is_seen():
    begins = "In het overleg over de begroting van volgend jaar zat iedereen met een laptop op schoot te typen. "
    kinds = (
        "Bij twijfel die een vraag oplevert kan ik iets doen, bellen of prikken, en bij de andere alleen naar huis. "
    )
    merges = "Ik merk dat ik nu al zit te twijfelen of ik ze uit elkaar kan houden."
    ends = " Na afloop stonden er nog een paar mensen bij de koffie en toen was het alweer tijd voor de volgende groep."
    assert quote(f"{begins}{kinds}{merges}{ends}") == f"… {kinds}{merges} …"
