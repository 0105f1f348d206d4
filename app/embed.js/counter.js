// @ts-check
/**
 * <signature-counter campaign="slug" lang="es" from="partner">fallback</signature-counter>
 *
 * The count on other sites, minified by lib/embeds/script.ts. It fetches only the count, stores nothing and never
 * throws: a page must not suffer from it, least of all when our site is down.
 *
 * Styling: page's text color, --signature-counter-background, -color, -line, -accent, -on-accent, -radius, -font.
 */
(() => {
  /** By language: unit, goal, closed, sign, read. @typedef {[string, string, string, string, string]} Words */
  /** @type {Record<string, Words>} */
  const WORDS = JSON.parse("WORDS");
  const NAME = "signature-counter";
  const EVERY_MS = 20_000;
  const LONGEST_MS = 600_000;
  const TOO_LONG_MS = 10_000;
  const PARTS = "div slot cite b span progress span a".split(" ");

  /** @typedef {{ count: number, goal: number, state: string, asOf: string, until?: Record<string, string> }} Reading */
  /** @typedef {(reading?: Reading) => void} Show */
  /** @typedef {HTMLAnchorElement & HTMLProgressElement} Part */

  // Modules have no currentScript.
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript || document.querySelector("[type=module][src*='/embed.js']")
  );
  // Old browsers show the fallback.
  if (!script?.src || !document.adoptedStyleSheets || customElements.get(NAME)) return;
  const site = new URL(".", script.src).href;

  const sheet = new CSSStyleSheet();
  // !important in a shadow tree beats the page's (CSS Cascade 5, 6.1). The box overlays the slot, whose space it takes
  // over, so there is no layout shift. No rem: the page defines it.
  sheet.replaceSync(`
:host(:not([hidden])){display:grid!important;transform:none!important;height:auto!important;color:inherit!important;
clip-path:none!important;opacity:1!important;overflow:visible!important;filter:none!important}
slot{display:block;grid-area:1/1}
div{all:initial;
font:medium/1.3 var(--signature-counter-font,system-ui);
padding:1em;
color:var(--signature-counter-color,inherit);
border:1px solid var(--signature-counter-line,#8886);
border-radius:var(--signature-counter-radius,3px);
background:var(--signature-counter-background,none);
max-width:22em;display:grid;gap:.6em;direction:ltr;align-content:center;grid-area:1/1}
[hidden]{visibility:hidden;opacity:0}
cite{white-space:nowrap;height:1.3em;overflow:hidden;text-overflow:ellipsis}
b{line-height:1;font-size:2.2em}
progress{background:var(--signature-counter-line,#8886);border:0;width:100%;height:6px;appearance:none}
::-webkit-progress-bar{background:none}
::-webkit-progress-value{background:var(--signature-counter-accent,#b3392b)}
::-moz-progress-bar{background:var(--signature-counter-accent,#b3392b)}
a{background:var(--signature-counter-accent,#b3392b);font-weight:600;padding:.5em 1em;
color:var(--signature-counter-on-accent,#fff);
border-radius:var(--signature-counter-radius,3px);
justify-self:start;text-decoration:none}`);

  /** One store per campaign for all its counters on the page. @type {Map<string, ReturnType<typeof makeStore>>} */
  const stores = new Map();
  document.addEventListener("visibilitychange", () => {
    for (const store of stores.values()) store();
  });

  /** @param {string} campaign */
  const makeStore = (campaign) => {
    /** @type {Set<Show>} */
    const counters = new Set();
    /** @type {Reading | undefined} */
    let reading;
    let wait = EVERY_MS;
    // Never fetches an invalid slug: it could be another URL.
    let due = /^[\w-]+$/.test(campaign) ? 0 : Infinity;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    // Polls only while a counter is attached and the tab is visible.
    const plan = () => {
      clearTimeout(timer);
      if (counters.size && !document.hidden && due < Infinity) timer = setTimeout(ask, due - performance.now());
    };
    const show = () => {
      for (const each of counters) each(reading);
    };
    const ask = async () => {
      due = Infinity; // in flight
      wait = Math.min(wait * 2, LONGEST_MS);
      try {
        const response = await fetch(`${site}api/campaigns/${campaign}/count`, {
          credentials: "omit",
          referrerPolicy: "no-referrer",
          signal: AbortSignal.timeout(TOO_LONG_MS),
        });
        // Unknown or removed campaigns are not polled again.
        if (response.status === 404) {
          reading = undefined;
          return show();
        }
        /** @type {Reading} */
        const data = await response.json();
        if (response.ok && data.count >= 0) {
          wait = data.state === "closed" ? LONGEST_MS : EVERY_MS;
          // A stale response from a cache would count backwards.
          if (!(reading && data.asOf <= reading.asOf)) reading = data;
          show();
        }
      } catch {}
      due = performance.now() + wait * (0.75 + Math.random() / 2);
      plan();
    };
    /** @param {Show} [counter] @param {"add" | "delete"} [act] Without them it only reschedules. */
    return (counter, act) => {
      if (counter && act) {
        counters[act](counter);
        counter(reading);
      }
      plan();
    };
  };

  customElements.define(
    NAME,
    class extends HTMLElement {
      static observedAttributes = ["campaign", "lang", "from"];

      // Private fields only: frameworks set a property of that name instead of the attribute (React 19, Vue).
      /** @type {ReturnType<typeof makeStore> | undefined} */
      #store;
      /** @type {Show} */
      #show;

      constructor() {
        super();
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const elements = /** @type {[Part, Part, Part, Part, Part, Part, Part, Part]} */ (
          PARTS.map((tag) => document.createElement(tag))
        );
        const [box, slot, title, number, unit, progress, note, link] = elements;
        root.append(slot, box);
        box.append(title, number, unit, progress, note, link);
        link.target = "_top";
        this.#show = (reading) => {
          // Until the count arrives, the longest words reserve space.
          const {
            count,
            goal = count,
            state = "open",
          } = /** @type {Partial<Reading> & { count: number }} */ (reading || { count: 1e6 });
          // The inherited language, across shadow trees; its region affects number formats.
          /** @type {HTMLElement | undefined} */
          let spoken = this;
          while (spoken && !spoken.lang)
            spoken = spoken.parentElement || /** @type {{ host?: HTMLElement }} */ (spoken.getRootNode()).host;
          const [locale, lang] = /^(LOCALES)(?![a-z])(-([a-z]{2}|\d{3})\b)?/.exec(
            /** @type {string} */ (spoken?.lang.toLowerCase()), // "undefined" is no language
          ) || ["en", "en"];
          const [units, toward, closed, sign, read] = /** @type {Words} */ (WORDS[lang]);
          const say = (/** @type {number} */ value) => value.toLocaleString(locale);
          const category = new Intl.PluralRules(lang).select(count);
          const from = this.getAttribute("from");
          if (reading && box.hidden) box.style.minHeight = getComputedStyle(box).height;
          slot.hidden = !!reading;
          box.hidden = !reading;
          box.lang = lang;
          // The fallback's words; a fixed height keeps their place until they are parsed.
          title.textContent = this.textContent;
          number.textContent = say(count);
          // In our languages the singular drops the s, and millions take "de".
          unit.textContent =
            category === "many" ? `de ${units}` : category === "one" ? units.replace(/s\b/g, "") : units;
          link.textContent = state === "open" ? sign : read;
          note.textContent =
            reading?.until?.[lang] || (reading && state !== "closed" ? toward.replace("#", say(goal)) : closed);
          link.href = `${site}${lang}/${this.getAttribute("campaign")}${from ? `?from=${encodeURIComponent(from)}` : ""}`;
          progress.max = goal;
          progress.value = count;
          progress.ariaLabel = note.textContent;
        };
      }

      connectedCallback() {
        this.disconnectedCallback();
        const campaign = this.getAttribute("campaign") || "";
        const store = stores.get(campaign) || makeStore(campaign);
        stores.set(campaign, store);
        this.#store = store;
        store(this.#show, "add");
      }

      disconnectedCallback() {
        this.#store?.(this.#show, "delete");
      }

      attributeChangedCallback() {
        if (this.isConnected) this.connectedCallback();
      }
    },
  );
})();
