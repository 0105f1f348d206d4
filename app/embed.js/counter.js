// @ts-check
/**
 * <signature-counter campaign="slug" lang="es" from="partner">what is shown without us</signature-counter>
 *
 * The count on other sites. It is served small (lib/embeds/script.ts), asks for nothing but the number, keeps nothing, and
 * throws nothing: a page that trusts us with a line must never look worse for it, least of all when we are down.
 *
 * Looks: color-scheme of the page, and --signature-counter-background, -color, -line, -accent, -on-accent, -radius, -font.
 */
(() => {
  /** By language: unit, goal, end, way to sign, way to read. @typedef {[string, string, string, string, string]} Words */
  /** @type {Record<string, Words>} */
  const WORDS = JSON.parse("WORDS");
  const NAME = "signature-counter";
  const EVERY_MS = 20_000;
  const LONGEST_MS = 600_000;
  const TOO_LONG_MS = 10_000;
  /** @type {(keyof HTMLElementTagNameMap)[]} */
  const PARTS = ["div", "slot", "b", "span", "div", "i", "span", "a"];

  /** @typedef {{ count: number, goal: number, state: string, asOf: string }} Reading */
  /** @typedef {{ show: (reading?: Reading) => void }} Shown */
  /** @typedef {HTMLAnchorElement} Part */

  // A script that was brought in as a module is not told which one it is.
  const script = /** @type {HTMLScriptElement | null} */ (
    document.currentScript || document.querySelector("[src*='/embed.js']")
  );
  // An old browser that knows no such sheets shows the words inside the tag.
  if (!script?.src || !document.adoptedStyleSheets || customElements.get(NAME)) return;
  const site = new URL(".", script.src).href;

  const css = (/** @type {string} */ name, /** @type {string} */ usual) => `var(--${NAME}-${name},${usual})`;
  const line = css("line", "light-dark(#d9d0be,#3b352c)");
  // One for light and dark: a browser that knows no light-dark() leaves out the other colours, and can be read; without
  // this one it would show a white link on nothing.
  const accent = css("accent", "#b3392b");
  const radius = css("radius", "3px");
  const sheet = new CSSStyleSheet();
  // What is important in here is more so than what is important out there (CSS Cascade 5, 6.1). The box lies upon the
  // slot: its room is there from the start, and nothing moves when the number comes.
  sheet.replaceSync(`
:host(:not([hidden])){display:grid!important;visibility:visible!important;opacity:1!important;max-width:24rem}
slot:not([hidden]){display:block;grid-area:1/1}
.box{all:initial;display:grid;grid-area:1/1;gap:.6em;padding:1em;direction:ltr;color-scheme:inherit;
font:medium/1.3 ${css("font", "system-ui,sans-serif")};
color:${css("color", "light-dark(#1e1a15,#ece5d8)")};
background:${css("background", "light-dark(#fffdf8,#1b1814)")};
border:1px solid ${line};
border-radius:${radius}}
[hidden]{visibility:hidden}
b{font-size:2.2em;line-height:1}
[role]{display:grid;height:6px;border-radius:3px;overflow:hidden;forced-color-adjust:none;background:${line}}
i,a{background:${accent}}
a{justify-self:start;padding:.5em 1em;
border-radius:${radius};
font-weight:600;text-decoration:none;
color:${css("on-accent", "#fffdf8")}}
a:hover{text-decoration:underline}`);

  /** One number for all the counters of a campaign on this page. @type {Map<string, ReturnType<typeof makeStore>>} */
  const stores = new Map();
  document.addEventListener("visibilitychange", () => stores.forEach(({ plan }) => void plan()));

  /** @param {string} campaign */
  const makeStore = (campaign) => {
    /** @type {Set<Shown>} */
    const counters = new Set();
    /** @type {Reading | undefined} */
    let reading;
    let wait = EVERY_MS;
    let due = 0;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    // Nobody asks for a number that nobody sees: in a tab at the back, or by a counter that was taken off the page.
    const plan = () => {
      clearTimeout(timer);
      if (counters.size && !document.hidden && due < Infinity) timer = setTimeout(ask, due - performance.now());
    };
    const show = () => {
      for (const counter of counters) counter.show(reading);
    };
    const ask = async () => {
      due = Infinity; // asking
      wait = Math.min(wait * 2, LONGEST_MS);
      try {
        const answer = await fetch(`${site}api/campaigns/${campaign}/count`, {
          credentials: "omit",
          referrerPolicy: "no-referrer",
          signal: AbortSignal.timeout(TOO_LONG_MS),
        });
        // What is not there, or not any more, is not asked for again.
        if (answer.status === 404) {
          reading = undefined;
          return show();
        }
        /** @type {Reading} */
        const told = await answer.json();
        if (answer.ok && told.count >= 0) {
          wait = told.state === "closed" ? LONGEST_MS : EVERY_MS;
          // An answer that some cache kept for longer than ours is no news, and would count backwards.
          if (!reading || told.asOf > reading.asOf) reading = told;
          show();
        }
      } catch {}
      due = performance.now() + wait * (0.75 + Math.random() / 2);
      plan();
    };
    /** @type {(counter: Shown, act: "add" | "delete") => void} */
    const change = (counter, act) => {
      counters[act](counter);
      counter.show(reading);
      plan();
    };
    return { change, plan };
  };

  customElements.define(
    NAME,
    class extends HTMLElement {
      static observedAttributes = ["campaign", "lang", "from"];

      constructor() {
        super();
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const elements = /** @type {[Part, Part, Part, Part, Part, Part, Part, Part]} */ (
          PARTS.map((tag) => document.createElement(tag))
        );
        const [box, slot, number, unit, progress, bar, note, link] = elements;
        root.append(slot, box);
        box.append(number, unit, progress, note, link);
        progress.append(bar);
        box.className = "box";
        link.target = "_top";
        /** @param {Reading} [reading] */
        this.show = (reading) => {
          const { count, goal, state } = reading || { count: 0, goal: 1e6, state: "" };
          const spoken = /** @type {HTMLElement} */ (this.closest("[lang]") || document.documentElement);
          const lang = /^(es|pt|fr)\b/i.exec(spoken.lang)?.[0].toLowerCase() || "en";
          const [units, toward, closed, sign, read] = /** @type {Words} */ (WORDS[lang]);
          const say = (/** @type {number} */ value) => value.toLocaleString(lang);
          const category = new Intl.PluralRules(lang).select(count);
          const from = this.getAttribute("from");
          slot.hidden = !!reading;
          box.hidden = !reading;
          box.lang = lang;
          number.textContent = say(count);
          // In our languages one is many without the s, and a million is "of" many.
          unit.textContent =
            category === "one" ? units.replace(/s\b/g, "") : (category === "many" ? "de " : "") + units;
          link.textContent = state === "open" ? sign : read;
          note.textContent = state === "closed" ? closed : toward.replace("#", say(goal));
          link.href = `${site}${lang}/${this.campaign}${from ? `?from=${encodeURIComponent(from)}` : ""}`;
          const reached = Math.min(count, goal);
          bar.style.width = `${(100 * reached) / goal}%`;
          progress.role = "progressbar";
          progress.ariaLabel = note.textContent;
          progress.ariaValueMax = `${goal}`;
          progress.ariaValueNow = `${reached}`;
        };
      }

      connectedCallback() {
        this.disconnectedCallback();
        const campaign = encodeURIComponent(this.getAttribute("campaign") || "-");
        this.campaign = campaign;
        const store = stores.get(campaign) || makeStore(campaign);
        stores.set(campaign, store);
        store.change(this, "add");
      }

      disconnectedCallback() {
        stores.get(/** @type {string} */ (this.campaign))?.change(this, "delete");
      }

      attributeChangedCallback() {
        if (this.isConnected) this.connectedCallback();
      }
    },
  );
})();
