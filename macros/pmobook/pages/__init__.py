"""The library in one language → HTML fragments. Pure: no files, no MkDocs."""
