import { renderMarkdown } from "#lib/campaigns/markdown.ts";
import { consoleText } from "./session.ts";

export async function MarkdownHelp() {
  const { t } = await consoleText();
  const samples = [
    `*${t("editor.sample.emphasis")}*`,
    `**${t("editor.sample.strong")}**`,
    `## ${t("editor.sample.heading")}`,
    `- ${t("editor.sample.item")}`,
    `> ${t("editor.sample.quote")}`,
    `[${t("editor.sample.link")}](https://example.org)`,
  ];
  return (
    <details className="small">
      <summary>{t("editor.help")}</summary>
      <p>{t("editor.helpLead")}</p>
      <div className="scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("editor.helpWrite")}</th>
              <th scope="col">{t("editor.helpBecomes")}</th>
            </tr>
          </thead>
          <tbody>
            {samples.map((sample) => (
              <tr key={sample}>
                <td>
                  <code>{sample}</code>
                </td>
                <td dangerouslySetInnerHTML={{ __html: renderMarkdown(withoutHeading(sample)) }} />
              </tr>
            ))}
            <tr>
              <td>
                <code>---</code>
              </td>
              <td>{t("editor.sample.rule")}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Keeps a sample's heading out of the page's outline. */
function withoutHeading(sample: string): string {
  return sample.replace(/^## (.*)$/, "**$1**");
}
