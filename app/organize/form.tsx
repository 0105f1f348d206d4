import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Errors } from "#app/ui/errors.tsx";
import { keptForm } from "#lib/forms/kept.ts";
import { consoleText } from "./session.ts";

type Props = {
  name: string; // as the action hands it back
  action: (sent: FormData) => Promise<void>;
  className?: string;
  writing?: boolean; // long texts: kept in the browser until they are saved, with a preview in #preview
  keeping?: boolean; // short texts: the same, without a preview
  children: ReactNode;
};

/**
 * A form of the console. It posts itself as it is; where scripts run it stays on its page while it errs or nobody
 * answers, and what is typed is kept in the browser until it is saved (public/console.js).
 */
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
      <input type="hidden" name="action" value={idOf(action)} />
      <input type="hidden" name="once" value={keptForm(name)?.values.once ?? randomUUID()} />
      <Errors errors={keptForm(name)} title={t("frame.errorsTitle")} />
      {children}
    </form>
  );
}

/** By its id an action is asked for again after the session has ended (ended/page.tsx). */
function idOf(action: Props["action"]): string {
  return String(Reflect.get(action, "$$id") ?? "");
}
