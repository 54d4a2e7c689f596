#!/bin/sh
# Installs what is missing: Debian packages, the wasm target, Trunk, wasm-bindgen, npm packages.
# With `browser` also what the tests need: engines, nginx, a Chinese font, a reader of PDFs; with `all` the rare engines too.
# What is there in the right version stays as it is.
set -eu

TRUNK=0.21.14
BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)

for program in cargo rustup node npm; do
  command -v "$program" >/dev/null || { echo "$program is missing: install Rust by rustup, and Node 20 or newer." >&2; exit 1; }
done

packages=
[ -x /usr/bin/wasm-split ] || packages="$packages binaryen"
command -v cc >/dev/null || packages="$packages gcc libc6-dev"
if [ -n "${1-}" ]; then
  # Debian package and what it brings.
  while read -r package path; do
    [ -e "$path" ] || packages="$packages $package"
  done <<-LIST
	chromium /usr/bin/chromium
	fonts-noto-cjk /usr/share/doc/fonts-noto-cjk
	poppler-utils /usr/bin/pdftotext
	firefox-esr /usr/bin/firefox-esr
	wpewebkit-driver /usr/bin/WPEWebDriver
	cog /usr/bin/cog
	webkit2gtk-driver /usr/bin/WebKitWebDriver
	xvfb /usr/bin/xvfb-run
	xauth /usr/bin/xauth
	nginx-light /usr/sbin/nginx
	libnginx-mod-http-brotli-static /usr/lib/nginx/modules/ngx_http_brotli_static_module.so
	LIST
fi
if [ -n "$packages" ]; then
  echo "Debian packages:$packages"
  sudo=
  [ "$(id -u)" = 0 ] || sudo=sudo
  $sudo apt-get update
  # Run level 1: nginx is for the tests, and not to be started as a service.
  $sudo env RUNLEVEL=1 DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages
fi

cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown

has() {
  [ "$("target/tools/bin/$1" --version 2>/dev/null)" = "$1 $2" ]
}

# tool CRATE PROGRAM VERSION ARGUMENT…: takes a ready-made program where there is one, else compiles it.
tool() {
  crate=$1 program=$2 version=$3
  shift 3
  if has "$program" "$version"; then return; fi
  echo "$program $version: looking for a ready-made program"
  if cargo binstall -V >/dev/null 2>&1; then
    timeout 120 cargo binstall --no-confirm --disable-strategies compile --root target/tools "$crate@$version" || true
  fi
  if has "$program" "$version"; then return; fi
  echo "$program $version: compiling it, once; this takes minutes"
  # Fast to compile matters more here than fast to run.
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install --root target/tools "$crate@$version" --bin "$program" "$@"
}

mkdir -p target/tools
# Without --locked: its own lock file names a crate that needs a newer compiler.
tool wasm-bindgen-cli wasm-bindgen "$BINDGEN"
tool trunk trunk "$TRUNK" --locked --no-default-features

# Trunk builds offline: the page's crates must be here by then.
cargo fetch --locked

# modules FOLDER: its npm packages, as its lock file says.
modules() {
  [ "$1/node_modules/.package-lock.json" -nt "$1/package-lock.json" ] || (cd "$1" && npm ci --no-audit --no-fund)
}
modules .
[ -z "${1-}" ] || modules tests/engines
[ "${1-}" != all ] || { modules tests/engines/more; modules tests/lighthouse; }
echo 'Everything needed is here.'
