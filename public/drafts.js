// @ts-check
/** Keeps unsaved text of the console's longer forms in this browser, and restores it. */

const KEPT = "undersigned.kept ";
const KEPT_MS = 30 * 86_400_000;
const LOGGED_OUT = "undersigned.logged-out";
/** Keeps tabs from overwriting each other. */
const PAGE = Math.random().toString(36).slice(2);

/** Excludes email addresses and confirmation checkboxes. */
const TYPED =
  "textarea, select, input:is([type=text], [type=url], [type=number], [type=date], [type=time], [type=datetime-local], :not([type]))";
/** Revisions by which the server detects concurrent edits. */
const BASE = "[name=revision], [name^=began-]";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {{ key: string, at: number, fields: Record<string, string> }} Draft */

let mayKeep = true;

/** Cookie set by logging out; a mere link cannot delete drafts. */
const LEFT = "undersigned-left=1";
if (document.cookie.split("; ").includes(LEFT)) forgetAll();
addEventListener("storage", ({ key }) => {
  // Logged out in another tab.
  if (key === LOGGED_OUT) mayKeep = false;
});

/** Identifies a draft by ID rather than URL, which may change. An empty `page` matches all. @param {HTMLFormElement} form */
export function keyOf(form, page = PAGE) {
  const [id, locale] = ["id", "locale"].map((name) => form.querySelector(`[name=${name}]`)?.getAttribute("value"));
  const { organizer = "" } = document.body.dataset;
  return `${KEPT}${organizer} ${form.dataset.form} ${id ?? location.pathname} ${locale ?? ""} ${page}`;
}

/** Without storage, asks before leaving the page. @param {HTMLFormElement} form */
export function keep(form) {
  const fields = Object.fromEntries(fieldsOf(form, `${TYPED}, ${BASE}`).map(({ name, value }) => [name, value]));
  try {
    if (!mayKeep) throw new Error("logged out");
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields }));
    removeEventListener("beforeunload", confirmLeaving);
  } catch {
    addEventListener("beforeunload", confirmLeaving);
  }
}

/** @param {BeforeUnloadEvent} event */
function confirmLeaving(event) {
  event.preventDefault();
}

/** @param {string} key */
export function forget(key) {
  removeEventListener("beforeunload", confirmLeaving);
  try {
    localStorage.removeItem(key);
  } catch {}
}

/**
 * Restores the newest draft, with a button to discard it.
 * @type {(form: HTMLFormElement, onChange: (form: HTMLFormElement) => void) => void}
 */
export function offer(form, onChange) {
  const draft = draftsOf(form)[0];
  if (!draft) return;
  const all = fieldsOf(form, `${TYPED}, ${BASE}`);
  const before = all.map(({ value }) => value);
  for (const field of all) field.value = draft.fields[field.name] ?? field.value;
  forget(draft.key); // moves it to this page
  keep(form);
  const notice = Object.assign(document.createElement("div"), { className: "notice", role: "status" });
  const text = Object.assign(document.createElement("p"), { textContent: form.dataset.draft });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
  button.textContent = form.dataset.discard ?? "";
  button.addEventListener("click", () => {
    for (const [index, field] of all.entries()) field.value = before[index] ?? "";
    forget(keyOf(form));
    notice.remove();
    all.find((field) => field.matches(TYPED))?.focus();
    onChange(form);
    offer(form, onChange);
  });
  notice.append(text, button);
  form.prepend(notice);
  onChange(form);
}

/** Drafts that differ from the saved text, newest first. @type {(form: HTMLFormElement) => Draft[]} */
function draftsOf(form) {
  const drafts = keysFrom(keyOf(form, "")).flatMap((key) => {
    const { at = 0, fields = {} } = JSON.parse(localStorage.getItem(key) ?? "{}");
    const differs = fieldsOf(form, TYPED).some((field) => (fields[field.name] ?? savedIn(field)) !== savedIn(field));
    if (differs && at > Date.now() - KEPT_MS) return [{ key, at, fields }];
    forget(key);
    return [];
  });
  return drafts.toSorted((a, b) => b.at - a.at);
}

/** @type {(form: HTMLFormElement, selector: string) => Field[]} */
function fieldsOf(form, selector) {
  return /** @type {Field[]} */ ([...form.elements].filter((field) => field.matches(selector)));
}

/** The field's initial value. @param {Field} field */
function savedIn(field) {
  if ("defaultValue" in field) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
}

function keysFrom(prefix = KEPT) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}

/** Notifies other tabs through localStorage. */
function forgetAll() {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = "undersigned-left=; max-age=0; path=/organize";
  keysFrom().forEach(forget);
  try {
    localStorage.setItem(LOGGED_OUT, String(Date.now()));
  } catch {}
}
