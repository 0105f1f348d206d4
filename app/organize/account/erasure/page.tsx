import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { ConfirmBox } from "#app/ui/confirm-box.tsx";
import { Field } from "#app/ui/field.tsx";
import { keptForm } from "#lib/http/forms/keep.ts";
import { DoneMessage } from "../../done-message.tsx";
import { issueOf } from "../../field-error.ts";
import { Form } from "../../form.tsx";
import { consoleText, requireOrganizer } from "../../session.ts";
import { eraseAll } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("erasure.title") };
}

/** Hosts erase an address under every letter, without learning what it signed. */
export default async function Erasure({ searchParams }: PageProps<"/organize/account/erasure">) {
  const { host } = await requireOrganizer();
  if (!host) forbidden();
  const { done } = await searchParams;
  const { t } = await consoleText();
  return (
    <>
      <h1>{t("erasure.title")}</h1>
      <p className="lead">{t("erasure.lead")}</p>
      <DoneMessage of="erasure" name={done} />
      <Form name="erasure" action={eraseAll}>
        <Field
          name="email"
          type="email"
          label={t("erasure.email")}
          error={issueOf("erasure", "email")}
          defaultValue={keptForm("erasure")?.values.email}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          required
        />
        <ConfirmBox label={t("erasure.sure")} error={issueOf("erasure", "sure")} />
        <button type="submit" className="danger">
          {t("erasure.button")}
        </button>
      </Form>
    </>
  );
}
