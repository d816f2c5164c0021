"""How a question is put: every rule fires on what breaks it, and is silent on what keeps it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.text import Text
from conversations.wording import Finding, Lang, Rule, lint


def rules(wording: str, lang: Lang = "nl", *, closed: bool = False, why: bool = False) -> list[Rule]:
    return [finding.rule for finding in lint(wording, lang, closed=closed, why=why)]


class TestLint:
    @pytest.mark.parametrize(
        ("rule", "breaks_it", "keeps_it"),
        [
            (Rule.TOO_LONG, "Wat zag je" + "  " * 2000 + "?", "Wat zag je" + " " * 2000 + "?"),
            (Rule.WORDS, "Wat zag je" + " daar" * 23 + "?", "Wat zag je" + " daar" * 22 + "?"),
            (Rule.ONE, "Wat zag je? Wat deed je?", "Je was erbij. Wat zag je?"),
            (Rule.ONE, "Wat ging er goed en wat kan er beter?", "Waar en wanneer komt het voor?"),
            (Rule.ONE, "Wat wil je, en hoe?", "Wie of wat helpt je?"),
            (Rule.ONE, "Vertel wat je zag.", "Wat zag je?"),
            (Rule.OPEN, "Heb je gezien wat er gebeurde?", "Wat heb je gezien?"),
            (Rule.OPEN, "Als het lukt, is het dan klaar?", "Als het lukt, wat is er dan klaar?"),
            (Rule.OPEN, "En wil je dat?", "En wat wil je?"),
            (Rule.OPEN, "Denk je dat?", "Denk aan gisteren: wat zag je?"),
            (Rule.OPEN, "Is de waarde nu helder?", "Wat, hoe klein ook, wil je houden?"),
            (Rule.WHY, "Waarom deed je dat?", "Waarvoor deed je dat?"),
            (Rule.ADVICE, "Heb je overwogen om hem te bellen?", "Welke wegen heb je overwogen?"),
            (Rule.ADVICE, "Zou je niet eerst met je team praten?", "Wat zou je niet willen missen?"),
            (Rule.ADVICE, "Misschien moet je het eerder zeggen, wat denk je?", "Wat moet je ervoor opgeven?"),
            (Rule.ADVICE, "Kunt u dat niet beter laten?", "Hoe kunt u dat beter zien?"),
            (Rule.DIAGNOSIS, "Hoe ga je om met je faalangst?", "Hoe ga je om met spanning?"),
            (Rule.DIAGNOSIS, "U bent erg onzeker, hoe komt dat?", "Wie bent u als het spannend is?"),
            (Rule.PRAISE, "Goed gedaan! Wat neem je mee?", "Wat ging er goed?"),
            (Rule.PRAISE, "Knap dat je dat deed, hoe ging het?", "Waar ben je trots op?"),
            (Rule.CHARGED, "Wat heb je met je huiswerk gedaan?", "Wat heb je met je voornemen gedaan?"),
            (Rule.CHARGED, "Wat was de opdracht?", "Wat zei de opdrachtgever?"),
            (Rule.EMOJI, "Wat zag je? 🙂", "Wat zag je op −2 …?"),
            (Rule.PLACEHOLDER, "Hoe staat het met {doel}?", "Hoe staat het met (een deel van) je doel?"),
        ],
    )
    def test_it_fires_on_what_breaks_a_rule_and_is_silent_on_what_keeps_it(self, rule, breaks_it, keeps_it):
        assert rule in rules(breaks_it)
        assert rules(keeps_it) == []

    @pytest.mark.parametrize(
        ("rule", "breaks_it", "keeps_it"),
        [
            (Rule.ONE, "What did you see, and what did you do?", "Where and when will it be there?"),
            (Rule.OPEN, "Did you see what happened?", "What happened?"),
            (Rule.WHY, "Why did you do that?", "What did you do that for?"),
            (Rule.ADVICE, "Have you considered calling him?", "Which ways have you considered?"),
            (Rule.ADVICE, "Shouldn't you talk to your team first?", "What would you not want to miss?"),
            (Rule.DIAGNOSIS, "You seem anxious: what is going on?", "What is going on?"),
            (Rule.PRAISE, "Well done! What do you take along?", "What was done well?"),
            (Rule.CHARGED, "How was your homework?", "How was your experiment?"),
        ],
    )
    def test_it_knows_english_too(self, rule, breaks_it, keeps_it):
        assert rule in rules(breaks_it, "en")
        assert rules(keeps_it, "en") == []

    @pytest.mark.parametrize("blank", ["", " \n", "\u2800", "\u200b"])
    def test_it_finds_nothing_but_emptiness_in_what_is_empty(self, blank: str):
        assert rules(blank) == [Rule.EMPTY]

    def test_it_lets_a_question_with_buttons_be_closed(self):
        assert rules("Is dit wat je wilt onderzoeken?", closed=True) == []

    def test_it_lets_a_why_be_asked_on_purpose(self):
        assert rules("Waarom juist toen?", why=True) == []

    @pytest.mark.parametrize(
        ("form", "mixes", "keeps"),
        [
            ("je", "Wat neem je mee naar uw team?", "Wat neem je mee?"),
            ("u", "Wat helpt jou?", "Wat helpt u?"),
        ],
    )
    def test_it_hears_the_other_form_of_address(self, form, mixes, keeps):
        assert [one.rule for one in lint(mixes, "nl", form=form)] == [Rule.FORM]
        assert lint(keeps, "nl", form=form) == lint(mixes, "nl") == ()

    def test_it_explains_itself_and_offers_another_way(self):
        assert lint("Waarom deed je dat?", "nl") == (
            Finding(
                Rule.WHY,
                Text("“Why” asks for a defence."),
                Text("Ask “What made you …?” or “What for?” instead."),
            ),
        )

    def test_it_names_the_broken_rules_once_and_in_their_own_order(self):
        assert rules("Waarom doe je {dat} niet? Heb je overwogen te stoppen?") == [
            Rule.ONE,
            Rule.WHY,
            Rule.ADVICE,
            Rule.PLACEHOLDER,
        ]

    @given(st.text(), st.sampled_from(["nl", "en"]))
    def test_it_reads_anything(self, wording, lang):
        found = rules(wording, lang)
        assert found == [rule for rule in Rule if rule in found]
