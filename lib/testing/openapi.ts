import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

export type Parameter = { name: string; in: string; schema: object; example?: unknown };
type Media = { schema?: object; example?: unknown; examples?: Record<string, { value: unknown }> };
export type Operation = {
  operationId: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { content?: Record<string, Media>; headers?: Record<string, { example: string }> }>;
};
export type Document = {
  openapi: string;
  servers: { url: string }[];
  info: { version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

/** Validates responses with ajv, independently of the code that made the document. */
export function makeChecker(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: "document", components: document.components });
  const pointing = (schema: object) => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/'));
  return (schema: object | undefined, value: unknown): string[] => {
    if (!schema) return ["there is no schema"];
    const check = ajv.compile(pointing(schema));
    return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

export function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}
