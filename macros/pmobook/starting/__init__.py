"""A new knowledge base: what it begins with."""
