import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { remove } from "./actions.ts";

export async function Removal({ slug }: { slug: string }) {
  const { t } = await consoleText();
  const error = issueOf("author-removal", "sure");
  return (
    <details className="panel" open={error !== undefined}>
      <summary>{t("author.remove")}</summary>
      <Form name="author-removal" action={remove}>
        <input type="hidden" name="campaign" value={slug} />
        <ConfirmBox label={t("author.removeSure")} error={error} />
        <button type="submit" className="danger">
          {t("author.remove")}
        </button>
      </Form>
    </details>
  );
}
