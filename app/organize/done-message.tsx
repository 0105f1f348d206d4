import { keptForm } from "#lib/http/forms/keep.ts";
import { consoleMessages } from "#lib/locale/console.ts";
import { consoleText } from "./session.ts";
import { Status } from "./status.tsx";

type Place =
  | "account"
  | "author"
  | "comments"
  | "deliveries"
  | "emails"
  | "erasure"
  | "exports"
  | "home"
  | "identity"
  | "languages"
  | "letter"
  | "next"
  | "paper"
  | "partners"
  | "picture"
  | "quarantine"
  | "reasons"
  | "rulings"
  | "samples"
  | "settings"
  | "signatories"
  | "state"
  | "switches"
  | "team"
  | "updates"
  | "webhooks";

/** The message named in the URL, unless a form was refused. */
export async function DoneMessage({ of, name }: { of: Place; name?: string | string[] }) {
  const { locale } = await consoleText();
  const words = Object.entries<string>(consoleMessages[locale][of].done);
  return <Status isDone>{!keptForm() && words.find(([known]) => known === name)?.[1]}</Status>;
}
