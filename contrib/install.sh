#!/bin/sh
# Puts everything where the Filesystem Hierarchy Standard wants it; `make install` calls it.
#   contrib/install.sh BIN DESTDIR PREFIX SYSCONFDIR
# BIN is the folder of built programs.  Nothing is enabled, started or given away by it: the sudo
# rule and the example configuration are laid out to be read.
# With --remove for BIN the same files are taken away again, and the folders that are only ours; configuration,
# records and keys stay.  `make uninstall` calls that.
set -eu
if [ $# != 4 ]; then
	echo "usage: contrib/install.sh BIN|--remove DESTDIR PREFIX SYSCONFDIR" >&2
	exit 1
fi
programs=$1 destination=$2 prefix=$3 sysconfdir=$4
case "$prefix$sysconfdir" in *[!A-Za-z0-9/._-]*)
	echo "PREFIX and SYSCONFDIR may hold letters, digits and / . _ - only" >&2
	exit 1 ;;
esac
source=$(cd "$(dirname "$0")/.." && pwd)
share=$destination$prefix/share
documents=$share/doc/signpost

# our_paths FILE: the file, with the folders it names where this installation has them.
our_paths() {
	sed -e "s|/usr/sbin/signpostd|$prefix/sbin/signpostd|g" -e "s|/usr/bin/signpost|$prefix/bin/signpost|g" \
		-e "s|/usr/share/doc/signpost|$prefix/share/doc/signpost|g" -e "s|/etc/signpost|$sysconfdir/signpost|g" "$1"
}

# place MODE FILE TARGET: with the folders it needs.
place() {
	if [ "$programs" = --remove ]; then rm -f "$3"; return; fi
	install -D -m "$1" "$2" "$3"
}

# place_text FILE TARGET: a text that names our folders.
place_text() {
	if [ "$programs" = --remove ]; then rm -f "$2"; return; fi
	mkdir -p "$(dirname "$2")"
	our_paths "$1" >"$2.new"
	chmod 0644 "$2.new"
	mv "$2.new" "$2"
}

umask 022
roles='signpostd-sender signpostd-reader signpostd-recorder'
for needed in signpost signpostd $roles; do
	if [ "$programs" != --remove ] && [ ! -x "$programs/$needed" ]; then
		echo "$programs/$needed is not built; run make first" >&2
		exit 4
	fi
done

place 0755 "$programs/signpost" "$destination$prefix/bin/signpost"
place 0755 "$programs/signpostd" "$destination$prefix/sbin/signpostd"
for program in $roles; do
	place 0755 "$programs/$program" "$destination$prefix/lib/signpost/$program"
done

# systemd looks for them under /usr and /usr/local; for another prefix link them by hand.
place_text "$source/systemd/signpostd@.service" "$destination$prefix/lib/systemd/system/signpostd@.service"
place_text "$source/systemd/signpost.sysusers" "$destination$prefix/lib/sysusers.d/signpost.conf"
place_text "$source/systemd/signpost.tmpfiles" "$destination$prefix/lib/tmpfiles.d/signpost.conf"

find "$source/daemon" -name '*.[158]' | sort | while read -r page; do
	place_text "$page" "$share/man/man${page##*.}/$(basename "$page")"
done

place_text "$source/contrib/sudoers.signpost" "$documents/sudoers.signpost"
place_text "$source/config/signpost.yaml" "$documents/signpost.yaml"
for document in README.md LICENSE; do
	[ ! -e "$source/$document" ] || place 0644 "$source/$document" "$documents/$document"
done
# The templates are inside the programs; these are to look at.
for template in "$source"/templates/*; do
	[ ! -f "$template" ] || place 0644 "$template" "$documents/templates/$(basename "$template")"
done

if [ "$programs" = --remove ]; then
	for folder in "$documents/templates" "$documents" "$destination$prefix/lib/signpost"; do
		[ ! -d "$folder" ] || rmdir --ignore-fail-on-non-empty "$folder"
	done
	exit 0
fi
[ -z "$destination" ] || exit 0
cat <<EOF
Signpost is installed.  Next, as the administrator:
  systemd-sysusers && systemd-tmpfiles --create && systemctl daemon-reload
  copy $documents/signpost.yaml to $sysconfdir/signpost/NAME/ and change it
  name yourself in it under people:, by your login, with rights: [operator]; init refuses everybody
    who is not named there, root included
  signpostd -n --forum NAME
  sudo -u signpost signpost --forum NAME init
  systemctl enable --now signpostd@NAME
Who may use the command: $documents/sudoers.signpost
EOF
