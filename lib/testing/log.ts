import { onTestFinished } from "vitest";
import { makeLogger } from "../logger.ts";

type Line = Record<string, unknown>;

/** Everything that is logged during the test, debug lines included. */
export function recordLog(): Line[] {
  const lines: Line[] = [];
  globalThis.undersignedLogger = makeLogger({ write: (line) => lines.push(JSON.parse(line)) }, "debug");
  onTestFinished(() => {
    globalThis.undersignedLogger = undefined;
  });
  return lines;
}
