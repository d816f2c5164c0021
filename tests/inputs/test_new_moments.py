"""A newer program knows a kind of moment that trajectories under way have never heard of."""

from sqlalchemy import delete, update

from bot.actions.lay_plan import laid_by_others, rules
from bot.storage import schedule, trajectories
from bot.storage.tables import moment, trajectory
from conversations import moments
from tests.cast import BEGIN, ada_and_johan, at, texts
from tests.worlds import playing

CRAFT = "Je sprak Johan. Hooguit twee korte vragen, alleen voor jou.\n\nWanneer werd het stil in het gesprek?"
AFTER_SECOND = at("2026-12-22 17:00")


def forget_craft(work):
    """As if it had been laid down by a program without it."""
    work.do(delete(moment).where(moment.c.kind == "craft"))
    work.do(update(trajectory).values(laid_by="one without"))


def laid_down(work):
    (johans,) = trajectories.all_active(work)
    return {(one.moment.kind, one.moment.meeting): one.state for one in schedule.moments_of(work, johans.id)}


async def test_it_comes_around_every_meeting_still_to_be_and_around_none_that_has_been(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        ada, _ = await ada_and_johan(world)
        await world.until(at("2026-12-03 12:00"))
        before = await world.app.writer.run(laid_down)
        await world.app.writer.run(forget_craft)
        seen = len(ada.reads)
    async with playing(tmp_path, world.clock.now(), telegram=world.telegram) as world:
        await world.settle()
        after = await world.app.writer.run(laid_down)
        assert set(before) - set(after) == {("craft", 1)}
        assert after == {place: state for place, state in before.items() if place in after}
        await world.until(AFTER_SECOND)
        assert [text for text in texts(ada, seen) if "alleen voor jou" in text] == [CRAFT]


async def test_it_opens_no_contract_to_lay_what_was_laid_by_the_same_rules(tmp_path):
    async with playing(tmp_path, BEGIN) as world:
        await ada_and_johan(world)
    async with playing(tmp_path, world.clock.now(), telegram=world.telegram) as world:
        await world.settle()
        assert await world.app.writer.run(laid_by_others) == []
        await world.app.writer.run(forget_craft)
        assert len(await world.app.writer.run(laid_by_others)) == 1


def test_rules_that_lay_other_moments_are_known_by_another_name(monkeypatch):
    before = rules()
    monkeypatch.delitem(moments._NOTICES, moments.Kind.HELD)
    rules.cache_clear()
    assert rules() != before
    rules.cache_clear()
