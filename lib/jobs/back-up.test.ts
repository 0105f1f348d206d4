import { readdirSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { env } from "../env.ts";
import { backUpApart } from "./back-up.ts";

test("the nightly job leaves a checked backup and a journal, and one that fails is retried", async () => {
  const { BACKUP_FOLDER: folder } = env();
  vi.stubEnv("DATA_DIR", folder);
  await backUpApart(new AbortController().signal);
  const made = readdirSync(folder).filter((name) => /\.(backup|log)$/.test(name));
  expect(made.sort()).toEqual([
    expect.stringMatching(/^departures-.*\.log$/),
    expect.stringMatching(/^undersigned-.*\.backup$/),
  ]);
  vi.stubEnv("DATABASE_URL", "postgresql://127.0.0.1:1/nowhere");
  await expect(backUpApart(new AbortController().signal)).rejects.toThrow("the backup ended with 1");
});
