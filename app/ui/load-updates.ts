import { cache } from "react";
import { findLatest } from "#lib/updates/latest.ts";

/** Cached per request. */
export const loadLatest = cache(findLatest);
