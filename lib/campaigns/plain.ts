import { parseMarkdown } from "./markdown.ts";

type Token = ReturnType<typeof parseMarkdown>[number];

/** Stands for a thematic break. */
const RULE = "* * *";

/** Markdown as readers see it, without emphasis: links with their targets, lists with their markers. */
export function renderPlain(text: string): string {
  const blocks: string[] = [];
  const lists: { ordered: boolean; next: number }[] = [];
  let marker = "";
  for (const token of parseMarkdown(text)) {
    const { type, tag, nesting, content } = token;
    const list = lists.at(-1);
    if (tag === "ul" || tag === "ol") {
      if (nesting > 0) lists.push({ ordered: tag === "ol", next: Number(token.attrGet("start") ?? 1) });
      else lists.pop();
    } else if (type === "list_item_open" && list) marker = list.ordered ? `${list.next++}. ` : "• ";
    else if (type === "hr") blocks.push(RULE);
    else if (type === "inline") {
      blocks.push(marker + renderInline(token.children ?? []));
      marker = "";
    } else if (type === "code_block" || type === "fence") blocks.push(content);
  }
  return blocks.join("\n\n");
}

function renderInline(tokens: Token[]): string {
  let target = "";
  let label = "";
  const words = tokens.map((token) => {
    const { type, content } = token;
    if (type === "link_open") {
      [target, label] = [String(token.attrGet("href") ?? ""), ""];
      return "";
    }
    if (type === "link_close") return label === target ? "" : ` (${target})`;
    const word = type === "softbreak" ? " " : type === "hardbreak" ? "\n" : content;
    label += word;
    return word;
  });
  return words.join("");
}
