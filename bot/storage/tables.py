"""The tables, in SQL that SQLite and PostgreSQL both speak.

Ids are random. Columns named `sealed_…` hold what people wrote or are called, closed under the key of their owner
(`sealing.py`); all else is what a thief may see: that something was due, asked or sent, and when. What a channel calls
a message or an update (`message_id`, `update_id`) is text that only the channel reads.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Time,
    UniqueConstraint,
    false,
    text,
)

from bot.storage.engine import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

_ID = String(16)

installation = Table(
    "installation",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("key_check", LargeBinary, nullable=False),
    Column("bot_hash", LargeBinary),
    Column("alive_at", UtcDateTime),
    Column("identity", String(32)),
    Column("generation", Integer, nullable=False, server_default="0"),
    # Of what was said up to this delivery, the buttons do not tell under which message they hang.
    Column("last_unmarked", BigInteger),
)

erased = Table(
    "erased",
    metadata,
    Column("owner", _ID, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("batch", _ID),
    Column("sealed_words", LargeBinary),
    Column("done_at", UtcDateTime, index=True),
)

person = Table(
    "person",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("telegram_hash", LargeBinary, nullable=False, unique=True),
    Column("sealed_telegram_id", LargeBinary, nullable=False),
    Column("language", String(8), nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("alone_since", UtcDateTime, index=True),
    Column("guard", String(8), nullable=False, server_default=""),
)

coach = Table(
    "coach",
    metadata,
    Column("person_id", _ID, ForeignKey("person.id"), primary_key=True),
    Column("sealed_name", LargeBinary, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("left_at", UtcDateTime),
    Column("erased_minutes", Integer, nullable=False, server_default="0"),
)

trajectory = Table(
    "trajectory",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("coach_id", _ID, ForeignKey("coach.person_id"), nullable=False),
    Column("client_id", _ID, ForeignKey("person.id"), index=True),
    Column("stage", String(16), nullable=False),
    Column("since", UtcDateTime, nullable=False, index=True),
    Column("sealed_steering", LargeBinary),
    Column("sealed_wishes", LargeBinary),
    Column("resume_at", UtcDateTime),
    Column("before_stop", String(16)),
    Column("laid_by", String(16)),
    Index("ix_trajectory_coach", "coach_id", "stage"),
    Index("ix_trajectory_rest", "stage", "resume_at"),
    Index("ix_trajectory_laid", "stage", "laid_by"),
)

invitation = Table(
    "invitation",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Column("used_by", _ID, ForeignKey("person.id")),
    Column("purpose", String(8), nullable=False, server_default="join"),
    Column("sealed_opener", LargeBinary),
    Column("opener_hash", LargeBinary, index=True),
    Column("tries", Integer, nullable=False, server_default="0"),
)

way_back = Table(
    "way_back",
    metadata,
    Column("person_id", _ID, ForeignKey("person.id"), primary_key=True),
    Column("code_hash", LargeBinary, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

second_lock = Table(
    "second_lock",
    metadata,
    Column("person_id", _ID, ForeignKey("person.id"), primary_key=True),
    Column("sealed_state", LargeBinary, nullable=False),
)

contract = Table(
    "contract",
    metadata,
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("sealed_body", LargeBinary, nullable=False),
    Column("proposed_at", UtcDateTime, nullable=False),
    Column("agreed_at", UtcDateTime),
)

meeting = Table(
    "meeting",
    metadata,
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("time", Time, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("sequence", Integer, nullable=False, server_default="0"),
    Column("coach_id", _ID, index=True),
    Index("ix_meeting_day", "day", "time", "trajectory_id"),
)

# What has been stays, and little of it at a time is still to come: only that is looked for by indexes of these rows.
_PLANNED, _NOT_OVER, _OVER = text("state = 'planned'"), text("done_at IS NULL"), text("done_at IS NOT NULL")
_OPEN, _OPEN_THERE = text("open = 1"), text("open")

moment = Table(
    "moment",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), nullable=False),
    Column("meeting", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("day", Date, nullable=False),
    Column("time", Time, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("chosen", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("trajectory_id", "meeting", "kind"),
    Index("ix_moment_due", "due_at", "id", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    Index("ix_moment_day", "day", "time", "trajectory_id", "kind", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
)

conversation = Table(
    "conversation",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("person_id", _ID, ForeignKey("person.id"), nullable=False, index=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("meeting", Integer),
    Column("script", String(32), nullable=False),
    Column("sealed_state", LargeBinary, nullable=False),
    Column("version", Integer, nullable=False),
    Column("open", Boolean, nullable=False),
    Column("outcome", String(16)),
    Column("wake_at", UtcDateTime),
    Column("since", UtcDateTime, nullable=False),
    Column("over_at", UtcDateTime),
    Index("ix_conversation_wake", "wake_at", sqlite_where=_OPEN, postgresql_where=_OPEN_THERE),
    Index("ix_conversation_open", "person_id", sqlite_where=_OPEN, postgresql_where=_OPEN_THERE),
)

digest = Table(
    "digest",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), nullable=False),
    Column("meeting", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("made_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("whole", Boolean, nullable=False, server_default=false()),
    UniqueConstraint("trajectory_id", "meeting", "part"),
)

asked = Table(
    "asked",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("conversation_id", _ID, ForeignKey("conversation.id"), nullable=False),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("number", Integer, nullable=False),
    Column("step", String(32), nullable=False),
    Column("about", String(8)),
    Column("bank_key", String(64)),
    Column("sealed_question", LargeBinary, nullable=False),
    Column("status", String(16), nullable=False),
    # Whose it is and who else may read it outlives their rows, so these point at nobody.
    Column("author_id", _ID, nullable=False, server_default="", index=True),
    Column("other_id", _ID),
    Column("audience", String(8), nullable=False, server_default="alone"),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("answered_at", UtcDateTime),
    Column("digest_id", _ID, ForeignKey("digest.id")),
    # Whether it was before the other's eyes, and in which digest he read that it is there no more.
    Column("told", Boolean, nullable=False, server_default=false()),
    Column("gone_in", _ID),
    UniqueConstraint("conversation_id", "number"),
    Index("ix_asked_heard", "other_id", "answered_at"),
)

answer = Table(
    "answer",
    metadata,
    Column("asked_id", _ID, ForeignKey("asked.id"), primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("sealed_body", LargeBinary, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("digest_id", _ID, ForeignKey("digest.id")),
    Column("told_in", _ID),
)

heard = Table(
    "heard",
    metadata,
    Column("person_id", _ID, ForeignKey("person.id"), primary_key=True),
    Column("message_id", String, primary_key=True),
    Column("conversation_id", _ID, ForeignKey("conversation.id"), nullable=False),
    Column("edited_at", UtcDateTime),
)

delivery = Table(
    "delivery",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("key", String(96), nullable=False, unique=True),
    Column("kind", String(16), nullable=False),
    Column("lane", String(48), nullable=False),
    Column("owner", _ID, nullable=False),
    Column("person_id", _ID, ForeignKey("person.id")),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("conversation_id", _ID, ForeignKey("conversation.id")),
    Column("turn", Integer),
    Column("sealed_chat", LargeBinary, nullable=False),
    Column("sealed_payload", LargeBinary),
    # What can be chosen under it, as long as the row is there: somebody may type his choice.
    Column("sealed_choices", LargeBinary),
    Column("unasked", Boolean, nullable=False),
    Column("state", String(16), nullable=False),
    Column("intended_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Column("unknowns", Integer, nullable=False),
    Column("message_id", String),
    Column("reason", String(32)),
    Column("done_at", UtcDateTime),
    Index("ix_delivery_due", "not_before", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    Index("ix_delivery_turn", "unasked", "id", sqlite_where=_PLANNED, postgresql_where=_PLANNED),
    Index("ix_delivery_lane", "state", "lane", sqlite_where=_NOT_OVER, postgresql_where=_NOT_OVER),
    Index("ix_delivery_said", "person_id", "done_at", "id", sqlite_where=_OVER, postgresql_where=_OVER),
    Index("ix_delivery_message", "person_id", "message_id"),
)

update_seen = Table(
    "update_seen",
    metadata,
    Column("update_id", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
)

set_aside = Table(
    "set_aside",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("update_id", String),
    Column("sealed_raw", LargeBinary, nullable=False),
    Column("person_id", _ID),
    Column("reason", String(32), nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

wrong_try = Table(
    "wrong_try",
    metadata,
    Column("telegram_hash", LargeBinary, primary_key=True),
    Column("day", Date, primary_key=True),
    Column("count", Integer, nullable=False),
)

aloud = Table(
    "aloud",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("person_id", _ID, ForeignKey("person.id"), nullable=False, index=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("message_id", String, nullable=False),
    Column("stage", String(8), nullable=False),
    Column("sealed_message", LargeBinary, nullable=False),
    Column("sealed_words", LargeBinary),
    Column("at", UtcDateTime, nullable=False),
)

memo = Table(
    "memo",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), nullable=False, index=True),
    Column("sealed_body", LargeBinary, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

coach_question = Table(
    "coach_question",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("coach_id", _ID, ForeignKey("coach.person_id"), nullable=False, index=True),
    Column("trajectory_id", _ID, ForeignKey("trajectory.id"), index=True),
    Column("script", String(32), nullable=False),
    Column("place", String(8), nullable=False),
    Column("sealed_body", LargeBinary, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

absence = Table(
    "absence",
    metadata,
    Column("id", _ID, primary_key=True),
    Column("person_id", _ID, ForeignKey("person.id"), nullable=False, index=True),
    Column("kind", String(8), nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("holder", String(16)),
    Column("fence", BigInteger, nullable=False),
    Column("beat", BigInteger, nullable=False),
)
