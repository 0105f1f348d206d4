import MarkdownIt, { type Token } from "markdown-it";

/** CommonMark without HTML: what an organizer writes cannot bring markup of its own, and links only to http and mail. */
const markdown = new MarkdownIt("commonmark", { html: false, linkify: false, typographer: false });
markdown.disable("image");
markdown.validateLink = (url) => /^(https?:|mailto:)/i.test(url.trim());

/** A letter's or reason's text as HTML. */
export function renderMarkdown(text: string): string {
  return markdown.render(text);
}

/** A text's tokens, for what is no page: a PDF. */
export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/** One line, such as a source, as HTML. */
export function renderLine(text: string): string {
  return markdown.renderInline(text);
}
