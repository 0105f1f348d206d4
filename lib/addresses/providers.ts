/** Any other domain: a private one, an employer, a university. */
export const OTHER = { id: 0, name: "other" };

/** "yahoo.*" covers country domains. IDs are stored with signatures: never change or reuse them. */
const PROVIDERS: [id: number, name: string, domains: string][] = [
  [1, "Gmail", "gmail.com googlemail.com"],
  [2, "Outlook", "outlook.* hotmail.* live.* msn.com windowslive.com passport.com"],
  [3, "Yahoo", "yahoo.* ymail.com rocketmail.com myyahoo.com"],
  [4, "iCloud", "icloud.com me.com mac.com"],
  [5, "Proton", "proton.me protonmail.com protonmail.ch pm.me"],
  [6, "AOL", "aol.* aim.com"],
  [7, "GMX", "gmx.*"],
  [8, "WEB.DE", "web.de"],
  [9, "mail.com", "mail.com email.com"],
  [10, "Yandex", "yandex.* ya.ru narod.ru"],
  [11, "Mail.ru", "mail.ru inbox.ru list.ru bk.ru internet.ru"],
  [12, "Zoho", "zoho.com zoho.eu zohomail.com zohomail.eu zohomail.in"],
  [13, "Fastmail", "fastmail.com fastmail.fm"],
  [14, "Tuta", "tuta.com tuta.io tutamail.com tutanota.com tutanota.de keemail.me"],
  [15, "Orange", "orange.fr wanadoo.fr"],
  [16, "Free", "free.fr aliceadsl.fr"],
  [17, "SFR", "sfr.fr neuf.fr cegetel.net club-internet.fr"],
  [18, "La Poste", "laposte.net"],
  [19, "Bouygues", "bbox.fr"],
  [20, "UOL", "uol.com.br"],
  [21, "BOL", "bol.com.br"],
  [22, "Terra", "terra.*"],
  [23, "iG", "ig.com.br"],
  [24, "Globo", "globo.com globomail.com"],
  [25, "Prodigy", "prodigy.net.mx"],
  [26, "CANTV", "cantv.net"],
  [27, "Antel", "adinet.com.uy vera.com.uy"],
  [28, "Fibertel", "fibertel.com.ar"],
  [29, "Speedy", "speedy.com.ar arnet.com.ar"],
  [30, "VTR", "vtr.net"],
  [31, "Nauta", "nauta.cu"],
  [32, "Movistar", "telefonica.net movistar.es"],
  [33, "SAPO", "sapo.pt"],
  [34, "Libero", "libero.it iol.it inwind.it"],
  [35, "TIM", "tim.it alice.it tin.it virgilio.it"],
  [36, "T-Online", "t-online.de"],
  [37, "freenet", "freenet.de"],
  [38, "Bluewin", "bluewin.ch"],
  [39, "BT", "btinternet.com"],
  [40, "Comcast", "comcast.net"],
  [41, "AT&T", "att.net sbcglobal.net bellsouth.net"],
  [42, "Bell", "bell.net sympatico.ca"],
  [43, "Riseup", "riseup.net"],
  [44, "QQ", "qq.com foxmail.com"],
  [45, "NetEase", "163.com 126.com"],
  [46, "Yahoo! JAPAN", "yahoo.co.jp"],
];

const names = new Map(PROVIDERS.map(([id, name]) => [id, name]));
const ids = new Map(PROVIDERS.flatMap(([id, , domains]) => domains.split(" ").map((domain) => [domain, id])));

const COUNTRY_ENDS = /^(com|net|[a-z]{2}|com?\.[a-z]{2})$/;

export function providerOf(address: string): number {
  return idOf(address.slice(address.lastIndexOf("@") + 1).toLowerCase()) ?? OTHER.id;
}

export function isProviderDomain(domain: string): boolean {
  return idOf(domain) !== undefined;
}

function idOf(domain: string): number | undefined {
  const [family = "", ...rest] = domain.split(".");
  return ids.get(domain) ?? (COUNTRY_ENDS.test(rest.join(".")) ? ids.get(`${family}.*`) : undefined);
}

export function providerName(id: number): string {
  return names.get(id) ?? OTHER.name;
}
