import type { Typed } from "../../edit.ts";
import { consoleText } from "../../session.ts";
import { Status } from "../../status.tsx";

/** Says that the preview is on the page, else what was done, if anything was. */
export async function PreviewStatus({ typed, children }: { typed?: Typed; children?: string | false }) {
  const { t } = await consoleText();
  return (
    <>
      <Status>{(typed?.previewed && t("editor.previewBelow")) || (!typed && children)}</Status>
      {typed?.previewed && (
        <p>
          <a href="#preview">{t("editor.previewLink")}</a>
        </p>
      )}
    </>
  );
}
