"""Parts of which the examples of rules about questions are made."""

from collections.abc import Mapping


def quiz(*questions: str, settings: str = "") -> Mapping[str, str]:
    """Return a quiz of questions, as its file."""
    head = "title: {en: Closing, id: Penutupan}\nsummary: {en: Checks the end., id: Menguji bagian akhir.}\n"
    return {"quizzes/closing.yml": f"{head}{settings}questions:\n{''.join(questions)}"}


def question(prompt: tuple[str, str], *choices: str, number: str = "") -> str:
    """Return a single-answer question in YAML, from its prompt in both languages and its choices."""
    return "".join(
        (
            f"  - id: question{number}\n    type: single\n    prompt: {both(prompt)}\n    choices:\n",
            *(f"      - {choice}\n" for choice in choices),
            "    explanation: {en: The sponsor pays for it., id: Sponsor yang membiayai.}\n    see: ['[[sponsor]]']\n",
        )
    )


def choice(name: str, text: tuple[str, str], why: tuple[str, str], *, correct: bool = False) -> str:
    """Return an option in YAML: its id, and what it says and why in both languages."""
    mark = " correct: true," if correct else ""
    return f"{{id: {name}, text: {both(text)},{mark} why: {both(why)}}}"


def both(texts: tuple[str, str]) -> str:
    """Return a text in English and Indonesian in YAML."""
    english, indonesian = (f"'{text}'" if "?" in text or ":" in text else text for text in texts)
    return f"{{en: {english}, id: {indonesian}}}"


WHO = ("Who signs?", "Siapa yang menandatangani?")
SPONSOR = choice("a", ("Sponsor", "Sponsor"), ("They pay.", "Ia membayar."), correct=True)
TEAM = choice("b", ("The team", "Tim"), ("It only hands over.", "Tim hanya menyerahkan."))
NOBODY = choice("c", ("Nobody", "Tak ada"), ("One has to.", "Harus ada."))
