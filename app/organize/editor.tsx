import type { ReactNode } from "react";
import { Diff, type DiffWords } from "#app/ui/diff.tsx";
import { Field } from "#app/ui/field.tsx";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { isSameText } from "#lib/letters/diff.ts";
import type { Typed } from "./edit.ts";
import { MarkdownHelp } from "./markdown-help.tsx";
import { consoleText } from "./session.ts";

type EditorProps = { name?: string; label: string; lang: string; value: string; max: number; error?: string };

/** Where Markdown is written. */
export async function Editor({ name = "text", label, lang, value, max, error }: EditorProps) {
  const { t } = await consoleText();
  return (
    <div className="editor">
      <Field name={name} label={label} hint={t("editor.limit", { max })} error={error}>
        <textarea
          id={name}
          name={name}
          lang={lang}
          rows={20}
          defaultValue={value}
          aria-describedby={error ? `${name}-hint ${name}-error` : `${name}-hint`}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      <MarkdownHelp />
    </div>
  );
}

/** What an editor's form began from: by it a save notices that somebody else was faster. */
export function BeganFrom({ typed, saved }: { typed?: Typed; saved: Saved }) {
  const kept = typed && !typed.overtaken ? typed.values : undefined;
  return (
    <>
      <input type="hidden" name="revision" value={kept?.revision ?? saved.revision} />
      {Object.entries(saved.texts).map(([name, text]) => (
        <input key={name} type="hidden" name={`began-${name}`} value={kept?.[`began-${name}`] ?? text} />
      ))}
    </>
  );
}

/** A text as it is saved: its fields by name, and who saved it if that is known. */
export type Saved = { revision: number | string; texts: Record<string, string>; at?: Date | null; by?: string | null };

export async function EditorButtons({ save }: { save?: string }) {
  const { t } = await consoleText();
  return (
    <div className="actions">
      <button type="submit" name="intent" value="save">
        {save ?? t("editor.save")}
      </button>
      <button type="submit" name="intent" value="preview" className="plain" formNoValidate>
        {t("editor.preview")}
      </button>
    </div>
  );
}

type PreviewProps = { shown: boolean; text: string; lang: string; children?: ReactNode };

/** The text as readers will see it; `children` stand above it. There, and hidden, until it is asked for. */
export async function Preview({ shown, text, lang, children }: PreviewProps) {
  const { t } = await consoleText();
  return (
    <section id="preview" aria-labelledby="preview-title" hidden={!shown}>
      <h2 id="preview-title">{t("editor.previewTitle")}</h2>
      {shown && (
        <>
          <p className="hint">{t("editor.previewLead")}</p>
          <div className="preview text" lang={lang}>
            {children}
            <div dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />
          </div>
          {text.trim() === "" && <p>{t("editor.previewEmpty")}</p>}
        </>
      )}
    </section>
  );
}

type OvertakenProps = { typed?: Typed; saved: Saved; labels: Record<string, string>; lang: string };

/** What somebody else saved between the beginning of this form and its sending. `labels` names the fields. */
export async function Overtaken({ typed, saved, labels, lang }: OvertakenProps) {
  if (!typed?.overtaken) return null;
  const { locale, t } = await consoleText();
  const changed = Object.entries(saved.texts)
    .map(([name, now]) => ({ name, now, before: typed.values[`began-${name}`] ?? "" }))
    .filter(({ before, now }) => !isSameText(before, now));
  const date = saved.at?.toLocaleString(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const words = await diffWords();
  return (
    <section className="panel" aria-labelledby="overtaken-title">
      <h2 id="overtaken-title">{t("editor.overtakenTitle")}</h2>
      {date && (
        <p>
          {saved.by
            ? t("editor.overtakenBy", { name: saved.by, date: `${date} UTC` })
            : t("editor.overtakenUnknown", { date: `${date} UTC` })}
        </p>
      )}
      {changed.length === 0 && <p>{t("editor.overtakenNothing")}</p>}
      {changed.map(({ name, before, now }) => (
        <div key={name}>
          <h3>{labels[name] ?? name}</h3>
          <Diff before={before} after={now} lang={lang} words={words} />
        </div>
      ))}
      <p>{t("editor.overtakenLead")}</p>
    </section>
  );
}

/** What is said around a diff, in the console's language. */
export async function diffWords(): Promise<DiffWords> {
  const { locale, t } = await consoleText();
  return {
    locale,
    added: t("editor.diff.added"),
    removed: t("editor.diff.removed"),
    unchanged: (count) => t("editor.diff.unchanged", { count }),
  };
}
