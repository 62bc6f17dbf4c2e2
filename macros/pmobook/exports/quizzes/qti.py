"""QTI 2.1 (IMS Question and Test Interoperability): a package for each quiz and language, with a test and its items.

The packages are marked as not validated, here, in the documentation and in the help of the command: neither PyPI nor
npm has the schemas of IMS. The tests have an independent implementation read and grade them instead.
"""

from html import escape

from pmobook.exports.archive import archive
from pmobook.exports.publication import Publication
from pmobook.exports.quizzes.qti_item import item_xml
from pmobook.exports.quizzes.qti_values import NAMESPACE, SCHEMA_LOCATION, XML_HEAD, identifier
from pmobook.exports.quizzes.resolved_quiz import ResolvedQuestion, ResolvedQuiz
from pmobook.exports.quizzes.resolving import resolved_quizzes

_PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1"
_TEST = "test.xml"


def export(publication: Publication) -> dict[str, bytes]:
    """Return qti/LANGUAGE/QUIZ.zip for each language and quiz."""
    return {
        f"qti/{code}/{quiz.id}.zip": archive(package(quiz))
        for code, edition in publication.editions.items()
        for quiz in resolved_quizzes(publication, edition)
    }


def package(quiz: ResolvedQuiz) -> dict[str, bytes]:
    """Return the files of the package of a quiz."""
    items = {_path(question): item_xml(quiz, question) for question in quiz.questions}
    files = {"imsmanifest.xml": _manifest(quiz), _TEST: _test(quiz), **items}
    return {path: f"{XML_HEAD}{text}".encode() for path, text in files.items()}


def _path(question: ResolvedQuestion) -> str:
    return f"items/{question.id}.xml"


def _manifest(quiz: ResolvedQuiz) -> str:
    paths = {identifier(quiz.id, question.id): _path(question) for question in quiz.questions}
    parts = "".join(f'<dependency identifierref="{name}"/>\n' for name in paths)
    items = "".join(
        f'<resource identifier="{name}" type="imsqti_item_xmlv2p1" href="{path}">\n<file href="{path}"/>\n</resource>\n'
        for name, path in paths.items()
    )
    return (
        f'<manifest xmlns="{_PACKAGING}" identifier="{identifier(quiz.language, quiz.id, "package")}">\n'
        "<metadata>\n<schema>QTIv2.1 Package</schema>\n<schemaversion>1.0.0</schemaversion>\n</metadata>\n"
        f'<organizations/>\n<resources>\n<resource identifier="{identifier(quiz.id)}" type="imsqti_test_xmlv2p1" '
        f'href="{_TEST}">\n<file href="{_TEST}"/>\n{parts}</resource>\n{items}</resources>\n</manifest>\n'
    )


def _test(quiz: ResolvedQuiz) -> str:
    """Return the test: as many items as an attempt shows, whose grades are added up and compared with the pass mark."""
    references = "".join(
        f'<assessmentItemRef identifier="{identifier(quiz.id, question.id)}" href="{_path(question)}"/>\n'
        for question in quiz.questions
    )
    selection = f'<selection select="{quiz.drawn}"/>\n' if quiz.drawn < len(quiz.questions) else ""
    title = escape(quiz.title)
    return (
        f'<assessmentTest xmlns="{NAMESPACE}" {SCHEMA_LOCATION} identifier="{identifier(quiz.id)}" title="{title}">\n'
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\n'
        '<outcomeDeclaration identifier="PASSED" cardinality="single" baseType="boolean"/>\n'
        '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">\n'
        '<itemSessionControl maxAttempts="1" showFeedback="true"/>\n'
        f'<assessmentSection identifier="section" title="{title}" visible="true">\n{selection}'
        f'<ordering shuffle="{"true" if quiz.is_shuffled else "false"}"/>\n{references}'
        "</assessmentSection>\n</testPart>\n<outcomeProcessing>\n"
        '<setOutcomeValue identifier="SCORE">\n<sum><testVariables variableIdentifier="SCORE"/></sum>\n'
        '</setOutcomeValue>\n<setOutcomeValue identifier="PASSED">\n<gte><variable identifier="SCORE"/>'
        f'<baseValue baseType="float">{quiz.drawn * quiz.pass_mark / 100}</baseValue></gte>\n</setOutcomeValue>\n'
        "</outcomeProcessing>\n</assessmentTest>\n"
    )
