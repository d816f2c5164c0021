"""What somebody is told who asks something of the one who asks."""

from conversations import patterns as re
from conversations.asking_back import AsksBack
from conversations.text import Text


def without_name(words: str, coach: str) -> str:
    """These words with "mijn coach" where they name her: what is asked of the talks is known by that."""
    first = coach.split()[0] if coach.split() else ""
    return re.sub(rf"\b{re.escape(first)}\b", "mijn coach", words) if first and first in words else words


def answer_to(about: AsksBack, coach: str) -> Text:
    """What he is told, but for who reads what he writes and how long it is kept: that is not the same for everybody."""
    match about:
        case AsksBack.MUST:
            return Text("You need not. It is for the talks with {coach}, and skipping is always fine.", coach=coach)
        case AsksBack.DATE:
            return Text("A day need not be with it.")
        case AsksBack.ANYTHING:
            return Text("No, nothing is fine too.")
        case AsksBack.WHO:
            return Text("I am a chatbot, I only ask and pass on. {coach} is the human being.", coach=coach)
        case AsksBack.EFFORT:
            return Text(
                "A few minutes each time. Around each meeting with {coach} you hear from me a few times.", coach=coach
            )
        case AsksBack.OWED:
            return Text(
                "You are right, that is still open. With /meld you ask {coach} at once, with /doel you look at your "
                "goal.",
                coach=coach,
            )
        case AsksBack.PREPARE:
            return Text(
                "As far as I know you need not prepare anything. I ask you beforehand what you want to talk about."
            )
        case AsksBack.ITSELF:
            return Text("That goes by itself: around each meeting with {coach} you hear from me.", coach=coach)
        case AsksBack.WHOLE:
            return Text("Yes, all that you wrote is with it.")
        case AsksBack.LATER:
            return Text("You can always write something more here later.")
        case AsksBack.PURPOSE:
            return Text(
                "No, it is for your talks with {coach}. Nobody else reads along, nobody at your work either.",
                coach=coach,
            )
        case AsksBack.WHOM:
            return Text("Somebody at home perhaps, or at work. It may be nobody too; then you leave it.")
        case AsksBack.ENOUGH:
            return Text("It is good like this. You can always write something more here.")
        case AsksBack.TOPIC:
            return Text("What you talk about with {coach} is up to you. Nothing is too small for it.", coach=coach)
        case AsksBack.OWN:
            return Text("With /antwoorden you read back what you wrote here, and can change it.")
        case AsksBack.CHANGES:
            return Text("Only {coach} can change that here. With /meld you pass it on at once.", coach=coach)
        case AsksBack.PASSES:
            return Text("I pass it on when you tap that here, or with /meld.")
        case AsksBack.STOPS:
            return Text("With /stop I ask nothing more. What you wrote stays yours until it is erased.")
        case AsksBack.ADVICE:
            return Text("I give no advice. Take that question along to {coach}.", coach=coach)
        case _:
            return Text("Whatever comes to your mind. There is no wrong answer, and skipping is fine.")
