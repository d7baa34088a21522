"""Picks clauses to train an adapter further on: all that it has never seen, and some that it has, so that they are not forgotten.

usage: pick.py TRAIN.jsonl OUT.jsonl

TRAIN is what `./surefoot teach` writes. New since the adapter of 24 November 2026 are the domain travel, changes of mind
(`revise:`), clauses with tags and the requests of two writers.
"""
import json, random, sys
from pathlib import Path

OLD, ROUTED_NEW, ROUTED_OLD, SEED = 1500, 400, 300, 11


def different(file):
    seen = {}
    for line in Path(file).read_text().splitlines():
        e = json.loads(line)
        seen.setdefault((e["domain"], e["prompt"], e["answer"]), e)
    return list(seen.values())


def new(e):
    source = e["source"].split("#")[0]
    return source.endswith("shapes.tsv") or source[:3] in ("X1-", "X2-") or "revise:" in e["prompt"]


def main(train, out):
    rng = random.Random(SEED)
    rows = different(train)
    travel = [e for e in rows if e["domain"] == "travel"]
    routed = [e for e in rows if e["domain"] == "which"]
    others = [e for e in rows if e["domain"] not in ("travel", "which")]
    some = rng.sample([e for e in routed if e["answer"] == "travel"], ROUTED_NEW)
    some += rng.sample([e for e in routed if e["answer"] != "travel"], ROUTED_OLD)
    unseen = [e for e in others if new(e)]
    picked = travel + some + unseen + rng.sample([e for e in others if not new(e)], OLD)
    rng.shuffle(picked)
    Path(out).write_text("".join(json.dumps(e, ensure_ascii=False) + "\n" for e in picked))
    print(f"{len(travel)} of travel, {len(some)} to find the domain, {len(unseen)} new ones of the others, {OLD} old ones")


if __name__ == "__main__":
    main(*sys.argv[1:])
