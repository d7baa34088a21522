"""Counts the words of our own texts, and which stand beside which, for putting mistyped words right.

usage: words.py      (in the project's folder; rewrites usage.txt and pairs.txt of read/mention)

usage.txt: word and how often it is used in small letters; 0 for words that are to be left alone though they are rare.
pairs.txt: two neighbours and how often they stand so; /n is the end of a line, 9 digits, N another word with a capital,
? another one in small letters. Only what stands in at least three texts is kept.
"""
import collections, json, re
from pathlib import Path

FOLDER = Path("src/main/resources/dev/surefoot/read/mention")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TOKEN = re.compile(WORD.pattern + r"|\d+|\n|\S")
ALWAYS = """monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december""".split()


def texts():
    """The requests and wordings, file by file."""
    for file in sorted(Path("domains").glob("*/phrases/*.jsonl")):
        for line in file.read_text().splitlines():
            row = json.loads(line)
            text = row.get("request") or row.get("text") or row.get("phrase")
            if isinstance(text, str):
                yield text


def bare(word):
    word = word.replace("’", "'")
    return word[:-2] if word.lower().endswith("'s") else word


def usage(dictionary):
    """Word to number of uses. A word outside the dictionary has to be written small in many texts, or it is a name."""
    small, capital, seen = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for n, text in enumerate(texts()):
        for match in WORD.finditer(text):
            word = bare(match.group())
            if word.islower():
                small[word] += 1
                seen[word].add(n)
            elif word[1:].islower():
                capital[word.lower()] += 1
                seen[word.lower()].add(n)
    used = {}
    for word, count in small.items():
        known = word in dictionary
        enough = len(seen[word]) >= 3 if known else len(seen[word]) >= 6 and count > 2 * capital[word]
        if enough and len(word) > 1:
            used[word] = count + (capital[word] if known else 0)
    # Rare words that are no swap of letters of a frequent one: somebody's own words, not slips.
    swaps = collections.defaultdict(int)
    for word in used:
        key = "".join(sorted(word))
        swaps[key] = max(swaps[key], used[word])
    for word in list(small) + list(capital):
        own = word not in used and word not in dictionary and len(word) > 1 and len(seen[word]) >= 2
        if own and swaps["".join(sorted(word))] < 50 * len(seen[word]):
            used[word] = 0
    for word in ALWAYS:
        used[word] = max(20, small[word] + capital[word])
    return used


def kind(token, used):
    if token[0].isdigit():
        return "9"
    if token == "\n":
        return "/n"
    if not token[0].isalpha():
        return token
    word = bare(token.lower())
    return word if used.get(word, 0) > 0 else "N" if token[0].isupper() else "?"


def pairs(used):
    """Pair of neighbours to how often they stand so."""
    counts, seen = collections.Counter(), collections.defaultdict(set)
    for n, text in enumerate(texts()):
        kinds = ["/n"] + [kind(m.group(), used) for m in TOKEN.finditer(text)] + ["/n"]
        for pair in zip(kinds, kinds[1:]):
            counts[pair] += 1
            seen[pair].add(n)
    return {pair: count for pair, count in counts.items() if len(seen[pair]) >= 3}


def main():
    used = usage(set((FOLDER / "words.txt").read_text().split()))
    FOLDER.joinpath("usage.txt").write_text("".join(f"{w} {used[w]}\n" for w in sorted(used)))
    beside = pairs(used)
    FOLDER.joinpath("pairs.txt").write_text("".join(f"{a} {b} {n}\n" for (a, b), n in sorted(beside.items())))
    print(f"{len(used)} words, {len(beside)} pairs")


main()
