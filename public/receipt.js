// @ts-check
/** Checks a receipt in the browser (app/[locale]/verify/page.tsx). Nothing typed or chosen leaves it. */

const WIDTH = 256;
const LATER_MAX = 40_000; // entries that are looked through for a withdrawal

const utf8 = (/** @type {string} */ text) => new TextEncoder().encode(text);
const text = (/** @type {Uint8Array} */ bytes) => new TextDecoder().decode(bytes);
const base64 = (/** @type {Uint8Array} */ bytes) => btoa(String.fromCharCode(...bytes));
const bytesOf = (/** @type {string} */ encoded) => Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0));

/** @param {(Uint8Array | number[])[]} parts */
async function sha256(...parts) {
  const all = new Uint8Array(parts.flatMap((part) => [...part]));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}

/** c2sp.org/tlog-proof. @param {string} file */
export function readReceipt(file) {
  const [head = "", ...rest] = file.split("\n\n");
  const [header, extra = "", index = "", ...proof] = head.split("\n");
  const note = rest.join("\n\n");
  const end = note.lastIndexOf("\n\n") + 1;
  const [origin = "", size = "", root = ""] = note.split("\n");
  const own = JSON.parse(text(bytesOf(extra.replace(/^extra /, ""))));
  if (header !== "c2sp.org/tlog-proof@v1" || !/^index \d+$/.test(index) || own.version !== 1) throw new Error();
  const lines = [...note.slice(end).matchAll(/^— (\S+) (\S+)$/gm)];
  const signatures = lines.map(([, name = "", line = ""]) => ({ name, bytes: bytesOf(line) }));
  const entry = JSON.parse(own.entry);
  const at = { index: Number(index.slice(6)), size: Number(size), root };
  return { ...at, origin, proof: proof.map(bytesOf), own, entry, signed: note.slice(0, end), signatures };
}

/** RFC 9162, 2.1.3.2. @param {ReturnType<typeof readReceipt>} receipt */
export async function isIncluded({ index, size, root, proof, own }) {
  let [place, last, hash] = [index, size - 1, await sha256([0], utf8(own.entry))];
  if (place > last) return false;
  for (const step of proof) {
    if (last === 0) return false;
    const isRight = place % 2 === 1 || place === last;
    hash = await (isRight ? sha256([1], step, hash) : sha256([1], hash, step));
    while (isRight && place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && base64(hash) === root;
}

/** @param {ReturnType<typeof readReceipt>} receipt @param {string[]} vkeys */
export async function isSigned({ origin, signed, signatures }, vkeys) {
  for (const vkey of vkeys) {
    const [, name, id = "", key = ""] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(vkey) ?? [];
    const own = signatures.filter((line) => line.name === name && hex(line.bytes.subarray(0, 4)) === id);
    if (name !== origin || own.length === 0) continue;
    const known = await crypto.subtle.importKey("raw", bytesOf(key).subarray(1), "Ed25519", false, ["verify"]);
    for (const { bytes } of own)
      if (await crypto.subtle.verify("Ed25519", known, bytes.subarray(4), utf8(signed))) return true;
  }
  return false;
}

const hex = (/** @type {Uint8Array} */ bytes) => [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");

/** As lib/addresses/canonical.ts. @type {Record<string, string>} */
const ALIASES = { "googlemail.com": "gmail.com", "pm.me": "proton.me", "protonmail.com": "proton.me" };
Object.assign(ALIASES, { "me.com": "icloud.com", "mac.com": "icloud.com", "ya.ru": "yandex.ru" });

/** @param {string} typed */
export function canonicalAddress(typed) {
  const address = typed.trim();
  const at = address.lastIndexOf("@");
  const domain = toAscii(address.slice(at + 1));
  const local = address.slice(0, at).toLowerCase();
  const untagged = local.split("+", 1)[0] || local;
  const mailbox = ALIASES[domain] ?? domain;
  return `${/^(gmail|googlemail)\.com$/.test(domain) ? untagged.replaceAll(".", "") : untagged}@${mailbox}`;
}

function toAscii(/** @type {string} */ domain) {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return "";
  }
}

/** @typedef {{ name: string, email: string, affiliation: string }} Typed */
/** @param {ReturnType<typeof readReceipt>} receipt @param {Typed} typed */
export async function findOpened({ own, entry }, { name, email, affiliation }) {
  const tidy = (/** @type {string} */ words) => words.normalize("NFC").trim().replace(/\s+/g, " ");
  const words = { affiliation: tidy(affiliation) || null, listed: own.listed, name: tidy(name), version: own.letter };
  const opens = async (/** @type {"address" | "public"} */ part, /** @type {string} */ bytes) =>
    base64(await sha256(bytesOf(own.secrets[part]), utf8(bytes))) === entry.commitments[part];
  return {
    words: await opens("public", JSON.stringify(words)),
    address: await opens("address", canonicalAddress(email)),
  };
}

/** "in", "out", or "unknown": offline, or too many later entries. @param {ReturnType<typeof readReceipt>} receipt */
export async function findState({ origin, index, entry }, read = download) {
  const number = entry.of ?? index;
  const log = `/log/${origin.split("/")[2]}`;
  const note = text(await read(`${log}/checkpoint`));
  const size = Number(note.split("\n")[1]);
  if (note.split("\n")[0] !== origin || size - number > LATER_MAX) return "unknown";
  let state = "in";
  for (let at = Math.floor(number / WIDTH); at * WIDTH < size; at += 1) {
    const width = Math.min(WIDTH, size - at * WIDTH);
    const bundle = await read(`${log}/tile/entries/${pathOf(at)}${width < WIDTH ? `.p/${width}` : ""}`);
    for (const later of entriesOf(bundle))
      if (later.of === number && later.change !== 0) state = later.change === 1 ? "in" : "out";
  }
  return state;
}

function pathOf(/** @type {number} */ number) {
  const digits = String(number).padStart(Math.ceil(String(number).length / 3) * 3, "0");
  return digits.replace(/\d{3}(?=\d)/g, "x$&/");
}

/** @param {Uint8Array} bundle */
function entriesOf(bundle) {
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + (bundle[at] ?? 0) * 256 + (bundle[at + 1] ?? 0);
    entries.push(JSON.parse(text(bundle.subarray(at + 2, end))));
    at = end;
  }
  return entries;
}

/** @param {string} url */
async function download(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(url);
  return new Uint8Array(await response.arrayBuffer());
}

/** @type {HTMLFormElement | null | undefined} */
const form = globalThis.document?.querySelector("form[data-receipt]");
form?.parentElement?.removeAttribute("hidden");
form?.addEventListener("submit", (event) => {
  event.preventDefault();
  void check(form);
});

/** @param {HTMLFormElement} form */
async function check(form) {
  const fields = new FormData(form);
  const field = (/** @type {string} */ name) => String(fields.get(name) ?? "");
  const file = fields.get("file");
  const typed = { name: field("name"), email: field("email"), affiliation: field("affiliation") };
  const found = await outcomesOf(file instanceof File ? await file.text() : "", typed, form.dataset.receipt ?? "");
  const list = document.querySelector("[data-outcomes]");
  if (!(list instanceof HTMLElement)) return;
  for (const item of list.children)
    if (item instanceof HTMLElement) {
      item.hidden = !found.outcomes.includes(item.dataset.outcome ?? "");
      item.textContent = (item.dataset.words ?? "").replace("{number}", String(found.number));
    }
  list.focus();
}

/** @param {string} file @param {Typed} typed @param {string} vkeys a line each */
export async function outcomesOf(file, typed, vkeys, read = download) {
  let receipt;
  try {
    receipt = readReceipt(file);
  } catch {
    return { outcomes: ["unreadable"], number: 0 };
  }
  const isInLog = await isIncluded(receipt);
  const isOurs = await isSigned(receipt, vkeys.split("\n")).catch(() => undefined);
  const opened = await findOpened(receipt, typed);
  const isProven = isInLog && isOurs && opened.words && opened.address;
  const state = isProven ? await findState(receipt, read).catch(() => "unknown") : "";
  const outcomes = [
    isOurs === undefined ? "oldBrowser" : isInLog && isOurs ? "inLog" : "notInLog",
    opened.words ? "words" : "otherWords",
    opened.address ? "address" : "otherAddress",
    ...(isProven ? ["proven", state] : []),
  ];
  return { outcomes, number: receipt.entry.of ?? receipt.index };
}
