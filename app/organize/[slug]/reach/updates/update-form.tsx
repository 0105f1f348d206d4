import type { ReactNode } from "react";
import { Field } from "#app/ui/field.tsx";
import type { Choices, ReadUpdate } from "#lib/updates/read.ts";
import { ALT_MAX, type Kind, PERSON_MAX, PLACE_MAX, TEXT_MAX, TITLE_MAX } from "#lib/updates/schema.ts";
import type { Typed } from "../../../edit.ts";
import { BeganFrom, Editor, EditorButtons, Overtaken, type Saved } from "../../../editor.tsx";
import { issueOf } from "../../../field-error.ts";
import { Form } from "../../../form.tsx";
import { HiddenIds } from "../../../hidden-ids.tsx";
import { consoleText } from "../../../session.ts";
import { add, save } from "./actions.ts";
import { FactFields } from "./fact-fields.tsx";

type Props = {
  slug: string;
  kind: Kind;
  locale: string;
  saved: Saved;
  typed?: Typed;
  update?: ReadUpdate;
  choices?: Choices; // if the facts are edited: in the campaign's own language
  children?: ReactNode; // the preview
};

/** Edits a new update, an existing one, or a translation. */
export async function UpdateForm({ slug, kind, locale, saved, typed, update, choices, children }: Props) {
  const { t } = await consoleText();
  const values: Record<string, string | undefined> = { ...saved.texts, ...typed?.values };
  const words = kind === "news" ? (["title"] as const) : (["person", "place"] as const);
  const limits = { title: TITLE_MAX, person: PERSON_MAX, place: PLACE_MAX };
  const label = (name: string) => (name === "person" ? t(`updates.fields.person.${kind}`) : labels[name]);
  const labels: Record<string, string> = {
    title: t("updates.fields.title"),
    place: t("updates.fields.place"),
    text: t("updates.fields.text"),
    alt: t("updates.fields.alt"),
    day: t("updates.fields.day"),
    time: t("updates.fields.time"),
    count: t("updates.fields.count"),
    outcome: t("updates.fields.outcome"),
    pack: t("updates.fields.pack"),
    answers: t("updates.fields.answers"),
  };
  const isPublic = update !== undefined && update.life !== "draft";
  const original = update?.original;
  return (
    <>
      <Overtaken typed={typed} saved={saved} labels={{ ...labels, person: label("person") ?? "" }} lang={locale} />
      <div className="writing">
        <Form name="update" action={update ? save : add} writing>
          {update ? <HiddenIds slug={slug} id={update.id} /> : <input type="hidden" name="slug" value={slug} />}
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="locale" value={locale} />
          <BeganFrom typed={typed} saved={saved} />
          {choices && (
            <FactFields
              kind={kind}
              values={values}
              choices={choices}
              fixed={isPublic ? (update.facts.count ?? undefined) : undefined}
            />
          )}
          {words.map((name) => (
            <div key={name} className="field">
              <Field
                name={name}
                label={label(name) ?? name}
                note={kind === "response" && name === "place" ? t("frame.optional") : undefined}
                error={issueOf("update", name)}
                lang={locale}
                defaultValue={values[name]}
                maxLength={limits[name]}
                autoComplete="off"
              />
              {original?.[name] && <OriginalLine lang={update?.own} text={original[name]} />}
            </div>
          ))}
          <div className="short">
            <Editor
              label={`${labels.text}${kind === "news" ? "" : ` (${t("frame.optional")})`}`}
              lang={locale}
              value={values.text ?? ""}
              max={TEXT_MAX}
              error={issueOf("update", "text")}
            />
          </div>
          {original?.text && <OriginalLine lang={update?.own} text={original.text} />}
          {update?.thumbnail && (
            <div className="field">
              <Field
                name="alt"
                label={labels.alt ?? ""}
                hint={t("updates.fields.altHint")}
                error={issueOf("update", "alt")}
                lang={locale}
                defaultValue={values.alt}
                maxLength={ALT_MAX}
              />
              {original?.alt && <OriginalLine lang={update?.own} text={original.alt} />}
            </div>
          )}
          <EditorButtons save={isPublic ? t("updates.correct") : undefined} />
        </Form>
        {children}
      </div>
    </>
  );
}

async function OriginalLine({ lang, text }: { lang?: string; text: string }) {
  const { t } = await consoleText();
  return (
    <p className="original small">
      {t("updates.original")}: <span lang={lang}>{text}</span>
    </p>
  );
}
