import { expect, test } from "vitest";
import { answerWith, handBack, keepForms, keptForm, responseStatus } from "./keep.ts";

const form = { form: "account", values: { name: "Ana" }, issues: [] };

test("what an action hands back is there for its page, by its name, for as long as the request lasts", async () => {
  await keepForms(async () => {
    expect(keptForm()).toBeUndefined();
    await Promise.resolve().then(() => handBack(form));
    expect(keptForm()).toBe(form);
    expect(keptForm("account")).toBe(form);
    expect(keptForm("other")).toBeUndefined();
  });
  expect(keptForm()).toBeUndefined();
});

test("requests at the same time know nothing of each other", async () => {
  const names = await Promise.all(
    ["Ana", "Eva"].map((name) =>
      keepForms(async () => {
        handBack({ ...form, values: { name } });
        if (name === "Ana") answerWith(429, 60);
        else answerWith(403);
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

test("a form that is sent past the front is a bug, and said to be one", () => {
  expect(() => handBack(form)).toThrow("past lib/gateway");
  expect(responseStatus()).toEqual({});
});
