"""docs/cli.md says what --help says."""

from cli.main import application
from cli.reference import page
from tests.harness.command import ROOT


def test_the_page_is_what_the_commands_print():
    assert (ROOT / "docs" / "cli.md").read_text(encoding="utf-8") == page(application), "make reference writes it anew"


def test_the_page_has_every_command_with_its_example():
    text = page(application)
    assert text.count("\n## finsam") == text.count("\nUsage: finsam") == text.count("\n  Example: finsam ")
    assert "## finsam report cross-board" in text
    assert "## finsam ask who-represents" in text
