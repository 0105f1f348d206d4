import { type Document, operationsOf, type Parameter } from "#lib/testing/openapi.ts";
import { type Fields, textOf } from "./encode.ts";
import { fillPath, type Known } from "./known.ts";
import type { Random } from "./random.ts";
import type { Request } from "./request.ts";

/** Generates random requests of one kind. */
export type Source = { path: string; make: (known: Known, random: Random, isSignatory: boolean) => Request };

type Schema = {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  format?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  minimum?: number;
};

/** All operations of the OpenAPI description. */
export function fromDescription(document: Document): Source[] {
  return operationsOf(document).map(({ path, method, operation }) => ({
    path,
    make: (known, random, isSignatory) => {
      const { parameters = [], requestBody } = operation;
      const [media] = Object.values(requestBody?.content ?? {});
      const example = { ...Object(media?.example), ...(random.often(0.5) && { slug: known.cast.slug }) };
      return {
        method: method.toUpperCase(),
        path: fillPath(path, known, random, isSignatory),
        query: fill(ofKind("query", parameters), document, random),
        headers: ofKind("header", parameters).map(({ name, schema }) => [
          name,
          textOf(sample(schema, document, random)),
        ]),
        ...(media && {
          fields: { ...Object(sample(media.schema ?? {}, document, random)), ...(random.often(0.7) && example) },
          encodings:
            Object.keys(requestBody?.content ?? {}).length > 1 ? ["json", "urlencoded", "multipart"] : ["json"],
        }),
      };
    },
  }));
}

const ofKind = (kind: string, parameters: Parameter[]) => parameters.filter((parameter) => parameter.in === kind);

/** Some of the described parameters. */
function fill(parameters: Parameter[], document: Document, random: Random): Fields {
  const chosen = parameters.filter(() => random.often(0.6));
  return Object.fromEntries(chosen.map(({ name, schema }) => [name, sample(schema, document, random)]));
}

const FORMATS: Record<string, string> = {
  uuid: "0198f7a0-0000-7000-8000-000000000000",
  uri: "http://127.0.0.1/en/almagro-resign",
  "date-time": "2026-01-02T03:04:05Z",
  date: "2026-01-02",
  email: "ana@example.org",
};

/** Roughly a valid value of the schema. */
function sample(schema: Schema, document: Document, random: Random): unknown {
  if (schema.$ref) return sample(Object(resolve(schema.$ref, document)), document, random);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return sample(random.one(choices), document, random);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return random.one(schema.enum.filter((value) => value !== undefined));
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, inner]) => [name, sample(inner, document, random)]),
    );
  if (schema.type === "array") return [sample(schema.items ?? {}, document, random)];
  if (schema.type === "boolean") return random.often(0.5);
  if (schema.type === "integer" || schema.type === "number") return schema.minimum ?? random.below(9);
  return FORMATS[schema.format ?? ""] ?? "almagro-resign";
}

function resolve(pointer: string, document: Document): unknown {
  let found: unknown = document;
  for (const part of pointer.split("/").slice(1)) found = Object(found)[part];
  return found;
}
