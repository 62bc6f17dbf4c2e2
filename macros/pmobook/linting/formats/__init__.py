"""One format a file: what of a document is running text, and how words are put back into it."""
