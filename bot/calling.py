"""What a row of the outbox is to the channel: the call it makes of it."""

import json
from dataclasses import replace
from datetime import datetime

from bot.actions.answered_buttons import Rehung
from bot.channel import Speaks
from bot.message import Outcome, Rejected, from_json, read_on
from bot.storage import spoken
from bot.storage.delivery_kinds import DeliveryKind
from bot.storage.outbox import CHANGED, NODDED, Delivery
from conversations.references import MessageRef

_STORED, _READ = "✍", "👀"
_MARKS = {CHANGED: "👌", NODDED: "👍"}


async def hand_over(channel: Speaks, row: Delivery, now: datetime) -> Outcome:
    """Make the call; what it came to."""
    match row.kind:
        case DeliveryKind.RECEIPT:
            message, _, why = row.payload.partition(" ")
            return await channel.react(row.chat, MessageRef(message), _MARKS.get(why, _STORED))
        case DeliveryKind.SEEN:
            return await channel.react(row.chat, MessageRef(row.payload), _READ)
        case DeliveryKind.MENU:
            return await channel.set_menu(row.chat, [(name, what) for name, what in json.loads(row.payload)])
        case DeliveryKind.LEAVE:
            return await channel.leave(row.chat)
        case DeliveryKind.CLEAR:
            return await channel.clear(row.chat, [MessageRef(str(one)) for one in json.loads(row.payload)])
        case DeliveryKind.BUTTONS if row.message_id is not None:
            return await channel.rehang(row.chat, row.message_id, Rehung.from_json(row.payload).buttons)
        case DeliveryKind.BUTTONS:
            return Rejected("not_there")
        case _:
            said = read_on(from_json(row.payload), now)
            return await channel.send(row.chat, replace(said, mark=spoken.mark_of(row.key)))
