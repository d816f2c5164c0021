"""What weighs most in an answer, told in passing."""

from conversations.told.in_passing import never_said_before, of_whom, was_laid_up, without_it, word_in_passing
from tests.conversations.walking import speak

TELLS_OF = {
    "Dat ik niet anders weet. M'n pa deed het ook zo, die is op z'n 61e met de laser in z'n hand omgevallen.": "pa",
    "Dat heb ik van mijn moeder, die had MS en klaagde nooit.": "moeder",
    "Dat doe ik al sinds de dood van mijn broer.": "broer",
    "Dan is het twee jaar geleden dat mijn vrouw stierf.": "vrouw",
    "Mijn vader dronk en ik hield het huis bij elkaar.": "vader",
}
TELLS_OF_NO_SUCH_THING = (
    "Mijn vader zei dat het plan dood was.",
    "Mijn man viel dood neer van verbazing, en mijn moeder viel om van het lachen.",
    "Mijn man is dood op als hij thuiskomt.",
    "Als mijn moeder dood is, wil ik geen spijt hebben.",
    "Het project is een stille dood gestorven.",
    "Mijn man dronk koffie en ik zei het.",
)


def test_it_hears_of_whom_he_tells_in_passing_that_he_died_or_was_ill():
    """And not what only sounds like it."""
    heard = {words: of_whom(words) for words in (*TELLS_OF, *TELLS_OF_NO_SUCH_THING)}
    assert {words: found[0] for words, found in heard.items() if found} == TELLS_OF


def test_it_quotes_what_he_found_without_that():
    """So that "dat" in the next question does not point at the one who died."""
    assert without_it("Dat ik niet stop. Mijn vader ook niet, die is op zijn 61e omgevallen.") == ("Dat ik niet stop.")
    assert without_it("Mijn opa had parkinson.") == "Mijn opa had parkinson."


def test_it_hears_that_he_had_told_nobody_yet():
    """Not a denial, nor what he has not told somebody in particular."""
    said = ("Dat had ik nog nooit hardop gezegd.", "Zo, dat heb ik nog niemand verteld.")
    never = ("Dat heb ik nooit gezegd.", "Ik heb het nog niet tegen Herman gezegd.", "Ik zeg nooit hardop wat ik vind.")
    assert [one for one in (*said, *never) if never_said_before(one)] == [*said]


def test_it_says_half_a_sentence_to_it_once():
    pa = "Mijn vader had ook parkinson en zei nooit iets."
    said = [word_in_passing(pa, before, "Robin") for before in ((), ("Mijn vader had parkinson.",))]
    assert [one and speak(one) for one in said] == ["Thank you for telling that about your vader, Robin.", None]


def test_it_hears_that_somebody_lay_in_hospital_or_had_a_fit():
    """Not of work there, of long ago, nor of what is called so."""
    lay = (
        "Pim had woensdagnacht een flinke aanval en we hebben tot gisteravond in het ziekenhuis gezeten. Hij is thuis.",
        "Wel is Pim vorige week weer opgenomen geweest, dus de donderdagavond liet ik schieten.",
        "we waren gisteren de hele dag met Pim in het ziekenhuis",
        "Mijn zoon heeft vannacht een epileptische aanval gehad.",
        "gisteren is mijn buurman met spoed opgenomen",
    )
    did_not = (
        "We hebben in het ziekenhuis een uur met het project gezeten.",
        "Ik werk in het ziekenhuis en had late dienst.",
        "Hij ging meteen in de aanval toen ik het zei.",
        "Ik had een aanval van de slappe lach.",
        "Dat heb ik in mijn agenda opgenomen.",
        "Als ik vroeger in het ziekenhuis lag, kwam ze elke dag.",
    )
    assert [one for one in (*lay, *did_not) if was_laid_up(one)] == [*lay]
    home = "We hebben in het ziekenhuis gezeten. Hij is weer thuis, het gaat."
    assert speak(word_in_passing(home, (), "Robin")) == "That is no small thing, Robin. Good that he is home again."
