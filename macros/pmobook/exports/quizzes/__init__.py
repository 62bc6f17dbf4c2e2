"""Quizzes for learning systems: `resolving` says all that a question says, and each format knows no more."""
