"""The words of single parts of the interface, each in all languages: a part is one file."""
