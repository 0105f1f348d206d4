import createNextIntlPlugin from "next-intl/plugin";
import { EMBED_HEADERS } from "./lib/embeds/headers.ts";
import { SECURITY_HEADERS } from "./lib/http/headers.ts";

/** Everybody's pages: shared caches keep them for seconds, and show them while we are down. */
const PUBLIC = "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400";
/** Ours is small and gets on with older and newer pages. */
const SCRIPT = "public, max-age=600, s-maxage=60, stale-while-revalidate=86400, stale-if-error=86400";
const LOCALE = "/:locale(en|es|pt|fr)";

const security = Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value }));

const secret = [
  { key: "Cache-Control", value: "no-store" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex" },
];

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // npm test checks the types, of the tests too; a start need not.
  typescript: { ignoreBuildErrors: true, tsconfigPath: process.env.BENCH ? "bench/tsconfig.json" : "tsconfig.json" },
  pageExtensions: ["ts", "tsx", ...(process.env.BENCH ? ["bench.ts", "bench.tsx"] : [])],
  distDir: process.env.BENCH ? ".next-bench" : ".next",
  serverExternalPackages: [
    ...["pg", "pg-boss", "@prisma/client", "@prisma/adapter-pg", "resend", "@react-email/render"],
    ...["harfbuzzjs", "woff2-encoder"], // they find their WebAssembly beside them
  ],
  experimental: {
    authInterrupts: true,
    preloadEntriesOnStart: process.env.ROLE !== "worker", // who shows pages has them ready when a crowd comes
    serverActions: { bodySizeLimit: "10mb" },
  },
  async headers() {
    return [
      { source: "/:path*", headers: security },
      {
        source:
          "/:file(robots.txt|sitemap.xml|manifest.webmanifest|icon.svg|favicon.ico|apple-icon.png|opengraph-image.png)",
        headers: [{ key: "Cache-Control", value: SCRIPT }],
      },
      { source: "/:file(page|console|drafts|live).js", headers: [{ key: "Cache-Control", value: SCRIPT }] },
      ...[LOCALE, `${LOCALE}/privacy`, `${LOCALE}/:slug`, `${LOCALE}/:slug/:path*`].map((source) => ({
        source,
        headers: [{ key: "Cache-Control", value: PUBLIC }],
      })),
      { source: "/organize/:path*", headers: [...secret, { key: "Referrer-Policy", value: "same-origin" }] },
      { source: "/organize/log-in/:token", headers: secret },
      { source: `${LOCALE}/(verify|my-signature|stop-mails|partners)/:token`, headers: secret },
      { source: `${LOCALE}/:slug/(check-your-inbox|thanks|sign)`, headers: secret },
      { source: "/api/(verifications|my-signature|stop-mails|partners)/:token", headers: secret },
      { source: "/api/verifications/:token/renewal", headers: secret },
      ...Object.entries(EMBED_HEADERS).map(([source, own]) => ({
        source,
        headers: Object.entries(own).map(([key, value]) => ({ key, value })),
      })),
    ];
  },
};

export default createNextIntlPlugin("./lib/locale/request.ts")(config);
