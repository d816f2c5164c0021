"""What keeps the database itself quick, however much there is in it."""

from bot.storage.work import Work

# Below 10 MB everything is quick, and what was counted in a database that young is soon wrong.
_WORTH_COUNTING = 2_500
# So many entries of an index are looked at: enough to know how much is alike in it, in a few milliseconds.
_LOOKED_AT = 400


def count(work: Work) -> None:
    """Let SQLite see how much there is of what, so that it looks for things by the quickest way; PostgreSQL does so by
    itself."""
    if work.db.dialect.name != "sqlite":
        return
    pages = work.db.exec_driver_sql("PRAGMA page_count").scalar_one()
    if pages >= _WORTH_COUNTING:
        work.db.exec_driver_sql(f"PRAGMA analysis_limit={_LOOKED_AT}")
        work.db.exec_driver_sql("ANALYZE")
