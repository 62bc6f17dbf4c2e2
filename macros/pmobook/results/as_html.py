"""Results as a page that stands alone: no site has it, for how learners answered is nobody else's business."""

from collections.abc import Sequence

from markupsafe import Markup

from pmobook.model.quiz import ChoiceQuestion
from pmobook.pages.edition import Edition
from pmobook.pages.markdown import plain
from pmobook.results.item_analysis import Item, Remark, Wording
from pmobook.results.learners import Learner
from pmobook.words.areas.results import ResultsWords

_PAGE = Markup("""<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
body {{ max-width: 75rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }}
p {{ max-width: 45rem; }}
.table {{ overflow-x: auto; }}
table {{ border-collapse: collapse; width: 100%; }}
caption {{ padding: 1.5rem 0 .25rem; font-size: 1.2rem; font-weight: bold; text-align: left; }}
th, td {{ padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }}
th[scope=row] {{ min-width: 14rem; font-weight: normal; }}
td:nth-child(-n + 4) {{ white-space: nowrap; }}
small {{ display: block; opacity: .75; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary}</p>
<p>{how_read}</p>
{tables}
</body>
</html>
""")

_TABLE = Markup("""<div class="table" tabindex="0" role="region" aria-label="{quiz}">
<table>
<caption>{quiz}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</div>
""")

_ROW = Markup(
    '<tr><th scope="row">{prompt}<small>{note}</small></th><td>{answers}</td><td>{right}</td>'
    "<td>{discrimination}</td><td>{unused}</td><td>{remarks}</td></tr>\n"
)


def results_html(edition: Edition, items: Sequence[Item], learners: Sequence[Learner]) -> str:
    """Return the page in the language of `edition`: a table for each quiz."""
    words = edition.words.results
    quizzes = dict.fromkeys(item.quiz for item in items)
    tables = (_table(edition, quiz, [item for item in items if item.quiz == quiz]) for quiz in quizzes)
    number = edition.words.number
    return _PAGE.format(
        language=edition.language,
        title=words.title,
        summary=words.summary.format(
            learners=number(len(learners)), answers=number(sum(item.right.total for item in items))
        ),
        how_read=words.how_read,
        tables=Markup().join(tables),
    )


def _table(edition: Edition, quiz: str, items: Sequence[Item]) -> Markup:
    words = edition.words.results
    entry = edition.library.find_quiz(quiz)
    heads = (words.question, words.answers, words.right, words.discrimination, words.unused, words.remarks)
    return _TABLE.format(
        quiz=edition.name(entry) if entry is not None else quiz,
        heads=Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        rows=Markup().join(_row(edition, item) for item in items),
    )


def _row(edition: Edition, item: Item) -> Markup:
    words = edition.words.results
    notes = {Wording.CURRENT: "", Wording.EARLIER: f" · {words.earlier_wording}", Wording.GONE: f" · {words.gone}"}
    too_few = Markup("<small>{}</small>").format(words.too_few)
    number = edition.words.quizzing.decimal
    return _ROW.format(
        prompt=_prompt(edition, item),
        note=f"{item.question_id}{notes[item.wording]}",
        answers=edition.words.number(item.right.total),
        right=f"{item.right.percent}\u00a0%" if item.difficulty is not None else too_few,
        discrimination=number(round(item.discrimination, 2)) if item.discrimination is not None else too_few,
        unused=_unused(edition, item),
        remarks="; ".join(_remark(words, remark) for remark in item.remarks),
    )


def _prompt(edition: Edition, item: Item) -> str:
    """Return what is asked; what was asked in an earlier wording is not known."""
    if item.question is None or item.wording is not Wording.CURRENT:
        return ""
    return _shortened(plain(edition.shown(item.question.prompt).text))


def _shortened(text: str) -> str:
    # two lines of the table
    longest = 160
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def _unused(edition: Edition, item: Item) -> str | Markup:
    if not item.unused or not isinstance(item.question, ChoiceQuestion):
        return "" if item.unused is None else edition.words.results.no_unused
    texts = {choice.id: plain(edition.shown(choice.text).text) for choice in item.question.choices}
    return Markup("<br>").join(_shortened(texts[choice]) for choice in item.unused)


def _remark(words: ResultsWords, remark: Remark) -> str:
    return {
        Remark.TOO_EASY: words.too_easy,
        Remark.TOO_HARD: words.too_hard,
        Remark.WEAK: words.weak,
        Remark.WRONG_WAY: words.wrong_way,
    }[remark]
