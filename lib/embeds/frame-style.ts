import { createHash } from "node:crypto";

/** The site's colors with system fonts; a low frame shows only number and link. */
export const FRAME_STYLE = [
  ":root{color-scheme:light dark;--ink:#1e1a15;--soft:#5d5548;--line:#d9d0be;--fill:#8c1c13;--sheet:#fffdf8}",
  "@media(prefers-color-scheme:dark){:root{--ink:#ece5d8;--soft:#b8ae9d;--line:#3b352c;--fill:#b3392b;--sheet:#1b1814}}",
  "*{box-sizing:border-box;margin:0}",
  "body{font:1rem/1.4 system-ui,sans-serif;color:var(--soft);background:var(--sheet)}",
  "main{display:grid;gap:.5rem;min-height:100vh;align-content:center;padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:3px}",
  "h1{font:600 1.05rem/1.25 Georgia,serif;color:var(--ink);overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}",
  "strong{font:600 2rem/1 Georgia,serif;color:var(--ink);margin-inline-end:.3rem;font-variant-numeric:lining-nums}",
  "small{font-size:.875rem}",
  "progress{appearance:none;display:block;width:100%;height:6px;border:0;border-radius:3px;overflow:hidden;background:var(--line)}",
  "::-webkit-progress-bar{background:var(--line)}::-webkit-progress-value{background:var(--fill)}::-moz-progress-bar{background:var(--fill)}",
  "a{justify-self:start;padding:.55rem 1.1rem;border-radius:3px;background:var(--fill);color:#fffdf8;font-weight:600;text-decoration:none}",
  "a:hover{text-decoration:underline}a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}",
  "@media(max-height:12.8rem){h1,small,p:has(small){display:none}}",
  "@media(max-height:8.4rem){progress{display:none}main{padding:.4rem .7rem}}",
  "@media(max-height:6.2rem){main{grid-auto-flow:column;justify-content:space-between;align-items:center}}",
].join("");

const HASH = createHash("sha256").update(FRAME_STYLE).digest("base64");

export const FRAME_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");
