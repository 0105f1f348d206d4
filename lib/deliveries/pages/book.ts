import type { Writable } from "node:stream";
import { openFonts } from "../../typesetting/fonts/open.ts";
import { num, ref, textString } from "../../typesetting/pdf/literals.ts";
import type { Bookmark } from "../../typesetting/pdf/outline.ts";
import { openTags, type Tag } from "../../typesetting/pdf/tags.ts";
import { openPdf } from "../../typesetting/pdf/write.ts";
import { type Drawing, drawLine, type TextStyle } from "../../typesetting/text/draw.ts";
import type { Line } from "../../typesetting/text/lines.ts";
import type { Paper } from "../paper.ts";
import type { Unprinted } from "../unprinted.ts";
import { ACCENT, SHEETS } from "./measures.ts";

export type Book = ReturnType<typeof openBook>;
type Page = { id: number; operators: string[]; faces: Set<string>; marks: number[]; links: string[] };

/** Pages are written one by one and then released. */
export function openBook(out: Writable, paper: Paper) {
  const pdf = openPdf(out);
  const tags = openTags(pdf);
  const fonts = openFonts(pdf);
  const setter = { fonts, missing: 0 };
  const unprinted: Unprinted = { count: 0, names: [] };
  const tree = pdf.reserve();
  const pages: number[] = [];
  const bookmarks: Bookmark[] = [];
  let page = blank();
  let finish = (_number: number) => {};

  function blank(): Page {
    return { id: pdf.reserve(), operators: [], faces: new Set(), marks: [], links: [] };
  }

  /** Draws tagged content, or an artifact if there is no tag. */
  function within(tag: Tag | undefined, draw: () => void) {
    if (tag) {
      tags.mark(tag, page.id, page.marks.length);
      page.operators.push(`/${tag.name}<</MCID ${page.marks.length}>>BDC`);
      page.marks.push(tag.id);
    } else page.operators.push("/Artifact BMC");
    draw();
    page.operators.push("EMC");
  }

  function place({ operators, faces }: Drawing, x: number, y: number) {
    page.operators.push(`BT 1 0 0 1 ${num(x)} ${num(y)} Tm ${operators} ET`);
    for (const { name, id } of faces) page.faces.add(`/${name} ${ref(id)}`);
  }

  function setLine(line: Line, x: number, y: number, textStyle: TextStyle) {
    place(drawLine(line, textStyle), x, y);
    let right = x;
    for (const { width, href } of line.pieces) {
      const left = right;
      right += (width * textStyle.size) / 1000;
      if (href) addLink(left, right, y, textStyle, href);
    }
  }

  function addLink(left: number, right: number, y: number, { size, colour }: TextStyle, href: string) {
    const box = [left, y - size * 0.25, right, y + size * 0.75].map(num).join(" ");
    const uri = `/A<</S/URI/URI(${href.replace(/[()\\]/g, "\\$&")})>>`;
    page.links.push(`<</Type/Annot/Subtype/Link/Rect[${box}]/Border[0 0 0]/F 4/Contents ${textString(href)}${uri}>>`);
    draw(`${colour} RG 0.4 w ${num(left)} ${num(y - 1.8)} m ${num(right)} ${num(y - 1.8)} l S`);
  }

  const draw = (operators: string) => page.operators.push(`q ${operators} Q`);
  const rule = (x: number, y: number) =>
    within(undefined, () => draw(`${ACCENT} RG 1.5 w ${num(x)} ${num(y)} m ${num(x + 42)} ${num(y)} l S`));
  const bookmark = (title: string, level: number, top: number) => bookmarks.push({ title, level, page: page.id, top });

  async function endPage() {
    pages.push(page.id);
    finish(pages.length);
    const content = pdf.reserve();
    const links = page.links.length ? `/Annots[${page.links.join("")}]` : "";
    const fontsUsed = [...page.faces].join("");
    pdf.putStream(content, "", page.operators.join("\n"));
    pdf.put(
      page.id,
      `<</Type/Page/Parent ${ref(tree)}/Contents ${ref(content)}/Resources<</Font<<${fontsUsed}>>>>/StructParents ${tags.putPage(page.marks)}/Tabs/S${links}>>`,
    );
    page = blank();
    await pdf.flush();
  }

  function putTree() {
    const box = `/MediaBox[${SHEETS[paper].join(" ")}]`;
    pdf.put(tree, `<</Type/Pages/Kids[${pages.map(ref).join(" ")}]/Count ${pages.length}${box}>>`);
    return tree;
  }

  return {
    ...{
      pdf,
      tags,
      fonts,
      setter,
      unprinted,
      bookmarks,
      within,
      place,
      setLine,
      draw,
      rule,
      bookmark,
      endPage,
      putTree,
    },
    pageCount: () => pages.length,
    atPageEnd: (act: typeof finish) => {
      finish = act;
    },
  };
}
