import type { IncomingMessage, ServerResponse } from "node:http";
import { announceWork } from "../jobs/wake.ts";
import { findRoute, isConsole } from "./find-route.ts";
import { isRead } from "./methods.ts";

export function onActed(request: IncomingMessage, response: ServerResponse, changePages: () => void): void {
  if (isRead(request)) return;
  response.on("finish", () => {
    announceWork();
    if (changesPages(request.url ?? "/", response.statusCode)) changePages();
  });
}

/** A refused console form is shown again with 200. */
function changesPages(url: string, status: number): boolean {
  if (status >= 400) return false;
  return isConsole(url) ? status >= 300 : !findRoute(url).changesNoPage;
}
