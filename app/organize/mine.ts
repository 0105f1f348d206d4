import { cache } from "react";
import { findMine as find } from "#lib/campaigns/mine.ts";

/** One campaign of an organizer's, read once a rendering: its page, the frame around it and the title ask for it. */
export const findMine = cache((organizerId: string, slug: string, locale: string) => find(organizerId, slug, locale));
