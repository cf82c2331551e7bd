# Sourced by the steps that call a started emulator.
#
#   start_emulator <java> [JVM option... --] [option...]
#
# starts the runnable jar, or the one in EMULATOR_JAR, on a free loopback port and returns when it is ready, with its address in
# EMULATOR_URL. It ends with the script.

stop_emulator() {
  [[ -n ${EMULATOR_PID:-} ]] || return 0
  kill "$EMULATOR_PID" 2>/dev/null || true
  wait "$EMULATOR_PID" 2>/dev/null || true
  EMULATOR_PID=
}

start_emulator() {
  local java=("$1") jars=(target/*-exec.jar) log=target/emulator.log attempt port deadline
  shift
  if [[ " $* " == *" -- "* ]]; then
    while [[ $1 != -- ]]; do java+=("$1") && shift; done
    shift
  fi
  trap stop_emulator EXIT
  trap 'exit 143' TERM INT
  for attempt in 1 2 3; do
    port=$((20000 + RANDOM % 12000))
    ! (: <>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || continue
    EMULATOR_URL=http://127.0.0.1:$port
    EMULATOR_TLS_FOLDER=target/tls "${java[@]}" -jar "${EMULATOR_JAR:-${jars[0]}}" --server.address=127.0.0.1 --server.port="$port" "$@" >"$log" 2>&1 &
    EMULATOR_PID=$!
    deadline=$((SECONDS + 40))
    while kill -0 "$EMULATOR_PID" 2>/dev/null && ((SECONDS < deadline)); do
      if curl --noproxy '*' --silent --fail --max-time 2 --output /dev/null "$EMULATOR_URL/_emulator/health"; then
        return
      fi
      sleep 0.2
    done
    stop_emulator
  done
  cat "$log" >&2
  echo "The emulator did not become ready" >&2
  return 1
}
