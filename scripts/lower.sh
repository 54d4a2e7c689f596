#!/bin/sh
# Lowers a module to the first WebAssembly standard and takes out what is not used, before wasm-bindgen writes its glue: it picks
# that by the features it sees. `lower.sh IN.wasm FOLDER KIND…` leaves FOLDER/lean.wasm; the kinds are those of lean-wasm.mjs.
set -eu
scripts=$(dirname "$0")
from=$1 work=$2
shift 2
wasm-strip "$from" -o "$work/plain.wasm" --remove-section=linking --remove-section=reloc.CODE --remove-section=reloc.DATA
wasm-opt "$work/plain.wasm" -g -o "$work/step.wasm" \
  --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext --enable-nontrapping-float-to-int \
  --enable-mutable-globals --enable-multivalue --enable-reference-types --enable-call-indirect-overlong \
  --signext-lowering --llvm-nontrapping-fptoint-lowering --llvm-memory-copy-fill-lowering --strip-target-features
wasm-opt "$work/step.wasm" -g -o "$work/mvp.wasm" \
  --mvp-features --enable-mutable-globals --emit-target-features
node "$scripts/lean-wasm.mjs" "$work/mvp.wasm" "$work/lean.wasm" "$@"
