#!/bin/sh
# Installs the Debian packages named on the command line that are not there yet.
# Lists them first; asks on a terminal.
set -eu
missing=
for package in "$@"; do
	dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "Signpost needs these Debian packages:$missing"
if [ "$(id -u)" != 0 ]; then
	if command -v sudo >/dev/null; then as_root=sudo; else
		echo "Please install them as root: apt-get install$missing" >&2
		exit 4
	fi
else as_root=; fi
if [ -t 0 ]; then
	printf 'Install them now? [Y/n] '
	read -r answer
	case "$answer" in [nN]*) exit 1 ;; esac
fi
export DEBIAN_FRONTEND=noninteractive
# A mail server that comes as a part of the tests is not to be started for the whole machine.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
	trap '$as_root rm -f "$policy"' EXIT
	printf '#!/bin/sh\nexit 101\n' | $as_root tee "$policy" >/dev/null
	$as_root chmod 755 "$policy"
fi
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null 2>&1 || {
	$as_root apt-get update -qq
	$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}
