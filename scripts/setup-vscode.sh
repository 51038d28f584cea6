#!/usr/bin/env bash
# Puts what the tests of the VS Code extension need in place: a browser (Debian's chromium) and VS Code itself
# (code-server from the npm registry, into a cache outside the repository): bash scripts/setup-vscode.sh
# What is there already is left as it is. test/vscode.e2e.test.ts skips where this has not been run.
set -euo pipefail
version=4.100.3 # the last one for Node 20
cache=${GOUJI_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gouji}/code-server-$version
export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false

need=()
for package in chromium fonts-noto-cjk ripgrep g++ make python3; do
  dpkg -s "$package" >/dev/null 2>&1 || need+=("$package")
done
if ((${#need[@]})); then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${need[@]}" >/dev/null
fi

[ -e "$cache/ready" ] && exit 0
rm -rf "$cache"
mkdir -p "$cache"
cd "$cache"
echo '{"private":true}' >package.json
# Without its own installation: as root that refuses, and it would build and download what is not needed here.
npm install --ignore-scripts "code-server@$version" </dev/null >/dev/null
npm_config_nodedir=${npm_config_nodedir:-/usr} npm rebuild argon2 </dev/null >/dev/null
vscode=node_modules/code-server/lib/vscode
(cd $vscode && npm install --omit=dev --ignore-scripts </dev/null >/dev/null)
ln -sfn node_modules $vscode/node_modules.asar
mkdir -p $vscode/node_modules/@vscode/ripgrep/bin
ln -sf /usr/bin/rg $vscode/node_modules/@vscode/ripgrep/bin/rg
touch ready
