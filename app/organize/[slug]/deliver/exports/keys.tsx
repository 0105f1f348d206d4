import type { listKeys } from "#lib/exports/keys/list.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { callPerson } from "#lib/record/describe.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { timeWords } from "../../../time.ts";
import { revoke } from "./actions.ts";

type Props = { slug: string; keys: Extract<Awaited<ReturnType<typeof listKeys>>, { ok: true }>["keys"] };

export async function Keys({ slug, keys }: Props) {
  const { locale, t } = await consoleText();
  if (keys.length === 0) return <p>{t("exports.keysNone")}</p>;
  const at = (date: Date) => timeWords(date, locale);
  return (
    <ul className="rows">
      {keys.map(({ id, name, scope, maker, createdAt, lastUsedAt, works }) => (
        <li key={id}>
          <div>
            <strong>{name}</strong>{" "}
            <span className="badge">
              {t(scope === "export_contacts" ? "exports.scopes.export_contacts" : "exports.scopes.export_delivery")}
            </span>
            <span className="note">{t("exports.made", { who: callPerson(maker, t), date: at(createdAt) })}</span>
            <span className="note">
              {lastUsedAt ? t("exports.used", { date: at(lastUsedAt) }) : t("exports.unused")}
            </span>
            {!works && <span className="note error">{t("exports.idle")}</span>}
          </div>
          <details open={keptForm(`revoke-${id}`) !== undefined}>
            <summary aria-label={t("exports.revokeNamed", { name })}>{t("exports.revoke")}</summary>
            <Form name={`revoke-${id}`} action={revoke}>
              <input type="hidden" name="slug" value={slug} />
              <input type="hidden" name="key" value={id} />
              <label className="choice">
                <input type="checkbox" name="sure" value="yes" required />
                <span>{t("exports.revokeSure")}</span>
              </label>
              <button type="submit" className="danger" aria-label={t("exports.revokeNamed", { name })}>
                {t("exports.revoke")}
              </button>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  );
}
