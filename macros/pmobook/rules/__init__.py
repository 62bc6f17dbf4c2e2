"""The rules of the content: one a file, each with its id, its severity and its check; the docstring documents it."""
