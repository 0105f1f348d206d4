import "../../bin/require-settings.mjs";
import { plantCampaigns } from "#lib/campaigns/plant.ts";
import { closeDatabase } from "#lib/db.ts";
import { welcomeHosts } from "#lib/organizers/host.ts";
import { almagroResign } from "./almagro-resign/campaign.ts";
import { isabellaStatue } from "./isabella-statue/campaign.ts";

const planted = await plantCampaigns([almagroResign, isabellaStatue]);
await welcomeHosts();
for (const slug of planted) console.log(`seeded ${slug}`);
await closeDatabase();
