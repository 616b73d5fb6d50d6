#!/bin/bash
# Starts a one-node Ceph RADOS Gateway on 127.0.0.1, its objects in memory; needs root, not systemd.
# usage: rgw-up.sh FOLDER PORT     (PORT, PORT+1 and about fifty above PORT+10 must be free)
# Afterwards: FOLDER/pids, key AKTEST / SKTEST, a second user "writer" with AKWRITER / SKWRITER.
set -eu
folder=$1; port=$2; monitor=$((port + 1))
mkdir -p "$folder"/{mon,osd,run,log,rgw}
cluster=$(cat /proc/sys/kernel/random/uuid)
conf=$folder/ceph.conf

cat > "$conf" <<END
[global]
fsid = $cluster
mon_host = v2:127.0.0.1:$monitor
mon_initial_members = a
public_addr = 127.0.0.1
cluster_addr = 127.0.0.1
auth_cluster_required = cephx
auth_service_required = cephx
auth_client_required = cephx
auth_allow_insecure_global_id_reclaim = false
keyring = $folder/keyring
run_dir = $folder/run
admin_socket = $folder/run/\$name.asok
log_file = $folder/log/\$name.log
ms_bind_port_min = $((port + 10))
ms_bind_port_max = $((port + 60))
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_warn_on_pool_no_redundancy = false
mon_data_avail_crit = 1
mon_max_pg_per_osd = 2000
[mon.a]
mon_data = $folder/mon
[osd.0]
osd_data = $folder/osd
osd_objectstore = memstore
memstore_device_bytes = 8589934592
osd_max_object_name_len = 256
osd_max_object_namespace_len = 64
[client.rgw]
rgw_data = $folder/rgw
rgw_frontends = beast endpoint=127.0.0.1:$port
rgw_dns_name =
rgw_thread_pool_size = 32
rgw_enable_usage_log = false
rgw_gc_obj_min_wait = 60
END

key=$(ceph-authtool --gen-print-key)
for who in mon. client.admin osd.0 client.rgw; do
  printf '[%s]\n\tkey = %s\n' "$who" "$key"
  printf '\tcaps %s = "allow *"\n' mon osd mgr
done > "$folder/keyring"

: > "$folder/pids"
start() { name=$1; shift; "$@" > "$folder/log/$name.out" 2>&1 & echo $! >> "$folder/pids"; }
wait_for() { for _ in $(seq 1 300); do "$@" > /dev/null 2>&1 && return 0; sleep 0.2; done; return 1; }
ceph_says() { ceph -c "$conf" --connect-timeout 2 "$@"; }

monmaptool --create --addv a "[v2:127.0.0.1:$monitor]" --fsid "$cluster" "$folder/monmap" > /dev/null
ceph-mon -c "$conf" -i a --mkfs --monmap "$folder/monmap" --keyring "$folder/keyring"
start mon ceph-mon -c "$conf" -i a -f

osd=$(cat /proc/sys/kernel/random/uuid)
wait_for ceph_says osd new "$osd"
ceph_says osd crush add osd.0 1.0 host=here root=default > /dev/null 2>&1
ceph-osd -c "$conf" -i 0 --mkfs --osd-uuid "$osd" > "$folder/log/mkfs.out" 2>&1
start osd ceph-osd -c "$conf" -i 0 -f
osd_is_up() { ceph_says osd stat | grep -q '1 up'; }
wait_for osd_is_up

start rgw radosgw -c "$conf" -n client.rgw -f
wait_for curl -s -o /dev/null "http://127.0.0.1:$port/"
add_user() { radosgw-admin -c "$conf" user create --uid="$1" --display-name="$1" --access-key="$2" --secret="$3"; }
{ add_user test AKTEST SKTEST; add_user writer AKWRITER SKWRITER; } > "$folder/log/users.out" 2>&1
