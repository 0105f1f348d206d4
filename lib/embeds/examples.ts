import { COUNTER_HEIGHT } from "./size.ts";
import { type Of, snippetsOf } from "./snippets.ts";

/** Each example works as is. */
export function examplesOf(of: Omit<Of, "key">) {
  const { site, slug, locale } = of;
  const { link, oembed, ...pasted } = snippetsOf(of);
  const api = `${site}/api/campaigns/${slug}`;
  return {
    ...pasted,
    looks: [
      "signature-counter {",
      "  display: block;",
      `  min-height: ${COUNTER_HEIGHT}px;`,
      "  --signature-counter-background: #fffdf8;",
      "  --signature-counter-color: #1e1a15;",
      "  --signature-counter-line: #d9d0be;",
      "  --signature-counter-accent: #8c1c13;",
      "  --signature-counter-on-accent: #fffdf8;",
      "  --signature-counter-radius: 3px;",
      "  --signature-counter-font: system-ui, sans-serif;",
      "}",
    ].join("\n"),
    formLooks: [
      "signature-form {",
      "  --signature-form-background: #fffdf8;",
      "  --signature-form-color: #1e1a15;",
      "  --signature-form-line: #d9d0be;",
      "  --signature-form-accent: #8c1c13;",
      "  --signature-form-on-accent: #fffdf8;",
      "  --signature-form-radius: 3px;",
      "  --signature-form-font: system-ui, sans-serif;",
      "}",
    ].join("\n"),
    formPolicy: `Content-Security-Policy: script-src ${site}; frame-src ${site}`,
    policy: `Content-Security-Policy: script-src ${site}; connect-src ${site}`,
    oembed: `curl "${oembed}"`,
    wordpress: [
      "add_action( 'init', function () {",
      `  wp_oembed_add_provider( '${site}/*', '${site}/oembed' );`,
      "} );",
    ].join("\n"),
    count: `curl "${api}/count"`,
    history: `curl "${api}/history?by=day"`,
    table: `curl "${api}/countries?format=csv"`,
    campaign: `curl "${api}?locale=${locale}"`,
    signatories: `curl "${api}/signatures"`,
    openapi: `curl "${site}/api/openapi.json"`,
    share: `<meta property="og:image" content="${link}/share.png">`,
  } as const;
}

export type ExampleName = keyof ReturnType<typeof examplesOf>;
