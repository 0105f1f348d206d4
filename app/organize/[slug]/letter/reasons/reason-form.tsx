import { Field } from "#app/ui/field.tsx";
import { isSameText } from "#lib/letters/diff.ts";
import type { Reason } from "#lib/letters/reasons/read.ts";
import { SOURCES_MAX, SUMMARY_MAX, TEXT_MAX, TITLE_MAX } from "#lib/letters/reasons/schema.ts";
import type { Typed } from "../../../edit.ts";
import { BeganFrom, Editor, EditorButtons, Overtaken, Preview, type Saved } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { consoleText } from "../../../session.ts";
import { add, save } from "./actions.ts";
import { Original } from "./original.tsx";
import { Related } from "./related.tsx";
import { Sources } from "./sources.tsx";

type Props = { campaign: { id: number; slug: string }; locale: string; reason?: Reason; typed?: Typed };

/** Edits a new reason, an existing one, or a translation beside its original. */
export async function ReasonForm({ campaign, locale, reason, typed }: Props) {
  const { t } = await consoleText();
  const id = reason?.id ?? typed?.values.id; // also of a removed reason
  const saved = savedOf(reason);
  const values = valuesOf(saved, typed);
  const errorOf = (name: string) => issueOf("reason", name);
  const fieldOf = (name: string) => ({
    id: name,
    name,
    "aria-describedby": errorOf(name) ? `${name}-hint ${name}-error` : `${name}-hint`,
    "aria-invalid": errorOf(name) ? true : undefined,
  });
  const labels = {
    title: t("reasons.fields.title"),
    summary: t("reasons.fields.summary"),
    text: t("reasons.fields.text"),
    sources: t("reasons.fields.sources"),
    related: t("reasons.fields.related"),
  };
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
      {typed?.overtaken && <p className="notice">{t("reasons.kept")}</p>}
      <div className={reason?.original ? "writing translating" : "writing"}>
        {reason?.original && <Original reason={reason} text={reason.original} />}
        <Form name="reason" action={reason ? save : add} writing>
          <input type="hidden" name="slug" value={campaign.slug} />
          <input type="hidden" name="locale" value={locale} />
          {id !== undefined && <input type="hidden" name="id" value={id} />}
          <BeganFrom typed={typed} saved={saved} />
          <Field
            name="title"
            label={labels.title}
            hint={t("reasons.titleHint", { max: TITLE_MAX })}
            error={errorOf("title")}
            lang={locale}
            defaultValue={values.title}
            autoComplete="off"
          />
          <Field
            name="summary"
            label={labels.summary}
            hint={t("reasons.summaryHint", { max: SUMMARY_MAX })}
            error={errorOf("summary")}
          >
            <textarea {...fieldOf("summary")} lang={locale} rows={3} defaultValue={values.summary} />
          </Field>
          <Editor label={labels.text} lang={locale} value={values.text ?? ""} max={TEXT_MAX} error={errorOf("text")} />
          <Field
            name="sources"
            label={labels.sources}
            note={t("frame.optional")}
            hint={t("reasons.sourcesHint", { max: SOURCES_MAX })}
            error={errorOf("sources")}
          >
            <textarea {...fieldOf("sources")} lang={locale} rows={5} defaultValue={values.sources} />
          </Field>
          {!reason?.original && (
            <Field
              name="related"
              label={labels.related}
              note={t("frame.optional")}
              hint={t("reasons.relatedHint")}
              error={errorOf("related")}
            >
              <Related {...fieldOf("related")} campaignId={campaign.id} value={values.related} />
            </Field>
          )}
          <EditorButtons />
        </Form>
        <Preview typed={typed} text={values.text ?? ""} max={TEXT_MAX} lang={locale}>
          <h3 lang={locale}>{values.title?.slice(0, TITLE_MAX)}</h3>
          <p lang={locale}>{values.summary?.slice(0, SUMMARY_MAX)}</p>
          <Sources text={values.sources?.slice(0, TEXT_MAX)} lang={locale} />
        </Preview>
      </div>
    </>
  );
}

/** The related letter is edited with the original only. */
function savedOf(reason?: Reason): Saved {
  const { title = "", summary = "", text = "", sources = [], revision = 0 } = reason?.text ?? {};
  const texts: Saved["texts"] = { title, summary, text, sources: sources.join("\n") };
  if (!reason?.original) texts.related = reason?.related ?? "";
  return { revision, texts, ...reason?.saved };
}

/** Typed values win, except over another person's newer save of an untouched field. */
function valuesOf(saved: Saved, typed?: Typed): Record<string, string | undefined> {
  const values = { ...saved.texts, ...typed?.values };
  if (!typed?.overtaken) return values;
  const isUntouched = (name: string) => isSameText(typed.values[name] ?? "", typed.values[`began-${name}`] ?? "");
  return { ...values, ...Object.fromEntries(Object.entries(saved.texts).filter(([name]) => isUntouched(name))) };
}
