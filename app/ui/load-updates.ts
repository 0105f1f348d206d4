import { cache } from "react";
import { findLatest } from "#lib/updates/latest.ts";

/** Where a letter has come to, read once a rendering. */
export const loadLatest = cache(findLatest);
