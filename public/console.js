// @ts-check
/**
 * What the console's pages do beyond what their HTML does by itself: a form stays on its page until it was taken, and
 * the preview of a text follows who writes it.
 */
import { forget, keep, keyOf, offer } from "./drafts.js";
import { follow } from "./live.js";

const ANSWER_MS = 60_000;
/** Answers that bring what was typed back with them; after any other it stays where it is. */
const TELLING = [200, 400, 401, 403, 404, 413, 429];
const PAUSE_MS = 600; // in typing

/** Forms on their way. @type {WeakSet<HTMLFormElement>} */
let sending = new WeakSet();
/** Forms with something typed that is not saved. @type {Set<HTMLFormElement>} */
const unsaved = new Set();
/** Where the text is kept that was sent last: the page of an ended session sends it again. */
let sentAs = "";
let previews = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

document.addEventListener("submit", submit);
document.addEventListener("input", ({ target }) => typed(/** @type {HTMLInputElement} */ (target).form));
document.addEventListener("visibilitychange", () => document.hidden && keepAll());
addEventListener("pagehide", keepAll);
addEventListener("pageshow", ({ persisted }) => {
  // Who goes back may get the page as it was left, on its way (the back/forward cache).
  if (persisted) sending = new WeakSet();
});
document.querySelectorAll("form[data-draft]").forEach((form) => void offer(/** @type {HTMLFormElement} */ (form)));
follow();

function keepAll() {
  unsaved.forEach(keep);
}

/** Forms without a name are buttons: they post themselves, once; but a download, for its page stays. @param {SubmitEvent} event */
function submit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== "post" || form.dataset.download !== undefined) return;
  if (form.dataset.form === undefined && !sending.has(form)) return void sending.add(form);
  event.preventDefault();
  if (!sending.has(form)) send(form, event.submitter);
}

/** @type {(form: HTMLFormElement, button: HTMLElement | null) => Promise<void>} */
async function send(form, button) {
  const heavy = findHeavy(form);
  if (heavy) return alertIn(form, heavy.dataset.heavy);
  const fields = new FormData(form, button);
  const isPreview = fields.get("intent") === "preview" && form.dataset.preview !== undefined;
  if (!isPreview) sending.add(form); // who saves need not wait for a preview
  const label = [...(button?.childNodes ?? [])];
  if (form.dataset.draft !== undefined) sentAs = keyOf(form);
  if (unsaved.has(form)) keep(form);
  const turn = ++previews;
  button?.replaceChildren(form.dataset.submitting ?? "");
  const { url, page } = await post(form, fields);
  button?.replaceChildren(...label);
  if (isPreview && turn !== previews) return; // something else was pressed since
  sending.delete(form);
  if (url) {
    unsaved.delete(form);
    if (form.dataset.draft !== undefined || form.dataset.form === "ended") forget(sentAs);
    return location.assign(url);
  }
  if (isPreview && showPreview(page)) return focusOn(document.querySelector("#preview h2"));
  if (page) return show(page);
  alertIn(form, form.dataset.unreachable);
}

/** The field with a larger file than is taken: to send it would cost minutes, and might find no answer. @param {HTMLFormElement} form */
function findHeavy(form) {
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input[data-max]"));
  return [...fields].find(({ files, dataset }) => (files?.[0]?.size ?? 0) > Number(dataset.max));
}

/** @type {(form: HTMLFormElement, words?: string) => void} */
function alertIn(form, words = "") {
  const alert = form.querySelector("[role=alert]");
  alert?.replaceChildren(words);
  alert?.classList.add("errors");
  focusOn(alert);
}

/**
 * What comes of a form: where it leads to when it was taken, a page when it was not, nothing when no sense was answered.
 * @type {(form: HTMLFormElement, body: FormData) => Promise<{ url?: string, page?: Document }>}
 */
async function post(form, body) {
  const to = form.getAttribute("action") || location.href; // a field is called action, too
  try {
    const answer = await fetch(to, { method: "POST", body, signal: AbortSignal.timeout(ANSWER_MS) });
    if (answer.redirected) return { url: answer.url };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return TELLING.includes(answer.status) && page.querySelector("main") ? { page } : {};
  } catch {
    return {};
  }
}

/** Shows a page in place of this one: the form with its errors, or that the session has ended. @param {Document} page */
function show(page) {
  const main = /** @type {HTMLElement} */ (page.querySelector("main"));
  document.querySelector("main")?.replaceWith(main);
  document.title = page.title;
  unsaved.clear();
  for (const form of main.querySelectorAll("form")) if (form.dataset.draft !== undefined) unsaved.add(form);
  focusOn(main.querySelector("[role=alert]:not(:empty)") ?? main.querySelector("h1"));
}

/** @param {Document} [page] */
function showPreview(page) {
  const preview = page?.querySelector("#preview:not([hidden])");
  if (preview) document.querySelector("#preview")?.replaceWith(preview);
  return Boolean(preview);
}

/** @param {Element | null} element */
function focusOn(element) {
  element?.setAttribute("tabindex", "-1");
  /** @type {HTMLElement | null} */ (element)?.focus();
}

/** @param {HTMLFormElement | null} form */
function typed(form) {
  if (form?.dataset.draft === undefined) return;
  unsaved.add(form);
  clearTimeout(pause);
  pause = setTimeout(async () => {
    if (!unsaved.has(form) || sending.has(form)) return;
    keep(form);
    if (form.dataset.preview === undefined) return;
    const fields = new FormData(form);
    fields.set("intent", "preview");
    const turn = ++previews;
    const { page } = await post(form, fields);
    if (turn === previews) showPreview(page); // of several answers, the one to what was typed last
  }, PAUSE_MS);
}
