// @ts-check
/** What was typed into the console's longer forms and is not saved: kept in this browser, and offered again. */

const KEPT = "undersigned.kept ";
const KEPT_MS = 30 * 86_400_000;
const LOGGED_OUT = "undersigned.logged-out";
/** Of this page alone: tabs never write over each other. */
const PAGE = Math.random().toString(36).slice(2);

/** What is typed; never an address, nor what is ticked before something that cannot be undone. */
const TYPED =
  "textarea, select, input:is([type=text], [type=url], [type=number], [type=date], [type=time], [type=datetime-local], :not([type]))";
/** What a text began from: by it the server notices that somebody else has saved since. */
const BASE = "[name=revision], [name^=began-]";

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */
/** @typedef {{ key: string, at: number, fields: Record<string, string> }} Draft */

let mayKeep = true;

/** A cookie that logging out leaves for a moment: no mere link can make us forget. */
const LEFT = "undersigned-left=1";
if (document.cookie.split("; ").includes(LEFT)) forgetAll();
addEventListener("storage", ({ key }) => {
  // Logged out in another tab: from now on nothing of this organizer's is left behind.
  if (key === LOGGED_OUT) mayKeep = false;
});

/**
 * Where a form's text is kept, by this page or (with none) by any. What has an id goes by it: its address may change.
 * @param {HTMLFormElement} form
 */
export function keyOf(form, page = PAGE) {
  const [id, locale] = ["id", "locale"].map((name) => form.querySelector(`[name=${name}]`)?.getAttribute("value"));
  const { organizer = "" } = document.body.dataset;
  return `${KEPT}${organizer} ${form.dataset.form} ${id ?? location.pathname} ${locale ?? ""} ${page}`;
}

/** A browser may keep nothing for a site, or no more: then it asks before it leaves. @param {HTMLFormElement} form */
export function keep(form) {
  const fields = Object.fromEntries(fieldsOf(form, `${TYPED}, ${BASE}`).map(({ name, value }) => [name, value]));
  try {
    if (!mayKeep) throw new Error("logged out");
    localStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), fields }));
    removeEventListener("beforeunload", askFirst);
  } catch {
    addEventListener("beforeunload", askFirst);
  }
}

/** @param {BeforeUnloadEvent} event */
function askFirst(event) {
  event.preventDefault();
}

/** @param {string} key */
export function forget(key) {
  removeEventListener("beforeunload", askFirst);
  try {
    localStorage.removeItem(key);
  } catch {}
}

/** Puts back what was typed last and never saved, beside a way to be rid of it. @param {HTMLFormElement} form */
export function offer(form) {
  const draft = draftsOf(form)[0];
  if (!draft) return;
  const all = fieldsOf(form, `${TYPED}, ${BASE}`);
  const before = all.map(({ value }) => value);
  for (const field of all) field.value = draft.fields[field.name] ?? field.value;
  forget(draft.key); // it is this page's from now on
  keep(form);
  const notice = Object.assign(document.createElement("div"), { className: "notice", role: "status" });
  const told = Object.assign(document.createElement("p"), { textContent: form.dataset.draft });
  const button = Object.assign(document.createElement("button"), { type: "button", className: "plain" });
  button.textContent = form.dataset.discard ?? "";
  button.addEventListener("click", () => {
    for (const [index, field] of all.entries()) field.value = before[index] ?? "";
    forget(keyOf(form));
    notice.remove();
    all.find((field) => field.matches(TYPED))?.focus();
    offer(form);
  });
  notice.append(told, button);
  form.prepend(notice);
}

/** What is kept for a form and is not what is saved, the newest first. @type {(form: HTMLFormElement) => Draft[]} */
function draftsOf(form) {
  const drafts = keysFrom(keyOf(form, "")).flatMap((key) => {
    const { at = 0, fields = {} } = JSON.parse(localStorage.getItem(key) ?? "{}");
    const isNews = fieldsOf(form, TYPED).some((field) => (fields[field.name] ?? savedIn(field)) !== savedIn(field));
    if (isNews && at > Date.now() - KEPT_MS) return [{ key, at, fields }];
    forget(key);
    return [];
  });
  return drafts.toSorted((a, b) => b.at - a.at);
}

/** @type {(form: HTMLFormElement, selector: string) => Field[]} */
function fieldsOf(form, selector) {
  return /** @type {Field[]} */ ([...form.elements].filter((field) => field.matches(selector)));
}

/** What a field came with. @param {Field} field */
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

/** On logging out. Other tabs hear of it. */
function forgetAll() {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is too young
  document.cookie = "undersigned-left=; max-age=0; path=/organize";
  keysFrom().forEach(forget);
  try {
    localStorage.setItem(LOGGED_OUT, String(Date.now()));
  } catch {}
}
