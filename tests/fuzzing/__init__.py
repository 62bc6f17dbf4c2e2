"""Every reader against text that nobody meant: a short run in each test run, a long one on demand (`long.py`)."""
