import type { ReactNode } from "react";
import { Changes } from "#app/ui/changes.tsx";
import { Field } from "#app/ui/field.tsx";
import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import type { Typed } from "./edit.ts";
import { MarkdownHelp } from "./markdown-help.tsx";
import { consoleText } from "./session.ts";
import { timeWords } from "./time.ts";

const FORMATS = ["strong", "emphasis", "heading", "item", "quote", "link"] as const;

type EditorProps = { name?: string; label: string; lang: string; value: string; max: number; error?: string };

export async function Editor({ name = "text", label, lang, value, max, error }: EditorProps) {
  const { t } = await consoleText();
  return (
    <div className="editor">
      <Field name={name} label={label} hint={t("editor.limit", { max })} error={error}>
        {/* Shown by public/toolbar.js. */}
        <fieldset className="toolbar" aria-label={t("editor.toolbar")} hidden>
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              className="plain"
              data-format={format}
              data-sample={t(`editor.sample.${format}`)}
            >
              {t(`editor.formats.${format}`)}
            </button>
          ))}
        </fieldset>
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

/** The revision that the edit began from, to detect concurrent saves. */
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

type PaneProps = { typed?: Typed; children: ReactNode };

/** Beside the form; on a phone it is below, once it is asked for. public/console.js renews it. */
export async function PreviewPane({ typed, children }: PaneProps) {
  const { t } = await consoleText();
  return (
    <section
      id="preview"
      aria-labelledby="preview-title"
      data-asked={typed?.previewed ? "" : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reachable by keyboard
      tabIndex={0}
    >
      <h2 id="preview-title">{t("editor.previewTitle")}</h2>
      <p className="hint">{t(typed ? "editor.previewLead" : "editor.previewSaved")}</p>
      {children}
    </section>
  );
}

type PreviewProps = { typed?: Typed; text: string; max: number; lang: string; children?: ReactNode };

/** `children` come first. A text that is too long is not rendered. */
export async function Preview({ typed, text, max, lang, children }: PreviewProps) {
  const { t } = await consoleText();
  return (
    <PreviewPane typed={typed}>
      <div className="preview text" lang={lang}>
        {children}
        {text.length <= max && <div dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }} />}
      </div>
      {text.trim() === "" && <p>{t("editor.previewEmpty")}</p>}
    </PreviewPane>
  );
}

type OvertakenProps = { typed?: Typed; saved: Saved; labels: Record<string, string>; lang: string };

/** What another person saved while this form was open. `labels` names the fields. */
export async function Overtaken({ typed, saved, labels, lang }: OvertakenProps) {
  if (!typed?.overtaken) return null;
  const { locale, t } = await consoleText();
  const parts = Object.entries(saved.texts).map(([name, after]) => ({
    name,
    label: labels[name] ?? name,
    before: typed.values[`began-${name}`] ?? "",
    after,
  }));
  const date = saved.at && timeWords(saved.at, locale);
  return (
    <section className="panel" aria-labelledby="overtaken-title">
      <h2 id="overtaken-title">{t("editor.overtakenTitle")}</h2>
      {date && (
        <p>{saved.by ? t("editor.overtakenBy", { name: saved.by, date }) : t("editor.overtakenUnknown", { date })}</p>
      )}
      <Changes parts={parts} lang={lang} locale={locale} same={t("editor.overtakenNothing")} />
      <p>{t("editor.overtakenLead")}</p>
    </section>
  );
}
