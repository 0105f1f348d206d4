import type { Token } from "markdown-it";
import { parseMarkdown } from "#lib/campaigns/markdown.ts";
import { setLineOf, setParagraph } from "../../typesetting/text/paragraph.ts";
import type { Setter, Span } from "../../typesetting/text/pieces.ts";
import { spansOf } from "../../typesetting/text/spans.ts";
import type { Block } from "./flow.ts";
import { LETTER, TEXT_STYLES, type TextStyleName } from "./measures.ts";

const ITEM = 20;
const QUOTE = 16;

type State = {
  heading: number;
  /** The next item number of each open list; 0 for bullets. */
  lists: number[];
  marker: string;
  bars: number[];
  indent: number;
  tight: boolean;
  first: boolean;
  small: boolean;
};

/** Text below a thematic break is small print, as on the web page. */
export async function setMarkdown(setter: Setter, text: string): Promise<Block[]> {
  const blocks: Block[] = [];
  const state: State = {
    heading: 0,
    lists: [],
    marker: "",
    bars: [],
    indent: 0,
    tight: false,
    first: false,
    small: false,
  };
  for (const token of parseMarkdown(text)) {
    follow(state, token);
    if (token.type === "hr") blocks.push({ tag: "P", lines: [], textStyle: "text", before: 20, rule: true });
    const spans = token.type === "inline" ? spansOf(token.children ?? [], state.heading > 0) : literal(token);
    if (spans.length > 0) blocks.push(await setBlock(setter, state, spans, token.type !== "inline"));
  }
  return blocks;
}

function follow(state: State, token: Token): void {
  const { type, tag, nesting } = token;
  if (type === "heading_open" || type === "heading_close") state.heading = nesting > 0 ? Number(tag.slice(1)) : 0;
  else if (type === "paragraph_open") state.tight = token.hidden;
  else if (type === "blockquote_open" || type === "blockquote_close") {
    if (nesting > 0) state.bars.push(state.indent + 1);
    else state.bars.pop();
    state.indent += nesting * QUOTE;
  } else if (tag === "ul" || tag === "ol") {
    if (nesting > 0) state.lists.push(tag === "ol" ? Number(token.attrGet("start") ?? 1) : 0);
    else state.lists.pop();
    state.indent += nesting * ITEM;
    state.first = nesting > 0 && state.lists.length === 1;
  } else if (type === "list_item_open") {
    const next = state.lists.pop() ?? 0;
    state.marker = next ? `${next}.` : "–";
    state.lists.push(next && next + 1);
  } else if (type === "hr") state.small = true;
}

function literal({ type, content }: Token): Span[] {
  if (type !== "fence" && type !== "code_block") return [];
  return [{ text: content.trimEnd().replaceAll("\t", "    ").replaceAll(" ", "\u00A0"), style: "roman" }];
}

async function setBlock(setter: Setter, state: State, spans: Span[], code: boolean): Promise<Block> {
  const { heading, indent, bars, tight, small, marker } = state;
  const textStyle: TextStyleName =
    heading === 1 || heading === 2 ? "section" : (small || code) && !heading ? "small" : "text";
  const width = LETTER.width - indent;
  const lines = await setParagraph(setter, { spans }, { width, size: TEXT_STYLES[textStyle].size, even: heading > 0 });
  const title = spans.map((span) => span.text).join("");
  const before = heading ? 16 : tight && !state.first ? 3.5 : small ? 7 : 9.5;
  state.marker = "";
  state.first = false;
  return {
    ...{ lines, textStyle, indent, bars: [...bars], tag: heading ? `H${Math.min(6, heading + 1)}` : "P" },
    before,
    ...(marker ? { marker: await setLineOf(setter, marker) } : {}),
    ...(heading ? { bookmark: { title, level: 1 } } : {}),
  };
}
