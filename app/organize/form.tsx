import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Errors } from "#app/ui/errors.tsx";
import { idOfAction } from "#lib/gateway/next/actions.ts";
import { keptForm } from "#lib/http/forms/keep.ts";
import { consoleText } from "./session.ts";

type Props = {
  name: string; // also used by the action
  action: (sent: FormData) => Promise<void>;
  className?: string;
  writing?: boolean; // long texts: drafts are kept in the browser, with a preview in #preview
  keeping?: boolean; // short texts: the same without a preview
  children: ReactNode;
};

/** Works without scripts. With them it survives errors and keeps drafts in the browser (public/console.js). */
export async function Form({ name, action, className = "form", writing, keeping = writing, children }: Props) {
  const { t } = await consoleText();
  return (
    <form
      action={action}
      className={className}
      data-form={name}
      data-unreachable={t("frame.unreachable")}
      data-submitting={t("frame.submitting")}
      data-draft={keeping ? t("frame.kept") : undefined}
      data-discard={keeping ? t("frame.discard") : undefined}
      data-preview={writing ? "preview" : undefined}
    >
      {/* By which ended/page.tsx sends the form again. */}
      <input type="hidden" name="action" value={idOfAction(action)} />
      <input type="hidden" name="once" value={keptForm(name)?.values.once ?? randomUUID()} />
      <Errors errors={keptForm(name)} title={t("frame.errorsTitle")} />
      {children}
    </form>
  );
}
