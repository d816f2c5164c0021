"""Ready scenes: where a look at the whole thing can begin."""

from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from conversations.text import Text

if TYPE_CHECKING:
    from bot.playground.world import World

Steps: TypeAlias = AsyncGenerator[None, None]


@dataclass(frozen=True)
class Scene:
    """A scene: its key, what it is called, what there is to see, and how it comes about, step by step."""

    key: str
    title: Text
    what: Text
    play: Callable[["World"], Steps]


def _scene(key: str, title: Text, what: Text) -> Scene:
    """A scene whose play has its key for a name. Plays bring the whole playground along, so they are read in when one
    is played and not before."""

    def play(world: "World") -> Steps:
        from bot.playground import plays

        steps: Steps = getattr(plays, key)(world)
        return steps

    return Scene(key, title, what, play)


FIRST = _scene("empty", Text("Empty"), Text("A coach and a client who have never seen the bot."))
WHOLE = _scene("whole", Text("From beginning to end"), Text("Johan's whole trajectory: seven meetings."))
SCENES = {
    scene.key: scene
    for scene in (
        FIRST,
        _scene("invited", Text("Just invited"), Text("Ada has laid down a trajectory; Johan has a link.")),
        _scene("halfway", Text("Halfway"), Text("After the third meeting, before the evaluation.")),
        _scene("last", Text("The last meeting"), Text("The evening before the seventh meeting.")),
        _scene("silent", Text("A silent client"), Text("Johan never answers; this is what Ada gets to read.")),
        _scene("moved", Text("A moved meeting"), Text("Ada has moved the fifth meeting out of the holidays.")),
        _scene("two", Text("Two coaches"), Text("Ada and Johan, beside Bram and Cleo.")),
        WHOLE,
    )
}
