#!/bin/sh
# Makes certificates for the ways inside an installation, from the proxy to the server and from there to MySQL, into
#   <folder>/authority/ca.key            signs them; for nobody else's eyes
#   <folder>/ca/ca.pem                   what proxy and server trust, for twenty years
#   <folder>/linfa/linfa.pem, linfa.key  what the server shows, for two years
#   <folder>/mysql/mysql.pem, mysql.key  what MySQL shows, likewise
# What is there and good for 90 days more is left alone, so that it may be run again and again.
#
#   inner-certificates.sh <folder> [<owner of the server's key> [<owner of MySQL's>]]
set -eu
folder=$1

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lasting() { openssl x509 -in "$1" -noout -checkend $((90 * 86400)) >/dev/null 2>&1; }
new_key() { openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1"; }

# put <name> <file> <mode> <owner or nothing>: whole or not at all.
put() {
  mkdir -p "$folder/$1"
  cp "$work/$2" "$folder/$1/.$2"
  chmod "$3" "$folder/$1/.$2"
  [ -z "$4" ] || chown "$4" "$folder/$1/.$2"
  mv "$folder/$1/.$2" "$folder/$1/$2"
  echo "inner certificates: made $folder/$1/$2"
}

make_authority() {
  # An openssl.cnf of the machine's own has no say in it.
  cat >"$work/ca.cnf" <<CNF
[req]
distinguished_name = name
x509_extensions = ca
prompt = no
[name]
CN = Linfa inner CA $(date -u +%Y%m%d%H%M%S)
[ca]
basicConstraints = critical,CA:TRUE,pathlen:0
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
CNF
  new_key "$work/ca.key"
  openssl req -x509 -new -config "$work/ca.cnf" -key "$work/ca.key" -sha256 -days 7305 -out "$work/ca.pem"
  put authority ca.key 400 ''
  put ca ca.pem 444 ''
}

# make_certificate <name> <owner or nothing>
make_certificate() {
  new_key "$work/$1.key"
  printf '[req]\ndistinguished_name = name\nprompt = no\n[name]\nCN = %s\n' "$1" >"$work/$1.cnf"
  openssl req -new -config "$work/$1.cnf" -key "$work/$1.key" -sha256 -out "$work/$1.csr"
  cat >"$work/$1.ext" <<EXT
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = DNS:$1,DNS:localhost,IP:127.0.0.1,IP:::1
EXT
  openssl x509 -req -in "$work/$1.csr" -CA "$folder/ca/ca.pem" -CAkey "$folder/authority/ca.key" \
    -set_serial "0x$(openssl rand -hex 16)" -sha256 -days 731 -extfile "$work/$1.ext" -out "$work/$1.pem" 2>/dev/null
  put "$1" "$1.key" 400 "$2"
  put "$1" "$1.pem" 444 ''
}

mkdir -p "$folder/authority" "$folder/ca" "$folder/linfa" "$folder/mysql"
chmod 755 "$folder" "$folder/ca" "$folder/linfa" "$folder/mysql"
if ! lasting "$folder/ca/ca.pem" || ! [ -f "$folder/authority/ca.key" ]; then
  make_authority
  # What another authority signed is trusted by nobody any more.
  rm -f "$folder/linfa/linfa.pem" "$folder/mysql/mysql.pem"
fi
lasting "$folder/linfa/linfa.pem" || make_certificate linfa "${2:-}"
lasting "$folder/mysql/mysql.pem" || make_certificate mysql "${3:-}"
