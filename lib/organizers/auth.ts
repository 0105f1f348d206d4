import { createHmac } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { env } from "../env.ts";
import { makeAdapter, SEEN_SECONDS } from "./adapter.ts";

/** A session ends so long after logging in, in seconds. */
export const SESSION_SECONDS = 30 * 86_400;

/**
 * How next-auth is used: sessions in our database, a link by mail as the only way in. The mail is ours (ask.ts), and so
 * are the pages.
 */
export function authOptions(about: Parameters<typeof makeAdapter>[0] = {}) {
  return {
    adapter: makeAdapter(about),
    secret: secret(),
    useSecureCookies: env().SITE_URL.startsWith("https://"),
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: SEEN_SECONDS },
    pages: { signIn: "/organize/log-in", error: "/organize/log-in" },
    providers: [
      {
        id: "email",
        type: "email",
        name: "Email",
        server: "",
        from: "",
        maxAge: 0,
        options: {},
        sendVerificationRequest: () => {},
      },
    ],
    callbacks: { session: ({ session, user }) => ({ expires: session.expires, organizerId: user.id }) },
  } satisfies AuthOptions;
}

/** next-auth wants a secret of its own: derived, so that one more need not be kept. */
function secret(): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  return createHmac("sha256", key.secret).update("next-auth").digest("base64url");
}
