import { z } from "zod";

/** JSON Schema, or another part of the document. */
export type Json = { [key: string]: unknown };

/** The schema's input. Additional properties stay allowed, because fields may be added at any time. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema: _, additionalProperties: __, ...json } = z.toJSONSchema(schema, JSON_SCHEMA);
  return json;
}

const JSON_SCHEMA = { io: "input", unrepresentable: "any" } as const;
