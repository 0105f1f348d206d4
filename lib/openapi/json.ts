import { z } from "zod";

/** A JSON Schema or another part of the document: plain data. */
export type Json = { [key: string]: unknown };

/** What a schema of ours takes. That more fields may come at any time it says by not forbidding them. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema: _, additionalProperties: __, ...json } = z.toJSONSchema(schema, JSON_SCHEMA);
  return json;
}

const JSON_SCHEMA = { io: "input", unrepresentable: "any" } as const;
