const COUNTRY_DOMAINS =
  "ac ad ae af ag ai al am ao ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf " +
  "cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf " +
  "gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki " +
  "km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx " +
  "my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc " +
  "sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us " +
  "uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw";
const OTHER_DOMAINS =
  "com net org info biz edu gov mil int app dev xyz top site online shop store link click club live life world today " +
  "page pages blog news media press agency email cloud website space tech digital network social work works run " +
  "eco ngo ong coop museum name pro mobi tel travel cat lat рф укр срб бел 中国 香港 台湾 한국";
const ENDING = `(?:${`${COUNTRY_DOMAINS} ${OTHER_DOMAINS}`.replaceAll(" ", "|")})`;

const SCHEME = /:\/\/|\b(?:https?|ftp|mailto|javascript):\S/iu;
const WWW = /(?<![\p{L}\p{N}])www\d?\./iu;
/** Amazon.com is a name, bit.ly/abc a link. RR.EE/Perú abbreviates plurals. */
const PATH = new RegExp(`[\\p{L}\\p{N}-]\\.${ENDING}(?:[/\\\\#]|\\?\\S|:\\d)`, "iu");
const PLURAL = /(?<![\p{L}\p{N}])(\p{Lu})\1\.(\p{Lu})\2(?=\/)/gu;
/** Spanish and Portuguese write tod@s for both genders. */
const AT = /(?<!\p{L})@|@(?!s?(?![\p{L}\p{N}]|[.-][\p{L}\p{N}]))/iu;

/** A scheme, `www.`, an ending with a path, or an @; a domain alone may be a name. */
export function containsLink(text: string): boolean {
  const plain = asAddressBar(text);
  return SCHEME.test(plain) || WWW.test(plain) || AT.test(plain) || PATH.test(plain.replace(PLURAL, ""));
}

/** Browsers treat full-width letters and ideographic full stops as plain ones (UTS #46). */
function asAddressBar(text: string): string {
  return text.normalize("NFKC").replaceAll("\u3002", ".");
}
