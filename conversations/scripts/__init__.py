"""Every kind of conversation, by its key."""

from conversations.script import Script
from conversations.scripts.move import MOVE
from conversations.scripts.note import NOTE
from conversations.scripts.preparation import PREPARATION
from conversations.scripts.reflection import REFLECTION
from conversations.scripts.setup import SETUP
from conversations.scripts.welcome import WELCOME

SCRIPTS: dict[str, Script] = {script.key: script for script in (WELCOME, PREPARATION, REFLECTION, NOTE, SETUP, MOVE)}
