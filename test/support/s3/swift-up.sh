#!/bin/bash
# Starts OpenStack Swift with its S3 interface over TLS on 127.0.0.1; needs root, not systemd.
# usage: swift-up.sh FOLDER PORT    (PORT to PORT+4 must be free; FOLDER must allow extended attributes)
# Afterwards: FOLDER/pids, FOLDER/cert.pem, key test:tester / testing.
set -eu
folder=$1; port=$2
cache=$((port + 1)); account=$((port + 2)); container=$((port + 3)); object=$((port + 4))
mkdir -p "$folder"/{etc,log} "$folder/disk/d1"

openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=127.0.0.1 \
  -addext subjectAltName=IP:127.0.0.1 \
  -keyout "$folder/key.pem" -out "$folder/cert.pem" 2> /dev/null

cat > "$folder/etc/swift.conf" <<END
[swift-hash]
swift_hash_path_suffix = test
swift_hash_path_prefix = test
[storage-policy:0]
name = gold
policy_type = replication
default = yes
END
# The daemons look for this one file at a fixed place only.
mkdir -p /etc/swift
ln -sfn "$folder/etc/swift.conf" /etc/swift/swift.conf

/usr/bin/python3 - "$folder/etc" "account:$account" "container:$container" "object:$object" <<'PYTHON'
import sys
from swift.common.ring import RingBuilder
for service in sys.argv[2:]:
    name, port = service.split(':')
    ring = RingBuilder(4, 1, 1)
    here = {'ip': '127.0.0.1', 'port': int(port)}
    ring.add_dev({'id': 0, 'region': 1, 'zone': 1, 'device': 'd1', 'weight': 1.0, 'meta': '', **here,
                  **{'replication_' + key: value for key, value in here.items()}})
    ring.rebalance()
    ring.get_ring().save(f'{sys.argv[1]}/{name}.ring.gz')
PYTHON

storage_conf() {
  cat > "$folder/etc/$1.conf" <<END
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $2
workers = 0
user = root
swift_dir = $folder/etc
devices = $folder/disk
mount_check = false
disable_fallocate = true
log_level = WARNING
[pipeline:main]
pipeline = $1-server
[app:$1-server]
use = egg:swift#$1
END
}
storage_conf account "$account"; storage_conf container "$container"; storage_conf object "$object"

cat > "$folder/etc/proxy.conf" <<END
[DEFAULT]
bind_ip = 127.0.0.1
bind_port = $port
cert_file = $folder/cert.pem
key_file = $folder/key.pem
workers = 0
user = root
swift_dir = $folder/etc
log_level = WARNING
[pipeline:main]
pipeline = catch_errors cache listing_formats bulk s3api tempauth copy slo dlo versioned_writes symlink proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
# One disk only: a server that is slow for a moment is asked again, not left out for a minute.
error_suppression_limit = 1000000
allow_account_management = true
[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:$cache
[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = testing .admin
[filter:versioned_writes]
use = egg:swift#versioned_writes
allow_versioned_writes = true
allow_object_versioning = true
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
s3_acl = false
check_bucket_owner = false
storage_domain =
END
for filter in catch_errors listing_formats bulk copy slo dlo symlink; do
  printf '[filter:%s]\nuse = egg:swift#%s\n' $filter $filter >> "$folder/etc/proxy.conf"
done

: > "$folder/pids"
start() { name=$1; shift; "$@" > "$folder/log/$name.out" 2>&1 & echo $! >> "$folder/pids"; }
start memcached memcached -u root -l 127.0.0.1 -p "$cache" -m 64
for service in account container object proxy; do
  start $service swift-$service-server "$folder/etc/$service.conf" -v
done
# Any answer will do, but of each: a proxy that is up before its servers refuses what it is asked.
answers() { curl -ks -o /dev/null "$1"; }
for _ in $(seq 1 600); do
  if answers "https://127.0.0.1:$port/" && answers "http://127.0.0.1:$account/" &&
    answers "http://127.0.0.1:$container/" && answers "http://127.0.0.1:$object/"; then
    exit 0
  fi
  sleep 0.1
done
exit 1
