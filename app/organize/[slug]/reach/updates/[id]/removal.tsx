import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import type { Life } from "#lib/updates/list.ts";
import { issueOf } from "../../../../field-error.ts";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { remove, withdraw } from "../actions.ts";

/** Removes a draft, or withdraws a published update. */
export async function Removal({ slug, id, life, owns }: { slug: string; id: string; life: Life; owns: boolean }) {
  const { t } = await consoleText();
  if (life === "withdrawn") return null;
  if (life === "draft")
    return (
      <details className="panel">
        <summary>{t("updates.remove.title")}</summary>
        <p>{t("updates.remove.means")}</p>
        <form action={remove}>
          <HiddenIds slug={slug} id={id} />
          <button type="submit" className="danger">
            {t("updates.remove.button")}
          </button>
        </form>
      </details>
    );
  const error = issueOf("withdraw", "sure");
  return (
    <details className="panel" open={error !== undefined}>
      <summary>{t("updates.withdraw.title")}</summary>
      <p>{t(owns ? "updates.withdraw.means" : "updates.withdraw.owners")}</p>
      {owns && (
        <form action={withdraw} className="form">
          <HiddenIds slug={slug} id={id} />
          <ConfirmBox label={t("updates.withdraw.sure")} error={error} />
          <button type="submit" className="danger">
            {t("updates.withdraw.button")}
          </button>
        </form>
      )}
    </details>
  );
}
