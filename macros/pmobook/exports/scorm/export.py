"""SCORM 1.2: a package for each quiz and path in each language, to be uploaded to a learning system.

In a package runs the widget of the site. It reports score, status and every answer, and goes on where the learner has
stopped (`browser/`). It asks no other host for anything.
"""

from pmobook.exports.publication import Publication
from pmobook.exports.scorm.package import package
from pmobook.exports.scorm.page import path_page, quiz_page


def export(publication: Publication) -> dict[str, bytes]:
    """Return scorm/quiz-ID.LANGUAGE.zip and scorm/path-ID.LANGUAGE.zip."""
    library = publication.library
    files: dict[str, bytes] = {}
    for language, edition in publication.editions.items():
        for quiz in library.quizzes:
            page = quiz_page(publication, edition, quiz)
            files[f"scorm/quiz-{quiz.id}.{language}.zip"] = package(edition, quiz, page)
        for path in library.paths:
            page = path_page(publication, edition, path)
            files[f"scorm/path-{path.id}.{language}.zip"] = package(edition, path, page)
    return dict(sorted(files.items()))
