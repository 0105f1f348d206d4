// @ts-check
/** Proves work with ALTCHA's widget; page.js loads this after a refusal only. */

const TIMEOUT_MS = 300_000;

/** Submits the form once its challenge is solved; if that fails, says how to go on without. @param {HTMLElement} place */
export async function prove(place) {
  const form = place.closest("form");
  const { challenge = "", working = "", done = "" } = place.dataset;
  const without = /** @type {HTMLElement} */ (place.firstElementChild);
  without.hidden = true;
  let isWorking = true;
  const end = () => {
    isWorking = false;
    form?.removeEventListener("submit", wait, true);
  };
  const wait = (/** @type {Event} */ event) => {
    if (!isWorking || !place.isConnected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  form?.addEventListener("submit", wait, true);
  const giveUp = () => {
    end();
    place.replaceChildren(without);
    without.hidden = false;
  };
  try {
    const widget = await makeWidget({ challenge, working, done });
    widget.addEventListener("statechange", (event) => {
      const { state } = /** @type {CustomEvent} */ (event).detail;
      if (state === "error") giveUp();
      if (state !== "verified") return;
      end();
      form?.requestSubmit();
    });
    place.append(widget);
  } catch {
    giveUp();
  }
}

/** @param {Record<"challenge" | "working" | "done", string>} words */
async function makeWidget({ challenge, working, done }) {
  document.head.append(
    Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/altcha/widget.css" }),
  );
  const path = "/altcha/widget.js";
  await import(path);
  const { algorithms, i18n } = Reflect.get(globalThis, "$altcha");
  algorithms.set("PBKDF2/SHA-256", () => new Worker("/altcha/worker.js"));
  const { lang } = document.documentElement;
  i18n.set(lang, { ...i18n.get("en"), label: working, verifying: working, verified: done });
  const widget = document.createElement("altcha-widget");
  const configuration = { hideFooter: true, hideLogo: true, humanInteractionSignature: false, timeout: TIMEOUT_MS };
  const attributes = { auto: "onload", challenge, name: "solution", language: lang, configuration };
  for (const [name, value] of Object.entries(attributes))
    widget.setAttribute(name, typeof value === "string" ? value : JSON.stringify(value));
  return widget;
}
