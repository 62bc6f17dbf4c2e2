"""Commands that change the files of a knowledge base."""
