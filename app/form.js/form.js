// @ts-check
/**
 * <signature-form campaign="slug" lang="es" from="partner"><iframe …></iframe></signature-form>
 *
 * The signing form on other sites: a frame of ours, which this sizes and gives the page's colors. The frame inside the tag
 * works by itself; without one, it is made. Nothing typed passes through here.
 *
 * Styling: --signature-form-background, -color, -line, -accent, -on-accent, -radius, -font.
 */
(() => {
  const NAME = "signature-form";
  const LOOKS = "background color line accent on-accent radius font".split(" ");
  const HEIGHT_MAX = 4_000; // pixels

  // Modules have no currentScript.
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript || document.querySelector("[type=module][src*='/form.js']")
  );
  if (!script?.src || customElements.get(NAME)) return;
  const site = new URL(".", script.src);

  /** @type {Set<HTMLElement>} */
  const forms = new Set();
  const frameOf = (/** @type {HTMLElement} */ form) => form.querySelector("iframe");

  const greet = (/** @type {HTMLElement} */ form) => {
    const style = getComputedStyle(form);
    const theme = Object.fromEntries(LOOKS.map((look) => [look, style.getPropertyValue(`--${NAME}-${look}`).trim()]));
    frameOf(form)?.contentWindow?.postMessage({ signatureForm: { theme } }, site.origin);
  };
  const greetAll = () => forms.forEach(greet);

  addEventListener("message", ({ source, origin, data }) => {
    const form = [...forms].find((one) => frameOf(one)?.contentWindow === source);
    const frame = form && frameOf(form);
    if (!frame || origin !== site.origin) return;
    const { height, title, moved } = data?.signatureForm ?? {};
    if (data?.signatureForm === "ready") greet(form);
    if (height > 0) frame.style.height = `${Math.min(height, HEIGHT_MAX)}px`;
    if (title && !frame.title) frame.title = title;
    if (moved && frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", greetAll);

  const fill = (/** @type {HTMLElement} */ form) => {
    if (!form.isConnected || frameOf(form)) return greet(form);
    /** @type {HTMLElement | null} */
    const spoken = form.closest("[lang]");
    const query = new URLSearchParams();
    const lang = /^(LOCALES)(?![a-z])/i.exec(spoken?.lang ?? "")?.[0];
    if (lang) query.set("lang", lang.toLowerCase());
    const from = form.getAttribute("from");
    if (from) query.set("from", from);
    const frame = document.createElement("iframe");
    frame.width = "480";
    frame.height = "HEIGHT";
    frame.style.cssText = "border:0;max-width:100%;width:100%";
    frame.src = `${site}embed/${encodeURIComponent(form.getAttribute("campaign") ?? "")}/form?${query}`;
    form.append(frame);
  };

  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback() {
        forms.add(this);
        // The tag's content may still be to come.
        if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => fill(this), { once: true });
        else fill(this);
      }

      disconnectedCallback() {
        forms.delete(this);
      }
    },
  );
})();
