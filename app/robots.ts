import type { MetadataRoute } from "next";
import { env } from "#lib/env.ts";

export const dynamic = "force-dynamic";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      disallow: [
        ...["/api/", "/mailbox", "/organize"],
        ...["verify", "my-signature", "stop-mails", "partners", "samples", "asked", "contact", "author-contact"].map(
          (page) => `/*/${page}/`,
        ),
      ],
    },
    sitemap: `${env().SITE_URL}/sitemap.xml`,
  };
}
