import { z } from "zod";
import { containsAddress } from "../addresses/contains.ts";
import { bare, findCountry } from "./country.ts";
import { readDay } from "./day.ts";

export const FIELDS = ["name", "given", "family", "country", "affiliation", "title", "place", "date"] as const;
export type Field = (typeof FIELDS)[number];

/** Columns in file order; "" is not imported. */
export const Mapping = z.object({
  headed: z.boolean(), // the first line is a header
  dayFirst: z.boolean(), // 3/4 is in April
  columns: z.array(z.union([z.enum(FIELDS), z.literal("")])),
});
export type Mapping = z.infer<typeof Mapping>;

const HEADINGS: Record<Field | "address", string> = {
  name:
    "name|full name|complete name|signatory|signatories|nombre|nombre completo|nombre y apellido|nombre y apellidos|" +
    "apellidos y nombres|firmante|nome|nome completo|assinante|signatario|nom|nom complet|nom et prenom|signataire",
  given:
    "first name|firstname|given name|given names|forename|nombres|primer nombre|nombre de pila|prenome|primeiro nome|prenom|prenoms",
  family: "last name|lastname|surname|family name|apellido|apellidos|sobrenome|sobrenomes|apelido|nom de famille",
  country: "country|country code|nation|pais|codigo de pais|codigo do pais|pays|code pays|code du pays",
  affiliation:
    "affiliation|organization|organisation|institution|university|company|employer|afiliacion|organizacion|institucion|" +
    "entidad|universidad|empresa|afiliacao|organizacao|instituicao|entidade|universidade|organisme|universite",
  title:
    "title|role|position|profession|occupation|titulo|cargo|profesion|ocupacion|profissao|ocupacao|funcao|titre|fonction|poste|metier",
  place: "place|city|town|ciudad|lugar|localidad|municipio|cidade|local|localidade|ville|lieu|commune|localite",
  date:
    "date|signed|signed on|date signed|date of signature|fecha|fecha de firma|fecha de la firma|data|data da assinatura|" +
    "date de signature|signe le",
  address:
    "email|e mail|mail|email address|e mail address|correo|correo electronico|direccion de correo|" +
    "endereco de e mail|endereco eletronico|courriel|adresse e mail|adresse electronique|adresse mail",
};
const byHeading = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.split("|").map((heading) => [heading, field] as const),
  ),
);

const HEADING_MAX = 100;

function headingOf(cell: string): string | undefined {
  return cell.length > HEADING_MAX ? undefined : byHeading.get(bare(cell));
}

/** These columns are never imported. */
export function findAddresses(rows: string[][]): boolean[] {
  const [first = [], ...others] = rows;
  return first.map((heading, column) => {
    const cells = others.map((row) => row[column] ?? "");
    return headingOf(heading) === "address" || [heading, ...cells].some(containsAddress);
  });
}

export function guessMapping(rows: string[][], now = new Date()): Mapping {
  const [first = []] = rows;
  const addresses = findAddresses(rows);
  const fields = first.map((heading, column) => (addresses[column] ? "" : (headingOf(heading) ?? "")));
  const isData = (cell: string) => containsAddress(cell) || findCountry(cell) !== undefined || readDay(cell, true, now);
  const headed = fields.some((field) => field !== "") || !first.some(isData);
  // "Nom" next to "Prénom" is the family name; "Nombre" next to "Apellidos" is the given name.
  const part = fields.includes("given") ? "family" : fields.includes("family") ? "given" : "name";
  const parted = fields.map((field) => (field === "name" && !fields.includes(part) ? part : field));
  const columns = parted.map((field, column) =>
    parted.indexOf(field) === column ? (FIELDS.find((known) => known === field) ?? "") : "",
  );
  return { headed, dayFirst: !isMonthFirst(rows, columns.indexOf("date"), now), columns };
}

function isMonthFirst(rows: string[][], column: number, now: Date): boolean {
  const dates = rows.slice(1).flatMap((row) => row[column]?.trim() || []);
  const read = (dayFirst: boolean) => dates.filter((date) => readDay(date, dayFirst, now)).length;
  return read(false) > read(true);
}

export function faultOf({ columns }: Mapping, rows: string[][]): "no_name" | "twice" | "address_column" | undefined {
  const chosen = columns.filter((field) => field !== "");
  if (findAddresses(rows).some((isAddress, column) => isAddress && columns[column])) return "address_column";
  if (new Set(chosen).size < chosen.length) return "twice";
  const named = chosen.includes("name");
  const parted = chosen.includes("given") || chosen.includes("family");
  if (named === parted) return "no_name";
}
