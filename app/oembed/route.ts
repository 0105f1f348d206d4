import { describeEmbed, OembedInput } from "#lib/embeds/oembed.ts";
import { withErrorBoundary } from "#lib/http/error-boundary.ts";
import { respondPublic, respondPublicProblem } from "#lib/http/respond.ts";
import { DEFAULT_LOCALE } from "#lib/locale/locales.ts";

/** GET /oembed?url=&maxwidth=&maxheight=&format=json: oEmbed 1.0 of a letter. */
export const GET = withErrorBoundary(async (request: Request) => {
  const input = OembedInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!input.success) return respondPublicProblem("unreadable", DEFAULT_LOCALE);
  const outcome = await describeEmbed(input.data);
  return outcome.ok ? respondPublic(outcome.description) : respondPublicProblem(outcome.error, DEFAULT_LOCALE);
});
