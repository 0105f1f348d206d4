type Passed = Record<string, string | undefined>;

/** The listening socket that systemd passes on (sd_listen_fds(3)): it outlives this process, so no connection is lost. */
export function inheritedSocket(passed: Passed, pid: number): { fd: number } | undefined {
  return passed.LISTEN_PID === String(pid) && passed.LISTEN_FDS === "1" ? { fd: 3 } : undefined;
}
