"""So many of a whole: how reports and pages say how far something is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """So many of a whole."""

    count: int
    total: int

    @property
    def percent(self) -> int:
        """The share in whole percent, rounded down: 100 is only what is complete."""
        return 100 * self.count // self.total if self.total else 100
