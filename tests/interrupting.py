"""A program of ours that is broken off at one of its writes: killed there, or on a disk that is full from there on.

Python tells an audit hook of every file that is opened, moved, linked or removed, and the hook counts those events that
change the disk. So a run can be broken off at each of them, with nothing replaced in the program. Loading is done
once: each run is a fork of this process. `python -m tests.interrupting` reads a JSON list of runs from standard input,
each with `command`, a module and its arguments; `how`, which is `kill` or `full`; and `point`, which is the number of a
write, 0 for none, `exchange` for the moment before the new site takes the place of the old one, or `exchanged` for the
write after that. It prints a JSON list of how each ended (`code`, or minus the signal), what it printed (`output`) and
how many writes it came to (`writes`).
"""

import errno
import importlib
import json
import os
import runpy
import signal
import sys
import tempfile
from collections.abc import Sequence

_WRITES = {"os.rename", "os.link", "os.mkdir", "os.chmod", "os.remove", "os.rmdir", "os.symlink", "os.truncate"}
_NEED_ROOM = {"open", "os.link", "os.mkdir", "os.symlink"}
_OPENED_TO_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_LOOKED_UP, _EXCHANGE = "ctypes.dlsym", "renameat2"
"""What Python tells when our code looks for the call that exchanges two folders, right before it is made."""

_LOADED_FOR = {
    "mkdocs": ("mkdocs.commands.build", "mkdocs_macros.plugin", "pmobook.site.plugin"),
    "pmobook": ("pmobook.commands.format", "pmobook.commands.rename", "pmobook.commands.new"),
}
"""What the programs need, loaded once for all runs."""


class _Breaking:
    """Counts the writes and breaks off at the `point`."""

    def __init__(self, how: str, point: int | str) -> None:
        self.how, self.point, self.count, self.exchange = how, point, 0, 0

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if not _writes(event, arguments):
            return
        self.count += 1
        if event == _LOOKED_UP:
            self.exchange = self.count
        point = self._number()
        if self.how == "kill" and self.count == point:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.how == "full" and 0 < point <= self.count and event in _NEED_ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _number(self) -> int:
        if isinstance(self.point, int):
            return self.point
        return self.exchange + 1 if self.exchange and self.point == "exchanged" else self.exchange


def _writes(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        return isinstance(flags, int) and bool(flags & _OPENED_TO_WRITE) and not str(path).startswith("/dev/null")
    return event in _WRITES or (event == _LOOKED_UP and arguments[1] == _EXCHANGE)


def _broken_off(how: str, point: int | str, command: Sequence[str]) -> dict[str, object]:
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as count:
        child = os.fork()
        if child == 0:
            os.dup2(output.fileno(), 1)
            os.dup2(output.fileno(), 2)
            _run(_Breaking(how, point), command, count.fileno())
        _, status = os.waitpid(child, 0)
        output.seek(0)
        count.seek(0)
        printed = output.read().decode(errors="replace")
        return {"code": os.waitstatus_to_exitcode(status), "output": printed, "writes": int(count.read() or 0)}


def _run(breaking: _Breaking, command: Sequence[str], count: int) -> None:
    """Run the module that `command` begins with, then end this process as it would."""
    sys.argv = list(command)
    code: object = 0
    sys.addaudithook(breaking)
    try:
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
    except SystemExit as stop:
        code = stop.code
    except BaseException:  # noqa: BLE001 - as Python does at the end of a program
        sys.excepthook(*sys.exc_info())
        code = 1
    breaking.point = 0
    if isinstance(code, str):
        sys.stderr.write(f"{code}\n")
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(count, str(breaking.count).encode())
    os._exit(code if isinstance(code, int) else 0)


def main() -> None:
    """Carry out the runs."""
    runs = json.load(sys.stdin)
    for module in _LOADED_FOR[runs[0]["command"][0]]:
        importlib.import_module(module)
    json.dump([_broken_off(run["how"], run["point"], run["command"]) for run in runs], sys.stdout)


if __name__ == "__main__":
    main()
