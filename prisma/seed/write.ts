import { seedCampaigns } from "#lib/campaigns/seed.ts";
import { closeDatabase } from "#lib/db.ts";
import { welcomeHosts } from "#lib/organizers/host.ts";
import { almagroResign } from "./almagro-resign/campaign.ts";
import { isabellaStatue } from "./isabella-statue/campaign.ts";

const seeded = await seedCampaigns([almagroResign, isabellaStatue]);
await welcomeHosts();
for (const slug of seeded) console.log(`seeded ${slug}`);
await closeDatabase();
