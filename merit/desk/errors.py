"""What the desk refuses, with the words for a sentence in either language."""

from merit.text import t


class DeskError(RuntimeError):
    """An act that is refused: `reason` names the message `desk-refused-REASON`, `words` fill it."""

    def __init__(self, reason: str, **words: str) -> None:
        """Refuse for that reason."""
        self.reason, self.words = reason, words
        super().__init__(self.sentence("id"))

    def sentence(self, lang: str) -> str:
        """Why, and what to do."""
        return t(lang, f"desk-refused-{self.reason}", **self.words)
