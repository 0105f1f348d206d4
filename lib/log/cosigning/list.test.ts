import { expect, test } from "vitest";
import { Witnesses } from "./list.ts";

const ONE = "witness.example/w1+0ad7d35e+BIqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
const OTHER = "witness.example/w2+92e6b37c+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU";

test("each witness has a URL and a verifier key", () => {
  expect(Witnesses.parse(`https://witness.example/a/ ${ONE}, http://[::1]:8080 ${OTHER}`)).toMatchObject([
    { url: "https://witness.example/a", vkey: ONE, verifier: { name: "witness.example/w1", type: "cosignature" } },
    { url: "http://[::1]:8080", vkey: OTHER },
  ]);
});

test("a list with anything else is refused", () => {
  const wrong = [
    "https://witness.example",
    ONE,
    `ftp://witness.example ${ONE}`,
    `https://user@witness.example ${ONE}`,
    `https://witness.example?a ${ONE}`,
    `https://witness.example ${ONE.replace("/w1", "/w2")}`,
    `https://witness.example ${ONE.replace("0ad7", "0ad8")}`,
    `https://witness.example ${ONE} ${OTHER}`,
    `https://a.example ${ONE}, https://b.example ${ONE}`,
    `https://a.example ${ONE},`,
    "https://letters.example letters.example/log/a+4a2e1d2f+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c",
  ];
  for (const list of wrong)
    expect(Witnesses.safeParse(list), list).toMatchObject({
      error: { issues: [{ message: expect.stringContaining("must be URL and verifier key") }] },
    });
});
