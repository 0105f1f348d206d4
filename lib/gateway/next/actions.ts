import type { IncomingHttpHeaders } from "node:http";

const FIELD = "$ACTION_ID_";

export function idOfAction(action: unknown): string {
  return typeof action === "function" ? String(Reflect.get(action, "$$id") ?? "") : "";
}

/** A hidden field of this name calls the action without scripts. */
export function actionField(id: string): string {
  return `${FIELD}${id}`;
}

/** Next would decode arguments, which no form of ours has, and respond with 500 if it cannot. */
export function callsActionsById(form: FormData): boolean {
  return [...form.keys()].every((name) => !name.startsWith("$ACTION_") || /^\$ACTION_ID_[0-9a-f]{1,64}$/.test(name));
}

/** In development only. */
export function isCalledByScript(headers: IncomingHttpHeaders): boolean {
  return headers["next-action"] !== undefined;
}
