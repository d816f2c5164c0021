"""What has been done, counted for Prometheus: by kind and outcome, never by person."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from bot.intake import Raw
from bot.message import Outcome, Sent
from bot.storage.delivery_kinds import BESIDE
from bot.storage.outbox import Delivery

_SECONDS = (1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400, 43_200)


@dataclass(frozen=True)
class Measure:
    """Something that is as it is now: its name, what it is, and how much; None is not known."""

    name: str
    what: str
    value: float | None


class Metrics:
    """Counts as long as the process lives."""

    FORM = CONTENT_TYPE_LATEST

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._updates = Counter(
            "tussendoor_updates", "Updates that came in, by whether they were kept", ["kept"], registry=self._registry
        )
        self._deliveries = Counter(
            "tussendoor_deliveries",
            "Calls, by kind and outcome",
            ["kind", "outcome"],
            registry=self._registry,
        )
        self._lateness = Histogram(
            "tussendoor_lateness_seconds",
            "How long after its moment a message arrived",
            buckets=_SECONDS,
            registry=self._registry,
        )
        self._errors = Counter("tussendoor_errors", "Errors in the log, by event", ["event"], registry=self._registry)
        self._gauges: Mapping[str, Gauge] = {}

    def counting(self, take: Callable[[list[Raw]], Awaitable[bool]]) -> Callable[[list[Raw]], Awaitable[bool]]:
        """The same, and counted."""

        async def counted(batch: list[Raw]) -> bool:
            taken = await take(batch)
            self._updates.labels("yes" if taken else "no").inc(len(batch))
            return taken

        return counted

    def carried(self, row: Delivery, outcome: Outcome, now: datetime) -> None:
        """A delivery came to this outcome."""
        self._deliveries.labels(row.kind.value, type(outcome).__name__.lower()).inc()
        if isinstance(outcome, Sent) and row.kind not in BESIDE:
            self._lateness.observe(max(0.0, (now - row.intended_at).total_seconds()))

    def failed(self, event: str) -> None:
        """An error of this name is in the log."""
        self._errors.labels(event).inc()

    def shown(self, measures: list[Measure]) -> bytes:
        """All of it, and these, in the form that Prometheus reads."""
        for measure in measures:
            gauge = self._gauge(measure)
            gauge.set(float("nan") if measure.value is None else measure.value)
        return bytes(generate_latest(self._registry))

    def _gauge(self, measure: Measure) -> Gauge:
        if measure.name not in self._gauges:
            made = Gauge(f"tussendoor_{measure.name}", measure.what, registry=self._registry)
            self._gauges = {**self._gauges, measure.name: made}
        return self._gauges[measure.name]
