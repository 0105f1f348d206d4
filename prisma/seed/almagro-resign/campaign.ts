import type { SeedCampaign } from "../shape.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { pt } from "./pt.ts";

export const almagroResign: SeedCampaign = {
  slug: "almagro-resign",
  goal: 10_000,
  hashtags: ["AlmagroRenuncia", "AlmagroResign"],
  related: { 10: "isabella-statue" },
  texts: { en, es, pt, fr },
};
