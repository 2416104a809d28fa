#!/bin/bash
# `make install` into an empty folder: everything is where it belongs, nothing is where it must
# not be, and the programs run from there.  BUILD=build-asan for the other build.
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/flow/check.sh
bin=${BUILD:-build}/bin
work=$(mktemp -d "${TMPDIR:-/tmp}/signpost-install-XXXXXX")
trap 'rm -rf "$work"' EXIT

mode() { stat -c %a "$1" 2>/dev/null; }

contrib/install.sh "$bin" "$work/root" /usr /etc >"$work/out" 2>&1
same "install ends well" 0 "$?"
root=$work/root

while read -r want path; do
	same "$path" "$want" "$(mode "$root$path")"
done <<'PLACES'
755 /usr/bin/signpost
755 /usr/sbin/signpostd
755 /usr/lib/signpost/signpostd-sender
755 /usr/lib/signpost/signpostd-reader
755 /usr/lib/signpost/signpostd-recorder
644 /usr/lib/systemd/system/signpostd@.service
644 /usr/lib/sysusers.d/signpost.conf
644 /usr/lib/tmpfiles.d/signpost.conf
644 /usr/share/man/man8/signpostd.8
644 /usr/share/man/man5/signpost.yaml.5
644 /usr/share/doc/signpost/signpost.yaml
644 /usr/share/doc/signpost/sudoers.signpost
644 /usr/share/doc/signpost/LICENSE
PLACES
for template in templates/*; do
	[ ! -f "$template" ] || same "$template" 644 "$(mode "$root/usr/share/doc/signpost/$template")"
done
same "every man page is installed" "$(find daemon -name '*.[158]' | wc -l)" "$(find "$root/usr/share/man" -type f | wc -l)"
same "nothing under /etc, least of all a sudo rule" "usr" "$(ls "$root" | xargs)"
same "nothing that others may change" "" "$(find "$root" ! -type l -perm /022 | head -n 3)"
same "no folder of the build in any text" "" "$(grep -rIl -- "$work\|$PWD" "$root/usr/share" "$root/usr/lib/systemd" | head -n 3)"
same "installing twice ends well" 0 "$(contrib/install.sh "$bin" "$work/root" /usr /etc >/dev/null 2>&1; echo $?)"

# Another prefix: the texts follow.
contrib/install.sh "$bin" "$work/local" /usr/local /usr/local/etc >/dev/null 2>&1
unit=$work/local/usr/local/lib/systemd/system/signpostd@.service
same "the unit starts that prefix's program" "ExecStart=/usr/local/sbin/signpostd --forum %i" "$(grep '^ExecStart=' "$unit")"
same "and looks for that configuration" "ConditionPathExists=/usr/local/etc/signpost/%i/signpost.yaml" "$(grep '^Condition' "$unit")"
same "the sudo rule names that prefix's command" "Cmnd_Alias SIGNPOST = /usr/local/bin/signpost" \
	"$(grep '^Cmnd_Alias' "$work/local/usr/local/share/doc/signpost/sudoers.signpost")"
# Programs built for one folder, installed for another.  Each source that has the folder may have its own copy of it.
mkdir "$work/again"
(cd "${bin%/bin}" && cp -a $(ls | grep -vxE 'tests|flow') "$work/again/")
asan=
case $bin in *-asan/*) asan=ASAN=1 ;; esac
make -s $asan BUILD="$work/again" DESTDIR="$work/opt" SYSCONFDIR=/opt/etc install >"$work/out" 2>&1
same "make install after make, with another folder" 0 "$?"
unit=$work/opt/usr/lib/systemd/system/signpostd@.service
for program in bin/signpost sbin/signpostd; do
	same "$program looks where the unit does" "$(sed -n 's|^ConditionPathExists=\(.*\)/%i/.*|\1|p' "$unit")" \
		"$(tr '\0' '\n' <"$work/opt/usr/$program" | grep -axE '(/opt)?/etc/signpost' | sort -u)"
done

same "a prefix that would end up in a script" 1 \
	"$(contrib/install.sh "$bin" "$work/x" '/usr;x' /etc >/dev/null 2>&1; echo $?)"
same "an empty folder of programs" 4 "$(contrib/install.sh "$work" "$work/x" /usr /etc >/dev/null 2>&1; echo $?)"

# What is installed runs, and finds the others: the one run stops at the key, not at a program.
same "the version, of both" "$("$root/usr/sbin/signpostd" --version | sed "s/signpostd/signpost/")" "$("$root/usr/bin/signpost" --version)"
mkdir "$work/forum"
cp "$root/usr/share/doc/signpost/signpost.yaml" "$work/forum/"
same "the example configuration is a good one" 0 \
	"$("$root/usr/sbin/signpostd" -n --config "$work/forum/signpost.yaml" >/dev/null 2>&1; echo $?)"
mkdir "$work/forum/keys"
head -c 32 /dev/zero >"$work/forum/keys/master.key"
chmod 0400 "$work/forum/keys/master.key"
timeout 20 "$root/usr/sbin/signpostd" --once --foreground --config "$work/forum/signpost.yaml" >"$work/out" 2>&1
if grep -q 'role started role=sender' "$work/out"; then good; else bad "the installed sender is found" "$(cat "$work/out")"; fi

# What was put there goes again, and nothing else: neither what the administrator made nor a neighbour's file.
mkdir -p "$work/opt/opt/etc/signpost/hertford" "$work/opt/var/lib/signpost/hertford"
echo "a: b" >"$work/opt/opt/etc/signpost/hertford/signpost.yaml"
echo "kept" >"$work/opt/var/lib/signpost/hertford/store.db"
echo "kept" >"$work/opt/usr/bin/neighbour"
same "make uninstall" 0 "$(make -s DESTDIR="$work/opt" SYSCONFDIR=/opt/etc uninstall >/dev/null 2>&1; echo $?)"
same "takes what was installed" "/opt/etc/signpost/hertford/signpost.yaml /usr/bin/neighbour /var/lib/signpost/hertford/store.db" \
	"$(cd "$work/opt" && find . -type f | sed 's/^.//' | sort | xargs)"
same "and the folders that are only ours" "" "$(find "$work/opt/usr" -type d -name signpost)"
same "uninstalling twice ends well" 0 "$(make -s DESTDIR="$work/opt" SYSCONFDIR=/opt/etc uninstall >/dev/null 2>&1; echo $?)"

# The unit and the man page, by those who read them.
sed "s|=/usr/sbin/signpostd|=$root/usr/sbin/signpostd|" "$root/usr/lib/systemd/system/signpostd@.service" >"$work/signpostd@.service"
if command -v systemd-analyze >/dev/null; then
	same "systemd understands the unit" "" "$(systemd-analyze verify --man=no "$work/signpostd@.service" 2>&1)"
	systemd-analyze security --offline=true --threshold=20 "$work/signpostd@.service" >"$work/out" 2>&1
	same "its exposure is at most 2.0" 0 "$?"
else
	echo "note: systemd-analyze is not installed, so nobody read the unit"
fi
if command -v visudo >/dev/null; then
	same "sudo understands the rule" 0 "$(visudo -c -f contrib/sudoers.signpost >/dev/null 2>&1; echo $?)"
else
	echo "note: visudo is not installed, so nobody read the sudo rule"
fi
for setting in LogRateLimitIntervalSec=0 LogRateLimitBurst=0 LimitCORE=0 NoNewPrivileges=yes User=signpost UMask=0077; do
	same "the unit says $setting" 1 "$(grep -cx "$setting" systemd/signpostd@.service)"
done
same "the man page has no fault" "" "$(mandoc -T lint -W warning daemon/roles/supervisor/signpostd.8 2>&1)"

counted
