"""How a command says that it was called wrongly."""


class WrongUseError(Exception):
    """The command cannot do what it was asked; the message is one line for the user, the exit code 2."""
