"""Where terms are mentioned in running text: tokens, inflections of each language, and the word dictionary."""
