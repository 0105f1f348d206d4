import MarkdownIt, { type Token } from "markdown-it";

/** CommonMark without HTML; links only to http(s) and mailto. */
const markdown = new MarkdownIt("commonmark", { html: false, linkify: false, typographer: false });
markdown.disable("image");
markdown.validateLink = (url) => /^(https?:|mailto:)/i.test(url.trim());

export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

export function renderLine(text: string): string {
  return markdown.renderInline(text);
}
