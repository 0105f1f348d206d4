import { expect, test } from "vitest";
import { env } from "../../env.ts";
import { makeListener } from "../../gateway/listen.ts";
import { aServer } from "../../testing/site.ts";
import type { Body } from "../body.ts";
import type { Problem } from "../respond.ts";
import { refuse } from "./refuse.ts";
import { takeForm } from "./sent.ts";

const SCRIPT: Body = { fields: { name: "Ana" }, isForm: false, locale: "es", action: "/api/x" };
const FORM: Body = {
  fields: { name: "José <b>", email: "ana@", n: 7, list: ["x"] },
  isForm: true,
  locale: "es",
  action: "/api/x",
};
const ISSUES = [{ field: "email", code: "not_an_address", message: "¡No!" }];

/** A server in place of this process, whose pages show the form they receive. */
async function aPageThatShowsForms(status = 200): Promise<void> {
  env().local = await aServer(
    makeListener((request, response) => {
      response.statusCode = status;
      response.setHeader("content-security-policy", "default-src 'self'");
      response.setHeader("cache-control", "public, s-maxage=10");
      response.setHeader("set-cookie", "a=b");
      response.end(
        JSON.stringify({ url: request.url, form: JSON.stringify(takeForm(String(request.headers["x-form"]))) }),
      );
    }, 0),
  );
}

async function readPage(response: Response) {
  const { url, form } = await response.json();
  return { url, form: JSON.parse(form) };
}

test("a script gets problem details (RFC 9457) in its language, with each field's issue", async () => {
  const response = await refuse(SCRIPT, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect(response.status).toBe(422);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/problem+json",
    "content-language": "es",
    "cache-control": "no-store",
  });
  const body = await response.json();
  expect(body).toEqual({
    type: "urn:undersigned:problem:invalid_input",
    title: body.title,
    status: 422,
    issues: ISSUES,
  });
  expect(body.title.length).toBeGreaterThan(5);
});

const STATUS = {
  unreadable: 400,
  cross_site: 403,
  unknown_campaign: 404,
  unknown: 404,
  not_open: 409,
  expired: 410,
  withdrawn: 410,
  invalidated: 410,
  closed: 410,
  too_large: 413,
  wrong_type: 415,
  wrong_code: 422,
  too_many_requests: 429,
  too_many_attempts: 429,
} satisfies Partial<Record<Problem, number>>;

function isProblem(name: string): name is keyof typeof STATUS {
  return name in STATUS;
}

for (const problem of Object.keys(STATUS).filter(isProblem)) {
  test(`${problem} is ${STATUS[problem]} for scripts and forms`, async () => {
    await aPageThatShowsForms();
    const script = await refuse(SCRIPT, "/es/x/sign", problem);
    const page = await refuse(FORM, "/es/x/sign", problem);
    expect([script.status, page.status]).toEqual([STATUS[problem], STATUS[problem]]);
    expect((await readPage(page)).form.problem).toBe((await script.json()).title);
  });
}

test("a form's page comes back with its text values and issues", async () => {
  await aPageThatShowsForms();
  const response = await refuse(FORM, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect([response.status, response.headers.get("content-type")]).toEqual([422, "text/html; charset=utf-8"]);
  expect(await readPage(response)).toEqual({
    url: "/es/x/sign",
    form: { values: { name: "José <b>", email: "ana@" }, issues: ISSUES },
  });
});

test("the page of a refused form is not cached, keeps its security headers, and sets no cookie", async () => {
  await aPageThatShowsForms();
  const { headers } = await refuse(FORM, "/es/x/sign", "closed");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toBe("default-src 'self'");
  expect(headers.get("set-cookie")).toBeNull();
});

test("scripts and forms get Retry-After when they have to wait", async () => {
  await aPageThatShowsForms();
  for (const body of [SCRIPT, FORM]) {
    const response = await refuse(body, "/es/x/sign", "too_many_requests", { retryAfter: 40 });
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "40"]);
  }
});

test("a missing page stays 404", async () => {
  await aPageThatShowsForms(404);
  expect((await refuse(FORM, "/es/nothing/sign", "unknown_campaign")).status).toBe(404);
});

test("a form whose page cannot be rendered comes back on the failure page, ready to be sent again", async () => {
  env().local = await aServer(
    makeListener((request, response) => {
      response.statusCode = request.url === "/es/failure" ? 200 : 500;
      const form = JSON.stringify(takeForm(String(request.headers["x-form"])));
      response.end(JSON.stringify({ url: request.url, form }));
    }, 0),
  );
  const response = await refuse(FORM, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  const values = { name: "José <b>", email: "ana@" };
  expect(await readPage(response)).toEqual({ url: "/es/failure", form: { values, issues: [], action: "/api/x" } });
});
