"""Notebooks run cell by cell in IPython, without a Jupyter server: python -m tests.harness.notebook FILE [--write].

Prints what the cells print, as a JSON list of one text a code cell; with --write puts it into the file as the cells' output instead.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

Notebook = dict[str, Any]


def code_cells(notebook: Notebook) -> list[dict[str, Any]]:
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def printed(cell: dict[str, Any]) -> str:
    """What a cell printed when its output was last written."""
    return "".join("".join(output["text"]) for output in cell["outputs"])


def run(notebook: Notebook) -> list[str]:
    """What each code cell prints. RuntimeError for a cell that fails, or shows anything but text that it prints."""
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.utils.capture import capture_output

    shell = InteractiveShell(history_manager=None)  # type: ignore[no-untyped-call]
    found = []
    for number, cell in enumerate(code_cells(notebook), start=1):
        with capture_output() as captured:
            done = shell.run_cell("".join(cell["source"]))  # type: ignore[no-untyped-call]
        if not done.success or captured.outputs:
            raise RuntimeError(f"Cell {number}: {captured.stdout}{captured.stderr}")
        found.append(captured.stdout)
    return found


def with_output(notebook: Notebook, texts: list[str]) -> Notebook:
    """The notebook with these texts as what its code cells printed."""
    for number, (cell, text) in enumerate(zip(code_cells(notebook), texts, strict=True), start=1):
        stream = {"name": "stdout", "output_type": "stream", "text": text.splitlines(keepends=True)}
        cell |= {"execution_count": number, "outputs": [stream] if text else []}
    return notebook


def main() -> None:
    file = Path(sys.argv[1])
    notebook: Notebook = json.loads(file.read_text(encoding="utf-8"))
    texts = run(notebook)
    if "--write" in sys.argv:
        text = json.dumps(with_output(notebook, texts), ensure_ascii=False, indent=1, sort_keys=True)
        file.write_text(f"{text}\n", encoding="utf-8")
    else:
        sys.stdout.write(json.dumps(texts))


if __name__ == "__main__":
    main()
