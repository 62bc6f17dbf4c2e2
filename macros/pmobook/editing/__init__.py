"""Changes to the files of the content: their canonical layout, new entries, new ids."""
