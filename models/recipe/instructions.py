"""Makes training lines (domain, prompt, answer, as train.py reads them) of instructions for tools.

usage: instructions.py --variants 3 [--shared 6] --seed 7 --out OUT.jsonl INSTRUCTIONS.jsonl...

Each line of the input has tools (the signatures on offer), text, tool and args (argument: pieces of the text). The first
variant is the line as it is. The others offer other lists: all the tools that come with Surefoot, or more or fewer of
the line's own, in another order, and with other prefixes, which every user chooses: so that the model reads the list
instead of knowing it. With --shared so many instructions share each list, which train.py --packed then reads once for all of
them. Sentences are never changed.
"""
import argparse, json, random
from pathlib import Path

OURS = {
    "calendar": ["list(from,to)", "add(summary,start,end,location,notes)", "move(uid,start,end)"],
    "mail": ["draft(to,cc,subject,body)"],
    "notes": ["list()", "read(name)", "write(name,text)"],
    "sql": ["query(query,values)"],
    "http": ["get(url)", "post(url,body,type)", "put(url,body,type)", "delete(url)"],
}
PREFIXES = {
    "calendar": ["diary", "calendar", "agenda", "planner", "schedule", "cal"],
    "mail": ["mail", "post", "letters", "outbox", "email"],
    "notes": ["notes", "notebook", "wiki", "log", "memo"],
    "sql": ["facts", "shopdb", "stock", "members", "db", "records"],
    "http": ["web", "api", "rooms", "crm", "http", "service"],
}


def family(signature):
    """Which of our tools a signature is of; None when it is somebody else's."""
    name = signature.split(".", 1)[-1]
    return next((f for f, all in OURS.items() if "." in signature and name in all), None)


def prefix(signature):
    return signature.split("(")[0].rpartition(".")[0]


def renamed(signature, names):
    f = family(signature)
    return f"{names[f]}.{signature.split('.', 1)[1]}" if f else signature


def variant(row, rng):
    """The line's signatures in another list, and the tool's name in it."""
    names = {f: rng.choice(all) for f, all in PREFIXES.items()}
    right = next((s for s in row["tools"] if s.split("(")[0] == row["tool"]), None)
    if row["tool"] == "result" or right is None and row["tool"] != "none":
        return row["tools"], row["tool"]
    ours = [f"{names[f]}.{s}" for f, all in OURS.items() for s in all]
    others = [s for s in row["tools"] if family(s) is None]
    if right is None:
        # A wish that none of these tools serves may be served by one of all of ours: the list may only shrink.
        kept = [renamed(s, names) for s in row["tools"]]
        rng.shuffle(kept)
        return kept, "none"
    if family(right) is None:
        tools = [renamed(s, names) for s in row["tools"]]
        tools += [s for s in rng.sample(ours, rng.randint(0, 4)) if s not in tools]
    elif rng.random() < 0.65:
        tools = ours + (rng.sample(others, 1) if others and rng.random() < 0.3 else [])
    else:
        tools = [renamed(right, names)] + [s for s in rng.sample(ours, rng.randint(1, 6)) if s != renamed(right, names)]
    if rng.random() < 0.7:
        rng.shuffle(tools)
    return tools, renamed(right, names).split("(")[0]


def line(row, tools, tool, source):
    answer = tool + "".join(f"\n{name}: {' | '.join(' '.join(p.split()) for p in pieces)}" for name, pieces in row["args"].items())
    return {"source": source, "style": row["style"], "domain": " ".join(tools), "prompt": "> " + " ".join(row["text"].split()), "answer": answer}


def shared(rows, size, rng, round):
    """One round over the rows, so many of which share a list; those of no tool on the list and those of prose keep their own."""
    lines = []
    named = [r for r in rows if r["tool"] not in ("none", "result")]
    rng.shuffle(named)
    for chunk in (named[i:i + size] for i in range(0, len(named), size)):
        usual = rng.random() < 0.35
        names = {f: all[0] if usual else rng.choice(all) for f, all in PREFIXES.items()}
        rights = [renamed(next(s for s in r["tools"] if s.split("(")[0] == r["tool"]), names) for r in chunk]
        ours = [f"{names[f]}.{s}" for f, all in OURS.items() for s in all]
        tools = list(dict.fromkeys(rights))
        more = [s for s in ours if s not in tools]
        tools += more if rng.random() < 0.75 else rng.sample(more, min(len(more), rng.randint(1, 5)))
        strange = [s for r in chunk for s in r["tools"] if family(s) is None and s not in tools]
        if strange and rng.random() < 0.5:
            tools += rng.sample(strange, min(len(strange), rng.randint(1, 2)))
        if usual and all(family(s) for s in rights):
            tools = ours
        elif rng.random() < 0.8:
            rng.shuffle(tools)
        lines += [line(r, tools, right.split("(")[0], f"{r['id']}+{round}") for r, right in zip(chunk, rights)]
    for r in (r for r in rows if r["tool"] in ("none", "result")):
        lines.append(line(r, *((r["tools"], r["tool"]) if round == 0 else variant(r, rng)), f"{r['id']}+{round}"))
    return lines


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("files", nargs="+")
    ap.add_argument("--variants", type=int, default=3)
    ap.add_argument("--shared", type=int, default=0, help="how many instructions share a list; 0: each has its own")
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--out", required=True)
    a = ap.parse_args()
    rng = random.Random(a.seed)
    rows = [json.loads(text) for file in a.files for text in Path(file).read_text().splitlines()]
    lines = [x for i in range(a.variants) for x in shared(rows, a.shared, rng, i)] if a.shared else []
    for row in rows if not a.shared else []:
        lines.append(line(row, row["tools"], row["tool"], row["id"]))
        lines += [line(row, *variant(row, rng), f"{row['id']}+{i}") for i in range(1, a.variants)]
    Path(a.out).write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines))
    print(len(lines), "lines")


if __name__ == "__main__":
    main()
