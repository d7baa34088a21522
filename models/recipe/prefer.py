"""Trains an adapter further on preferences (DPO, Rafailov et al. 2023), with the wanted answer's own loss beside it.

usage: prefer.py --base HF_DIR --adapter DIR --pairs PAIRS.jsonl --data CLAUSES.jsonl --out DIR [--minutes 20] [--beta 0.1] [--lr 5e-5] ...

loss = -log sigmoid(beta * ((wanted - refused) - (the same before))) + sft * cross-entropy(wanted), where wanted and refused are log-probabilities of the
answers. Without the second term both fall and other clauses are forgotten; for the same reason half as many again of each batch are clauses of --data. Two workers average their gradients, as in train.py, from which the rest comes.
"""
import argparse, collections, json, random, tempfile, time
from pathlib import Path

import torch
import torch.distributed as dist
from transformers import AutoTokenizer

from train import adapted, encode, fastest, load, shared, tensors


def scores(model, rows):
    """Log-probability of each answer and its number of tokens."""
    inner = model.base_model.model
    ids, mask, labels = tensors(rows)
    hidden = inner.model(input_ids=ids, attention_mask=mask).last_hidden_state[:, :-1]
    target = labels[:, 1:]
    at = target != -100
    logs = torch.log_softmax(inner.lm_head(hidden[at]).float(), -1).gather(1, target[at][:, None])[:, 0]
    row = torch.arange(len(rows))[:, None].expand_as(target)[at]
    sums = torch.zeros(len(rows)).index_add(0, row, logs)
    return sums, at.sum(1)


@torch.no_grad()
def preferred(model, pairs):
    """Rows of wanted and then of refused answers, and by how much the wanted ones are likelier."""
    rows = [w for w, _ in pairs] + [r for _, r in pairs]
    logs, _ = scores(model, rows)
    return rows, logs[:len(pairs)] - logs[len(pairs):]


def settings():
    ap = argparse.ArgumentParser()
    ap.add_argument("--base", required=True)
    ap.add_argument("--adapter", required=True, help="where training starts, and what it is held against")
    ap.add_argument("--pairs", required=True, help="what misread.py wrote")
    ap.add_argument("--data", nargs="+", required=True, help="clauses that are to stay as they are")
    ap.add_argument("--out", required=True)
    ap.add_argument("--minutes", type=float, default=20)
    ap.add_argument("--epochs", type=int, default=1)
    ap.add_argument("--beta", type=float, default=0.1)
    ap.add_argument("--sft", type=float, default=0.5)
    ap.add_argument("--lr", type=float, default=5e-5)
    ap.add_argument("--batch", type=int, default=4, help="pairs a worker and step")
    ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--seed", type=int, default=7)
    return ap.parse_args()


def work(worker, a):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{a.meeting}", rank=worker, world_size=a.workers)
    rng = random.Random(a.seed)
    tok = AutoTokenizer.from_pretrained(a.base)
    model = adapted(a)
    params = [p for p in model.parameters() if p.requires_grad]
    pairs = load([a.pairs])
    kept = [encode(tok, e) for e in load(a.data)]
    both = [(encode(tok, e), encode(tok, {**e, "answer": e["refused"]})) for e in pairs]
    both.sort(key=lambda p: len(p[0][0]) + len(p[0][1]))
    steps = [both[i:i + a.batch * a.workers] for i in range(0, len(both), a.batch * a.workers)] * a.epochs
    rng.shuffle(steps)
    before = [preferred(model, step[worker::a.workers] or step[:1]) for step in steps]
    opt = torch.optim.AdamW(params, lr=a.lr, weight_decay=0.0)
    start, minutes, seen = time.time(), 0.0, collections.deque(maxlen=20)
    for done, step in enumerate(steps):
        if minutes >= a.minutes:
            break
        for g in opt.param_groups:
            g["lr"] = a.lr * min(1, (done + 1) / 10) * max(0.05, 1 - max(done / len(steps), minutes / a.minutes))
        rows, reference = before[done]
        logs, lengths = scores(model, rows)
        n = len(rows) // 2
        margin = logs[:n] - logs[n:] - reference
        others, sizes = scores(model, rng.sample(kept, n))
        wanted = (logs[:n].sum() + others.sum()) / (lengths[:n].sum() + sizes.sum())
        loss = -torch.nn.functional.logsigmoid(a.beta * margin).mean() - a.sft * wanted
        loss.backward()
        minutes = shared(params, (time.time() - start) / 60)
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        opt.zero_grad()
        seen.append((loss.item(), (margin > 0).float().mean().item()))
        if worker == 0 and done % 10 == 9:
            print(f"step {done + 1}/{len(steps)} loss {sum(l for l, _ in seen) / len(seen):.4f} preferred {sum(m for _, m in seen) / len(seen):.2f} {minutes:.1f} min", flush=True)
    dist.destroy_process_group()
    if worker == 0:
        model.save_pretrained(a.out)
        report = {k: getattr(a, k) for k in ("beta", "sft", "lr", "batch", "workers", "seed", "epochs")}
        Path(a.out, "report.json").write_text(json.dumps({**report, "pairs": len(pairs), "steps": done + 1, "minutes": round(minutes, 1)}, indent=1))


def main():
    a = settings()
    a.dtype, a.resume = fastest(), a.adapter
    with tempfile.TemporaryDirectory() as folder:
        a.meeting = f"{folder}/workers"
        torch.multiprocessing.spawn(work, args=(a,), nprocs=a.workers)


if __name__ == "__main__":
    main()
