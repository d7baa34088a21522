"""Trains the reader's LoRA adapter (PEFT) on pairs of delexicalised clause and pointing.

usage: train.py --base HF_DIR --data EXAMPLES.jsonl... --exam EXAM.jsonl --out DIR [--resume ADAPTER_DIR] [--minutes 40] [--epochs 3] [--workers 2] ...

Each worker is a process with one thread that takes its share of every batch; the gradients are averaged. On two cores that
is a third faster than two threads in one process, which wait for each other at every small product.

Each line of the data has domain, prompt, answer, source and style. The lines of --exam are never
trained on; they give the report: exact answers by kind.
"""
import argparse, collections, hashlib, json, math, random, tempfile, time
from pathlib import Path

import torch
import torch.distributed as dist
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import AutoModelForCausalLM, AutoTokenizer

EOS = 2


def load(files):
    """The different examples of some files, in order."""
    rows, seen = [], set()
    for file in files:
        for line in Path(file).read_text().splitlines():
            e = json.loads(line)
            key = (e["domain"], e["prompt"], e["answer"])
            if key not in seen:
                seen.add(key)
                rows.append(e)
    return rows


def prompt_of(e):
    return f"{e['domain']}\n{e['prompt']}\n="


def encode(tok, e):
    p = tok(prompt_of(e), add_special_tokens=False)["input_ids"]
    a = tok(" " + e["answer"], add_special_tokens=False)["input_ids"] + [EOS]
    return p, a


def batches(rows, size, rng):
    """Batches of like length, in random order."""
    rows = sorted(rows, key=lambda r: len(r[0]) + len(r[1]) + rng.random() * 6)
    out = [rows[i:i + size] for i in range(0, len(rows), size)]
    rng.shuffle(out)
    return out


def tensors(batch):
    width = max(len(p) + len(a) for p, a in batch)
    width = (width + 7) // 8 * 8
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    mask = torch.zeros(len(batch), width, dtype=torch.long)
    labels = torch.full((len(batch), width), -100)
    for i, (p, a) in enumerate(batch):
        n = len(p) + len(a)
        ids[i, :n] = torch.tensor(p + a)
        mask[i, :n] = 1
        labels[i, len(p):n] = torch.tensor(a)
    return ids, mask, labels


def packs(tok, rows, encoded, budget, rng):
    """Sequences of up to so many tokens in random order: groups of examples of one domain text, which stands once before them."""
    by_domain = collections.defaultdict(list)
    for e, pair in zip(rows, encoded):
        by_domain[e["domain"]].append(pair)
    groups = []
    for domain, some in by_domain.items():
        head = tok(domain + "\n", add_special_tokens=False)["input_ids"]
        rng.shuffle(some)
        group, size = [], len(head)
        for p, a in some:
            assert p[:len(head)] == head, domain
            if group and size + len(p) + len(a) - len(head) > budget:
                groups.append((head, group, size))
                group, size = [], len(head)
            group.append((p[len(head):], a))
            size += len(p) + len(a) - len(head)
        groups.append((head, group, size))
    rng.shuffle(groups)
    out, filled = [], budget
    for head, group, size in groups:
        if filled + size > budget:
            out.append([])
            filled = 0
        out[-1].append((head, group))
        filled += size
    return out


def pairs_of(packs, workers):
    """The sequences of each step, one for each worker."""
    return [packs[i:i + workers] for i in range(0, len(packs) - workers + 1, workers)]


def size(pack):
    return sum(len(head) + sum(len(p) + len(a) for p, a in group) for head, group in pack)


def packed_tensors(pack):
    """One sequence in which an example sees its group's head and itself: ids, additive mask, positions and labels."""
    ids, positions, labels, sees = [], [], [], []
    for head, group in pack:
        first = len(ids)
        ids += head
        positions += range(len(head))
        labels += [-100] * len(head)
        sees += [(first, first, first)] * len(head)
        for p, a in group:
            own = len(ids)
            ids += p + a
            positions += range(len(head), len(head) + len(p) + len(a))
            labels += [-100] * len(p) + a
            sees += [(first, first + len(head), own)] * (len(p) + len(a))
    n = len(ids)
    column = torch.arange(n)
    first, head_end, own = (torch.tensor(x)[:, None] for x in zip(*sees))
    seen = (column <= column[:, None]) & ((column >= own) | (column >= first) & (column < head_end))
    mask = torch.zeros(1, 1, n, n).masked_fill(~seen, torch.finfo(torch.float32).min)
    return torch.tensor([ids]), mask, torch.tensor([positions]), torch.tensor([labels])


def loss_of(model, batch, packed):
    """Cross-entropy of the answers only; the output layer is applied to their positions alone."""
    inner = model.base_model.model
    if packed:
        ids, mask, positions, labels = packed_tensors(batch)
        hidden = inner.model(input_ids=ids, attention_mask=mask, position_ids=positions).last_hidden_state[:, :-1]
    else:
        ids, mask, labels = tensors(batch)
        hidden = inner.model(input_ids=ids, attention_mask=mask).last_hidden_state[:, :-1]
    target = labels[:, 1:]
    at = target != -100
    logits = inner.lm_head(hidden[at]).float()
    return torch.nn.functional.cross_entropy(logits, target[at])


@torch.no_grad()
def evaluate(model, tok, rows, limit):
    """Greedy exact match without grammar, by kind of the expected answer."""
    model.eval()
    right, total = collections.Counter(), collections.Counter()
    wrong = []
    for e in rows[:limit]:
        ids = tok(prompt_of(e), add_special_tokens=False, return_tensors="pt")["input_ids"]
        out = model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), max_new_tokens=64, do_sample=False, eos_token_id=EOS, pad_token_id=EOS)
        got = tok.decode(out[0, ids.shape[1]:], skip_special_tokens=True).strip()
        kinds = {item.strip().split()[0].rstrip("?") for item in e["answer"].split(";")}
        for k in kinds:
            total[f"{e['domain']}/{k}"] += 1
            right[f"{e['domain']}/{k}"] += got == e["answer"]
        total["all"] += 1
        right["all"] += got == e["answer"]
        if got != e["answer"]:
            wrong.append({"prompt": prompt_of(e), "want": e["answer"], "got": got, "source": e["source"]})
    model.train()
    return {k: [right[k], total[k]] for k in sorted(total)}, wrong


def settings():
    ap = argparse.ArgumentParser()
    ap.add_argument("--base", required=True)
    ap.add_argument("--data", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--minutes", type=float, default=45)
    ap.add_argument("--epochs", type=float, default=3)
    ap.add_argument("--rank", type=int, default=32)
    ap.add_argument("--lr", type=float, default=6e-4)
    ap.add_argument("--batch", type=int, default=16)
    ap.add_argument("--packed", type=int, default=0, help="tokens of a sequence that holds several examples behind one domain text; 0: an example a row")
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--workers", type=int, default=2, help="processes; one for each core")
    ap.add_argument("--resume", help="an adapter's folder (see gguf_to_lora.py) to train further; none: a fresh one")
    ap.add_argument("--exam", nargs="+", default=[], help="clauses that are only examined")
    ap.add_argument("--test", type=int, default=400, help="how many of them to report on")
    return ap.parse_args()


def fastest():
    """The type of numbers that this processor multiplies faster: without bfloat16 instructions that type is six times slower."""
    def seconds(dtype):
        x, w = torch.randn(320, 576, dtype=dtype), torch.randn(1536, 576, dtype=dtype)
        start = time.perf_counter()
        for _ in range(8):
            torch.nn.functional.linear(x, w)
        return time.perf_counter() - start
    seconds(torch.bfloat16), seconds(torch.float32)  # the first calls prepare
    return min((torch.bfloat16, torch.float32), key=seconds)


def adapted(a):
    """The base model with a fresh adapter or the one to train further, the same in every worker."""
    torch.manual_seed(a.seed)
    # On clauses of some 30 tokens the fused attention's backward pass takes a fifth of the time; the plain one is a tenth faster.
    model = AutoModelForCausalLM.from_pretrained(a.base, dtype=a.dtype, attn_implementation="eager")
    model = PeftModel.from_pretrained(model, a.resume, is_trainable=True) if a.resume else get_peft_model(model, LoraConfig(
        r=a.rank, lora_alpha=2 * a.rank, lora_dropout=0.0, task_type="CAUSAL_LM",
        target_modules=["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]))
    for p in model.parameters():
        if p.requires_grad:
            p.data = p.data.float()
    model.train()
    return model


def shared(params, minutes):
    """Averages the gradients over the workers; returns the minutes that the first one counts."""
    extra = torch.tensor([minutes if dist.get_rank() == 0 else 0.0])
    flat = torch.cat([p.grad.flatten() for p in params] + [extra])
    dist.all_reduce(flat)
    at = 0
    for p in params:
        p.grad.copy_(flat[at:at + p.numel()].view_as(p)).div_(dist.get_world_size())
        at += p.numel()
    return flat[-1].item()


def work(worker, a):
    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{a.meeting}", rank=worker, world_size=a.workers)
    rng = random.Random(a.seed)
    tok = AutoTokenizer.from_pretrained(a.base)
    model = adapted(a)
    params = [p for p in model.parameters() if p.requires_grad]
    train, test = load(a.data), load(a.exam)
    rng.shuffle(test)
    rows = [encode(tok, e) for e in train]
    epoch = (lambda: pairs_of(packs(tok, train, rows, a.packed, rng), a.workers)) if a.packed else (lambda: batches(rows, a.batch, rng))
    steps = math.ceil(len(epoch()) * a.epochs)
    first = worker == 0
    if first:
        print(f"{len(train)} training clauses, {len(test)} held out, {sum(len(p) + len(q) for p, q in rows)} tokens an epoch, {steps} steps", flush=True)
    opt = torch.optim.AdamW(params, lr=a.lr, weight_decay=0.01)
    start, done, tokens, recent, minutes = time.time(), 0, 0, [], 0.0
    while done < steps:
        for batch in epoch():
            if done >= steps or minutes >= a.minutes:
                steps = done
                break
            progress = max(done / steps, minutes / a.minutes)
            for g in opt.param_groups:
                g["lr"] = a.lr * min(1, (done + 1) / 20) * max(0.02, 1 - progress)
            mine = batch[worker] if a.packed else batch[worker::a.workers] or batch[:1]
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=a.dtype == torch.bfloat16):
                loss = loss_of(model, mine, a.packed)
            loss.backward()
            minutes = shared(params, (time.time() - start) / 60)
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step()
            opt.zero_grad()
            done += 1
            tokens += sum(size(part) for part in batch) if a.packed else sum(len(p) + len(q) for p, q in batch)
            recent.append(loss.item())
            if first and done % 20 == 0:
                print(f"step {done}/{steps} loss {sum(recent[-20:]) / 20:.4f} {tokens / (time.time() - start):.0f} tokens/s {minutes:.1f} min", flush=True)
            if first and done % 200 == 0:
                model.save_pretrained(a.out)
    dist.destroy_process_group()
    if first:
        model.save_pretrained(a.out)
        report(a, model, tok, train, test, done, minutes, recent)


def report(a, model, tok, train, test, steps, minutes, losses):
    torch.set_num_threads(a.workers)
    accuracy, wrong = evaluate(model, tok, test, a.test)
    digest = hashlib.sha256("".join(Path(f).read_text() for f in sorted(a.data)).encode()).hexdigest()
    report = {
        "data_sha256": digest, "resumed": a.resume, "dtype": str(a.dtype), "seed": a.seed, "rank": a.rank, "lr": a.lr, "batch": a.batch, "workers": a.workers, "steps": steps,
        "train_clauses": len(train), "held_out_clauses": len(test), "minutes": round(minutes, 1),
        "final_loss": round(sum(losses[-50:]) / max(1, len(losses[-50:])), 4), "held_out_exact": accuracy}
    Path(a.out, "report.json").write_text(json.dumps(report, indent=1))
    Path(a.out, "wrong.jsonl").write_text("".join(json.dumps(w) + "\n" for w in wrong))
    print(json.dumps(report), flush=True)


def main():
    a = settings()
    a.dtype = fastest()
    with tempfile.TemporaryDirectory() as folder:
        a.meeting = f"{folder}/workers"
        torch.multiprocessing.spawn(work, args=(a,), nprocs=a.workers)


if __name__ == "__main__":
    main()
