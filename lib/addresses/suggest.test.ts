import { expect, test } from "vitest";
import { suggestAddress } from "./suggest.ts";

const MEANT = {
  "gmail.com":
    "gmial.com gmai.com gamil.com gmil.com gmail.con gmail.co gmail.cm gmail.cmo gmaill.com gnail.com gmail.comm gmail.om " +
    "gmail.es gmail.com.ar gmailc.om gmali.com GMIAL.COM gmail.org gmail.net ggmail.com",
  "hotmail.com":
    "hotmial.com hotmal.com hotmail.con homtail.com hotmaill.com hotnail.con hotmail.co hotmil.com htomial.com",
  "outlook.com": "outlok.com outlook.con outllok.com otulook.com oulook.com outlook.cm",
  "yahoo.com": "yaho.com yahooo.com yahoo.con yahho.com yaoo.com yahoo.cm",
  "yahoo.com.ar": "yaho.com.ar yahooo.com.ar",
  "icloud.com": "iclod.com icloud.con icluod.com icoud.com",
  "protonmail.com": "protonmial.com protonmai.com",
  "live.com": "live.con",
  "msn.com": "msn.con",
  "example.com": "example.con",
};

for (const [meant, typed] of Object.entries(MEANT))
  test(`${typed.slice(0, 60)}: ${meant} was meant`, () => {
    for (const domain of typed.split(" ")) expect(suggestAddress(`Ana.P@${domain}`), domain).toBe(`Ana.P@${meant}`);
  });

test("real domains are not questioned", () => {
  const real =
    "gmail.com googlemail.com hotmail.com hotmail.es hotmail.com.ar outlook.com.br yahoo.com yahoo.es yahoo.co.uk yahoo.com.mx " +
    "ymail.com mail.com email.com mail.ru mail.de live.com live.com.mx gmx.com gmx.de icloud.com me.com proton.me pm.me aol.com " +
    "example.org mail.utoronto.ca email.unc.edu uol.com.br empresa.co bit.co universidad.edu.co gmail.example.org cloud.com " +
    "globe.com hotel.com terra.com.br riseup.net docomo.ne.jp gov.om camara.cm";
  for (const domain of real.split(" ")) expect(suggestAddress(`ana@${domain}`), domain).toBeUndefined();
});
