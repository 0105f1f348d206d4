import type { ReactNode } from "react";
import type { Typed } from "./edit.ts";
import { consoleText } from "./session.ts";
import { Status } from "./status.tsx";

export async function PreviewStatus({ typed, children = <Status /> }: { typed?: Typed; children?: ReactNode }) {
  if (!typed?.previewed) return children;
  const { t } = await consoleText();
  return (
    <>
      <Status>{t("editor.previewBelow")}</Status>
      <p>
        <a href="#preview">{t("editor.previewLink")}</a>
      </p>
    </>
  );
}
