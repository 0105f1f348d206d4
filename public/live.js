// @ts-check
/**
 * What is in work on a page (`data-again`: seconds) is read anew until it has come to its end. Who stands in it with the
 * keyboard stays where they are; what somebody has opened, or is pressing, is let be.
 */
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
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = /** @type {HTMLElement | null} */ (page.querySelector("[data-ready]"));
  if (!now) return void delete live.dataset.again; // the session has ended
  const held = live.contains(document.activeElement) && document.activeElement;
  live.replaceWith(now);
  const told = now.dataset.again === undefined && document.querySelector("[data-told]");
  if (told) told.textContent = now.dataset.ready ?? "";
  if (!held) return;
  const all = /** @type {HTMLElement[]} */ ([...now.querySelectorAll(":is(a, button, summary):not(noscript *)")]);
  (all.find((other) => nameOf(other) === nameOf(held)) ?? all[0])?.focus();
}

/** @param {Element} element */
function nameOf(element) {
  return element.getAttribute("aria-label") ?? element.textContent;
}
