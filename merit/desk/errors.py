"""What the desk refuses, with the words for a sentence in either language."""

from merit import clock
from merit.text import moment, t


class DeskError(RuntimeError):
    """An act that is refused: `reason` names the message `desk-refused-REASON`, `words` fill it."""

    def __init__(self, reason: str, **words: str) -> None:
        """Refuse for that reason."""
        self.reason, self.words = reason, words
        super().__init__(self.sentence("id"))

    def sentence(self, lang: str) -> str:
        """Why, and what to do."""
        words = dict(self.words)
        if self.reason == "overtakes":
            words["hour"] = moment(lang, clock.moment(words["hour"]))
        return t(lang, f"desk-refused-{self.reason}", **words)
