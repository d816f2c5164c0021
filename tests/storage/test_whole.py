"""The whole application on either database: from agreement to the first digest, in four writing threads or in one."""

from pathlib import Path

from bot.demo import playing
from tests.cast import BEGIN, ada_and_johan, at, reads


async def test_an_answer_reaches_the_coach_before_the_meeting(tmp_path: Path, database_url: str) -> None:
    async with playing(tmp_path, BEGIN, database_url=database_url) as world:
        ada, johan = await ada_and_johan(world)
        await world.until(at("2026-11-26 09:00"))
        johan.says("Hoe krijg ik tijd voor de pilot?")
        await world.after(minutes=2)
        await world.until(at("2026-11-30 18:00"))
        assert "Hoe krijg ik tijd voor de pilot?" in await reads(world, ada)
        assert world.telegram.refused == []
