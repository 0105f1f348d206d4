import { forbidden } from "next/navigation";
import type { Organizer } from "#lib/organizers/find.ts";
import { requireOrganizer } from "../session.ts";

export async function requireHost(): Promise<Organizer> {
  const organizer = await requireOrganizer();
  if (!organizer.host) forbidden();
  return organizer;
}
