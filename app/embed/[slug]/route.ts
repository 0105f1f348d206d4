import { door } from "#lib/door.ts";
import { answerFrame } from "#lib/embeds/answer.ts";

/** GET /embed/{slug}?lang=&from=: the count for an iframe. By whose link, the front writes in (lib/front/source.ts). */
export const GET = door(async (request: Request, { params }: RouteContext<"/embed/[slug]">) =>
  answerFrame((await params).slug, new URL(request.url).searchParams),
);
