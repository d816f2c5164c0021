"""Every button there is, a row each."""

from bot.doors.press_conversation import CONVERSATION
from bot.doors.press_desk import DESK
from bot.doors.press_own import OWN
from bot.doors.press_trajectory import TRAJECTORY
from bot.doors.row import Rows

ROWS: Rows = {**CONVERSATION, **OWN, **TRAJECTORY, **DESK}
