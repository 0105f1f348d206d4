const AT_ONCE = 50_000;

const GIVEN = {
  latin: "María José Ana João Évelyne Rigoberta Nguyễn Łukasz Þórður Zoë",
  greek: "Νίκος Ελένη Ἀριστοτέλης",
  cyrillic: "Олександра Сергей Ђорђе",
  arabic: "محمد فاطمة علاء",
  hebrew: "יעל משה נועה",
  devanagari: "श्रीकृष्ण लक्ष्मी हिन्दी",
  tamil: "தமிழ்ச்செல்வன் கௌரி",
};
const SYLLABLES = {
  latin: "ka ri mo té lu sán vi que ña bo dra fé ru zi nó pel gor",
  greek: "πα δό που λος κων στα ντί νου",
  cyrillic: "шев чен ко ива но ва ков ска",
  arabic: "عبد نور سلا هاد كري منص",
  hebrew: "כה לו רו זן ברג שט",
  devanagari: "शर मा वर गुप ता नेह रू",
  tamil: "கும ரன் செல் வம் பாண் டி",
};
/** Percentage by script; the rest is Han. */
const SHARES = { latin: 70, greek: 4, cyrillic: 7, arabic: 6, hebrew: 2, devanagari: 4, tamil: 2 };

export async function seedPack(database, count) {
  for (let from = 1; from <= count; from += AT_ONCE) {
    await database.query(INSERT, [from, Math.min(count, from + AT_ONCE - 1)]);
  }
}

/** Covers every slice of the fonts. */
const [HAN_FROM, HAN_EVERY, HAN_COUNT] = [0x4e00, 8, 2_500];

const list = (words) => `ARRAY[${words.split(" ").map((word) => `'${word}'`)}]`;
const pick = (words, place) => {
  const { length } = words.split(" ");
  return `(${list(words)})[1 + (h >> ${place}) % ${length}]`;
};

function nameIn(script) {
  const family = [6, 10, 14, 18].map((place) => pick(SYLLABLES[script], place)).join(" || ");
  return `${pick(GIVEN[script], 2)} || ' ' || initcap(${family})`;
}

function cases() {
  let below = 0;
  const lines = Object.entries(SHARES).map(([script, share]) => {
    below += share;
    return `WHEN h % 100 < ${below} THEN ${nameIn(script)}`;
  });
  const han = [3, 7, 11]
    .map((place) => `chr(${HAN_FROM} + ${HAN_EVERY} * ((h >> ${place}) % ${HAN_COUNT}))`)
    .join(" || ");
  return `CASE ${lines.join(" ")} ELSE ${han} END`;
}

const INSERT = `
  INSERT INTO signatures (id, campaign_id, letter_version_id, locale, listed, updates, name, title, affiliation, country,
    email_digest, email_cipher, verified_at)
  SELECT (lpad(to_hex(n), 12, '0') || '7000800000000000' || lpad(to_hex(n % 65536), 4, '0'))::uuid,
    c.id, v.id, 'en', true, false, ${cases()},
    CASE WHEN h % 5 = 0 THEN 'Professor' END, CASE WHEN h % 7 < 2 THEN 'Universidad Mayor de San Andrés' END,
    (ARRAY['BO', 'MX', 'AR', 'JP', 'TW', 'KR', 'IN', 'GR'])[1 + (h >> 4) % 8],
    sha256(int8send(n)), sha256(int8send(n)), now()
  FROM generate_series($1::bigint, $2::bigint) AS n
    CROSS JOIN LATERAL (SELECT hashint8(n) & 2147483647 AS h) AS hashed
    JOIN campaigns c ON c.slug = 'almagro-resign'
    JOIN letter_versions v ON v.campaign_id = c.id AND v.number = 1`;
