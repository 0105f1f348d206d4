import { readWidgetFile, WIDGET_FILES } from "#lib/limits/widget.ts";

/** GET /altcha/{name}: ALTCHA's widget, taken from its package at build time; public/prove.js loads it. */
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { name: string }[] {
  return Object.keys(WIDGET_FILES).map((name) => ({ name }));
}

export async function GET(_: Request, { params }: RouteContext<"/altcha/[name]">): Promise<Response> {
  const { text, type } = await readWidgetFile((await params).name);
  return new Response(text, { headers: { "content-type": type } });
}
