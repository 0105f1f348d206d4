import { respondProblem } from "#lib/http/respond.ts";
import { negotiateLocale } from "#lib/locale/locales.ts";

/** Any other API URL: 404. */
function refuseUnknownPath(request: Request): Response {
  return respondProblem("not_found", negotiateLocale(request.headers.get("accept-language")));
}

export {
  refuseUnknownPath as DELETE,
  refuseUnknownPath as GET,
  refuseUnknownPath as PATCH,
  refuseUnknownPath as POST,
  refuseUnknownPath as PUT,
};
