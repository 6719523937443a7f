"""`finsam ask`: the questions of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.group import with_global_options
from cli.output import format_option, print_rows
from cli.settings import answering, open_workspace
from cli.texts import Name, Text

if TYPE_CHECKING:
    from queries.question import Question
    from queries.reports import Format

METAVARS = {
    "day": "DATE",
    "within": "DATE",
    "from": "DATE",
    "to": "DATE",
    "number": "NUMBER",
    "decision": "TYPE",
    "text": "TEXT",
}
"""Type of a parameter → what stands for its value in the help; any other takes a name."""


class Questions(click.Group):
    """A command for each question, made from the header of its file."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        from queries.question import questions

        return [name.replace("_", "-") for name in questions()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        from queries.question import questions

        question = questions().get(cmd_name.replace("-", "_"))
        return with_global_options(_command(question)) if question else None


def _command(question: Question) -> click.Command:
    @click.option(
        "--engine",
        type=click.Choice(["cypher", "sparql"]),
        help="Which graph answers; the rows are the same (default: sparql, which starts sooner; cypher where a Neo4j is named or over 1,000 minutes are held).",
    )
    @format_option
    def answer(engine: str | None, form: Format, **parameters: str | None) -> None:
        from queries.catalogue import ask
        from queries.namesakes import namesakes

        with open_workspace() as workspace:
            rows = ask(answering(workspace, engine), question.name, **parameters)
        print_rows(rows, form)
        if form == "table":
            for note in namesakes(rows):
                click.echo(note, err=True)

    command = click.command(
        name=question.name.replace("_", "-"),
        help=f"{question.english}\n\n{question.swedish}",
        short_help=question.english,
        epilog=f"Example: {question.example}",
    )(answer)
    command.params[:0] = [
        click.Option(
            [f"--{parameter.name}"],
            type=Text() if parameter.type in METAVARS else Name(parameter.type),
            metavar=METAVARS.get(parameter.type, "NAME"),
            help=f"{parameter.help}.",
        )
        for parameter in question.parameters
    ]
    return command


@click.group(
    name="ask",
    short_help="Ask a question of the catalogue, or list them.",
    cls=Questions,
    invoke_without_command=True,
    epilog='Example: finsam ask who-represents --person "Ingrid Hermansson"',
)
@click.pass_context
def command(context: click.Context) -> None:
    """Ask a question of the catalogue; without a name, list the questions."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
