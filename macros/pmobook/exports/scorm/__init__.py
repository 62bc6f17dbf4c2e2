"""Packages for learning systems by SCORM 1.2, one for each quiz and path in each language."""
