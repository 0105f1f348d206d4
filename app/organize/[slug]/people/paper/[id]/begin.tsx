import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import type { ListedPaper } from "#lib/paper/list.ts";
import { Choices } from "../../../../choices.tsx";
import { issueOf } from "../../../../field-error.ts";
import { Form } from "../../../../form.tsx";
import { HiddenIds } from "../../../../hidden-ids.tsx";
import { consoleText } from "../../../../session.ts";
import { begin } from "../actions.ts";
import { Notes } from "./notes.tsx";

type Props = { slug: string; paper: ListedPaper; locales: string[] };

/** Starts the import: source notes, and what to do with bad or duplicate lines. */
export async function Begin({ slug, paper, locales }: Props) {
  const { t } = await consoleText();
  const kept = keptForm("begin")?.values;
  const { good, bad, repeats } = paper;
  return (
    <section className="panel" aria-labelledby="begin-title">
      <h2 id="begin-title">{t("paper.importTitle")}</h2>
      {good === 0 && <p>{t("paper.nothingGood")}</p>}
      {good > 0 && (
        <>
          <p>{t("paper.importLead")}</p>
          <Form name="begin" action={begin} keeping>
            <HiddenIds slug={slug} id={paper.id} />
            <Notes form="begin" paper={paper} locales={locales} />
            {repeats > 0 && (
              <Choices
                name="repeats"
                title={t("paper.repeatsLegend")}
                of={(["skip", "keep"] as const).map((choice) => [choice, t(`paper.${choice}`)])}
                chosen={kept?.repeats}
                error={issueOf("begin", "repeats")}
              />
            )}
            {bad > 0 && (
              <div>
                <ConfirmBox
                  name="goodOnly"
                  label={t("paper.goodOnly", { count: bad })}
                  error={issueOf("begin", "goodOnly")}
                  chosen={kept?.goodOnly === "yes"}
                />
              </div>
            )}
            <button type="submit">{t("paper.begin")}</button>
          </Form>
        </>
      )}
    </section>
  );
}
