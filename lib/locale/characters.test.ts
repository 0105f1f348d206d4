import { expect, test } from "vitest";
import { asciiDigits } from "./characters.ts";

test("digits of any script become ASCII digits", () => {
  for (const digits of ["٣٦٨٤٧٧", "۳۶۸۴۷۷", "３６８４７７", "३६८४७७", "๓๖๘๔๗๗", "𝟛𝟞𝟠𝟜𝟟𝟟", "𝟹𝟼𝟾𝟺𝟽𝟽", "368477"])
    expect(asciiDigits(digits)).toBe("368477");
  expect(asciiDigits("Código ٣-a")).toBe("Código 3-a");
});
