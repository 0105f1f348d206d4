import { cache } from "react";
import { findOwn as find } from "#lib/campaigns/list-own.ts";

/** Cached per render: page, layout and title all need it. */
export const findOwn = cache((organizerId: string, slug: string, locale: string) => find(organizerId, slug, locale));
