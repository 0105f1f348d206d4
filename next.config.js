import createNextIntlPlugin from "next-intl/plugin";
import { headerRules } from "./lib/gateway/next/header-rules.ts";
import { PICTURE } from "./lib/gateway/routes.ts";

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
    ...["pino", "prom-client"],
    ...["harfbuzzjs", "woff2-encoder"], // they find their WebAssembly beside them
  ],
  experimental: {
    authInterrupts: true,
    preloadEntriesOnStart: false, // bin/serve.mjs loads pages once it is ready
    serverActions: { bodySizeLimit: PICTURE.organizer },
  },
  headers: async () => headerRules(),
};

export default createNextIntlPlugin("./lib/locale/request.ts")(config);
