"""What Alembic runs: in the transaction it is handed by `bot/storage/migrate.py`, or, for a developer, in its own."""

import os
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from bot.storage.engine import UtcDateTime, open_engine
from bot.storage.tables import metadata


def _render_item(kind: str, item: Any, autogen_context: AutogenContext) -> str | Literal[False]:
    """Write our own column type as the plain one it is in the database."""
    return "sa.DateTime(timezone=True)" if isinstance(item, UtcDateTime) else False


def _run(connection: Connection) -> None:
    # SQLite can undo a change of its schema like any other; Alembic does not assume so by itself.
    context.configure(
        connection=connection,
        target_metadata=metadata,
        transactional_ddl=True,
        render_as_batch=connection.dialect.name == "sqlite",
        render_item=_render_item,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    _run(given)
else:
    with open_engine(os.environ["TUSSENDOOR_DATABASE_URL"]).begin() as own:
        _run(own)
