# Dovecot for the tests: read by start.sh.  IMAP and LMTP into Maildirs, and logins for Postfix.

write_dovecot() {
	mkdir -p "$DIR/dovecot/run" "$DIR/dovecot/state" "$DIR/mail"
	chmod 755 "$DIR/dovecot" "$DIR/dovecot/run"
	chown mail:mail "$DIR/mail"
	cat >"$DIR/dovecot/users" <<END
$LOGIN:{PLAIN}$PASSWORD::::::
bounces@list.example.org:{PLAIN}bounces-word::::::
unsub@list.example.org:{PLAIN}unsub-word::::::
office@list.example.org:{PLAIN}office-word::::::
END
	cat >"$DIR/dovecot/oauth2.conf" <<END
introspection_mode = post
introspection_url = http://dovecot:word@127.0.0.1:$INTROSPECT_PORT/introspect
force_introspection = yes
username_attribute = username
active_attribute = active
active_value = true
END
	cat >"$DIR/dovecot/dovecot.conf" <<END
base_dir = $DIR/dovecot/run
state_dir = $DIR/dovecot/state
log_path = $DIR/dovecot/log
info_log_path = $DIR/dovecot/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = required
ssl_cert = <$DIR/tls/good.pem
ssl_key = <$DIR/tls/good.key
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login xoauth2 oauthbearer
auth_failure_delay = 0
recipient_delimiter = +
mail_location = maildir:~/Maildir
first_valid_uid = 1
mailbox_list_index = no
maildir_very_dirty_syncs = yes
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = $DIR/dovecot/oauth2.conf
}
passdb {
  driver = passwd-file
  mechanisms = plain login
  args = scheme=PLAIN username_format=%u $DIR/dovecot/users
}
# Whoever is written to exists: a thousand members need no account.
userdb {
  driver = static
  args = uid=mail gid=mail home=$DIR/mail/%d/%n allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = $IMAP_PORT
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = $IMAPS_PORT
    ssl = yes
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0666
  }
}
service auth {
  unix_listener auth-smtp {
    mode = 0666
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service anvil {
  chroot =
  # A wrong password must not make the next test wait.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
protocol lmtp {
  postmaster_address = postmaster@list.example.org
}
END
}

start_dovecot() {
	# Its own output: a daemon that held ours would keep a caller's pipe open.
	dovecot -c "$DIR/dovecot/dovecot.conf" </dev/null >"$DIR/dovecot/start.log" 2>&1
}
