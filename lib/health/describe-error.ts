const FRAMES_MAX = 10;
const CAUSES_MAX = 4;
const FRAME = /^ {4}at .*(?:file:|node:|\/)\S*:\d+:\d+\)?$/;

export type Described = { error: string; cause?: string; constraint?: string; stack?: string[] };

/** Without messages and PostgreSQL's `detail`, which quote what people typed. */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { error: typeof error };
  const { constraint } = { constraint: undefined, ...error };
  return {
    error: nameIn(error.name) ?? "Error",
    cause: codeOf(error) || undefined,
    constraint: nameIn(constraint),
    stack: framesOf(error),
  };
}

/** The first code of an error and its causes; PostgreSQL's, also where Prisma wraps it. */
export function codeOf(error: unknown): string {
  let next = error;
  for (let depth = 0; next instanceof Error && depth < CAUSES_MAX; depth++) {
    const code = nameIn(wrappedCode(next) ?? ("code" in next ? next.code : undefined));
    if (code) return code;
    next = next instanceof AggregateError ? next.errors[0] : next.cause;
  }
  return "";
}

function wrappedCode(error: Error): string | undefined {
  const { cause } = error;
  if (typeof cause === "object" && cause && "originalCode" in cause) return String(cause.originalCode);
  if (!("meta" in error)) return;
  const meta = JSON.stringify(error.meta, (_, value) => (typeof value === "bigint" ? String(value) : value));
  return /"originalCode":"(\w{5})"/.exec(meta)?.[1];
}

function nameIn(value: unknown): string | undefined {
  return typeof value === "string" && /^\w{1,60}$/.test(value) ? value : undefined;
}

function framesOf({ stack = "" }: Error): string[] {
  const frames = stack.split("\n").filter((line) => FRAME.test(line) && !/[^\s/]@/.test(line));
  return frames.slice(-FRAMES_MAX).map((line) =>
    line
      .replace(/^ {4}at /, "")
      .replace(`${process.cwd()}/`, "")
      .replace("file://", ""),
  );
}
