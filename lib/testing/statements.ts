import pg from "pg";
import { vi } from "vitest";

/** Statements that reach PostgreSQL, in order, through any client. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await act();
    return spy.mock.calls.map(([first]: unknown[]) => textOf(first));
  } finally {
    spy.mockRestore();
  }
}

function textOf(statement: unknown): string {
  const text = typeof statement === "object" && statement !== null && "text" in statement ? statement.text : statement;
  return String(text).replace(/\s+/g, " ");
}
