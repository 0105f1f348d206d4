// SpreadsheetML (ECMA-376, part 1).
import { escapeXml } from "./xml.ts";
import type { ZipFile } from "./zip.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const OTHERS = `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>`;

/** Both use number format 49, "@", so that edited text stays text. */
export const STYLE = { header: 1, text: 2 } as const;

const STYLES = `<styleSheet xmlns="${MAIN}">
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

/** Programs detect XLSX by its first four entries: rels, two others, and one in xl/. */
export function writeFirstParts(title: string, at: Date): ZipFile[] {
  const created = `${at.toISOString().slice(0, 19)}Z`;
  return [
    writePart(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${DOCUMENT}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    ),
    writePart(
      "docProps/core.xml",
      `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`,
    ),
    writePart(
      "docProps/app.xml",
      `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Undersigned</Application></Properties>`,
    ),
    writePart("xl/styles.xml", STYLES),
  ];
}

export function writeLastParts(titles: readonly string[]): ZipFile[] {
  const each = (write: (number: number, title: string) => string) =>
    titles.map((title, index) => write(index + 1, escapeXml(title))).join("");
  const relation = (number: number, type: string, target: string) =>
    `<Relationship Id="rId${number}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
  const typed = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = each((number, title) => `<sheet name="${title}" sheetId="${number}" r:id="rId${number}"/>`);
  const relations = each((number) => relation(number, "worksheet", `worksheets/sheet${number}.xml`));
  const types = each((number) => typed(sheetPath(number), "worksheet"));
  return [
    writePart(
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><bookViews><workbookView/></bookViews><sheets>${sheets}</sheets></workbook>`,
    ),
    writePart(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${relations}${relation(titles.length + 1, "styles", "styles.xml")}</Relationships>`,
    ),
    writePart(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${OTHERS}${typed("xl/workbook.xml", "sheet.main")}${typed("xl/styles.xml", "styles")}${types}</Types>`,
    ),
  ];
}

/** Stored uncompressed, with its size in the local header, as those programs expect. */
function writePart(name: string, xml: string): ZipFile {
  return { name, data: Buffer.from(HEAD + xml), packed: true };
}

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Excel's limit is 31 characters, without those special in formulas. */
export function nameSheet(title: string, number: number): string {
  const suffix = number === 1 ? "" : ` ${number}`;
  const plain = title
    .toWellFormed()
    .replace(/[\p{Cc}[\]:*?/\\]/gu, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  return (plain || "Sheet").slice(0, 31 - suffix.length).replace(/[\uD800-\uDBFF']$/, "") + suffix;
}

export function startSheet(widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`;
}

export const SHEET_END = "</sheetData></worksheet>";
