import type { SeedCampaign } from "../shape.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export const isabellaStatue: SeedCampaign = {
  slug: "isabella-statue",
  goal: 5_000,
  hashtags: [],
  related: {},
  texts: { en, es, pt, fr },
};
