"""The rules of documents, one a file: each docstring says what holds, and why."""
