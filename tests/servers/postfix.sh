# Postfix for the tests: read by start.sh.  Nothing ever leaves the machine.

write_postfix() {
	etc=$DIR/postfix/etc
	mkdir -p "$etc" "$DIR/postfix/data" "$DIR/postfix/spool"
	chmod 755 "$DIR/postfix" "$etc" "$DIR/postfix/spool"
	chown postfix "$DIR/postfix/data"
	write_postfix_main
	write_postfix_master
	# How the distant site answers RCPT, by local part.  First hit wins.
	cat >"$etc/remote_answers" <<'END'
/^nobody@/	550 5.1.1 User unknown
/^full@/	552 5.2.2 Mailbox full
/^gone@/	550 5.1.6 Mailbox has moved, no forwarding address
/^blocked@/	554 5.7.1 Message rejected as spam
/^defer@/	450 4.2.1 Mailbox temporarily unavailable
/^greylist@/	451 4.7.1 Greylisted, try again later
/^nocode@/	550 no enhanced code here
/^/		OK
END
	# One mailbox for letters that come back and for stops.
	cat >"$etc/aliases" <<'END'
/^stops(\+[^@]*)?@list\.example\.org$/	bounces@list.example.org
END
	# How the relay itself answers RCPT at once.
	cat >"$etc/relay_answers" <<'END'
/^unknown[^@]*@list\.example\.org$/	550 5.1.1 No such user here
/^later[^@]*@list\.example\.org$/	450 4.2.1 Mailbox busy, try again later
/^overfull[^@]*@list\.example\.org$/	552 5.2.2 Mailbox full
END
}

write_postfix_main() {
	cat >"$etc/main.cf" <<END
compatibility_level = 3.6
queue_directory = $DIR/postfix/spool
data_directory = $DIR/postfix/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = $DIR/postfix/log
maillog_file_prefixes = $DIR
myhostname = mx.list.example.org
mydomain = list.example.org
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
alias_database =
local_recipient_maps =
recipient_delimiter = +
virtual_mailbox_domains = list.example.org
virtual_mailbox_maps = static:everybody
virtual_transport = lmtp:unix:$DIR/dovecot/run/lmtp
virtual_alias_maps = regexp:$etc/aliases
relayhost =
relay_domains =
transport_maps = inline:{ remote.example.com=smtp:[127.0.0.1]:$REMOTE_PORT }
default_transport = error:5.1.2 There is no such domain in the test network
smtpd_recipient_restrictions = check_recipient_access regexp:$etc/relay_answers, permit_mynetworks, reject
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_rate_limit = 0
smtpd_client_message_rate_limit = 0
smtpd_client_connection_count_limit = 0
smtpd_peername_lookup = no
disable_dns_lookups = yes
smtp_host_lookup = native
smtp_address_preference = ipv4
smtpd_tls_cert_file = $DIR/tls/good.pem
smtpd_tls_key_file = $DIR/tls/good.key
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = $DIR/dovecot/run/auth-smtp
smtpd_sasl_security_options = noanonymous
message_size_limit = 26214400
minimal_backoff_time = 2s
maximal_backoff_time = 5s
queue_run_delay = 2s
delay_warning_time = 0
bounce_queue_lifetime = 30s
maximal_queue_lifetime = 30s
in_flow_delay = 0
notify_classes =
END
}

# A submission service: port, then further options.
submission_service() {
	cat <<END
127.0.0.1:$1 inet n - n - - smtpd
  -o syslog_name=postfix/submission
  -o smtpd_tls_security_level=encrypt
  -o smtpd_sasl_auth_enable=yes
  -o smtpd_relay_restrictions=permit_sasl_authenticated,reject
END
	shift
	printf '  -o %s\n' "smtpd_sasl_local_domain=" "$@"
}

write_postfix_master() {
	{
		echo "127.0.0.1:$SMTP_PORT inet n - n - - smtpd"
		submission_service "$SUBMISSION_PORT"
		submission_service "$SUBMISSIONS_PORT" smtpd_tls_wrappermode=yes
		for bad in "$WRONG_NAME_PORT wrong-name" "$SELF_SIGNED_PORT self-signed" "$EXPIRED_PORT expired"; do
			name=${bad#* }
			submission_service "${bad% *}" "smtpd_tls_cert_file=$DIR/tls/$name.pem" \
				"smtpd_tls_key_file=$DIR/tls/$name.key"
		done
		cat <<END
127.0.0.1:$REMOTE_PORT inet n - n - - smtpd
  -o syslog_name=postfix/remote
  -o myhostname=mx.remote.example.com
  -o smtpd_sasl_auth_enable=no
  -o smtpd_reject_unlisted_recipient=no
  -o smtpd_relay_restrictions=check_recipient_access,regexp:$etc/remote_answers,reject
  -o smtpd_recipient_restrictions=
  -o content_filter=discard:remote
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
END
	} >"$etc/master.cf"
}

start_postfix() {
	(
		cd "$DIR/postfix/spool"
		mkdir -p active bounce corrupt defer deferred flush hold incoming private public maildrop pid saved trace
		chown postfix active bounce corrupt defer deferred flush hold incoming private saved trace
		chown postfix:postdrop public maildrop
		chmod 700 active bounce corrupt defer deferred flush hold incoming private saved trace
		chmod 710 public
		chmod 730 maildrop
	)
	# Not `postfix start`, which looks over the whole installation, nor -w, which naps.
	MAIL_CONFIG=$DIR/postfix/etc setsid -f /usr/lib/postfix/sbin/master -c "$DIR/postfix/etc" \
		</dev/null >"$DIR/postfix/start.log" 2>&1
}
