// @ts-check
/**
 * What our pages do beyond what their HTML does by itself: all that the browser runs of ours. The framework's own
 * scripts are left out of these pages (lib/gateway/strip.ts), so there is nothing here but the browser's own means.
 */

const EVERY_MS = 10_000;
const LONGEST_MS = 300_000;
const REMEMBERED = "email";

/** Where mail of these providers is read, by the domain of the address. @type {[RegExp, string, string][]} */
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

each("form[data-staying]", stay);
each("[data-live]", follow);
each("[data-sent-to]", showMailbox);
each("[data-copy]", copyOnClick);
each("[data-share]", shareOnClick);

/**
 * A number that stays true on an open page: asked for with jitter, more and more rarely when we are down, never unseen.
 * @param {HTMLElement} counter
 */
function follow(counter) {
  let { asOf = "" } = counter.dataset;
  let wait = EVERY_MS;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const askIn = (/** @type {number} */ time) => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(ask, time);
  };
  const ask = async () => {
    const reading = await fetch(`/api/campaigns/${counter.dataset.live}/count`)
      .then((answer) => (answer.ok ? answer.json() : undefined))
      .catch(() => undefined);
    wait = reading ? EVERY_MS : Math.min(wait * 2, LONGEST_MS);
    // An answer that some cache kept for longer than this page is no news, and would count backwards.
    if (reading?.asOf > asOf) {
      asOf = reading.asOf;
      show(counter, reading);
    }
    askIn(wait * (0.75 + Math.random() / 2));
  };
  document.addEventListener("visibilitychange", () => askIn(Math.random() * 1_000));
  askIn(wait * (0.75 + Math.random() / 2));
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
  // A goal may step up meanwhile.
  const note = /** @type {HTMLElement | null | undefined} */ (counter.parentElement?.querySelector("[data-goal]"));
  const words = (count >= goal ? note?.dataset.reached : note?.dataset.goal) ?? "";
  note?.replaceChildren(words.replace("{goal}", goal.toLocaleString(lang)));
  const paper = /** @type {HTMLElement | null | undefined} */ (counter.parentElement?.querySelector("[data-paper]"));
  if (paper && onPaper)
    paper.textContent = (paper.dataset.paper ?? "").replace("{count}", onPaper.toLocaleString(lang));
  if (paper && onPaper !== undefined) paper.hidden = onPaper === 0;
}

/**
 * A plain form that stays on its page while it errs. It posts itself as it is; from the page that refuses it, it takes
 * the form with its errors, which the server alone knows how to write. When nothing sensible answers, all stays typed.
 * @param {HTMLElement} element
 */
function stay(element) {
  const form = /** @type {HTMLFormElement} */ (element);
  /** While the form is on its way: how to make it a form again. @type {(() => void) | undefined} */
  let rest;
  const email = /** @type {HTMLInputElement | null} */ (form.querySelector("[type=email]"));
  if (email && !email.value) email.value = recall();
  alertIn(form, ".errors")?.focus();
  // Who goes back may get the page as it was left, on its way (the back/forward cache).
  addEventListener("pageshow", ({ persisted }) => persisted && rest?.());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (rest) return;
    const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    remember(fields.get("email") ?? "");
    const button = form.querySelector("button");
    const label = button?.textContent ?? "";
    button?.replaceChildren(form.dataset.submitting ?? "");
    rest = () => {
      button?.replaceChildren(label);
      rest = undefined;
    };
    const answer = await fetch(form.action, { method: "POST", body: fields }).catch(() => undefined);
    if (answer?.ok && answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString((await answer?.text().catch(() => "")) ?? "", "text/html");
    const refused = answer?.status !== 503 && page.querySelector(`main form[action="${form.getAttribute("action")}"]`);
    if (refused) form.replaceChildren(...refused.children);
    const alert = alertIn(form);
    if (!refused) {
      alert?.replaceChildren(form.dataset.unreachable ?? "");
      alert?.classList.add("errors");
    }
    alert?.focus();
    rest();
  });
}

/** @type {(form: HTMLElement, more?: string) => HTMLElement | null} */
function alertIn(form, more = "") {
  return form.querySelector(`[role=alert]${more}`);
}

/**
 * The address that was just typed in this tab, and the way to its mailbox where we know it.
 * @param {HTMLElement} place
 */
function showMailbox(place) {
  const address = recall();
  if (!address) return;
  const told = document.createElement("p");
  told.textContent = (place.dataset.sentTo ?? "").replace("{address}", () => address);
  place.append(told);
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
  const tell = (/** @type {string} */ text) => {
    button.textContent = text || label;
    status?.replaceChildren(text);
  };
  // Without TLS there is no clipboard.
  const write = async () => navigator.clipboard.writeText(url);
  button.addEventListener("click", () =>
    write().then(
      () => tell(copied),
      () => prompt(label, url),
    ),
  );
  button.addEventListener("blur", () => tell(""));
}

/** @param {HTMLElement} button */
function shareOnClick(button) {
  if (!("share" in navigator)) return;
  const { share: url, text } = button.dataset;
  button.hidden = false;
  button.addEventListener("click", () => navigator.share({ url, text }).catch(() => {}));
}

if (location.pathname.endsWith("/thanks")) {
  remember(""); // its email has come
  history.replaceState(history.state, "", location.pathname); // the way to the signature is not to be passed on
}

/** A browser may keep nothing for sites; then nothing is remembered. @param {string} address */
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
