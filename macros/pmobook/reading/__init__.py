"""YAML text → located values → records, with every fault a problem that has a line and a column."""
