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

/** This process's own site, whose pages show the form that they are handed. */
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

async function shown(answer: Response) {
  const { url, form } = await answer.json();
  return { url, form: JSON.parse(form) };
}

test("a script is told the problem as RFC 9457 has it, in its language, and what each field lacks", async () => {
  const answer = await refuse(SCRIPT, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect(answer.status).toBe(422);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/problem+json",
    "content-language": "es",
    "cache-control": "no-store",
  });
  const body = await answer.json();
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
  test(`${problem} is ${STATUS[problem]} for a script and for a form alike`, async () => {
    await aPageThatShowsForms();
    const told = await refuse(SCRIPT, "/es/x/sign", problem);
    const page = await refuse(FORM, "/es/x/sign", problem);
    expect([told.status, page.status]).toEqual([STATUS[problem], STATUS[problem]]);
    expect((await shown(page)).form.problem).toBe((await told.json()).title);
  });
}

test("a form gets its page back with what was typed, what was wrong, and nothing that is not text", async () => {
  await aPageThatShowsForms();
  const answer = await refuse(FORM, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([422, "text/html; charset=utf-8"]);
  expect(await shown(answer)).toEqual({
    url: "/es/x/sign",
    form: { values: { name: "José <b>", email: "ana@" }, issues: ISSUES },
  });
});

test("the page of a form is kept by nobody, keeps its protection, and sets no cookie", async () => {
  await aPageThatShowsForms();
  const { headers } = await refuse(FORM, "/es/x/sign", "closed");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("content-security-policy")).toBe("default-src 'self'");
  expect(headers.get("set-cookie")).toBeNull();
});

test("who has to wait is told for how long, in both ways", async () => {
  await aPageThatShowsForms();
  for (const body of [SCRIPT, FORM]) {
    const answer = await refuse(body, "/es/x/sign", "too_many_requests", { retryAfter: 40 });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "40"]);
  }
});

test("a page that is missing says so itself", async () => {
  await aPageThatShowsForms(404);
  expect((await refuse(FORM, "/es/nothing/sign", "unknown_campaign")).status).toBe(404);
});

test("where the page of a form cannot be made, the form stands on one that can, to be sent again", async () => {
  env().local = await aServer(
    makeListener((request, response) => {
      response.statusCode = request.url === "/es/failure" ? 200 : 500;
      const form = JSON.stringify(takeForm(String(request.headers["x-form"])));
      response.end(JSON.stringify({ url: request.url, form }));
    }, 0),
  );
  const answer = await refuse(FORM, "/es/x/sign", "invalid_input", { issues: ISSUES });
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer"); // its address may hold a token
  const values = { name: "José <b>", email: "ana@" };
  expect(await shown(answer)).toEqual({ url: "/es/failure", form: { values, issues: [], action: "/api/x" } });
});
