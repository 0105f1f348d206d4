import { env } from "#lib/env.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { consoleText } from "../../../session.ts";

/** A new secret is shown in the response to its form only. */
export async function Secret({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const made = keptForm()?.more;
  if (!made?.secret) return;
  const url = `${env().SITE_URL}/api/campaigns/${slug}/events?after=0`;
  return (
    <div className="panel" role="status">
      <p>{t("webhooks.secret", { name: made.name ?? "" })}</p>
      <pre>
        <code id="made-secret">{made.secret}</code>
      </pre>
      <p>{t("webhooks.pull")}</p>
      <pre>
        <code id="try-secret">{`curl --fail -H "Authorization: Bearer ${made.secret}" "${url}"`}</code>
      </pre>
    </div>
  );
}
