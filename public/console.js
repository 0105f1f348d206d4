// @ts-check
/** Enhances the console's plain forms: they submit without leaving the page, and previews follow typing. */
import { forget, keep, keyOf, offer } from "./drafts.js";
import { follow } from "./live.js";
import { showToolbars } from "./toolbar.js";

const TIMEOUT_MS = 60_000;
/** Statuses whose page contains the submitted form; after others the form stays. */
const WITH_FORM = [200, 400, 401, 403, 404, 413, 429];
const PAUSE_MS = 600; // after typing

/** Forms being submitted. @type {WeakSet<HTMLFormElement>} */
let sending = new WeakSet();
/** @type {Set<HTMLFormElement>} */
const unsaved = new Set();
/** Key of the last submitted draft, which the log-in page of an ended session submits again. */
let sentKey = "";
let previews = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;

document.addEventListener("submit", submit);
document.addEventListener("input", ({ target }) => onInput(/** @type {HTMLInputElement} */ (target).form));
document.addEventListener("visibilitychange", () => document.hidden && keepAll());
addEventListener("pagehide", keepAll);
addEventListener("pageshow", ({ persisted }) => {
  // The back/forward cache may restore a page while it was submitting.
  if (persisted) sending = new WeakSet();
});
for (const form of document.querySelectorAll("form[data-draft]"))
  offer(/** @type {HTMLFormElement} */ (form), (restored) => void preview(restored));
showToolbars(document);
follow();

function keepAll() {
  unsaved.forEach(keep);
}

/** Forms without a name submit natively, once, unless they download a file. @param {SubmitEvent} event */
function submit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (form.method !== "post" || form.dataset.download !== undefined) return;
  if (form.dataset.form === undefined && !sending.has(form)) return void sending.add(form);
  event.preventDefault();
  if (!sending.has(form)) send(form, event.submitter);
}

/** @type {(form: HTMLFormElement, button: HTMLElement | null) => Promise<void>} */
async function send(form, button) {
  const tooLarge = findTooLarge(form);
  if (tooLarge) return alertIn(form, tooLarge.dataset.heavy);
  const fields = new FormData(form, button);
  const isPreview = fields.get("intent") === "preview" && form.dataset.preview !== undefined;
  if (!isPreview) sending.add(form); // saving does not wait for a preview
  const label = [...(button?.childNodes ?? [])];
  if (form.dataset.draft !== undefined) sentKey = keyOf(form);
  if (unsaved.has(form)) keep(form);
  const turn = ++previews;
  button?.replaceChildren(form.dataset.submitting ?? "");
  const { url, page } = await post(form, fields);
  button?.replaceChildren(...label);
  if (isPreview && turn !== previews) return; // superseded
  sending.delete(form);
  if (url) {
    unsaved.delete(form);
    if (form.dataset.draft !== undefined || form.dataset.form === "ended") forget(sentKey);
    return location.assign(url);
  }
  if (isPreview && showPreview(page)) return focusOn(document.querySelector("#preview h2"));
  if (page) return show(page);
  alertIn(form, form.dataset.unreachable);
}

/** Finds a field whose file is too large, before uploading it. @param {HTMLFormElement} form */
function findTooLarge(form) {
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
 * Returns the redirect's URL on success, a page on errors, and neither if there was no usable response.
 * @type {(form: HTMLFormElement, body: FormData) => Promise<{ url?: string, page?: Document }>}
 */
async function post(form, body) {
  const to = form.getAttribute("action") || location.href; // form.action may be a field
  try {
    const response = await fetch(to, { method: "POST", body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.redirected) return { url: response.url };
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return WITH_FORM.includes(response.status) && page.querySelector("main") ? { page } : {};
  } catch {
    return {};
  }
}

/** Replaces this page with the form and its errors, or with the notice of an ended session. @param {Document} page */
function show(page) {
  const main = /** @type {HTMLElement} */ (page.querySelector("main"));
  document.querySelector("main")?.replaceWith(main);
  showToolbars(main);
  document.title = page.title;
  unsaved.clear();
  for (const form of main.querySelectorAll("form")) if (form.dataset.draft !== undefined) unsaved.add(form);
  focusOn(main.querySelector("[role=alert]:not(:empty)") ?? main.querySelector("h1"));
}

/** @param {Document} [page] */
function showPreview(page) {
  const [from, to] = [page, document].map((one) => one?.querySelector("#preview"));
  if (!from || !to || from.getAttribute("data-asked") === null) return false;
  to.replaceChildren(...from.childNodes);
  to.setAttribute("data-asked", "");
  return true;
}

/** @param {Element | null} element */
function focusOn(element) {
  element?.setAttribute("tabindex", "-1");
  /** @type {HTMLElement | null} */ (element)?.focus();
}

/** @param {HTMLFormElement | null} form */
function onInput(form) {
  if (form?.dataset.draft === undefined) return;
  unsaved.add(form);
  clearTimeout(pause);
  pause = setTimeout(async () => {
    if (!unsaved.has(form) || sending.has(form)) return;
    keep(form);
    await preview(form);
  }, PAUSE_MS);
}

/** @param {HTMLFormElement} form */
async function preview(form) {
  if (form.dataset.preview === undefined) return;
  const fields = new FormData(form);
  fields.set("intent", "preview");
  const turn = ++previews;
  const { page } = await post(form, fields);
  if (turn === previews) showPreview(page); // ignores superseded responses
}
