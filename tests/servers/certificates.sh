#!/bin/sh
# certificates.sh DIR: a certificate authority of our own, a good certificate for localhost, and
# three that must not be accepted.  Made once.
set -eu
mkdir -p "$1"
cd "$1"
[ ! -f done ] || exit 0
new_key="-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"

# shellcheck disable=SC2086
openssl req -x509 $new_key -days 30 -subj "/CN=Signpost test authority" -keyout ca.key -out ca.pem \
	-addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null

issue() { # name, subjectAltName, days
	openssl req $new_key -subj "/CN=$1" -keyout "$1.key" -out "$1.csr" 2>/dev/null
	printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" >"$1.ext"
	openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -extfile "$1.ext" \
		-days "$3" -out "$1.pem" 2>/dev/null
}
issue good DNS:localhost,IP:127.0.0.1 30
issue wrong-name DNS:mail.example.net 30
issue expired DNS:localhost,IP:127.0.0.1 -1
openssl req -x509 $new_key -days 30 -subj "/CN=localhost" -addext subjectAltName=DNS:localhost \
	-keyout self-signed.key -out self-signed.pem 2>/dev/null
touch done
