#!/bin/sh
# What the packages' own scripts would have done: accounts, and no compiler at run time, which is half of the image.
set -eu
cd "$1"
echo 'root:x:0:0:root:/root:/bin/sh
postgres:x:999:999::/var/lib/postgresql:/bin/sh
nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin' > etc/passwd
echo 'root:x:0:
postgres:x:999:
nogroup:x:65534:' > etc/group
ln -sf dash bin/sh
rm -rf usr/lib/postgresql/*/lib/bitcode usr/share/doc usr/share/locale usr/share/man
find usr/lib -name 'libLLVM*' -delete
rm -f usr/lib/postgresql/*/lib/llvmjit.so
