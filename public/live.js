// @ts-check
/** Refreshes an element every `data-again` seconds until its job is done; keeps the focus, and waits for open details. */
export function follow() {
  const live = /** @type {HTMLElement | null} */ (document.querySelector("[data-again]"));
  if (!live) return;
  setTimeout(async () => {
    if (!document.hidden && !live.querySelector("details[open], :active")) await renew(live).catch(() => {});
    follow();
  }, Number(live.dataset.again) * 1000);
}

/** @param {HTMLElement} live */
async function renew(live) {
  const response = await fetch(location.href);
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const now = /** @type {HTMLElement | null} */ (page.querySelector("[data-ready]"));
  if (!now) return void delete live.dataset.again; // the session has ended
  const held = live.contains(document.activeElement) && document.activeElement;
  live.replaceWith(now);
  const [announced, still] = [document, page].map((one) => one.querySelector("[data-done]"));
  if (still && announced?.textContent !== still.textContent) announced?.replaceWith(still);
  const status = now.dataset.again === undefined && document.querySelector("[data-told]");
  if (status) status.textContent = now.dataset.ready ?? "";
  if (!held) return;
  const all = /** @type {HTMLElement[]} */ ([...now.querySelectorAll(":is(a, button, summary):not(noscript *)")]);
  (all.find((other) => nameOf(other) === nameOf(held)) ?? all[0])?.focus();
}

/** @param {Element} element */
function nameOf(element) {
  return element.getAttribute("aria-label") ?? element.textContent;
}
