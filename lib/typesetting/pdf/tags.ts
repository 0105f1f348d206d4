import { ref, textString } from "./literals.ts";
import type { Pdf } from "./write.ts";

export type Tag = { id: number; name: string; parent: number; kids: string[]; page?: number; locale?: string };

/** The logical structure, for screen readers (ISO 32000-1, 14.7). Elements are written when closed. */
export function openTags(pdf: Pdf) {
  const root = pdf.reserve();
  const marked: number[] = [];
  const document = { id: pdf.reserve(), name: "Document", parent: root, kids: [] };

  /** `locale` is needed only if it differs from the document's. */
  function open(name: string, parent: Tag = document, locale?: string): Tag {
    const tag = { id: pdf.reserve(), name, parent: parent.id, kids: [], locale };
    parent.kids.push(ref(tag.id));
    return tag;
  }

  function mark(tag: Tag, page: number, number: number) {
    tag.page ??= page;
    tag.kids.push(tag.page === page ? String(number) : `<</Type/MCR/Pg ${ref(page)}/MCID ${number}>>`);
  }

  function close({ id, name, parent, kids, page, locale }: Tag) {
    const language = locale ? `/Lang ${textString(locale)}` : "";
    const where = page === undefined ? "" : `/Pg ${ref(page)}`;
    pdf.put(id, `<</Type/StructElem/S/${name}/P ${ref(parent)}${language}${where}/K[${kids.join(" ")}]>>`);
  }

  /** Returns the page's key in the parent tree. */
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
