"""Work done in a child process: what it raises arrives, and nothing of it stays."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

START = """
import os, signal, sys, threading, time
from data.cluster.child_process import Child, run_in_child

def expected(): raise KeyError("told")
def unexpected(): raise ValueError("what it says may hold personal data")
def killed(): os.kill(os.getpid(), signal.SIGKILL)
def large(): kept.append("x" * 50_000_000)
def asleep(): time.sleep(60)
kept = []
sys.excepthook = lambda kind, *_: print(kind.__name__, file=sys.stderr)
"""


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, which has one thread. Returns what it says."""
    return subprocess.run([sys.executable, "-c", START + code], capture_output=True, text=True, timeout=120)


def test_what_is_expected_is_raised_here() -> None:
    done = run(
        "try: run_in_child(expected, (KeyError,))\nexcept KeyError as error: print(os.getpid(), error.args)"
    )
    assert done.returncode == 0
    assert "('told',)" in done.stdout


@pytest.mark.parametrize(("work", "said"), [("unexpected", "ValueError"), ("killed", "ended with -9")])
def test_anything_else_ends_both(work: str, said: str) -> None:
    done = run(f"run_in_child({work}, (KeyError,)); print('went on')")
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "personal" not in done.stderr


def test_a_signal_in_a_finalizer_of_the_child_ends_it_silently() -> None:
    code = """
def end(*_): raise InterruptedError
class Last:
    def __del__(self): os.kill(os.getpid(), signal.SIGTERM); time.sleep(0.01)
def finalizes(): Last(); print("went on", flush=True)
signal.signal(signal.SIGTERM, end)
sys.unraisablehook = lambda _: print("unraisable", file=sys.stderr)
print(Child(finalizes).wait()[0])
"""
    done = run(code)
    assert (done.stdout, done.stderr) == (f"{-signal.SIGTERM}\n", "")


def test_nothing_of_the_work_stays() -> None:
    assert run("run_in_child(large, ()); print(len(kept))").stdout == "0\n"


@pytest.mark.slow
def test_a_signal_ends_the_child_too() -> None:
    code = """
def end(*_): raise InterruptedError
signal.signal(signal.SIGALRM, end)
signal.alarm(1)
try: run_in_child(asleep, ())
except InterruptedError: print("ended", time.monotonic() - began < 30)
"""
    done = run("began = time.monotonic()" + code)
    assert done.stdout == "ended True\n"


@pytest.mark.slow
def test_what_it_makes_is_handed_over_while_this_process_goes_on(tmp_path: Path) -> None:
    code = f"""
def makes():
    while not os.path.exists("{tmp_path}/went on"): time.sleep(0.01)
    return ["made", os.getppid()]
child = Child(makes)
open("{tmp_path}/went on", "w").close()
print(child.wait() == (0, ["made", os.getpid()]))
"""
    assert run(code).stdout == "True\n"


def test_a_child_that_outlives_its_parent_holds_no_lock_of_it_and_ends(tmp_path: Path) -> None:
    code = f"""
import fcntl
def outlives():
    while os.getppid() == parent: time.sleep(0.01)
    with open("{tmp_path}/lock", "w") as again: fcntl.flock(again, fcntl.LOCK_EX | fcntl.LOCK_NB)
    print("free", flush=True)
    return "x" * 1_000_000
parent, lock = os.getpid(), open("{tmp_path}/lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
child = Child(outlives, files=())
os.kill(parent, signal.SIGKILL)
"""
    assert run(code).stdout == "free\n"


def test_what_a_killed_child_had_begun_to_write_is_nothing() -> None:
    code = """
import select
def large(): return "x" * 1_000_000
child = Child(large)
select.select([child._reader], [], [])
child.stop()
print(child.wait())
child.stop()
"""
    assert run(code).stdout == "(-15, None)\n"


def test_what_cannot_be_handed_over_is_nothing() -> None:
    code = """
def unwritable(): return ["x" * 1_000_000, lambda: None]
print(Child(unwritable).wait())
"""
    done = run(code)
    assert (done.returncode, done.stdout) == (0, "(1, None)\n")
