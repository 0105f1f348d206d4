import { findSession } from "#app/organize/session.ts";
import { openPack } from "#lib/deliveries/open.ts";
import { OfPack } from "#lib/deliveries/schema.ts";
import { door } from "#lib/door.ts";
import { respondFile } from "#lib/download.ts";
import { respondProblem } from "#lib/http.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";

/** GET /api/campaigns/{slug}/packs/{id}: the file of a delivery pack, for organizers who may deliver. */
export const GET = door(async (request: Request, { params }: RouteContext<"/api/campaigns/[slug]/packs/[id]">) => {
  const locale = negotiateLocale(request.headers.get("accept-language"));
  const organizer = await findSession();
  if (!organizer) return respondProblem("not_logged_in", locale);
  const asked = OfPack.safeParse(await params);
  if (!asked.success) return respondProblem("unknown", locale);
  const found = await openPack(organizer.id, asked.data);
  return found.ok ? respondFile(found, "application/zip") : respondProblem(found.error, locale);
});
