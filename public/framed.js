// @ts-check
/** The only script of the signing form on other sites: no modules, which a sandboxed frame could not load. */

const CONTRAST_MIN = 4.5; // WCAG 1.4.3
/** Fonts with letters: in one of symbols nobody could read what they agree to. */
const FONTS =
  /^(system-ui|(ui-)?(serif|sans-serif|monospace)|ui-rounded|georgia|arial|helvetica( neue)?|verdana|tahoma|trebuchet ms|times( new roman)?|palatino|segoe ui|roboto|inter|noto (sans|serif)|open sans|lato|courier new)$/i;

/** @type {{ source: MessageEventSource, origin: string } | undefined} */
let host;

listen();
start();
new ResizeObserver(tellHeight).observe(document.body);
// A sandbox without an origin of its own lets no form be sent.
if (self.origin === "null") offerLink();

function start() {
  const form = document.querySelector("form");
  form?.addEventListener("submit", submit);
  const asked = document.querySelector("[data-challenge]");
  if (asked) import(String("/prove.js")).then((script) => script.prove(asked)).catch(() => {});
}

/** Sends the form in place, and shows what comes back. @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const button = form.querySelector("button");
  if (!button || form.ariaBusy) return;
  const label = button.textContent;
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  fields.set("elapsed", String(Math.round(performance.now())));
  form.ariaBusy = "true";
  button.textContent = form.dataset.submitting ?? "";
  const response = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
  const text = (await response?.text().catch(() => "")) ?? "";
  const page = new DOMParser().parseFromString(text, "text/html");
  const main = response && response.status < 500 && page.querySelector("main");
  form.ariaBusy = null;
  button.textContent = label;
  if (!main) {
    const alert = /** @type {HTMLElement | null} */ (form.querySelector("[role=alert]"));
    alert?.replaceChildren(form.dataset.unreachable ?? "");
    return alert?.focus();
  }
  document.querySelector("main")?.replaceWith(main);
  document.title = page.title;
  const sentTo = /** @type {HTMLElement | null} */ (main.querySelector("[data-sent-to]"));
  if (sentTo) {
    sentTo.textContent = (sentTo.dataset.sentTo ?? "").replace("{address}", () => fields.get("email") ?? "");
    sentTo.hidden = false;
  }
  start();
  /** @type {HTMLElement | null} */ (main.querySelector("[role=alert]:not(:empty), h1[tabindex]"))?.focus();
  tell({ moved: true });
}

/** To the page that has greeted us only. @param {object} message */
function tell(message) {
  if (host) parent.postMessage({ signatureForm: message }, host.origin);
}

let wasTold = false;

/** The title of the first page only: the page around us must not learn of a signature. */
function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  tell(wasTold ? { height } : { height, title: document.title });
  wasTold ||= Boolean(host);
  // WordPress sizes its frames, and opens their links, by these words (wp-embed.js).
  tellWordPress("height", height);
}

/** @param {string} message @param {string | number} value */
function tellWordPress(message, value) {
  const [, secret] = /[#?&]secret=(\w+)/.exec(location.hash) ?? [];
  if (secret) parent.postMessage({ message, value, secret }, "*");
}

function listen() {
  if (parent === self) return;
  addEventListener("message", ({ source, origin, data }) => {
    const theme = source === parent && data?.signatureForm?.theme;
    if (!source || !theme || origin === "null" || (host && host.origin !== origin)) return;
    host = { source, origin };
    applyTheme(theme);
    tellHeight();
  });
  parent.postMessage({ signatureForm: "ready" }, "*");
}

function offerLink() {
  const instead = /** @type {HTMLElement | null} */ (document.querySelector("[data-instead]"));
  if (!instead) return;
  instead.hidden = false;
  document.querySelector("form")?.remove();
  for (const link of document.querySelectorAll("a")) link.onclick = () => tellWordPress("link", link.href);
}

/** The page's colors where text stays readable, else our own. @param {Record<string, unknown>} theme */
function applyTheme(theme) {
  const { style } = document.documentElement;
  style.cssText = "";
  const [paper, ink, line, fill, on] = ["background", "color", "line", "accent", "on-accent"].map((name) =>
    colorOf(theme[name]),
  );
  const own = (/** @type {string} */ name) =>
    colorOf(getComputedStyle(document.documentElement).getPropertyValue(name));
  /** @type {(name: string, color: Color | undefined) => void} */
  const set = (name, color) => color && style.setProperty(name, color.text);
  if ((paper || ink) && contrast(paper ?? own("--sheet"), ink ?? own("--ink")) >= CONTRAST_MIN) {
    set("--sheet", paper);
    set("--ink", ink);
    set("--soft", ink ?? own("--ink")); // borders of fields, too
    if (paper) style.colorScheme = paper.light > 0.18 ? "light" : "dark";
  }
  if ((fill || on) && contrast(fill ?? own("--fill"), on ?? own("--on")) >= CONTRAST_MIN) {
    set("--fill", fill);
    set("--on", on);
  }
  set("--line", line);
  const { radius } = theme;
  if (/^\d{1,2}(\.\d+)?px$/.test(String(radius))) style.setProperty("--radius", String(radius));
  const names = String(theme.font)
    .split(",")
    .map((name) => name.trim().replace(/^["']|["']$/g, ""));
  const fonts = names.filter((name) => FONTS.test(name)).map((name) => (name.includes(" ") ? `"${name}"` : name));
  if (fonts.length > 0) style.setProperty("--font", fonts.join(","));
}

/** @typedef {{ text: string, light: number }} Color */

/** An opaque color with its relative luminance (WCAG 2.2). @param {unknown} value @returns {Color | undefined} */
function colorOf(value) {
  const text = String(value).trim();
  if (!CSS.supports("color", text) || /var\(|currentcolor/i.test(text)) return;
  const probe = document.createElement("i");
  probe.style.color = `color-mix(in srgb, ${text}, ${text})`;
  document.body.append(probe);
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const [, inside] = /^color\(srgb ([^)]*)\)$/.exec(computed) ?? [];
  if (!inside || inside.includes("/")) return;
  const [red = 0, green = 0, blue = 0] = inside.split(" ").map((part) => {
    const share = Math.min(1, Math.max(0, Number(part)));
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return { text: computed, light: 0.2126 * red + 0.7152 * green + 0.0722 * blue };
}

/** @param {Color | undefined} one @param {Color | undefined} other */
function contrast(one, other) {
  if (!one || !other) return 0;
  return (Math.max(one.light, other.light) + 0.05) / (Math.min(one.light, other.light) + 0.05);
}
