"""A bar for each figure, as SVG."""

from collections.abc import Mapping
from html import escape
from pathlib import Path

_WIDTH, _LABELS, _ROW, _BAR = 750, 290, 34, 20


def draw(file: Path, figures: Mapping[str, float], unit: str = "answers a second, 50 chats") -> None:
    """The longest bar is the highest figure; the last one is ours."""
    most, ours = max(figures.values()), list(figures)[-1]
    height = _ROW * (len(figures) + 1) + 12
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" font-family="sans-serif"'
        ' font-size="14" fill="#333">',
        f'<rect width="{_WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="{_LABELS}" y="22">{escape(unit)}</text>',
    ]
    for place, (name, figure) in enumerate(figures.items(), 1):
        y, width = place * _ROW + 6, (_WIDTH - _LABELS - 80) * figure / most
        colour = "#2f6f5e" if name == ours else "#b9c4c0"
        lines += [
            f'<text x="{_LABELS - 12}" y="{y + 15}" text-anchor="end">{escape(name)}</text>',
            f'<rect x="{_LABELS}" y="{y}" width="{width:.1f}" height="{_BAR}" rx="3" fill="{colour}"/>',
            f'<text x="{_LABELS + width + 8:.1f}" y="{y + 15}">{figure:.0f}</text>',
        ]
    file.write_text("\n".join([*lines, "</svg>", ""]), "utf-8")
