"""The sentences of the page, from the catalogs like all others; the page fills in the values itself."""

from collections.abc import Mapping

from bot.playground.acts import TOO_BIG
from bot.texts import render
from conversations.text import Text


def words(language: str) -> dict[str, str]:
    """Every sentence of the page in words, by the name the page knows it by; values are left as `{name}`."""
    return {name: render(sentence, language) for name, sentence in _WORDS.items()}


_WORDS: Mapping[str, Text] = {
    "add_person": Text("Add a phone"),
    "attach": Text("Send a picture or a file"),
    "begin_as_coach": Text("Begin as a coach"),
    "blanked": Text("Blanked: it was needed no longer."),
    "block": Text("Block the bot"),
    "blocked": Text("{name} has blocked the bot.", name="{name}"),
    "buttons": Text("Buttons under this message"),
    "came_in": Text("The bot fetched this message; it keeps nothing of it but what stands above."),
    "cancel": Text("Do not do it"),
    "chat_of": Text("Chat of {name}", name="{name}"),
    "clock": Text("Clock"),
    "close": Text("Close"),
    "coming": Text("coming"),
    "commands": Text("Commands"),
    "copy": Text("Copy"),
    "day": Text("+1 day"),
    "done": Text("past"),
    "drawer": Text("What the bot keeps of this"),
    "drawer_what": Text(
        "These are its rows in the database. Who steals the database has no more than the sealed bytes; under them "
        "stands what they say to who has the key."
    ),
    "earlier": Text("Earlier messages"),
    "edit": Text("Edit"),
    "edited": Text("edited"),
    "editing": Text("Edit: {words}", words="{words}"),
    "fault": Text("What goes wrong"),
    "fault_busy": Text("429: too busy, again after 30 seconds"),
    "fault_clear": Text("Call it off"),
    "fault_dropped": Text("the connection breaks before the message is there"),
    "fault_dropped_after": Text("the connection breaks when the message is there"),
    "fault_error": Text("500: an error of Telegram itself"),
    "fault_fetching": Text("fetching what people write"),
    "fault_gateway": Text("502: something in between does not answer"),
    "fault_plan": Text("Let it happen"),
    "fault_slow": Text("slow: the answer takes 5 seconds"),
    "fault_times": Text("How often"),
    "fault_to": Text("the next message to {name}", name="{name}"),
    "fault_to_all": Text("the next message to anybody"),
    "fault_waiting": Text(
        "Still to go wrong: {where} ({what}), {times}×.", where="{where}", what="{what}", times="{times}"
    ),
    "fault_where": Text("With what"),
    "faults": Text("Let something go wrong"),
    "faults_what": Text(
        "See what the bot does on a bad day. A failure waits for its moment and then strikes; what somebody wrote may "
        "never get lost by it."
    ),
    "fold": Text("Show less"),
    "forwarded": Text("Passed on"),
    "heard": Text("To {name}: {words}", name="{name}", words="{words}"),
    "hour": Text("+1 hour"),
    "in_database": Text("In the database"),
    "in_reply_to": Text("In reply to: "),
    "kept": Text("Kept"),
    "lost": Text(
        "The playground does not answer. It has stopped, perhaps; the page goes on by itself when it is back."
    ),
    "message_menu": Text("What can be done with this message"),
    "minute": Text("+1 minute"),
    "more": Text("More"),
    "never_seen": Text("{name} has never seen the bot.", name="{name}"),
    "new_person": Text("Somebody new, called"),
    "next": Text("Next, {moment}: {what}.", moment="{moment}", what="{what}"),
    "no_commands": Text("The bot has no commands for this person."),
    "no_passing_on": Text("Protected: no copying or passing on"),
    "nothing_kept": Text("Nothing of this message is in the database."),
    "nothing_next": Text("Next: nothing is planned."),
    "open_invitation": Text("Open the invitation from {name}", name="{name}"),
    "open_link": Text("Open on the phone of who has never seen the bot"),
    "other_time": Text("Another time"),
    "or_a_scene": Text("Or choose a scene above, or let Johan be played."),
    "over_the_wire": Text("Over the wire"),
    "pass_on": Text("Pass on to the bot"),
    "phone_menu": Text("Settings of this phone"),
    "phone_of": Text("Phone of {name}", name="{name}"),
    "phones": Text("Phones"),
    "picture": Text("Picture"),
    "play_johan": Text("Play Johan"),
    "playground": Text("playground"),
    "protected": Text("protected"),
    "react": Text("React"),
    "reacted": Text("Reaction of {name}", name="{name}"),
    "reply": Text("Reply"),
    "replying": Text("Reply to: {words}", words="{words}"),
    "scene": Text("Scene"),
    "sealed": Text("sealed, {bytes} bytes", bytes="{bytes}"),
    "send": Text("Send"),
    "set": Text("Set the clock"),
    "set_to": Text("Set the clock to"),
    "size": Text("{size} kB", size="{size}"),
    "skipped": Text("skipped"),
    "speaks": Text("Language of this phone"),
    "spoilt": Text("went wrong, as was asked"),
    "stop": Text("Stop"),
    "choose_moment": Text("The whole trajectory: choose a moment to set the clock."),
    "timeline": Text("The whole trajectory"),
    "to_meeting": Text("Play on to the next meeting"),
    "to_next": Text("To the next moment"),
    "too_big": TOO_BIG,
    "trajectory_of": Text("Trajectory of {client} with {coach}", client="{client}", coach="{coach}"),
    "transcript_html": Text("Transcript as a page"),
    "transcript_markdown": Text("Transcript in Markdown"),
    "unblock": Text("Let the bot write again"),
    "unfold": Text("Show all"),
    "unread": Text("{count} unread", count="{count}"),
    "unread_here": Text("Unread from here"),
    "what_is_kept": Text("What the bot keeps of this"),
    "whose_phone": Text("Whose phone"),
    "wire": Text("What went over the wire"),
    "wire_what": Text(
        "The bot's last calls to Telegram, newest first. This Telegram runs on this computer; nothing leaves it."
    ),
    "with_the_key": Text("With the key:"),
    "write": Text("Message"),
    "write_as": Text("Write as {name}", name="{name}"),
}
