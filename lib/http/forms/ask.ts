import { parseAddress } from "../../addresses/canonical.ts";
import { suggestAddress } from "../../addresses/suggest.ts";
import { messages } from "../../locale/messages.ts";
import type { Body } from "../body.ts";
import { describeIssues, type Issue, type IssueCode } from "../issues.ts";

/** Asks once about an address that looks mistyped; sent again as it is, `asTyped` says that it is right. */
export function questionAbout({ email, asTyped }: Record<string, unknown>): IssueCode[] {
  const address = typeof email === "string" ? parseAddress(email) : undefined;
  const what = address && suggestAddress(address);
  if (!what || (typeof asTyped === "string" && parseAddress(asTyped) === address)) return [];
  return [{ field: "email", code: "did_you_mean", values: { what } }];
}

/** Scripts have nobody to ask. */
export function askAboutAddress({ fields, isForm, locale }: Body): Issue[] {
  return isForm ? describeIssues(questionAbout(fields), messages[locale].errors) : [];
}
