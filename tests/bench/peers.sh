# Two other ways to reach a list from one machine, to the same sink: mlmmj as Debian ships it, and Postfix writing to each with an
# envelope sender of its own (VERP).  Read by run.sh.  Each is told one and the same letter of 10 KiB; neither asks anybody's consent.

# ADDRESS: one letter to it, as long as one of ours.
letter_of_10_kib() {
	printf 'From: office@example.org\nTo: %s\nSubject: News\n\n' "$1"
	yes 'Forty new places are open in this part of the county, and the council answers questions.' | head -c 10240
	echo
}

# NUMBER: seconds of mlmmj for so many people into $took.
by_mlmmj() {
	local list=$work/mlmmj
	rm -rf "$list"
	mkdir -p "$list"/{control,subscribers.d,archive,queue,text}
	echo list@example.org >"$list/control/listaddress"
	echo owner@example.org >"$list/control/owner"
	echo 127.0.0.1 >"$list/control/relayhost"
	echo "$port" >"$list/control/smtpport"
	echo localhost >"$list/control/smtphelo"
	seq -f 'parent%.0f@example.org' "$1" >"$list/subscribers.d/p"
	letter_of_10_kib list@example.org >"$list/queue/letter"
	seconds $core "$(command -v mlmmj-send)" -L "$list" -m "$list/queue/letter"
}

# A Postfix of our own below $work, its relay the sink.
start_postfix() {
	local etc=$work/postfix/etc
	chmod 755 "$work"
	mkdir -p "$etc" "$work/postfix/spool" "$work/postfix/data"
	chown postfix "$work/postfix/data"
	cat >"$etc/main.cf" <<-END
		compatibility_level = 3.6
		queue_directory = $work/postfix/spool
		data_directory = $work/postfix/data
		command_directory = /usr/sbin
		daemon_directory = /usr/lib/postfix/sbin
		mail_owner = postfix
		setgid_group = postdrop
		maillog_file = $work/postfix/log
		maillog_file_prefixes = $work
		myhostname = mx.example.org
		mydestination =
		inet_interfaces = 127.0.0.1
		inet_protocols = ipv4
		alias_maps =
		alias_database =
		relayhost = [127.0.0.1]:$port
		disable_dns_lookups = yes
		smtp_host_lookup = native
		default_destination_concurrency_limit = 20
		initial_destination_concurrency = 20
		default_destination_recipient_limit = 1
		authorized_verp_clients = 127.0.0.1
		smtp_tls_security_level = none
	END
	sed -E 's/^(smtp +inet .*|submission.*|smtps.*)$/# \1/; s/^#? *(pickup +unix +n +- +y +)60/\11/; s/ y( +[-0-9]+ +[-0-9]+ )/ n\1/' \
		/usr/share/postfix/master.cf.dist >"$etc/master.cf"
	$core postfix -c "$etc" start >/dev/null 2>&1
}
stop_postfix() { postfix -c "$work/postfix/etc" stop >/dev/null 2>&1 || true; }

# NUMBER: seconds from handing it over until the queue is empty, into $took.
by_postfix() {
	local etc=$work/postfix/etc began
	began=$(date +%s.%N)
	letter_of_10_kib list@example.org >"$work/letter"
	# shellcheck disable=SC2046	# each address a word
	sendmail -C "$etc" -XV -f list@example.org $(seq -f 'parent%.0f@example.org' "$1") <"$work/letter"
	sleep 0.2
	while [ -n "$(find "$work/postfix/spool"/{maildrop,incoming,active,deferred} -type f -print -quit)" ]; do sleep 0.02; done
	took=$(echo "$(date +%s.%N) $began" | awk '{ print $1 - $2 }')
}
