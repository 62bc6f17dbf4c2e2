"""Repeatable measurements against peers; `make bench` runs them side by side."""
