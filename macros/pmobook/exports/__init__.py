"""The library in the formats of other tools: one format a file, pure; the registry lists them."""
