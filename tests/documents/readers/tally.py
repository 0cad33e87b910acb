"""Counting what passed and what failed, and saying where. The last line is one that scripts/test.sh counts."""

from contextlib import contextmanager

# A broken table would otherwise fill the screen with all of its cells.
SHOWN = 5


class Tally:
    """Cases that passed, and cases that failed with what was wrong."""

    def __init__(self):
        self.passed = []
        self.failed = {}

    @contextmanager
    def case(self, place, file, what):
        """One case. The block is given a function that says what is wrong; an error of a reader is wrong as well."""
        wrong = []
        try:
            yield wrong.append
        except Exception as error:  # A reader that breaks off has refused the file, whatever it throws.
            wrong.append(f"{type(error).__name__}: {error}")
        if wrong:
            self.failed[(place, file, what)] = wrong
        else:
            self.passed.append((place, file, what))

    def close(self):
        """Prints the failures and the closing line. Returns the status to leave with."""
        for (place, file, what), wrong in self.failed.items():
            print(f"FAILED: {place}/{file}: {what}")
            for line in wrong[:SHOWN]:
                # A text that was entered may hold anything, even a closing line of ours: shown in one line, without acting.
                print("   ", ascii(line)[1:-1][:600])
            if len(wrong) > SHOWN:
                print(f"    and {len(wrong) - SHOWN} more")
        if not self.passed and not self.failed:
            print("FAILED: nothing was there to check")
            self.failed[("", "", "")] = []
        print(f"{len(self.passed)} passed, {len(self.failed)} failed", flush=True)
        return 1 if self.failed else 0
