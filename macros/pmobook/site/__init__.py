"""The edge to MkDocs, Material and Pagefind: thin, and the only part that knows them."""
