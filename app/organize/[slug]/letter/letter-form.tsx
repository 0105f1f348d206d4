import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { ADDRESSEE_MAX, TITLE_MAX } from "#lib/campaigns/schema.ts";
import type { FoundLetter } from "#lib/letters/find.ts";
import { TEXT_MAX } from "#lib/letters/schema.ts";
import type { Typed } from "../../edit.ts";
import { BeganFrom, Editor, EditorButtons, Overtaken, Preview } from "../../editor.tsx";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText } from "../../session.ts";
import { save, translate } from "./actions.ts";
import { LetterHead } from "./letter-head.tsx";
import { Original } from "./original.tsx";

/** Edits the draft, or a translation that is published on saving. */
export async function LetterForm({ found, typed }: { found: FoundLetter; typed?: Typed }) {
  const { campaign, locale, saved, original, isDraft } = found;
  const { t } = await consoleText();
  const error = (name: string) => issueOf("letter", name);
  const values = { ...saved.texts, ...typed?.values };
  const labels = { title: t("letter.titleField"), addressee: t("letter.addressee"), text: t("letter.text") };
  return (
    <div className={original ? "writing translating" : "writing"}>
      {original && <Original text={original} />}
      <Form name="letter" action={isDraft ? save : translate} writing>
        <Overtaken typed={typed} saved={saved} labels={labels} lang={locale} />
        <input type="hidden" name="slug" value={campaign.slug} />
        <input type="hidden" name="locale" value={locale} />
        <BeganFrom typed={typed} saved={saved} />
        <Field
          name="title"
          label={labels.title}
          lang={locale}
          defaultValue={values.title}
          error={error("title")}
          autoComplete="off"
        />
        <Field
          name="addressee"
          label={labels.addressee}
          hint={t("letter.addresseeHint")}
          lang={locale}
          defaultValue={values.addressee}
          error={error("addressee")}
          autoComplete="off"
        />
        <Editor label={labels.text} lang={locale} value={values.text} max={TEXT_MAX} error={error("text")} />
        {!isDraft && <ConfirmBox label={t("letter.translateSure")} error={error("sure")} />}
        <EditorButtons save={isDraft ? undefined : t("letter.translate")} />
      </Form>
      <Preview typed={typed} text={values.text} max={TEXT_MAX} lang={locale}>
        <LetterHead title={values.title.slice(0, TITLE_MAX)} addressee={values.addressee.slice(0, ADDRESSEE_MAX)} />
      </Preview>
    </div>
  );
}
