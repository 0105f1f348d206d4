import { randomUUID } from "node:crypto";

declare global {
  var undersignedFormKey: string | undefined;
}

globalThis.undersignedFormKey ??= randomUUID();

/** Known to this process alone: by it lib/gateway tells our own request for a page from a visitor's. */
export const FORM_KEY = globalThis.undersignedFormKey;
