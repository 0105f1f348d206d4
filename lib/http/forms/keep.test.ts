import { expect, test } from "vitest";
import { handBack, keepForms, keptForm, responseStatus, setResponseStatus } from "./keep.ts";

const form = { form: "account", values: { name: "Ana" }, issues: [] };

test("a form that an action hands back is available to its page, by name, during the request", async () => {
  await keepForms(async () => {
    expect(keptForm()).toBeUndefined();
    await Promise.resolve().then(() => handBack(form));
    expect(keptForm()).toBe(form);
    expect(keptForm("account")).toBe(form);
    expect(keptForm("other")).toBeUndefined();
  });
  expect(keptForm()).toBeUndefined();
});

test("concurrent requests are isolated", async () => {
  const names = await Promise.all(
    ["Ana", "Eva"].map((name) =>
      keepForms(async () => {
        handBack({ ...form, values: { name } });
        if (name === "Ana") setResponseStatus(429, 60);
        else setResponseStatus(403);
        await new Promise(setImmediate);
        return [keptForm()?.values.name, responseStatus().status, responseStatus().retryAfter];
      }),
    ),
  );
  expect(names).toEqual([
    ["Ana", 429, 60],
    ["Eva", 403, undefined],
  ]);
});

test("handing back a form outside the gateway throws", () => {
  expect(() => handBack(form)).toThrow("past lib/gateway");
  expect(responseStatus()).toEqual({});
});
