import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";

const ROOT = new URL("../..", import.meta.url).pathname;
const FOLDER = join(ROOT, "deploy/kubernetes");
/** What a process needs after DRAIN_SECONDS: bin/serve.mjs. */
const GRACE_SECONDS = 10;

const files = readdirSync(FOLDER).filter((name) => name !== "kustomization.yaml");
const manifests = files.flatMap((name) =>
  parseAllDocuments(readFileSync(join(FOLDER, name), "utf8")).map((document) => document.toJS({ maxAliasCount: -1 })),
);
const kustomization = parse(readFileSync(join(FOLDER, "kustomization.yaml"), "utf8"));
const compose = parse(readFileSync(join(ROOT, "deploy/compose.yaml"), "utf8"), { merge: true });
const workloads = manifests.filter(({ kind }) => ["Deployment", "Job"].includes(kind));
const podOf = ({ spec }: (typeof manifests)[number]) => spec.template.spec;

function checkTypes(declarations: string[]): string {
  const folder = mkdtempSync(join(ROOT, "node_modules/.manifests-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "manifests.ts"), declarations.join("\n"));
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--types", "", "--module", "esnext"];
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const args = [compiler, ...options, "--moduleResolution", "bundler", join(folder, "manifests.ts")];
  return spawnSync(process.execPath, args, { encoding: "utf8" }).stdout;
}

function declare(manifest: { apiVersion: string; kind: string }): string {
  const { apiVersion, kind } = manifest;
  const module = apiVersion === "v1" ? "core/v1" : apiVersion.replace(".k8s.io", "");
  return `export const _${Math.random().toString(36).slice(2)}: import("kubernetes-types/${module}").${kind} = ${JSON.stringify(manifest)};`;
}

test("every manifest has the fields that Kubernetes' published API declares, and no others", () => {
  expect(manifests.length).toBeGreaterThan(8);
  expect(checkTypes(manifests.map(declare))).toBe("");
  const [{ spec, ...web }] = workloads.filter(({ metadata }) => metadata.name === "web");
  expect(checkTypes([declare({ ...web, spec: { ...spec, replica: 2 } })])).toContain("'\"replica\"' does not exist");
});

test("pods run without rights on a read-only root, and give the server time to drain", () => {
  const drain = kustomization.configMapGenerator[0].literals.find((line: string) => line.startsWith("DRAIN_SECONDS="));
  expect(workloads.map(({ metadata }) => metadata.name).sort()).toEqual(["migrate", "web", "worker"]);
  for (const pod of workloads.map(podOf)) {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    for (const { securityContext, resources, volumeMounts } of pod.containers) {
      expect(securityContext).toMatchObject({ readOnlyRootFilesystem: true, allowPrivilegeEscalation: false });
      expect(resources.limits.memory).toMatch(/i$/);
      expect(volumeMounts).toContainEqual({ name: "tmp", mountPath: "/tmp" });
    }
    if (pod.restartPolicy !== "OnFailure")
      expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(Number(drain.split("=")[1]) + GRACE_SECONDS);
  }
});

test("every selector finds a pod, every resource is applied, and no secret is", () => {
  const labels = workloads.map(({ spec }) => spec.template.metadata.labels);
  const selectors = manifests.flatMap(({ kind, spec }) => {
    if (kind === "Service") return [spec.selector];
    return [spec?.selector?.matchLabels, spec?.podSelector?.matchLabels].filter(Boolean);
  });
  expect(selectors.length).toBeGreaterThan(5);
  for (const selector of selectors) expect(labels).toContainEqual(selector);
  expect([...kustomization.resources, "secret.example.yaml"].sort()).toEqual(files.sort());
});

test("the same command migrates in compose and Kubernetes, and its files exist", () => {
  const job = workloads.find(({ kind }) => kind === "Job");
  expect(compose.services.migrate.command).toEqual(podOf(job).containers[0].command);
  for (const [path] of podOf(job)
    .containers[0].command.join(" ")
    .matchAll(/[\w/]+\.(mjs|ts)\b/g))
    expect(() => readFileSync(join(ROOT, path))).not.toThrow();
});

test("compose runs everything read-only, from pinned images, and publishes ports to this machine only", () => {
  for (const name of Object.keys(compose.services)) {
    const { image, read_only, security_opt, ports = [], stop_grace_period } = compose.services[name];
    expect(image).toMatch(/^[\w${:-}.]+:(\d|\$\{UNDERSIGNED_VERSION)/);
    expect({ read_only, security_opt }).toEqual({ read_only: true, security_opt: ["no-new-privileges:true"] });
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    if (image.startsWith("undersigned")) expect(stop_grace_period).toBe("30s");
  }
});

const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;
test.skipIf(!hasSystemd)("systemd accepts the units, and rates their exposure below 2", () => {
  const folder = mkdtempSync(join(ROOT, "node_modules/.units-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const names = readdirSync(join(ROOT, "deploy/systemd"));
  const unitOf = (name: string) => readFileSync(join(ROOT, "deploy/systemd", name), "utf8");
  const command = `ExecStart=${process.execPath}`;
  const fileOf = (name: string) => join(folder, name.replace("@.", "@3000."));
  for (const name of names) writeFileSync(fileOf(name), unitOf(name).replace(/^ExecStart=\S+/m, command));
  for (const name of names) {
    const file = fileOf(name);
    expect(spawnSync("systemd-analyze", ["verify", file], { encoding: "utf8" }).stderr).toBe("");
    if (!name.endsWith(".service")) continue;
    execFileSync("systemd-analyze", ["security", "--offline=true", "--threshold=20", file], { stdio: "ignore" });
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unitOf(name))?.[1])).toBeGreaterThan(5 + GRACE_SECONDS);
  }
});
