import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attach, run } from "../../bin/children.mjs";
import { findFreePort, isListening } from "../../bin/port.mjs";
import { PACKAGES, ROOT } from "../../bin/project.mjs";
import { step } from "../../bin/step.mjs";

const POLL_MS = 20;
const DEBIANS = join(PACKAGES, ".cache/nginx");
const UNPACK = "for package in *.deb; do dpkg-deb --extract $package .; done";
const FOLDERS = [
  ...(process.env.PATH ?? "").split(delimiter),
  ...["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"],
  ...[join(DEBIANS, "usr/sbin"), join(DEBIANS, "usr/bin")],
];

/**
 * An nginx that starts here, and an openssl to make its certificate with: the system's, or, for root on Debian, Debian's,
 * unpacked beside the packages, so that no service is set up.
 */
export async function findNginx() {
  const isComplete = () => find("nginx", "-v") && find("openssl", "version");
  if (!isComplete()) await unpackDebians().catch(() => {});
  return isComplete() ? find("nginx", "-v") : undefined;
}

async function unpackDebians() {
  if (process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  mkdirSync(DEBIANS, { recursive: true });
  await step("Fetching Debian's nginx", async () => {
    await run("apt-get", ["update"]).catch(() => {});
    await run("sh", ["-c", `cd "$0" && apt-get download nginx openssl && ${UNPACK}`, DEBIANS]);
  });
}

/** A program that runs when it is asked for its version. */
function find(name, question) {
  return FOLDERS.map((folder) => join(folder, name)).find((program) => {
    try {
      execFileSync(program, [question], { stdio: "ignore" });
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Runs nginx with the configuration of deploy/nginx in a folder, in front of an app: the same files, but for what is of
 * one machine. It speaks HTTPS with a certificate that nobody trusts; with `tls: false`, plain HTTP. `beside` is a server
 * of the caller's own.
 */
export async function startNginx(program, folder, appPort, { tls = true, beside = "" } = {}) {
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  cpSync(join(ROOT, "deploy/nginx/undersigned"), join(folder, "undersigned"), { recursive: true });
  const own = replaceAll(readFileSync(join(ROOT, "deploy/nginx/undersigned.conf"), "utf8"), [
    [/^ *listen \[::\].*\n/gm, ""],
    [/listen 443 ssl http2/g, `listen 127.0.0.1:${port}${tls ? " ssl http2" : ""}`],
    [/listen 80/g, `listen 127.0.0.1:${plainPort}`],
    [/127\.0\.0\.1:3000/g, `127.0.0.1:${appPort}`],
    [/\/var\/cache\/undersigned/g, `${folder}/cache`],
    ...(tls ? [[/\/etc\/letsencrypt\/live\/letters\.example/g, folder]] : [[/^ *ssl_certificate.*\n/gm, ""]]),
  ]);
  writeFileSync(join(folder, "undersigned.conf"), own);
  const site = join(folder, "undersigned/site.conf");
  const places = [
    [/\/var\/log\/nginx/g, folder],
    [/buffer=64k flush=5s/g, ""],
    [/root \/etc\/nginx/g, `root ${folder}`],
  ];
  writeFileSync(site, replaceAll(readFileSync(site, "utf8"), places));
  writeFileSync(join(folder, "nginx.conf"), around(folder, beside));
  if (tls) makeCertificate(folder);
  const { end, exited } = attach(program, ["-p", folder, "-c", "nginx.conf"], { output: "ignore" });
  let isOver = false;
  exited.then(() => {
    isOver = true;
  });
  while (!(await isListening(port))) {
    if (isOver) throw new Error(`nginx did not start:\n${readFileSync(join(folder, "error.log"), "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { port, plainPort, end, log: join(folder, "undersigned.log"), cache: join(folder, "cache") };
}

/** What Debian's own nginx.conf says around it, in a place of its own. */
function around(folder, beside) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (of) => `${of}_temp_path ${folder}/${of};`,
  );
  return [
    ...(process.getuid() === 0 ? ["user root;"] : []),
    "daemon off;",
    `pid ${folder}/nginx.pid;`,
    `error_log ${folder}/error.log;`,
    "events { worker_connections 4096; }",
    `http { ${temporary.join(" ")} include undersigned.conf; ${beside} }`,
    "",
  ].join("\n");
}

function makeCertificate(folder) {
  const [key, certificate] = [join(folder, "privkey.pem"), join(folder, "fullchain.pem")];
  const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=letters.example"];
  execFileSync(find("openssl", "version"), ["req", "-x509", ...kind, "-keyout", key, "-out", certificate], {
    stdio: "ignore",
  });
}

/** Each must be found: a configuration that says something else is not the one that is meant. */
function replaceAll(text, places) {
  for (const [pattern] of places)
    if (!text.match(pattern)) throw new Error(`deploy/nginx says nothing like ${pattern}`);
  return places.reduce((before, [pattern, by]) => before.replace(pattern, by), text);
}
