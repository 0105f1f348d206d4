import { type Problem, statusOf } from "../http/respond.ts";
import type { Json } from "./json.ts";
import type { SchemaName } from "./schemas.ts";

type SuccessResponse = {
  status?: number;
  description: string;
  type?: string;
  schema?: SchemaName | Json;
  example?: unknown;
  also?: string;
};

/** `form`: false if only JSON is accepted. */
type RequestBody = { schema: SchemaName; example: unknown; form?: boolean };

type OperationFacts = {
  id: string;
  tag: string;
  summary: string;
  description?: string;
  parameters?: Json[];
  body?: RequestBody;
  response: SuccessResponse;
  problems?: Problem[];
  /** Errors are HTML pages. */
  pages?: boolean;
  cache?: string;
  open?: boolean;
  key?: boolean;
};

/** Describes one operation; errors with the same status share a response. */
export function operation(facts: OperationFacts): Json {
  const { id, tag, summary, description, parameters, body, response, problems = [], pages, key } = facts;
  const statuses = [...new Set(problems.map(statusOf))].toSorted((a, b) => a - b);
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(parameters && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    security: key ? [{ key: [] }] : [],
    responses: {
      [response.status ?? 200]: successOf(facts),
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          problemOf(
            problems.filter((problem) => statusOf(problem) === status),
            pages,
          ),
        ]),
      ),
    },
  };
}

function contentOf({ schema, example, form = true }: RequestBody): Json {
  const one = { schema: ref(schema), example };
  return { "application/json": one, ...(form && { "application/x-www-form-urlencoded": { schema: ref(schema) } }) };
}

function successOf({ response, cache, open }: OperationFacts): Json {
  const { description, type = "application/json", schema, example, also } = response;
  const headers = {
    ...(cache && { "Cache-Control": header(cache) }),
    ...(open && {
      "Access-Control-Allow-Origin": header("*"),
      "Access-Control-Expose-Headers": header("ETag, Retry-After"),
    }),
  };
  const media = { schema: typeof schema === "string" ? ref(schema) : (schema ?? { type: "string" }) };
  return {
    description,
    ...(Object.keys(headers).length > 0 && { headers }),
    content: {
      [type]: { ...media, ...(example !== undefined && { example }) },
      ...(also && { [also]: { schema: { type: "string" } } }),
    },
  };
}

function problemOf(problems: Problem[], pages = false): Json {
  const description = problems.map((problem) => `\`${problem}\``).join(", ");
  if (pages) return { description, content: { "text/html": { schema: { type: "string" } } } };
  const examples = problems.map((problem) => [
    problem,
    { value: { type: `urn:undersigned:problem:${problem}`, title: "…", status: statusOf(problem) } },
  ]);
  return {
    description,
    content: { "application/problem+json": { schema: ref("Problem"), examples: Object.fromEntries(examples) } },
  };
}

function header(value: string): Json {
  return { schema: { type: "string" }, example: value };
}

function ref(name: SchemaName): Json {
  return { $ref: `#/components/schemas/${name}` };
}
