"""What the search says, in the language of the page."""

from pmobook.words import Words


def search_labels(words: Words) -> dict[str, object]:
    """Return the words for `data-labels` of `<pmo-search>`, and the order in which it offers kinds of pages."""
    return {
        "field": words.search_field,
        "none": words.search_none,
        "failed": words.search_failed,
        "all": words.search_all,
        "close": words.search_close,
        "say": words.search_say,
        "loading": words.search_loading,
        "count": words.search_count,
        "propose": words.search_propose,
        "kinds": dict(words.kinds),
        "order": list(words.kinds),
    }
