import { createHmac } from "node:crypto";
import type { AuthOptions } from "next-auth";
import { env } from "../env.ts";
import { makeAdapter, SEEN_SECONDS } from "./adapter.ts";

export const SESSION_SECONDS = 30 * 86_400;

export function authOptions(about: Parameters<typeof makeAdapter>[0] = {}) {
  return {
    adapter: makeAdapter(about),
    secret: secret(),
    useSecureCookies: URL.parse(env().SITE_URL)?.protocol === "https:",
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

function secret(): string {
  const [key] = env().TOKEN_KEYS;
  if (!key) throw new Error("TOKEN_KEYS is empty");
  return createHmac("sha256", key.secret).update("next-auth").digest("base64url");
}
