/** Names missing from the lists, as `bare` writes them. */
const NAMES: Record<string, string> = {
  US: "eeuu|ee uu|eua|eu|u s a|u s|us of a|us a|estados unidos de norteamerica|estados unidos da america do norte",
  GB:
    "uk|u k|r u|gran bretana|gra bretanha|grande bretagne|great britain|britain|inglaterra|england|angleterre|escocia|" +
    "scotland|ecosse|gales|wales|pais de gales|pays de galles|irlanda del norte|northern ireland|irlanda do norte|irlande du nord|" +
    "united kingdom of great britain and northern ireland|reino unido de gran bretana e irlanda del norte|" +
    "reino unido da gra bretanha e irlanda do norte|royaume uni de grande bretagne et d irlande du nord",
  NL: "holanda|holland|hollande",
  MX: "estados unidos mexicanos|united mexican states|etats unis mexicains|etats unis du mexique|mejico",
  AR: "argentine republic|republique argentine|argentine",
  DO: "dominicana|dominican|dominican rep|rd|r d|santo domingo",
  CZ: "checa|chequia|tcheca",
  KR: "corea|korea|coreia|coree|corea del sur|coreia do sul|coree du sud",
  KP: "republica popular democratica de corea|democratic people s republic of korea|korea democratic people s republic of",
  CD:
    "drc|rdc|dr congo|rd congo|congo kinshasa|democratic republic of the congo|republica democratica del congo|" +
    "republica democratica do congo|republique democratique du congo|zaire",
  CG: "congo brazzaville|republic of the congo|republica del congo|republica do congo|republique du congo",
  TW: "taiwan|formosa",
  MK: "macedonia|macedoine|macedonia del norte",
  SZ: "swaziland|suazilandia|eswatini",
  MM: "birmania|burma|birmanie",
  VA: "vaticano|vatican|santa sede|holy see|saint siege|santa se",
  TT: "trinidad|trinidad tobago|t t|trinite",
  AG: "antigua",
  VC: "san vicente|saint vincent|sao vicente",
  KN: "saint kitts|san cristobal y nieves|san cristobal|sao cristovao e nevis|saint christophe et nieves",
  LC: "santa lucia|sta lucia|saint lucia|sainte lucie",
  BS: "bahamas|islas bahamas",
  GF: "guyana francesa|guayana francesa|guiana francesa",
  GY: "guyana|guayana|republica cooperativa de guyana",
  TL: "timor|east timor|timor oriental|timor este",
  AE: "emiratos arabes|emirados arabes|emirats arabes|uae|eau",
  CI: "ivory coast|costa de marfil|costa do marfim",
  PR: "p r",
  GR: "hellenic republic|republica helenica|republique hellenique",
  CV: "cape verde|cabo verde",
  FM: "micronesia",
  XK: "kosova|republic of kosovo|republica de kosovo|republica do kosovo|republique du kosovo",
};

export const MORE_NAMES = Object.entries(NAMES).flatMap(([code, names]) =>
  names.split("|").map((name) => ({ code, name })),
);

/** Lists in these languages fill what ours leave open. */
export const OTHER_LANGUAGES =
  "de it nl ca eu gl qu ay gn ht sv da no fi pl cs sk hu ro bg sr hr sq el tr ru uk ar fa he hi bn ta zh ja ko vi id tl sw am".split(
    " ",
  );

/** Two countries call themselves so, or it depends on whom one asks. */
export const DISPUTED = new Set(["congo", "republic china", "republica china", "republique chine", "guinea congo"]);

export const SMALL_WORDS = new Set(
  "the of and la las los el le les l o a os as de del da das do dos du des d y e et i".split(" "),
);

/** What official names add to the short ones. */
export const STATE_WORDS = new Set(
  [
    "republic republica republique rep r state estado etat commonwealth mancomunidad comunidad comunidade kingdom reino",
    "royaume federation federacion federacao principality principado federal federativa federative bolivariana bolivarian",
    "bolivarienne plurinacional plurinational oriental orientale eastern cooperativa cooperative co operative islamic islamica",
    "islamique people s popular populaire socialist socialista gran ducado grand duchy",
  ].flatMap((words) => words.split(" ")),
);

export const SAINTS: Record<string, string> = { st: "saint", ste: "sainte", sta: "santa", sto: "santo" };
