import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";

/** Any other API URL: 404. */
function nothingHere(request: Request): Response {
  return respondProblem("not_found", negotiateLocale(request.headers.get("accept-language")));
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
