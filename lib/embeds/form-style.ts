import { createHash } from "node:crypto";

/** The site's colors, which public/framed.js replaces by those of the page around, if they are readable. */
export const FORM_STYLE = [
  ":root{color-scheme:light dark;--ink:#1e1a15;--soft:#5d5548;--line:#d9d0be;--fill:#8c1c13;--on:#fffdf8;--sheet:#fffdf8;",
  "--radius:3px;--font:system-ui,sans-serif}",
  "@media(prefers-color-scheme:dark){:root{--ink:#ece5d8;--soft:#b8ae9d;--line:#3b352c;--fill:#b3392b;--sheet:#1b1814}}",
  "*{box-sizing:border-box;margin:0}",
  "body{font:1rem/1.45 var(--font);color:var(--ink);background:var(--sheet);overflow-wrap:anywhere}",
  "main{padding:1.1rem;border:1px solid var(--line);border-radius:var(--radius)}",
  "main,form,header,fieldset{display:grid;gap:1.1rem}header{gap:.35rem}fieldset{gap:0;border:0;padding:0;min-width:0}",
  "h1{font-size:1.3rem;line-height:1.25}h2{font-size:1.05rem}",
  ".hint,small,header p{color:var(--soft);font-size:.9rem}header .sum{color:var(--ink);font-size:1rem}",
  "label,legend,.error{font-weight:600}label i{font:inherit;font-weight:400;color:var(--soft)}legend{padding:0 0 .4rem}",
  ".field{display:grid;gap:.2rem}",
  "input,select,button{font:inherit;font-size:max(1rem,16px);color:inherit;min-height:2.75rem;border-radius:var(--radius)}",
  ".field input,select{width:100%;padding:.5rem .7rem;border:1px solid var(--soft);background:var(--sheet)}",
  "option{color:CanvasText;background:Canvas}",
  ":is(input,select)[aria-invalid]{border:2px solid currentColor!important}",
  ".choice{display:flex;gap:.7rem;padding:.6rem .8rem;font-weight:400}fieldset .choice{border:1px solid var(--line)}",
  "fieldset .choice+.choice{border-top:0}fieldset .choice:has(:checked){box-shadow:inset 3px 0 var(--fill)}",
  "form>.choice,form>div>.choice{padding:0}form>div>.choice+small{display:block;margin:.2rem 0 0 2rem}.choice strong{display:block}fieldset .hint{padding-top:.4rem}",
  ".choice input{flex:none;width:1.3rem;height:1.3rem;min-height:0;margin:.05rem 0 0;accent-color:var(--fill)}",
  ".errors{border-inline-start:4px solid var(--fill);padding-inline-start:.8rem;font-weight:600}.errors:empty{display:none}",
  ".errors ul{padding-inline-start:1.1rem;font-weight:400}",
  "button,.button{justify-self:start;min-width:11rem;min-height:3rem;padding:.6rem 1.2rem;border:0;border-radius:var(--radius);",
  "background:var(--fill);color:var(--on);font-weight:600;text-align:center;text-decoration:none;cursor:pointer}",
  "a{color:inherit}[hidden]{display:none!important}.trap{position:absolute;left:-99rem}",
  ":focus-visible{outline:2px solid currentColor;outline-offset:2px}button:focus-visible,.button:focus-visible{outline-color:var(--ink)}",
  "[tabindex]:focus{outline:0}",
  "@media(max-width:26rem){main{padding:.8rem}button,.button{width:100%}}",
].join("");

const HASH = createHash("sha256").update(FORM_STYLE).digest("base64");

/** Own scripts only; the frame sends its form to this site alone. 'self': what proves work (public/prove.js). */
export const FORM_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${HASH}'`,
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors *",
].join("; ");
