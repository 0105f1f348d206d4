import { readFile } from "node:fs/promises";
import { join } from "node:path";

const SCRIPT = "text/javascript; charset=utf-8";

/** Without inline workers and styles, which the content security policy refuses. */
export const WIDGET_FILES: Record<string, { path: string; type: string }> = {
  "widget.js": { path: "external/altcha.min.js", type: SCRIPT },
  "worker.js": { path: "workers/pbkdf2.js", type: SCRIPT },
  "widget.css": { path: "external/altcha.css", type: "text/css; charset=utf-8" },
};

export async function readWidgetFile(name: string): Promise<{ text: string; type: string }> {
  const file = WIDGET_FILES[name];
  if (!file) throw new Error(`the widget has no file ${name}`);
  const text = await readFile(join(process.cwd(), "node_modules/altcha/dist", file.path), "utf8");
  return { text, type: file.type };
}
