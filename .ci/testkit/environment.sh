# Sourced by what needs more of Docker than podman's own commands, with the project's folder as working directory
# and the image built (.ci/container/build):
#
#   start_docker
#
# lets podman answer Docker's API at DOCKER_HOST, where Testcontainers finds it, and puts a `docker` on the PATH
# that knows `docker compose`, too. It all ends with the script, together with every container that still runs.

source .ci/container/environment.sh

stop_docker() {
  podman rm --all --force --time 0 >/dev/null 2>&1 || true
  [[ -n ${DOCKER_PID:-} ]] || return 0
  kill "$DOCKER_PID" 2>/dev/null || true
  wait "$DOCKER_PID" 2>/dev/null || true
  DOCKER_PID=
}

TOOLS=$CONTAINER_WORK/tools

start_docker() {
  local socket=$TMPDIR/docker.sock deadline=$((SECONDS + 20))
  podman tag "$CONTAINER_IMAGE" docker.io/library/ecs-emulator
  trap stop_docker EXIT
  trap 'exit 143' TERM INT
  rm -f "$socket"
  podman system service --time 0 "unix://$socket" >"$CONTAINER_WORK/service.log" 2>&1 &
  DOCKER_PID=$!
  until [[ -S $socket ]]; do
    ((SECONDS < deadline)) || fail "podman's service does not start: $(cat "$CONTAINER_WORK/service.log")"
    sleep 0.1
  done
  # The container that cleans up after Testcontainers would have to be pulled; stop_docker does its work.
  export DOCKER_HOST=unix://$socket TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
  export NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost

  [[ -x $TOOLS/python/bin/podman-compose ]] || {
    python3 -c 'import ensurepip, venv' 2>/dev/null || {
      timeout 120 apt-get update -q
      DEBIAN_FRONTEND=noninteractive timeout 150 apt-get install -q -y --no-install-recommends python3 python3-venv >/dev/null
    }
    python3 -m venv "$TOOLS/python"
    "$TOOLS/python/bin/pip" install --quiet --disable-pip-version-check podman-compose==1.6.0 PyYAML==6.0.3
  }
  cat >"$TOOLS/docker" <<DOCKER
#!/usr/bin/env bash
set -euo pipefail
[[ \${1:-} == compose ]] || exec podman "\$@"
shift
"$TOOLS/python/bin/podman-compose" "\$@"
# Debian's podman is too old for podman-compose to wait for health, and no systemd repeats the checks.
if [[ \$1 == up && " \$* " == *" --wait "* ]]; then
  for container in \$(podman ps --quiet --filter label=com.docker.compose.project.working_dir="\$PWD"); do
    for attempt in {1..60}; do
      ! podman healthcheck run "\$container" >/dev/null 2>&1 || continue 2
      sleep 0.5
    done
    echo "\$container does not become healthy" >&2
    exit 1
  done
fi
DOCKER
  chmod +x "$TOOLS/docker"
  PATH=$TOOLS:$PATH
}
