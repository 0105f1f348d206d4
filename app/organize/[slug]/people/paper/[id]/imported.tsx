import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { REASON_MAX } from "#lib/paper/schema.ts";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { note, remove, removeOne } from "../actions.ts";
import { Notes } from "./notes.tsx";

type Props = { slug: string; paper: ListedPaper; locales: string[] };

/** Acts on imported names: download, edit the source note, remove one or all. */
export async function Imported({ slug, paper, locales }: Props) {
  const { t } = await consoleText();
  const { id, imported } = paper;
  const own = <HiddenIds slug={slug} id={id} />;
  return (
    <>
      <section className="panel" aria-labelledby="outcome-title">
        <h2 id="outcome-title">{t("paper.outcome", { count: imported })}</h2>
        <p className="actions">
          <a className="button" href={`/api/campaigns/${slug}/paper/${id}`} download>
            {t("paper.takeAway")}
          </a>
          <span className="hint">{t("paper.takeAwayHint")}</span>
        </p>
      </section>
      <section aria-labelledby="notes-title">
        <h2 id="notes-title">{t("paper.notesTitle")}</h2>
        <Form name="notes" action={note} keeping>
          {own}
          <Notes form="notes" paper={paper} locales={locales} />
          <button type="submit">{t("paper.saveNotes")}</button>
        </Form>
      </section>
      <div className="grid2">
        <section className="panel" aria-labelledby="line-title">
          <h2 id="line-title">{t("paper.lineTitle")}</h2>
          <p>{t("paper.lineLead")}</p>
          <Form name="line" action={removeOne}>
            {own}
            <Field
              name="line"
              label={t("paper.lineNumber")}
              inputMode="numeric"
              autoComplete="off"
              error={issueOf("line", "line")}
              defaultValue={keptForm("line")?.values.line}
              required
            />
            <button type="submit" className="danger">
              {t("paper.lineSubmit")}
            </button>
          </Form>
        </section>
        <section className="panel" aria-labelledby="remove-title">
          <h2 id="remove-title">{t("paper.removeTitle")}</h2>
          <p>{t("paper.removeLead")}</p>
          <Form name="remove" action={remove}>
            {own}
            <Field
              name="reason"
              label={t("paper.reason")}
              hint={t("paper.reasonHint")}
              error={issueOf("remove", "reason")}
              defaultValue={keptForm("remove")?.values.reason}
              maxLength={REASON_MAX}
              required
            />
            <ConfirmBox label={t("paper.sure")} error={issueOf("remove", "sure")} />
            <button type="submit" className="danger">
              {t("paper.remove")}
            </button>
          </Form>
        </section>
      </div>
    </>
  );
}
