import { expect, test } from "vitest";
import { contactUris, writeSecurityTxt } from "./security-txt.ts";

const ABOUT = {
  contact: "Example Association, 1 Example Street, letters@letters.example",
  site: "https://letters.example",
  languages: ["en", "es"],
};

test("security.txt has contacts, an expiry date, and its canonical URL", () => {
  expect(writeSecurityTxt(ABOUT, new Date("2026-11-30T13:00:00Z"))).toBe(
    [
      "Contact: mailto:letters@letters.example",
      "Expires: 2027-05-29T00:00:00Z",
      "Preferred-Languages: en, es",
      "Canonical: https://letters.example/.well-known/security.txt",
      "",
    ].join("\n"),
  );
});

test("it expires within a year, never in the past, and is constant during a day", () => {
  const expiry = (now: string) => /Expires: (.+)/.exec(writeSecurityTxt(ABOUT, new Date(now)) ?? "")?.[1] ?? "";
  for (const now of ["2026-11-30T00:00:00Z", "2028-02-29T23:59:59Z"]) {
    const days = (Date.parse(expiry(now)) - Date.parse(now)) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  }
  expect(expiry("2026-11-30T00:00:00Z")).toBe(expiry("2026-11-30T23:59:59Z"));
});

test("there is none unless CONTACT has an address or https URL", () => {
  for (const contact of [undefined, "", "Example Association", "Ana @ home", "http://letters.example/", "a@b"])
    expect(writeSecurityTxt({ ...ABOUT, contact }, new Date()), contact).toBeUndefined();
});

test("each address and https URL becomes a contact URI", () => {
  expect(contactUris("Ana <ana@letters.example>; https://letters.example/contact, or (eva@letters.example).")).toEqual([
    "mailto:ana@letters.example",
    "https://letters.example/contact",
    "mailto:eva@letters.example",
  ]);
  expect(contactUris("https://user@letters.example/report?x=1.")).toEqual(["https://user@letters.example/report?x=1"]);
  expect(contactUris("ana\n@letters.example\r\nExpires: 1970")).toEqual([]);
});
