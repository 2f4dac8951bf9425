"""Figures against their budgets, as the table and the exit status show them."""

from rich.console import Console

from audit.budgets import Figure, faults_of, none_of, table_of


def cells_of(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("│")[1:-1]] for row in table.splitlines()]


def text_of(*figures: Figure) -> str:
    console = Console(width=100)
    with console.capture() as shown:
        console.print(table_of(figures))
    return shown.get()


def test_a_figure_on_its_budget_holds() -> None:
    assert Figure("weight", "article", 60, 60).holds
    assert Figure("score", "home", 100, 100, least=True).holds


def test_a_figure_past_its_budget_does_not_hold() -> None:
    assert not Figure("weight", "article", 60.1, 60).holds
    assert not Figure("score", "home", 99, 100, least=True).holds


def test_the_table_shows_the_value_the_budget_and_the_verdict() -> None:
    shown = text_of(Figure("weight", "article", 58.24, 60, "KB"), none_of("errors", "site", ["x"]))
    assert ["weight", "article", "58.2 KB", "≤ 60 KB", "yes"] in cells_of(shown)
    assert ["errors", "site", "1", "≤ 0", "NO"] in cells_of(shown)


def test_only_what_does_not_hold_is_explained_and_not_at_any_length() -> None:
    broken = none_of("errors", "site", [f"fault {number}" for number in range(10)])
    said = faults_of([Figure("weight", "article", 1, 2), broken], most=2)
    assert said == ["errors, site:", "  fault 0", "  fault 1", "  … and 8 more"]
