/** For a small machine shared with the server. */
export const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 100,
  shared_buffers: "256MB",
  wal_buffers: "16MB",
  min_wal_size: "256MB",
  max_wal_size: "2GB",
  checkpoint_timeout: "15min",
  random_page_cost: 1.1,
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // Keeps rows, values and statements out of the log: they can contain personal data.
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length: 0,
  log_parameter_max_length_on_error: 0,
};

export const DURABLE = { fsync: "on", synchronous_commit: "on", full_page_writes: "on" };

/** For tests: discarded after a run, and shared by the sites of all workers. */
export const TEMPORARY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 400 };
