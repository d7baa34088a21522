"""Picks clauses to train an adapter further on: all that it has never seen, and some that it has, so that they are not forgotten.

usage: pick.py TRAIN.jsonl OUT.jsonl [SEEN.jsonl ...] [--only DOMAIN...] [--old 9000]

TRAIN is what `./surefoot teach` writes, SEEN what the adapter was trained on so far. What is seen is kept whole for the
domains of --again, which have had the least training, and by a sample for the others.
"""
import argparse, json, random
from pathlib import Path

SEED = 12


def different(file):
    seen = {}
    for line in Path(file).read_text().splitlines():
        e = json.loads(line)
        seen.setdefault((e["domain"], e["prompt"], e["answer"]), e)
    return seen


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("train")
    ap.add_argument("out")
    ap.add_argument("seen", nargs="*")
    ap.add_argument("--only", nargs="*", default=[], help="domains; none: all")
    ap.add_argument("--again", nargs="*", default=["travel"])
    ap.add_argument("--old", type=int, default=9000, help="how many clauses of the other domains that it has seen")
    ap.add_argument("--routed", type=int, default=250, help="how many openings of requests that it has seen")
    a = ap.parse_args()
    rng = random.Random(SEED)
    rows = {k: e for k, e in different(a.train).items() if not a.only or k[0] in a.only}
    known = set().union(*(different(f) for f in a.seen))
    new = [k for k in rows if k not in known]
    again = [k for k in rows if k in known and k[0] in a.again]
    routed = sorted(k for k in rows if k in known and k[0] == "which")
    others = sorted(k for k in rows if k in known and k[0] not in [*a.again, "which"])
    picked = new + again + rng.sample(routed, min(a.routed, len(routed))) + rng.sample(others, min(a.old, len(others)))
    rng.shuffle(picked)
    Path(a.out).write_text("".join(json.dumps(rows[k], ensure_ascii=False) + "\n" for k in picked))
    print(f"{len(new)} new, {len(again)} again, {len(picked)} in all")


if __name__ == "__main__":
    main()
