// @ts-check
/** The only script of public pages; the framework's are removed (lib/gateway/strip.ts). */

const EVERY_MS = 10_000;
const LONGEST_MS = 300_000;
const REMEMBERED = "email";

/** Webmail by email domain. @type {[RegExp, string, string][]} */
const PROVIDERS = [
  [/@(gmail|googlemail)\./, "Gmail", "https://mail.google.com/"],
  [/@(outlook|hotmail|live|msn)\./, "Outlook", "https://outlook.live.com/mail/"],
  [/@(yahoo|ymail)\./, "Yahoo Mail", "https://mail.yahoo.com/"],
  [/@(proton|protonmail)\.|@pm\.me$/, "Proton Mail", "https://mail.proton.me/"],
  [/@(icloud|me|mac)\.com$/, "iCloud Mail", "https://www.icloud.com/mail"],
];

/** @type {(selector: string, act: (element: HTMLElement) => void) => void} */
const each = (selector, act) =>
  document.querySelectorAll(selector).forEach((found) => void act(/** @type {HTMLElement} */ (found)));

each("form[data-staying]", submitInPlace);
each("[data-live]", pollCount);
each("[data-sent-to]", showMailbox);
each("[data-copy]", copyOnClick);
each("[data-share]", shareOnClick);
each("[data-yours]", addOwnTime);
each("[data-challenge]", prove);
each("#sign", (form) =>
  new IntersectionObserver(([seen]) =>
    each(".standing a.button", (way) => way.classList.toggle("away", seen?.isIntersecting)),
  ).observe(form),
);

/** Backs off while the server is down, and pauses in hidden tabs. @param {HTMLElement} counter */
function pollCount(counter) {
  let { asOf = "" } = counter.dataset;
  let wait = EVERY_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const pollIn = (/** @type {number} */ time) => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(poll, time);
  };
  const poll = async () => {
    const reading = await fetch(`/api/campaigns/${counter.dataset.live}/count`)
      .then((response) => (response.ok ? response.json() : undefined))
      .catch(() => undefined);
    wait = reading ? EVERY_MS : Math.min(wait * 2, LONGEST_MS);
    // A stale response from a cache would count backwards.
    if (reading?.asOf > asOf) {
      asOf = reading.asOf;
      show(counter, reading);
    }
    pollIn(wait * (0.75 + Math.random() / 2));
  };
  document.addEventListener("visibilitychange", () => pollIn(Math.random() * 1_000));
  pollIn(wait * (0.75 + Math.random() / 2));
}

/** @type {(counter: HTMLElement, reading: { count: number, goal: number, onPaper?: number }) => void} */
function show(counter, { count, goal, onPaper }) {
  const { lang } = document.documentElement;
  const units = JSON.parse(counter.dataset.units ?? "{}");
  const [number, unit] = [counter.querySelector("[data-count]"), counter.querySelector(".unit")];
  number?.replaceChildren(count.toLocaleString(lang));
  unit?.replaceChildren(count === 0 ? units.none : (units[new Intl.PluralRules(lang).select(count)] ?? units.other));
  counter.querySelector(".number")?.classList.toggle("none", count === 0);
  const progress = counter.querySelector("progress");
  if (progress) Object.assign(progress, { max: goal, value: Math.min(count, goal) });
  // The goal may have stepped up.
  const note = /** @type {HTMLElement | null | undefined} */ (counter.parentElement?.querySelector("[data-goal]"));
  const words = (count >= goal ? note?.dataset.reached : note?.dataset.goal) ?? "";
  note?.replaceChildren(words.replace("{goal}", goal.toLocaleString(lang)));
  const paper = /** @type {HTMLElement | null | undefined} */ (counter.parentElement?.querySelector("[data-paper]"));
  if (paper && onPaper)
    paper.textContent = (paper.dataset.paper ?? "").replace("{count}", onPaper.toLocaleString(lang));
  if (paper && onPaper !== undefined) paper.hidden = onPaper === 0;
}

/** Submits a form in place, and shows what the server says. @param {HTMLElement} element */
function submitInPlace(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  /** Set while submitting. @type {(() => void) | undefined} */
  let reset;
  const email = /** @type {HTMLInputElement | null} */ (form.querySelector("[type=email]"));
  if (email && !email.value) email.value = recall();
  alertIn(form, ".errors")?.focus();
  // The back/forward cache may restore a page while it was submitting.
  addEventListener("pageshow", ({ persisted }) => persisted && reset?.());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (reset) return;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    remember(fields.get("email") ?? "");
    if (fields.has("website")) fields.set("elapsed", String(Math.round(performance.now())));
    const button = form.querySelector("button");
    const label = button?.textContent ?? "";
    button?.replaceChildren(form.dataset.submitting ?? "");
    reset = () => {
      button?.replaceChildren(label);
      reset = undefined;
    };
    const response = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
    if (response?.ok && response.redirected) return location.assign(response.url);
    const text = (await response?.text().catch(() => "")) ?? "";
    const { status = 0 } = response ?? {};
    const page = new DOMParser().parseFromString(text, "text/html");
    const refused = status === 422 && page.querySelector(`main form[action="${form.getAttribute("action")}"]`);
    if (refused) form.replaceChildren(...refused.children);
    const alert = alertIn(form);
    const asked = page.querySelector("[data-challenge]")?.closest("[role=alert]");
    const words = (status >= 400 && status < 500 && wordsIn(page, text)) || (form.dataset.unreachable ?? "");
    if (asked || !refused) {
      alert?.replaceChildren(...(asked?.childNodes ?? [words]));
      alert?.classList.add("errors");
    }
    alert?.focus();
    reset();
    if (asked) each("[data-challenge]", prove);
  });
}

/** @param {HTMLElement} place */
function prove(place) {
  import(String("/prove.js")).then((script) => script.prove(place)).catch(() => {});
}

/** @param {HTMLElement} time */
function addOwnTime(time) {
  const { lang } = document.documentElement;
  const date = new Date(/** @type {HTMLTimeElement} */ (time).dateTime);
  const say = (/** @type {string | undefined} */ timeZone) =>
    date.toLocaleString(lang, { month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZone });
  if (say(undefined) !== say(time.dataset.zone))
    time.append(` (${time.dataset.yours?.replace("{until}", say(undefined))})`);
}

/** What a refusal says: a problem's title (RFC 9457), or the page's message. @type {(page: Document, text: string) => string} */
function wordsIn(page, text) {
  try {
    return JSON.parse(text).title;
  } catch {}
  const [message] = ["main .errors", "main .notice", "main .lead", "main", "body"].flatMap((selector) => {
    const words = page.querySelector(selector)?.textContent?.trim();
    return words ? [words.slice(0, 500)] : [];
  });
  return message ?? "";
}

/** @type {(form: HTMLElement, more?: string) => HTMLElement | null} */
function alertIn(form, more = "") {
  return form.querySelector(`[role=alert]${more}`);
}

/** The address typed in this tab, and its webmail. @param {HTMLElement} place */
function showMailbox(place) {
  const address = recall();
  if (!address) return;
  const sentTo = document.createElement("p");
  sentTo.textContent = (place.dataset.sentTo ?? "").replace("{address}", () => address);
  place.append(sentTo);
  const [, name, url] = PROVIDERS.find(([ends]) => ends.test(address.toLowerCase())) ?? [];
  if (!name || !url) return;
  const link = Object.assign(document.createElement("a"), { href: url, target: "_blank", rel: "noopener noreferrer" });
  link.className = "button plain";
  link.textContent = (place.dataset.open ?? "").replace("{provider}", name);
  place.append(link);
}

/** @param {HTMLElement} button */
function copyOnClick(button) {
  const label = button.textContent ?? "";
  const { copy: url = "", copied = "" } = button.dataset;
  const status = button.parentElement?.querySelector("[role=status]");
  const announce = (/** @type {string} */ text) => {
    button.textContent = text || label;
    status?.replaceChildren(text);
  };
  // There is no clipboard without TLS.
  const write = async () => navigator.clipboard.writeText(url);
  button.addEventListener("click", () =>
    write().then(
      () => announce(copied),
      () => prompt(label, url),
    ),
  );
  button.addEventListener("blur", () => announce(""));
}

/** @param {HTMLElement} button */
function shareOnClick(button) {
  if (!("share" in navigator)) return;
  const { share: url, text } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", () => navigator.share({ url, text }).catch(() => {}));
}

if (location.pathname.endsWith("/thanks")) {
  remember(""); // verified, so no longer needed
  history.replaceState(history.state, "", location.pathname); // removes the link to the signature
}

/** Storage may be disabled. @param {string} address */
function remember(address) {
  try {
    sessionStorage.setItem(REMEMBERED, address);
  } catch {}
}

function recall() {
  try {
    return sessionStorage.getItem(REMEMBERED) ?? "";
  } catch {
    return "";
  }
}
