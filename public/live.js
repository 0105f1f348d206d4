// @ts-check
/**
 * What is in work on a page (`data-again`: seconds) is read anew until it has come to its end. Who stands in it with the
 * keyboard stays where they are; what somebody has opened is let be.
 */
export function follow() {
  const live = /** @type {HTMLElement | null} */ (document.querySelector("[data-again]"));
  if (!live) return;
  setTimeout(async () => {
    if (!document.hidden && !live.querySelector("details[open]")) await renew(live).catch(() => {});
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
  const label = live.contains(document.activeElement) && document.activeElement?.getAttribute("aria-label");
  live.replaceWith(now);
  const told = now.dataset.again === undefined && document.querySelector("[data-told]");
  if (told) told.textContent = now.dataset.ready ?? "";
  if (!label) return;
  const same = /** @type {HTMLElement | null} */ (now.querySelector(`[aria-label="${CSS.escape(label)}"]`));
  (same ?? /** @type {HTMLElement | null} */ (now.querySelector("a, button")))?.focus();
}
