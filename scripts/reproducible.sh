#!/bin/sh
# Builds the page once more, from a copy of the sources in another folder where nothing was built before, and with the
# crates' sources in another place, too; compares every file with those in dist/.
set -eu
cd "$(dirname "$0")/.."
[ -d dist ] || { echo 'no page in dist/: build it first with ./x page' >&2; exit 1; }
home=${CARGO_HOME:-$HOME/.cargo}
other=$(mktemp -d)
trap 'rm -rf "$other"' EXIT

mkdir -p "$other/elsewhere/target" "$other/crates"
tar -cf - --exclude=./target --exclude=./dist --exclude=node_modules --exclude=./.git . | tar -xf - -C "$other/elsewhere"
ln -s "$PWD/node_modules" "$other/elsewhere/node_modules"
ln -s "$PWD/target/tools" "$other/elsewhere/target/tools"
for entry in "$home"/*; do ln -s "$entry" "$other/crates/"; done
(cd "$other/elsewhere" && CARGO_HOME=$other/crates ./x page)

hashes() {
  (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum)
}
hashes dist >"$other/here"
hashes "$other/elsewhere/dist" >"$other/there"
if ! diff "$other/here" "$other/there"; then
  echo 'Two builds of the same sources differ in the files above.' >&2
  exit 1
fi
echo "Two builds gave the same $(wc -l <"$other/here") files."
