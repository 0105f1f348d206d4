import { ref, textString } from "./literals.ts";
import type { Pdf } from "./write.ts";

/** An element of the document's structure: its children in the order in which they are read. */
export type Tag = { id: number; name: string; parent: number; kids: string[]; page?: number; locale?: string };

/** The logical structure, for readers that speak (ISO 32000-1, 14.7). An element is written when it is closed. */
export function openTags(pdf: Pdf) {
  const root = pdf.reserve();
  const marked: number[] = [];
  const document = { id: pdf.reserve(), name: "Document", parent: root, kids: [] };

  /** The locale of what is in another language than the document. */
  function open(name: string, parent: Tag = document, locale?: string): Tag {
    const tag = { id: pdf.reserve(), name, parent: parent.id, kids: [], locale };
    parent.kids.push(ref(tag.id));
    return tag;
  }

  /** Takes the piece of a page's content with this number into the element. */
  function mark(tag: Tag, page: number, number: number) {
    tag.page ??= page;
    tag.kids.push(tag.page === page ? String(number) : `<</Type/MCR/Pg ${ref(page)}/MCID ${number}>>`);
  }

  function close({ id, name, parent, kids, page, locale }: Tag) {
    const language = locale ? `/Lang ${textString(locale)}` : "";
    const where = page === undefined ? "" : `/Pg ${ref(page)}`;
    pdf.put(id, `<</Type/StructElem/S/${name}/P ${ref(parent)}${language}${where}/K[${kids.join(" ")}]>>`);
  }

  /** Which element each marked piece of a page belongs to. Answers with the page's number among the marked ones. */
  function putPage(elements: number[]): number {
    const id = pdf.reserve();
    pdf.put(id, `[${elements.map(ref).join(" ")}]`);
    return marked.push(id) - 1;
  }

  function end(): number {
    close(document);
    const numbers = marked.map((id, at) => `${at} ${ref(id)}`).join(" ");
    const next = `/ParentTreeNextKey ${marked.length}`;
    pdf.put(root, `<</Type/StructTreeRoot/K[${ref(document.id)}]/ParentTree<</Nums[${numbers}]>>${next}>>`);
    return root;
  }

  return { open, mark, close, putPage, end };
}
