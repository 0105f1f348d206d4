// @ts-check
/** Buttons and shortcuts that write Markdown into a text area. */

/** @type {Record<string, string>} */
const MARKS = { strong: "**", emphasis: "*" };
/** @type {Record<string, string>} */
const STARTS = { heading: "## ", item: "- ", quote: "> " };
/** With Ctrl or Command. @type {Record<string, string>} */
const SHORTCUTS = { b: "strong", i: "emphasis", k: "link" };

/** @param {ParentNode} root */
export function showToolbars(root) {
  for (const toolbar of root.querySelectorAll(".toolbar[hidden]")) toolbar.removeAttribute("hidden");
}

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element && target.closest("[data-format]");
  if (button instanceof HTMLElement) format(button);
});

document.addEventListener("keydown", (event) => {
  const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (!(target instanceof HTMLTextAreaElement) || ctrlKey === metaKey || altKey || shiftKey) return;
  const button = target.parentElement?.querySelector(`.toolbar [data-format="${SHORTCUTS[key.toLowerCase()]}"]`);
  if (!(button instanceof HTMLElement)) return;
  event.preventDefault();
  format(button);
});

/** @param {HTMLElement} button */
function format({ dataset: { format: kind = "", sample = "" }, parentElement }) {
  const area = parentElement?.parentElement?.querySelector("textarea");
  if (!area) return;
  if (kind in MARKS) mark(area, MARKS[kind] ?? "", sample);
  else if (kind in STARTS) begin(area, STARTS[kind] ?? "", sample);
  else link(area, sample);
}

/** Marks the selection without blanks at its ends, or removes its marks. @type {(area: HTMLTextAreaElement, sign: string, sample: string) => void} */
function mark(area, sign, sample) {
  const { value, selectionStart, selectionEnd } = area;
  const chosen = value.slice(selectionStart, selectionEnd);
  const from = selectionStart + (chosen.trim() ? chosen.search(/\S/) : 0);
  const text = chosen.trim() || sample;
  const to = chosen.trim() ? from + text.length : selectionEnd;
  const isMarked = signsAt(value.slice(0, from).match(/\*+$/), sign) && signsAt(value.slice(to).match(/^\*+/), sign);
  if (isMarked) replace(area, [from - sign.length, to + sign.length], text, [0, text.length]);
  else replace(area, [from, to], sign + text + sign, [sign.length, text.length]);
}

/** One star is emphasis, two are strong, three are both. @type {(stars: RegExpMatchArray | null, sign: string) => boolean} */
function signsAt(stars, sign) {
  const count = stars?.[0].length ?? 0;
  return count === sign.length || count >= 3;
}

/** Begins each selected line with a sign, or removes it from all. @type {(area: HTMLTextAreaElement, sign: string, sample: string) => void} */
function begin(area, sign, sample) {
  const { value, selectionStart, selectionEnd } = area;
  const from = value.lastIndexOf("\n", selectionStart - 1) + 1;
  const end = value.indexOf("\n", selectionEnd);
  const to = end === -1 ? value.length : end;
  const lines = value.slice(from, to).split("\n");
  const isBegun = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (isBegun ? line.slice(sign.length) : sign + line)).join("\n");
  if (text === sign) replace(area, [from, to], sign + sample, [sign.length, sample.length]);
  else replace(area, [from, to], text, [0, text.length]);
}

/** @type {(area: HTMLTextAreaElement, sample: string) => void} */
function link(area, sample) {
  const { value, selectionStart, selectionEnd } = area;
  const chosen = value.slice(selectionStart, selectionEnd).trim();
  const range = /** @type {[number, number]} */ ([selectionStart, selectionEnd]);
  if (/^https?:\/\/\S+$/.test(chosen)) return replace(area, range, `[${sample}](${chosen})`, [1, sample.length]);
  const words = chosen || sample;
  replace(area, range, `[${words}](https://)`, [words.length + 3, "https://".length]);
}

/**
 * Can be undone, and fires an input event.
 * @type {(area: HTMLTextAreaElement, range: [number, number], text: string, selected: [number, number]) => void}
 */
function replace(area, [from, to], text, [start, length]) {
  area.focus();
  area.setSelectionRange(from, to);
  const isDone = document.execCommand("insertText", false, text);
  if (!isDone) {
    area.setRangeText(text);
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }
  area.setSelectionRange(from + start, from + start + length);
}
