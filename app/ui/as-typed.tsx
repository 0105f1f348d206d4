import type { Issue } from "#lib/http/issues.ts";

type Props = { values?: Record<string, string>; issues?: Issue[] };

/** Sends an address again that the form has asked about. */
export function AsTyped({ values = {}, issues = [] }: Props) {
  const isAsked = issues.some(({ code }) => code === "did_you_mean");
  return <input type="hidden" name="asTyped" value={(isAsked ? values.email : values.asTyped) ?? ""} />;
}
