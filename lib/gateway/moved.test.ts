import { expect, test } from "vitest";
import { listFolder } from "../testing/sources.ts";
import { findMoved } from "./moved.ts";

const MOVED: Record<string, string> = {
  "reasons/2?in=es": "letter/reasons/2?in=es",
  "reasons/2/remove": "letter/reasons/2/remove",
  languages: "letter/languages",
  settings: "letter/settings",
  "settings/es?done=saved": "reach/sharing/es?done=saved",
  "state?done=closed": "letter/state?done=closed",
  "signatories?q=A%20B&q=?": "people/signatories?q=A%20B&q=?",
  "rulings/new?state=counted": "people/rulings/new?state=counted",
  "comments/": "people/comments/",
  "paper/1": "people/paper/1",
  "partners/1?in=es": "reach/partners/1?in=es",
  "updates/1/publish": "reach/updates/1/publish",
  "exports?country=BO": "deliver/exports?country=BO",
  "deliveries/new": "deliver/packs/new",
  "record?about=paper": "team/record?about=paper",
  people: "people/signatories",
  reach: "reach/partners",
  deliver: "deliver/exports",
};

for (const [from, to] of Object.entries(MOVED))
  test(`${from} of a campaign's console is at ${to}`, () => {
    expect(findMoved(`/organize/third/${from}`)).toBe(`/organize/third/${to}`);
    expect(findMoved(`/organize/third/${to}`)).toBeUndefined();
  });

test("a page keeps its URL, whatever its campaign is called", () => {
  for (const section of listFolder("app/organize/[slug]").filter((name) => !name.includes(".")))
    for (const slug of ["third", "reasons", "reach"])
      expect(findMoved(`/organize/${slug}/${section}/new`), section).toBeUndefined();
  for (const url of [
    "/organize",
    "/organize/reasons",
    "/organize/log-in/reasons",
    "/en/third/reasons",
    "/es/x/updates",
  ])
    expect(findMoved(url)).toBeUndefined();
});

test("a redirect stays in the console of this site", () => {
  for (const slug of ["%2F%2Fevil.example", "evil.example:80", "@evil.example", "%5Cevil.example"])
    expect(findMoved(`/organize/${slug}/reasons?to=//evil.example`)).toBe(
      `/organize/${slug}/letter/reasons?to=//evil.example`,
    );
});
