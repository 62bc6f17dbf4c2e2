"""The content as a whole: what there is, what refers to what, and which words name which concept."""
