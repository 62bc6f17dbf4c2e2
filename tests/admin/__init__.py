"""The web editor: its configuration, and Decap CMS itself with it."""
