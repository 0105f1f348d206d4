import type { IncomingHttpHeaders } from "node:http";

const FIELD = "$ACTION_ID_";

/** The id of a server action, by which any page's form can call it. */
export function idOfAction(action: unknown): string {
  return typeof action === "function" ? String(Reflect.get(action, "$$id") ?? "") : "";
}

/** The name of the hidden field by which a form calls an action without scripts. */
export function actionField(id: string): string {
  return `${FIELD}${id}`;
}

/**
 * Whether a form calls actions as ours do: by their id alone. Next would decode arguments that no form of ours has, and
 * answer what it cannot decode with 500.
 */
export function callsPlainly(form: FormData): boolean {
  return [...form.keys()].every((name) => !name.startsWith("$ACTION_") || /^\$ACTION_ID_[0-9a-f]{1,64}$/.test(name));
}

/** Whether one of Next's own scripts calls an action: in development, with arguments as plain text. */
export function isCalledByScript(headers: IncomingHttpHeaders): boolean {
  return headers["next-action"] !== undefined;
}
