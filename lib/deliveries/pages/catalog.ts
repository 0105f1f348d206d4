import { dateString, ref, textString } from "../../typesetting/pdf/literals.ts";
import { metadata } from "../../typesetting/pdf/metadata.ts";
import { putOutline } from "../../typesetting/pdf/outline.ts";
import type { Book } from "./book.ts";

export type About = { title: string; author: string; locale: string; madeAt: Date };

/** The last part of a document, after its fonts. */
export async function putCatalog(book: Book, { title, author, locale, madeAt }: About): Promise<void> {
  const { pdf, tags, bookmarks } = book;
  const [catalog, info, about] = [pdf.reserve(), pdf.reserve(), pdf.reserve()];
  const made = dateString(madeAt);
  const outline = putOutline(pdf, bookmarks);
  pdf.putStream(about, "/Type/Metadata/Subtype/XML", metadata({ title, author, locale, madeAt }));
  pdf.put(
    info,
    `<</Title ${textString(title)}/Author ${textString(author)}/Creator(Undersigned)/Producer(Undersigned)/CreationDate ${made}/ModDate ${made}>>`,
  );
  const outlines = outline === undefined ? "" : `/Outlines ${ref(outline)}/PageMode/UseOutlines`;
  const read = `/Lang ${textString(locale)}/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>`;
  pdf.put(
    catalog,
    `<</Type/Catalog/Pages ${ref(book.putTree())}${outlines}/StructTreeRoot ${ref(tags.end())}/Metadata ${ref(about)}${read}>>`,
  );
  await pdf.end(catalog, info);
}
