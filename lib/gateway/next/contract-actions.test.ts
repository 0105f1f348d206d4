import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { readSource } from "../../testing/sources.ts";
import { actionField, callsActionsById, idOfAction } from "./actions.ts";

const require = createRequire(import.meta.url);
const next = (path: string) => require(`next/dist/${path}`);
const sourceOf = (path: string) => readFileSync(require.resolve(`next/dist/${path}`), "utf8");

const ID = `40${"a".repeat(40)}`;

function formWith(name: string): FormData {
  const form = new FormData();
  form.set(name, "");
  return form;
}

test("Next renders an action's form with a hidden $ACTION_ID_ and a hexadecimal ID", () => {
  const { createServerReference } = next("compiled/react-server-dom-turbopack/client.node");
  const action = createServerReference(ID, () => {});
  expect(renderToStaticMarkup(createElement("form", { action }))).toContain(`name="${actionField(ID)}"`);
  expect(callsActionsById(formWith(actionField(ID)))).toBe(true);
  const { mightBeServerReferenceId, SERVER_REFERENCE_ID_LENGTH } = next("shared/lib/server-reference-info");
  expect([mightBeServerReferenceId(ID), SERVER_REFERENCE_ID_LENGTH]).toEqual([true, ID.length]);
});

test("Next stores an action's ID in $$id of its function", () => {
  const server = require.resolve("next/dist/compiled/react-server-dom-turbopack/server.node");
  const made = `require(${JSON.stringify(server)}).registerServerReference(() => {}, "${ID}", null).$$id`;
  const id = execFileSync(process.execPath, ["--conditions=react-server", "-p", made], { encoding: "utf8" }).trim();
  expect(id).toBe(ID);
  expect(idOfAction(Object.assign(() => {}, { $$id: id }))).toBe(ID);
});

test("Next decodes action arguments from $ACTION_REF_ and $ACTION_1:, which our forms never send", () => {
  expect(sourceOf("server/app-render/action-handler.js")).toMatch(
    /\$ACTION_ = '\$ACTION_';\s+const \$ACTION_REF_ = '\$ACTION_REF_'/,
  );
  for (const name of ["$ACTION_REF_1", "$ACTION_1:0", "$ACTION_KEY", "$ACTION_ID_"])
    expect(callsActionsById(formWith(name)), name).toBe(false);
});

test("Next compares Origin with X-Forwarded-Host, which the gateway drops, else with Host", () => {
  const { parseHostHeader } = next("server/app-render/action-handler");
  expect(parseHostHeader({ host: "a.example" })?.value).toBe("a.example");
  expect(parseHostHeader({ host: "a.example", "x-forwarded-host": "b.example" })?.value).toBe("b.example");
});

test("Next lets pages and actions fail with 401, 403 and 404 only", () => {
  const { HTTPAccessErrorStatus } = next("client/components/http-access-fallback/http-access-fallback");
  expect(Object.values(HTTPAccessErrorStatus).toSorted()).toEqual([401, 403, 404]);
});

test("Next derives stable action IDs from NEXT_SERVER_ACTIONS_ENCRYPTION_KEY (bin/build.mjs)", async () => {
  const name = "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY";
  vi.stubEnv(name, "ours");
  const { generateEncryptionKeyBase64 } = next("server/app-render/encryption-utils-server");
  expect(await generateEncryptionKeyBase64({ isBuild: true, distDir: "" })).toBe("ours");
  vi.unstubAllEnvs();
  expect(readSource("bin/build.mjs")).toContain(name);
  expect(sourceOf("build/swc/options.js")).toContain("hashSalt");
});
