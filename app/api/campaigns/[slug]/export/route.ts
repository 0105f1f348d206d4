import { findSession, sessionToken } from "#app/organize/session.ts";
import { type ApiKey, findKey } from "#lib/exports/keys/find.ts";
import { readQuery, refuseExport, respondExport } from "#lib/exports/respond.ts";
import { ExportInput, PURPOSE_MIN } from "#lib/exports/schema.ts";
import { type Exporter, PATIENCE_MS, startExport } from "#lib/exports/start.ts";
import { type Body, isCrossSite, readBody } from "#lib/http/body.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { issuesOf } from "#lib/http/issues.ts";
import { respondProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE, negotiateLocale } from "#lib/locale/locales.ts";
import { confirmsOrAsks } from "#lib/organizers/confirm.ts";

type Context = RouteContext<"/api/campaigns/[slug]/export">;

export const dynamic = "force-dynamic";

/**
 * GET or POST /api/campaigns/{slug}/export?kind=&format=&columns=&bom=&language=&purpose= plus the filter
 * (?country=&state=…). GET only adds to the ledger (docs/decisions/015-an-export-is-logged.md).
 */
export const GET = withErrorBoundary(async (request: Request, context: Context) => {
  const locale = negotiateLocale(request.headers.get("accept-language"));
  if (isCrossSite(request.headers)) return respondProblem("cross_site", locale);
  const action = new URL(request.url).pathname;
  return exportWith(request, context, { fields: readQuery(request.url), locale, isForm: false, action });
});

export const POST = withErrorBoundary(async (request: Request, context: Context) => {
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const locale = negotiateLocale(request.headers.get("accept-language")); // `locale` is a filter field
  return exportWith(request, context, { ...body, locale });
});

/** Next would respond to HEAD by running GET, which exports. */
export const HEAD = () => new Response(null, { status: 405, headers: { allow: "GET, POST" } });

/** Defaults for an API key: its own kind, and its name as purpose. */
function keyDefaults({ name, scope }: ApiKey, { kind, purpose }: Body["fields"]) {
  const own = scope === "export_contacts" ? "contacts" : "delivery";
  return { kind: kind || own, purpose: purpose || ([...name].length < PURPOSE_MIN ? `API key ${name}` : name) };
}

async function exportWith(request: Request, { params }: Context, body: Body): Promise<Response> {
  const { slug } = await params;
  const authorization = request.headers.get("authorization");
  const by = authorization === null ? await findSession() : await findKey(authorization);
  if (!by) return refuseExport(body, slug, authorization === null ? "not_logged_in" : "unknown_key");
  const input = ExportInput.safeParse({ ...body.fields, ...("scope" in by && keyDefaults(by, body.fields)) });
  if (!input.success) return refuseExport(body, slug, "invalid_input", issuesOf(input.error, body.locale));
  if (!("scope" in by) && input.data.kind === "contacts" && !(await confirmsOrAsks(by, await sessionToken())))
    return refuseExport(body, slug, "not_confirmed");
  const exporter: Exporter = "scope" in by ? { ...by, locale: DEFAULT_LOCALE, key: by } : { ...by, organizerId: by.id };
  const { signal } = request;
  const outcome = await startExport(exporter, slug, input.data, { signal, patience: PATIENCE_MS });
  return outcome.ok ? respondExport(outcome) : refuseExport(body, slug, outcome.error);
}
