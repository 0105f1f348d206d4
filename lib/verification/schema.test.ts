import { expect, test } from "vitest";
import { CodeInput } from "./schema.ts";

const parse = (code: unknown) => CodeInput.safeParse({ slug: "a-letter", email: "ana@example.org", code });

test("a code may be typed in any script, with blanks, hyphens and invisible characters", () => {
  const scripts = ["٣٦٨٤٧٧", "۳۶۸۴۷۷", "३६८४७७", "３６８４７７", "๓๖๘๔๗๗", "𝟛𝟞𝟠𝟜𝟟𝟟"];
  const pasted = [
    "368-477",
    "368 477",
    " 368\u00A0477\u200B",
    "368‑477",
    "368—477",
    "3.6.8.4.7.7",
    "\u202A368477\u202C",
    "368477\uFEFF",
  ];
  const marked = ["“368477”", "368477.", "3️⃣6️⃣8️⃣4️⃣7️⃣7️⃣", "368\t477\r\n", "(368477)", "368\u2028477", "368−477", "#368477"];
  for (const code of [...scripts, ...pasted, ...marked]) expect(parse(code).data?.code, code).toBe("368477");
});

test("what does not have exactly six digits is no code", () => {
  for (const code of ["36847", "3684777", "36847a", "", "三六八四七七", 368477, undefined]) {
    const { error } = parse(code);
    expect(error?.issues[0]?.message, String(code)).toBe("required");
  }
});
