import { randomUUID } from "node:crypto";

declare global {
  var undersignedFormKey: string | undefined;
}

globalThis.undersignedFormKey ??= randomUUID();

/** By this secret the gateway recognizes the process's own requests for pages. */
export const FORM_KEY = globalThis.undersignedFormKey;
