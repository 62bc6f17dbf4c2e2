"""Templates as files to take away: one format a module, pure, and the same bytes for the same content.

`resolving` turns an entry into all that its files say in one language; the formats know nothing else, so that two
templates that resolve to the same have the same files.
"""
