"""Files of other tools back into the content: read, merged by id, checked, and only then written."""
