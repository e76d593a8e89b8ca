"""Somebody else's check may be broken, curious or rude: the scan goes on, says so, and its report stays whole."""

import json
from importlib.resources import files
from pathlib import Path

import pytest

from selfaudit.cli.app import run

ARCHIVE = str(files("selfaudit") / "demo" / "facebook-alexsample-2024-11-30-demo0001")
MODULE = '''"""Words of somebody's own."""
from selfaudit import Check, Confidence, Kind, Match, Note, Record, Says, Together, Trigger, fires, quiet


def find(record, owner):
    {find}


check = Check(
    id="own-words", title="Own words", kinds=(Kind.POST, Kind.MESSAGE, Kind.COMMENT), find=find, {more}
    examples=(
        fires(Record(kind=Kind.POST, text="how brilliant"), on=("brilliant",)),
        quiet(Record(kind=Kind.POST, text="dull")),
    ),
)
'''
FINDS = 'if "brilliant" in record.text: yield Match("brilliant", "a word")'


def _run(tmp_path, module, *options):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "own_words.py").write_text(module)
    return run(["scan", ARCHIVE, "--checks-dir", str(folder), "--format", "json", "--no-progress", *options])


def _scan(tmp_path, capsys, find, more="", *options):
    code = _run(tmp_path, MODULE.format(find=find, more=more), *options)
    said = capsys.readouterr()
    return code, json.loads(said.out) if code == 0 else None, said.err


def _of_it(report):
    return [finding for finding in report["findings"] if finding["check"] == "own-words"]


@pytest.mark.parametrize(
    ("find", "error"),
    [
        ("import sys; sys.exit(5)", "SystemExit"),
        ("raise ValueError(record.text)", "ValueError"),
        ("yield 'brilliant'", "AttributeError"),
        ("return None", "TypeError"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "ForbiddenError"),
        ("while True: yield Match('x', 'y')", "OverflowError"),
        ("raise type('Odd', (BaseException,), {})(record.text)", "Odd"),
        ("raise GeneratorExit(record.text)", "GeneratorExit"),
        ("yield Match('x', 'y', 'sure')", "ValueError"),
        ("yield Match('x', 'y', None)", "ValueError"),
        ("yield Match('x', 'y', signals='abc')", "TypeError"),
        ("yield Match('x', 'y', signals=(1,))", "AttributeError"),
        ("yield Match('x', 'y', child='yes')", "TypeError"),
        ("yield Match('x', 'y', own_words=0)", "TypeError"),
        ("yield Match('x', 'y', parts='ab')", "TypeError"),
        ("yield Match('x', 'y', says='shout')", "ValueError"),
        ("yield Match(5, 'y')", "AttributeError"),
        ("yield Match('x', None)", "AttributeError"),
        ("yield Note(None)", "AttributeError"),
        ("yield Note('x', count='many')", "TypeError"),
        ("yield Note('x', first='2020')", "TypeError"),
    ],
)
def test_a_broken_check_is_named_and_nothing_else_is_lost(tmp_path, capsys, find, error):
    code, report, said = _scan(tmp_path, capsys, find)
    assert code == 0
    assert report is not None
    assert report["complete"] is False
    assert [(row["what"], error in row["reason"]) for row in report["not_checked"]] == [("check own-words", True)]
    assert {file["status"] for archive in report["archives"] for file in archive["files"]} <= {"read", "empty", "skipped"}
    assert "brilliant" not in said


NOTES = "yield Note('k')"


@pytest.mark.parametrize(
    ("find", "more", "error"),
    [
        (NOTES, "conclude=lambda tally, owner: iter(lambda: Match('x', 'y'), None),", "OverflowError"),
        (NOTES, "conclude=lambda tally, owner: [Match('x', 'y', 'sure')],", "ValueError"),
        (NOTES, "conclude=lambda tally, owner: [Note('k')],", "AttributeError"),
        (FINDS, "survey=lambda page, owner: iter(lambda: Note('k'), None),", "OverflowError"),
        (FINDS, "survey=lambda page, owner: [Match('x', 'y')],", "AttributeError"),
        (FINDS, "survey=lambda page, owner: exit(),", "SystemExit"),
    ],
)
def test_what_breaks_at_the_end_or_with_a_page_is_named_too(tmp_path, capsys, find, more, error):
    _, report, _ = _scan(tmp_path, capsys, find, more)
    assert report is not None
    assert [(row["what"], error in row["reason"]) for row in report["not_checked"]] == [("check own-words", True)]
    assert _of_it(report) == []


def test_half_a_surrogate_pair_is_shown_as_a_question_mark(tmp_path, capsys):
    _, report, _ = _scan(tmp_path, capsys, r"yield Match('\ud83d', 'half \udc00', signals=('\ud800',), own_words=True)")
    assert report is not None
    said = {(row["evidence"]["matched"][0]["why"], *row["signals"]) for row in _of_it(report)}
    assert said == {("half ?", "?")}
    assert {row["evidence"]["text"] for row in _of_it(report)} == {"?"}


@pytest.mark.parametrize(
    "trigger",
    [
        'trigger=Trigger(words=("brilliant",)),',
        'trigger=Trigger(patterns=(r"^.*brilliant",)),',
        'trigger=Trigger(patterns=(r"(?<=x)(",)),',
        'trigger=Trigger(patterns=("",)),',
        'trigger=Trigger(together=(Together((("brilliant ", 2), ("trip", 1)), 3),)),',
        'trigger=Trigger(words=("",)),',
        'trigger=Trigger(words=("!", "zyzzyva")),',
        "trigger=Trigger(words=(chr(0),)),",
        'trigger=Trigger(together=(Together(((" ", 1),), 1),)),',
        "trigger=lambda owner: 1 / 0,",
        "trigger=lambda owner: exit(),",
        "trigger=lambda owner: (print('well'), Trigger(words=('brilliant',)))[1],",
        "trigger=lambda owner: 'brilliant',",
    ],
)
def test_whatever_the_trigger_the_finding_is_the_same(tmp_path, capsys, trigger):
    code, report, _ = _scan(tmp_path, capsys, FINDS, trigger)
    assert code == 0
    assert report is not None
    assert len(_of_it(report)) == 1
    assert report["complete"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('trigger=Trigger(people=("aliens",)),', "no list of people 'aliens'"),
        ('trigger=Trigger(words="brilliant"),', "tuples of texts"),
        ('trigger=Trigger(together=(("brilliant", 1),)),', "tuple of Together"),
        ('trigger=Trigger(together=(Together((("brilliant", 0.5),), 1),)),', "whole numbers from 1 on"),
        ('trigger=Trigger(together=(Together((("brilliant", 0),), 1),)),', "whole numbers from 1 on"),
        ('trigger=Trigger(together=(Together((("brilliant", 1, 2),), 1),)),', "whole numbers from 1 on"),
        ('trigger="brilliant",', "must be a Trigger"),
        ('needs=("sandwich",),', "knows no 'sandwich'"),
        ('accounts=("mine",),', "`accounts` must be"),
        ("accounts=None,", "`accounts` must be a tuple"),
        ("accounts=([],),", "`accounts` must be of"),
        ("needs=None,", "`needs` must be a tuple"),
        ('author="she",', "`author` must be"),
        ('says="shouts",', "`says` must be"),
        ("survey=5,", "`survey` and `conclude` must be"),
    ],
)
def test_what_would_silently_never_run_is_refused(tmp_path, capsys, more, said):
    code, _, error = _scan(tmp_path, capsys, FINDS, more)
    assert code == 2
    assert said in error
    assert len(error.splitlines()) <= 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check = replace(check, id=5)", "the id 5 must be"),
        ("check = replace(check, title=None)", "its title must be"),
        ("check = replace(check, kinds=7)", "`kinds` must be a tuple"),
        ("check = replace(check, examples=check.examples[0])", "`examples` must be a tuple"),
        ("check = replace(check, examples=(fires('brilliant', ['brilliant']), check.examples[1]))", "of a Record"),
        ("__doc__ = 5", "its docstring must be"),
        ("raise type('Odd', (BaseException,), {})", "cannot be loaded: Odd"),
        ("raise GeneratorExit", "cannot be loaded: GeneratorExit"),
    ],
)
def test_a_module_of_the_wrong_types_is_refused_in_a_plain_line(tmp_path, capsys, line, said):
    code = _run(tmp_path, MODULE.format(find=FINDS, more="") + f"\nfrom dataclasses import replace\n{line}\n")
    error = capsys.readouterr().err
    assert code == 2
    assert said in error
    assert len(error.splitlines()) == 1


def test_what_a_check_prints_or_repeats_is_not_in_the_report(tmp_path, capsys):
    code, report, error = _scan(tmp_path, capsys, "print(record.text); yield Match(record.text, 'it says ' + record.text)")
    assert code == 0
    assert report is not None
    assert "Well done all of you" not in json.dumps(report) + error
    assert "it says …" in {finding["evidence"]["matched"][0]["why"] for finding in _of_it(report)}


@pytest.mark.parametrize("stream", ["stdout", "stderr", "__stdout__", "__stderr__"])
def test_what_a_check_prints_is_heard_nowhere(tmp_path, capfd, stream):
    printing = f"import sys; print('HEARD', file=sys.{stream}, flush=True)"
    module = f"{printing}\n{MODULE.format(find=f'{printing}; return []', more='')}"
    assert _run(tmp_path, module.replace('"""Words', 'r"""Words')) == 0
    said = capfd.readouterr()
    assert "HEARD" not in said.out + said.err
    assert json.loads(said.out)["complete"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_of_a_check_is_offline_too(tmp_path, capsys):
    find = (
        "import socket, threading; made = []; thread = threading.Thread(target=lambda: made.append(socket.socket())); "
        "thread.start(); thread.join(); yield Match(f'{len(made)} sockets', 'it counts them', own_words=True)"
    )
    _, report, _ = _scan(tmp_path, capsys, find)
    assert report is not None
    assert {row["evidence"]["text"] for row in _of_it(report)} == {"0 sockets"}


def test_an_endless_quote_is_cut(tmp_path, capsys):
    _, report, _ = _scan(tmp_path, capsys, "yield Match('Z' * 1_000_000, 'long')")
    assert report is not None
    assert max(len(finding["evidence"]["text"]) for finding in _of_it(report)) == 1000


def test_a_check_that_waits_stands_in_the_timings_with_its_seconds(tmp_path, capsys):
    _, _, said = _scan(tmp_path, capsys, "import time; time.sleep(0.01); yield from ()", "", "--timings")
    (line,) = [line for line in said.splitlines() if line.endswith("check own-words")]
    assert float(line.split()[0]) >= 0.01


def test_the_timings_name_each_check_that_ran_also_where_nothing_called_it(tmp_path, capsys):
    _, _, said = _scan(tmp_path, capsys, FINDS, 'trigger=Trigger(words=("zyzzyva",)),', "--timings")
    assert [line.split()[0] for line in said.splitlines() if line.endswith("check own-words")] == ["0.000"]


def test_examples_run_without_a_network_too(tmp_path: Path, capsys):
    (tmp_path / "own_words.py").write_text(
        MODULE.format(find="import socket; socket.create_connection(('127.0.0.1', 9)); yield Match('x', 'y')", more="")
    )
    assert run(["checks", "test", str(tmp_path)]) == 1
    assert "ForbiddenError" in capsys.readouterr().out
