import { spell } from "./seed-signatories.mjs";

/** Common, rare, old, and combined. */
export const FILTERS = {
  nothing: {},
  "those who count": { state: "counted" },
  "a common name": { name: "maria" },
  "a name of one character": { name: "王" },
  "a rare name": { name: `apellido${spell(2_999)}` },
  "a common and a rare name": { name: `jose apellido${spell(2_990)}` },
  "nobody's name": { name: "nadie" },
  "a common domain": { domain: "gmail.com" },
  "a rare domain": { domain: `${spell(1_999)}.example` },
  "a country": { country: "BO" },
  "a country with ten in ten million": { country: "VA" },
  "a country of nobody": { country: "TV" },
  "an affiliation's common word": { affiliation: "universidad" },
  "an affiliation's rare word": { affiliation: spell(499) },
  "the newest version": { version: "3" },
  "the first version, of long ago": { version: "1" },
  "a source": { source: "source-9" },
  "a source of long ago": { source: "source-0" },
  "a language": { locale: "fr" },
  unverified: { state: "unverified" },
  withdrawn: { state: "withdrawn" },
  invalidated: { state: "invalidated" },
  hidden: { state: "hidden" },
  "standing first": { state: "prominent" },
  private: { listed: "no" },
  "with a comment": { comment: "yes" },
  "a day of long ago": { from: ago(300), until: ago(300) },
  "a day of long ago, private, with a comment": { from: ago(300), until: ago(300), listed: "no", comment: "yes" },
  "the first version in a rare country": { version: "1", country: "GB" },
  "the first version, from a source, in a language": { version: "1", source: "source-30", locale: "pt" },
  "the last version, from a source of long ago (nobody)": { version: "3", source: "source-0" },
  "the first version, unverified (nobody)": { version: "1", state: "unverified" },
  "a common name of long ago": { name: "ana", version: "1" },
  "a common name, a common domain, a rare country (nobody)": { name: "luis", domain: "gmail.com", country: "TV" },
  "a rare name, withdrawn": { name: `apellido${spell(2_500)}`, state: "withdrawn" },
  "invalidated by one of many rulings, long ago": { ruling: "1" },
  "all at once": { name: "ana", domain: "gmail.com", country: "BO", locale: "es", state: "counted", listed: "yes" },
};

function ago(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
