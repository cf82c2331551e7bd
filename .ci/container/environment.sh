# Sourced by the steps that build the image or start containers, with the project's folder as working directory.
# No Docker engine is needed: buildah builds, podman runs. Images, containers and settings live in a folder of
# this checkout's own, $CONTAINER_WORK, so nothing of the machine's own is touched; .ci/container/clean removes it.
# The image is localhost/ecs-emulator; .ci/container/build makes it, and it stays for the steps that follow.

((EUID == 0)) || exec sudo --preserve-env=HOME,JAVA_HOME,JAVA_17,MAVEN_ARGS,http_proxy,https_proxy,no_proxy "$0" "$@"

CONTAINER_WORK=/var/tmp/ecs-emulator-container.$(pwd -P | cksum | cut -d' ' -f1)
CONTAINER_IMAGE=localhost/ecs-emulator
export TMPDIR=$CONTAINER_WORK/tmp
export CONTAINERS_STORAGE_CONF=$CONTAINER_WORK/storage.conf CONTAINERS_CONF=$CONTAINER_WORK/containers.conf

heading() {
  printf -- '-- %s (%s s)\n' "$1" "$SECONDS"
}

fail() {
  echo "$1" >&2
  exit 1
}

# Debian's packages, if one of the programs is missing.
install_container_tools() {
  local program missing=()
  for program in buildah podman runc debootstrap; do
    command -v "$program" >/dev/null || missing+=("$program")
  done
  ((${#missing[@]})) || return 0
  timeout 90 apt-get update -q
  DEBIAN_FRONTEND=noninteractive timeout 150 \
    apt-get install -q -y --no-install-recommends "${missing[@]}" >/dev/null
}

write_container_settings() {
  mkdir -p "$TMPDIR"
  cat >"$CONTAINERS_STORAGE_CONF" <<CONF
[storage]
driver = "$(grep -qw overlay /proc/filesystems && echo overlay || echo vfs)"
graphroot = "$CONTAINER_WORK/images"
runroot = "$CONTAINER_WORK/run"
CONF
  # No systemd is needed, and no limit is asked for that an unprivileged machine refuses.
  cat >"$CONTAINERS_CONF" <<'CONF'
[containers]
default_ulimits = ["nofile=4096:4096", "nproc=4096:4096"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
runtime = "runc"
CONF
}

# What the image's label says that it was built from.
container_revision() {
  git -c safe.directory='*' rev-parse HEAD 2>/dev/null || echo unknown
}

install_container_tools
write_container_settings
