"""What somebody says of who reads it, amid what he tells, and what is only about others."""

import pytest

from conversations.kept.kept_amid import Secret, secret_amid

HIS = (
    "Of ik moet blijven. Bij dit bedrijf bedoel ik. Dat hoeft verder niemand te lezen.",
    "Ik ben boos op Ada. Ze keek op haar horloge toen ik het had over mijn scheiding. Moet zij dit lezen? Liever niet.",
    "slecht, ben weer helemaal terug bij af en ik schaam me kapot. wil niet dat ada dit weet",
    "Ik slaap slecht door thuis. Dit is alleen voor mij.",
    "Dat ik eigenlijk weg wil. Niet voor Ada.",
    "Dat ik eigenlijk weg wil (dit hoeft Ada niet te lezen)",
    "We zijn aan het scheiden, dat hoeft Ada niet te weten",
    "Privé: ik heb een burn-out gehad",
    "Ik drink te veel. Hou dit voor mij.",
    "Het ging over mijn man. Liever niet dat Ada dit leest.",
    "Dat ik gehuild heb. Niet doorvertellen hoor",
    "Ik wil stoppen. Dit blijft bij mij, oké?",
    "Zij luisterde niet. Ik wil niet dat ze dit leest.",
    "Ada vond me zwak. Dat mag ze niet lezen.",
    "Dat ik bang ben. Zeg dit niet tegen Ada.",
    "ik twijfel aan alles. laat dit niet aan ada zien",
    "Dat ik niet meer wil. Vertel dit niet aan Ada",
    "niemand hoeft dit te lezen, maar ik ben eenzaam op mijn werk",
    "Ik ben verliefd op een collega. Dit is privé.",
    "I am leaving. Just for me.",
    "Een stukje over Henk hou ik liever bij mij: ik twijfel of hij nog op zijn plek zit.",
    "Over werk laten liggen. Het eerste mag Ada lezen, dat over Henk vertel ik haar zelf wel.",
    "Hoe ik nee zeg. Dat over thuis hou ik nog even voor mezelf, het gaat niet goed.",
    "Dit stukje niet voor Ada: ik heb gesolliciteerd.",
    "zet dit er niet in: mijn collega Fatma drinkt",
    "Hoe ik nee zeg tegen mijn baas. Dit mag Ada niet lezen trouwens.",
    "Hoe ik nee zeg tegen mijn baas, want dat lukt niet. Deze hou ik voor mezelf hoor.",
    "We hebben het over mijn vader gehad, maar dat hoeft niet op papier.",
    "mijn man slaat me. Ada mag dit lezen, of nee toch niet, hij wordt dan boos",
    "Ada mag dit lezen, o nee toch niet: ik ben zwanger",
    "Ada mag dit lezen. Of nee, toch niet. Ik ben zwanger.",
    "Ada mag dit lezen, wacht, nee: ik ben zwanger",
    "Hoe ik stop. Ada mag dit lezen, nee.",
    "Ik werk te veel. Mijn zoon zit vast. Dat van Karin hoeft er niet bij.",
    "Mijn zoon is opgenomen. Hij slikte pillen. Dat hoeft er niet in.",
    "Hoe ik nee zeg. Mijn zoon zit vast.\nja maar niet dat van mijn zoon",
    "k begon over m'n scheiding en toen wast 3 uur. dat laatste hoeft nergens opgeschreven",
)
WHO = (
    "Tranen, vooral. Had ik niet zien aankomen. Mag dit tussen ons blijven?",
    "Ik ga op de 14e bij HR vragen of ik 28 uur kan. Schrijf dat niet op waar mijn teamleider het ziet.",
    "Dat ik ga solliciteren. Onder ons gezegd.",
    "Ik zoek iets anders. Mijn leidinggevende mag dit niet lezen.",
    "Ik ga weg. Dit komt toch niet bij HR terecht?",
    "Dat mijn baas een eikel is, tussen ons",
    "Ik wil niet dat mijn baas dit leest. Ik zoek een andere baan.",
    "Ik voel me een bedrieger. Dat hoeft niemand te weten.",
)
NOTHING_OF_IT = (
    "Ada mag dit lezen. Nou ja, ik ben moe.",
    "Het ging goed, maar niet op maandag. Alleen dat van Karin was lastig.",
    "Dat van Karin hoeft er niet bij.",
    "Hoe ik stop. Ada mag dit lezen. Nee, ze mag alles lezen.",
    "Ada mag dit lezen. Nee zeggen blijft lastig.",
    "Ik wil niet dat mijn team weet dat ik dit moeilijk vind",
    "Ik hou mijn mening voor mezelf",
    "Een stuk van het plan hou ik bij mij, de rest geef ik weg.",
    "Ik zeg het mijn vrouw niet, dat vertel ik haar zelf wel een keer.",
    "Een deel van de avond is voor mij.",
    "Dat ik dingen voor mezelf hou in plaats van ze te zeggen",
    "Ada zei dat het tussen ons bleef",
    "Dat de pauze alleen voor mij is",
    "Ik vertel het niet aan mijn baas",
    "Dat hoeft mijn baas niet te weten, zeg ik dan",
    "Mijn chef vroeg wat er was. Dat hoeft ze niet te weten.",
    "Het ging mis tussen ons",
    "Er is iets tussen ons gekomen, mijn collega en ik",
    "Dat ik niemand nodig heb",
    "Ik ga dit niet doorsturen naar het hele team",
    "Ik wil mail niet meer lezen na zessen",
    "Ik wil leren nee zeggen. Liever niet meteen.",
    "Ik dacht: dit is niet voor mij",
    "Een baan als manager is niet voor mij",
    "Dit is mijn eigen keus, niemand moet dat lezen als zwakte",
    "Ada hoeft mij niet te vertellen wat ik moet doen",
    "Wat ik van Ada leerde: niet iedereen hoeft alles te weten",
    "Ze hoeft het niet met me eens te zijn",
    "Mijn moeder mag dat niet weten van mij",
    "Ik schrijf te veel op. Dat hoeft niet allemaal op papier, zei Ada.",
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((one, Secret.HIS) for one in HIS),
        *((one, Secret.WHO) for one in WHO),
        *((one, None) for one in NOTHING_OF_IT),
    ],
)
def test_it_hears_what_he_says_of_who_reads_it(words: str, said: Secret | None):
    assert secret_amid("Ada Lovelace", words) is said
