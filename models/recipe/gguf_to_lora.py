"""Turns a LoRA adapter in GGUF back into a PEFT folder, to train it further.

usage: gguf_to_lora.py HF_DIR ADAPTER.gguf OUT_DIR
The inverse of llama.cpp's convert_lora_to_gguf.py for Llama models: it undoes the permutation of the rows of
attention q and k (see gguf_to_hf.py), which in an adapter concerns B alone.
"""
import json, sys
from pathlib import Path

import gguf, torch
from safetensors.torch import save_file

NAMES = {"attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj", "attn_output": "self_attn.o_proj",
         "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj", "ffn_down": "mlp.down_proj"}


def unpermuted(rows, heads):
    return rows.reshape(heads, rows.shape[0] // heads // 2, 2, rows.shape[1]).swapaxes(1, 2).reshape(rows.shape)


base, source, out = sys.argv[1], sys.argv[2], Path(sys.argv[3])
config = json.loads(Path(base, "config.json").read_text())
reader = gguf.GGUFReader(source)
tensors, rank = {}, 0
for t in reader.tensors:
    _, layer, name, _, side = t.name.split(".")
    data = torch.tensor(t.data.astype("float32"))
    if side == "lora_a":
        rank = data.shape[0]
    elif name in ("attn_q", "attn_k"):
        data = unpermuted(data, config["num_attention_heads" if name == "attn_q" else "num_key_value_heads"])
    letter = side[-1].upper()
    tensors[f"base_model.model.model.layers.{layer}.{NAMES[name]}.lora_{letter}.weight"] = data.contiguous()
alpha = float(reader.fields["adapter.lora.alpha"].parts[-1][0])
out.mkdir(parents=True, exist_ok=True)
save_file(tensors, out / "adapter_model.safetensors")
settings = {"peft_type": "LORA", "task_type": "CAUSAL_LM", "r": rank, "lora_alpha": alpha, "lora_dropout": 0.0, "base_model_name_or_path": base,
            "target_modules": sorted({n.split(".")[1] for n in NAMES.values()})}
(out / "adapter_config.json").write_text(json.dumps(settings, indent=1))
print(f"{len(tensors)} tensors, rank {rank}, alpha {alpha}")
