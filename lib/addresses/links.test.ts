import { expect, test } from "vitest";
import { containsLink } from "./links.ts";

const LINKS = [
  ...[
    "http://evil.example",
    "https://evil.example/x",
    "ftp://evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "javascript:alert(1)",
  ],
  ...[
    "Ana https://evil.example",
    "www.evil.example",
    "Ana www.evil.de",
    "WWW.EVIL.COM",
    "(www.evil.com)",
    "http:evil.com",
  ],
  ...["evil.com/path", "bit.ly/abc", "t.me/abc", "x.co/abc", "evil.de/abc", "sub.evil.co.uk/a", "change.org/p/almagro"],
  ...[
    "пример.рф/х",
    "ｅｖｉｌ．ｃｏｍ／ａ",
    "evil。com/a",
    "evil.com:8080",
    "evil.com?x=1",
    "evil.com#x",
    "evil.com\\x",
  ],
  ...[
    "ana@example.org",
    "Ana <ana@example.org>",
    "mailto:ana@example.org",
    "@perez.ana",
    "Facebook: @perez",
    "ana＠example.org",
  ],
];

for (const text of LINKS) test(`${text} is a link`, () => expect(containsLink(text)).toBe(true));

const NAMES = [
  ...["RootsAction.org", "MoveOn.org Civic Action", "Change.org", "Avaaz.org", "Amazon.com workers", "Monday.com"],
  ...["Mail.Ru Group", "ASP.NET developers", "Socket.IO", "Fridays for Future (fff.org)", "350.org", "Booking.com?"],
  ...["Ing.civil/UNI", "Médico.cirujano/UBA", "Prof.hist/UNAM", "Sind. de Trab./CUT", "RR.EE/Perú", "EE.UU/Canadá"],
  ...["CC.OO/UGT", "Mr.Ly", "Dr.Link", "Prof.Link", "Atty.Co", "Mr.Top", "Ms.Dev Patel", "Ma.Co", "Fco.de Asís"],
  ...[
    "Compañer@s de la CUT",
    "Tod@s por la paz",
    "Tod@s.",
    "Latin@",
    "AC/DC",
    "C.T.A.-T",
    "S/N",
    "www",
    "24/7",
    "Data: science",
  ],
];

for (const text of NAMES) test(`${text} is a name`, () => expect(containsLink(text)).toBe(false));
