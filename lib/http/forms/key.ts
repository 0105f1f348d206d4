import { randomUUID } from "node:crypto";

declare global {
  var undersignedFormKey: string | undefined;
}

globalThis.undersignedFormKey ??= randomUUID();

/** A secret of this process, by which the gateway recognizes our own requests for pages. */
export const FORM_KEY = globalThis.undersignedFormKey;
