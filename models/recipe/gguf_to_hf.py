"""Dequantises the GGUF of SmolLM2 into a Hugging Face folder in bfloat16, for training.

usage: gguf_to_hf.py MODEL.gguf OUT_DIR

GGUF's llama layout permutes the rows of attention q and k (rotary halves interleaved); this undoes
it. transformers can load GGUF itself but keeps the weights packed and then trains 20 times slower.
"""
import sys
from pathlib import Path

import gguf
import numpy as np
import torch
from gguf import quants
from transformers import AutoTokenizer, LlamaConfig, LlamaForCausalLM

NAMES = {
    "attn_q": "self_attn.q_proj", "attn_k": "self_attn.k_proj", "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj", "ffn_gate": "mlp.gate_proj", "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj", "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm",
}


def unpermute(weight, heads):
    rows, cols = weight.shape
    half = rows // heads // 2
    return weight.reshape(heads, half, 2, cols).swapaxes(1, 2).reshape(rows, cols)


def main(path, out):
    reader = gguf.GGUFReader(path)

    def field(name):
        return reader.fields["llama." + name].contents()

    heads, kv_heads = field("attention.head_count"), field("attention.head_count_kv")
    state = {}
    for t in reader.tensors:
        data = torch.from_numpy(np.array(quants.dequantize(t.data, t.tensor_type), dtype=np.float32))
        parts = t.name.split(".")
        if parts[0] == "blk":
            if parts[2] == "attn_q":
                data = unpermute(data, heads)
            if parts[2] == "attn_k":
                data = unpermute(data, kv_heads)
            name = f"model.layers.{parts[1]}.{NAMES[parts[2]]}.weight"
        else:
            name = {"token_embd": "model.embed_tokens.weight", "output_norm": "model.norm.weight", "output": "lm_head.weight"}[parts[0]]
        state[name] = data.to(torch.bfloat16).contiguous()
    config = LlamaConfig(
        vocab_size=state["model.embed_tokens.weight"].shape[0], hidden_size=field("embedding_length"),
        intermediate_size=field("feed_forward_length"), num_hidden_layers=field("block_count"),
        num_attention_heads=heads, num_key_value_heads=kv_heads, rms_norm_eps=float(field("attention.layer_norm_rms_epsilon")),
        max_position_embeddings=field("context_length"), tie_word_embeddings="lm_head.weight" not in state,
        rope_parameters={"rope_type": "default", "rope_theta": float(field("rope.freq_base"))},
        bos_token_id=1, eos_token_id=2, dtype=torch.bfloat16)
    model = LlamaForCausalLM(config).to(torch.bfloat16)
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected and set(missing) <= {"lm_head.weight"}, (missing, unexpected)
    model.tie_weights()
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(str(Path(path).parent), gguf_file=Path(path).name).save_pretrained(out)


main(sys.argv[1], sys.argv[2])
