"""`python -m pmobook`."""

from pmobook.commands.main import run

run()
