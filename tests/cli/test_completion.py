"""Completion in the shell: commands, questions, formats, and names from the data folder."""

import os
import shutil
import subprocess

import pytest

from graph.workspace import Workspace
from tests.harness.command import FINSAM, ROOT, finsam
from tests.harness.folder import load_five


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """A data folder that holds the five minutes."""
    with Workspace(tmp_path_factory.mktemp("completion") / "data", write=True) as workspace:
        load_five(workspace)
    return workspace.folder


def completed(words, shell="bash", data=None, **environment):
    """What a shell is offered for the last of the words."""
    number = len(words) - 1
    line = "\n".join(words) if shell == "bash" else " ".join(words)
    asked = {
        "_FINSAM_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(number if shell != "fish" else words[-1]),
    }
    if data:
        asked["FINSAM_DATA"] = str(data)
    done = subprocess.run(
        FINSAM, cwd=ROOT, env=os.environ | asked | environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


def values(words, **options):
    """The values, as bash reads them: it takes one backslash of two."""
    return [line.partition(",")[2].replace("\\\\", "\\") for line in completed(words, **options) if line]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["finsam", "re"], ["report", "rebuild"]),
        (["finsam", "ask", "who"], ["who-represents"]),
        (["finsam", "report", "cro"], ["cross-board"]),
        (["finsam", "ask", "coverage", "--format", ""], ["table", "csv", "json", "md"]),
        (["finsam", "report", "nns", "--lang", ""], ["sv", "en"]),
        (["finsam", "export", "n"], ["nquads"]),
        (["finsam", "diff", "--only", "man"], ["mandates"]),
        (["finsam", "completion", "f"], ["fish"]),
    ],
)
def test_words_of_the_program(words, offered):
    assert set(offered) <= set(values(words))


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ask", "who-represents", "--person", "Ingrid"], ["Ingrid\\ Hermansson"]),
        (["ask", "who-represents", "--person", "hermans"], ["Amanda\\ Hermansson", "Ingrid\\ Hermansson"]),
        (["ask", "who-represents", "--person", '"Ingrid'], ["Ingrid Hermansson"]),
        (["ask", "who-represents", "--person", "Ingrid\\ H"], ["Ingrid\\ Hermansson"]),
        (["ask", "representatives-of", "--organisation", "gote"], ["Götene\\ kommun"]),
        (["ask", "board-on", "--board", "Skara"], ["Samordningsförbundet\\ Skaraborg,\\ styrelse"]),
        (["report", "person", "Tina"], ["Tina\\ Song"]),
        (["report", "meeting", "skara"], ["skaraborg-2024-02-20.txt"]),
        (["find", "budget", "--board", "Skara"], ["Samordningsförbundet\\ Skaraborg,\\ styrelse"]),
        (["identities", "explain", "Tina"], ["Tina\\ Song"]),
    ],
)
def test_names_from_the_data_folder(data, words, offered):
    assert values(["finsam", *words], data=data) == offered


def test_the_data_folder_may_be_named_on_the_line(data):
    assert values(["finsam", "--data", str(data), "report", "person", "Tina"]) == ["Tina\\ Song"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_get_names_as_they_are(data, shell):
    line = completed(["finsam", "report", "person", "Tina"], shell, data)
    assert any("Tina Song" in part for part in line)


def test_without_data_nothing_is_offered_and_nothing_is_made(tmp_path):
    assert values(["finsam", "report", "person", "Tina"], data=tmp_path / "none") == []
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_each_shell(tmp_path, shell):
    script = finsam(tmp_path, "completion", shell).stdout
    assert f"_FINSAM_COMPLETE={shell}_complete" in script


@pytest.mark.skipif(not shutil.which("bash"), reason="there is no bash here")
def test_bash_itself_completes_a_name(data, tmp_path):
    """The script sourced in a real bash, with a finsam on its path."""
    command = tmp_path / "finsam"
    command.write_text(f"#!/bin/sh\ncd '{ROOT}'\nexec '{FINSAM[0]}' {FINSAM[1]} '{FINSAM[2]}' \"$@\"\n")
    command.chmod(0o755)
    asked = (
        'eval "$(finsam completion bash)"\n'
        "COMP_WORDS=(finsam report person Tina) COMP_CWORD=3\n"
        '_finsam_completion finsam\nprintf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(
        ["bash", "-c", asked],
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "FINSAM_DATA": str(data)},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.stderr == ""
    assert done.stdout == "Tina\\ Song\n"
