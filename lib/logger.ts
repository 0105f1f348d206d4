import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env.ts";
import { codeOf, describeError } from "./health/describe-error.ts";
import { noteFailure } from "./health/failures.ts";
import { metrics } from "./health/metrics.ts";
import { scopes } from "./health/scope.ts";
import { recordException } from "./health/traces.ts";

/** Never renamed: alerts and filters depend on these codes. */
const EVENTS = {
  request: "debug",
  started: "info",
  stopping: "info",
  console: "info",
  beat_failed: "warn",
  console_warning: "warn",
  mail_batch_waits: "warn",
  mail_held: "warn",
  mail_stalled: "warn",
  burst_noticed: "warn",
  witness_failed: "warn",
  action_failed: "error",
  allowance_not_returned: "warn",
  count_drift: "error",
  crashed: "error",
  database_failed: "error",
  database_role_unlimited: "error",
  download_beat_failed: "error",
  export_beat_failed: "error",
  export_end_failed: "error",
  job_failed: "error",
  log_change_set_aside: "error",
  log_failed: "error",
  log_set_aside: "error",
  journal_failed: "error",
  mail_batch_unreadable: "error",
  mail_unreadable: "error",
  mailing_failed: "error",
  pack_failed: "error",
  publication_failed: "error",
  queue_failed: "error",
  request_failed: "error",
  retention_failed: "error",
  row_unreadable: "error",
  sender_failed: "error",
  witness_refused: "error",
  worker_start_failed: "error",
} as const;
type Code = keyof typeof EVENTS;
type Fields = Record<string, string | number | bigint | string[] | undefined>;

declare global {
  var undersignedLogger: Logger | undefined;
}

for (const [code, level] of Object.entries(EVENTS)) if (level === "error") metrics.events.inc({ level, code }, 0);

export function log(code: Code, fields: Fields = {}): void {
  const level = EVENTS[code];
  if (level === "error" || level === "warn") metrics.events.inc({ level, code });
  globalThis.undersignedLogger ??= makeLogger(openOutput(process.stderr));
  if (!globalThis.undersignedLogger.isLevelEnabled(level)) return;
  const cleaned = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === "string" ? clean(value) : value,
  ]);
  globalThis.undersignedLogger[level]({ code, request: scopes.getStore()?.request, ...Object.fromEntries(cleaned) });
}

export function logFailure(code: Code, error: unknown, fields: Fields = {}): void {
  noteFailure(codeOf(error));
  recordException(error);
  log(code, { ...fields, ...describeError(error) });
}

/** For servers. Commands print their results there, and log to stderr. */
export function logToStdout(): void {
  globalThis.undersignedLogger = makeLogger(openOutput(process.stdout));
}

/** What Next and packages print becomes one line as well. */
export function logConsole(): void {
  for (const name of ["log", "info", "warn", "error"] as const)
    console[name] = (...parts: unknown[]) => {
      const error = parts.find((part) => part instanceof Error);
      const code = name === "log" || name === "info" ? "console" : "console_warning";
      if (error) logFailure("request_failed", error);
      else log(code, { text: shorten(String(parts[0])) });
    };
}

const TEXT_MAX = 300;

/** Without the last word, which could be half an address. */
function shorten(text: string): string {
  return text.length > TEXT_MAX ? text.slice(0, TEXT_MAX).replace(/\S+$/, "…") : text;
}

const PERSONAL: [RegExp, string][] = [
  [/[a-z][a-z+.-]*:\/\/[^\s"'<>]+/gi, "[url]"],
  [/[^\s@"'<>(]+@[^\s@"'<>)]+/g, "[address]"],
  [/\b\d{1,3}(\.\d{1,3}){3}\b|(?<![\w:])[\da-f]{0,4}(:[\da-f]{0,4}){3,7}(?![\w:])/gi, "[ip]"],
  [/[\w-]{41,}/g, "[token]"],
];

function clean(text: string): string {
  return PERSONAL.reduce((cleaned, [pattern, name]) => cleaned.replace(pattern, name), text);
}

export function makeLogger(output: DestinationStream, level: string = env().LOG_LEVEL): Logger {
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters }, output);
}

/** Written at once, so that a killed process loses no line. */
function openOutput(stream: typeof process.stdout | typeof process.stderr): DestinationStream {
  if (!stream.isTTY) return pino.destination({ fd: stream.fd, sync: true });
  return { write: (line) => void stream.write(format(line)) };
}

export function format(line: string): string {
  const { level, time, code, stack = [], ...fields } = JSON.parse(line);
  const rest = Object.entries(fields).map(([name, value]) => ` ${name}=${value}`);
  const frames = stack.map((frame: string) => `    at ${frame}\n`);
  return `${time.slice(11, 19)} ${level.padEnd(5)} ${code}${rest.join("")}\n${frames.join("")}`;
}
