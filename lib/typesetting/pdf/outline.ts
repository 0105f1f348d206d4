import { num, ref, textString } from "./literals.ts";
import type { Pdf } from "./write.ts";

export type Bookmark = { title: string; level: number; page: number; top: number };

type Node = { bookmark: Bookmark; id: number; children: Node[] };

/** Writes the outline tree (ISO 32000-1, 12.3.3), if there are bookmarks. */
export function putOutline(pdf: Pdf, bookmarks: Bookmark[]): number | undefined {
  if (bookmarks.length === 0) return;
  const root = pdf.reserve();
  const tree: Node[] = [];
  const trail: Node[] = [];
  for (const bookmark of bookmarks) {
    trail.length = Math.min(trail.length, bookmark.level);
    const node = { bookmark, id: pdf.reserve(), children: [] };
    (trail.at(-1)?.children ?? tree).push(node);
    trail.push(node);
  }
  putLevel(pdf, root, tree);
  pdf.put(root, `<</Type/Outlines${span(tree)}/Count ${tree.length}>>`);
  return root;
}

/** Deeper levels start collapsed: their counts are negative. */
function putLevel(pdf: Pdf, parent: number, nodes: Node[]) {
  nodes.forEach(({ bookmark: { title, page, top }, id, children }, at) => {
    const before = nodes[at - 1];
    const after = nodes[at + 1];
    const siblings = `${before ? `/Prev ${ref(before.id)}` : ""}${after ? `/Next ${ref(after.id)}` : ""}`;
    const below = children.length ? `${span(children)}/Count -${children.length}` : "";
    const leads = `/Dest[${ref(page)}/XYZ null ${num(top)} null]`;
    pdf.put(id, `<</Title ${textString(title)}/Parent ${ref(parent)}${siblings}${below}${leads}>>`);
    putLevel(pdf, id, children);
  });
}

function span(nodes: Node[]): string {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return first && last ? `/First ${ref(first.id)}/Last ${ref(last.id)}` : "";
}
