"""What an adapter misreads among clauses that it has not been trained on: pairs of a wanted and a refused answer for prefer.py.

usage: misread.py --base HF_DIR --adapter DIR --data CLAUSES.jsonl --out PAIRS.jsonl [--most 4000] [--seed 7]

All answers are scored in one pass; only where the likeliest token is not the wanted one somewhere the answer is decoded.
"""
import argparse, json, random
from pathlib import Path

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from train import EOS, encode, load, prompt_of, tensors

BATCH = 16


@torch.no_grad()
def exact(model, batch):
    """For each example whether greedy decoding gives the wanted answer."""
    ids, mask, labels = tensors(batch)
    hidden = model.model(input_ids=ids, attention_mask=mask).last_hidden_state[:, :-1]
    out = []
    for row, wanted in zip(hidden, labels[:, 1:]):
        at = wanted != -100
        out.append(bool((model.lm_head(row[at]).argmax(-1) == wanted[at]).all()))
    return out


@torch.no_grad()
def said(model, tok, e):
    ids = tok(prompt_of(e), add_special_tokens=False, return_tensors="pt")["input_ids"]
    out = model.generate(input_ids=ids, attention_mask=torch.ones_like(ids), max_new_tokens=64, do_sample=False, eos_token_id=EOS, pad_token_id=EOS)
    return tok.decode(out[0, ids.shape[1]:], skip_special_tokens=True).strip()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--base", required=True)
    ap.add_argument("--adapter", required=True)
    ap.add_argument("--data", nargs="+", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--most", type=int, default=4000)
    ap.add_argument("--seed", type=int, default=7)
    a = ap.parse_args()
    tok = AutoTokenizer.from_pretrained(a.base)
    model = PeftModel.from_pretrained(AutoModelForCausalLM.from_pretrained(a.base, dtype=torch.float32), a.adapter).merge_and_unload().eval()
    rows = load(a.data)
    random.Random(a.seed).shuffle(rows)
    rows = sorted(rows[:a.most], key=lambda e: len(e["prompt"]) + len(e["answer"]))
    pairs, read = [], 0
    for i in range(0, len(rows), BATCH):
        some = rows[i:i + BATCH]
        for e, right in zip(some, exact(model, [encode(tok, e) for e in some])):
            read += right
            refused = None if right else said(model, tok, e)
            if refused and refused != e["answer"]:
                pairs.append({**e, "refused": refused})
    Path(a.out).write_text("".join(json.dumps(p, ensure_ascii=False) + "\n" for p in pairs))
    print(f"{read} of {len(rows)} read exactly, {len(pairs)} pairs")


if __name__ == "__main__":
    main()
