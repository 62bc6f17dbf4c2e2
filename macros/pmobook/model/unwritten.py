"""What stands for a text that is still to be written."""

UNWRITTEN = "???"
"""The same in every language, easy to search for, and nobody's text: `pmobook check` tells where it stands."""
