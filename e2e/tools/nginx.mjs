import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attach, run } from "../../bin/children.mjs";
import { findFreePort, isListening } from "../../bin/port.mjs";
import { step } from "../../bin/progress.mjs";
import { PACKAGES, ROOT } from "../../bin/project.mjs";

const POLL_MS = 20;
const DEBIAN_PACKAGES = join(PACKAGES, ".cache/nginx");
const UNPACK = "for package in *.deb; do dpkg-deb --extract $package .; done";
const FOLDERS = [
  ...(process.env.PATH ?? "").split(delimiter),
  ...["/usr/sbin", "/usr/local/sbin", "/opt/homebrew/bin"],
  ...[join(DEBIAN_PACKAGES, "usr/sbin"), join(DEBIAN_PACKAGES, "usr/bin")],
];

/**
 * Requires openssl too, for the certificate. Falls back (as root on Debian) to unpacking Debian's packages into
 * node_modules, which starts no service.
 */
export async function findNginx() {
  const isComplete = () => find("nginx", "-v") && find("openssl", "version");
  if (!isComplete()) await unpackDebianPackages().catch(() => {});
  return isComplete() ? find("nginx", "-v") : undefined;
}

async function unpackDebianPackages() {
  if (process.getuid() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  mkdirSync(DEBIAN_PACKAGES, { recursive: true });
  await step("Fetching Debian's nginx", async () => {
    await run("apt-get", ["update"]).catch(() => {});
    await run("sh", ["-c", `cd "$0" && apt-get download nginx openssl && ${UNPACK}`, DEBIAN_PACKAGES]);
  });
}

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
 * Runs nginx in front of an app with the files of deploy/nginx, changing only ports and paths. Uses a self-signed
 * certificate, or plain HTTP with `tls: false`. `beside` is an additional server block. `appPorts`: one or more.
 */
export async function startNginx(program, folder, appPorts, { tls = true, beside = "" } = {}) {
  const [port, plainPort] = [await findFreePort(), await findFreePort()];
  cpSync(join(ROOT, "deploy/nginx/undersigned"), join(folder, "undersigned"), { recursive: true });
  const own = replaceAll(readFileSync(join(ROOT, "deploy/nginx/undersigned.conf"), "utf8"), [
    [/^ *listen \[::\].*\n/gm, ""],
    [/listen 443 ssl http2/g, `listen 127.0.0.1:${port}${tls ? " ssl http2" : ""}`],
    [/listen 80/g, `listen 127.0.0.1:${plainPort}`],
    [
      /^( *server 127\.0\.0\.1:)3000(.*)/m,
      (_, before, after) =>
        [appPorts]
          .flat()
          .map((own) => before + own + after)
          .join("\n"),
    ],
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
  writeFileSync(join(folder, "nginx.conf"), mainConfiguration(folder, beside));
  if (tls) makeCertificate(folder);
  const launch = () => attach(program, ["-p", folder, "-c", "nginx.conf"], { output: "ignore" });
  const { child, end, exited } = launch();
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  while (!(await isListening(port))) {
    if (hasExited) throw new Error(`nginx did not start:\n${readFileSync(join(folder, "error.log"), "utf8")}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return {
    port,
    plainPort,
    child,
    end,
    exited,
    launch,
    log: join(folder, "undersigned.log"),
    cache: join(folder, "cache"),
  };
}

/** The enclosing nginx.conf, like Debian's. */
function mainConfiguration(folder, beside) {
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

/** Throws if a pattern is missing, so that a changed configuration is noticed. */
function replaceAll(text, places) {
  for (const [pattern] of places) if (!text.match(pattern)) throw new Error(`deploy/nginx does not contain ${pattern}`);
  return places.reduce((before, [pattern, by]) => before.replace(pattern, by), text);
}
