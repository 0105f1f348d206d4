import { expect, test } from "vitest";
import { findCountry } from "./country.ts";

const WRITTEN: Record<string, string> = {
  AG: "Antigua|Antigua & Barbuda|Antigua y Barbuda",
  AR: "República Argentina|Argentine Republic|République argentine|La Argentina|Rep. Argentina",
  BO: "Estado Plurinacional de Bolivia|Plurinational State of Bolivia|Bolivia (Plurinational State of)|Estado Plurinacional da Bolívia",
  BR: "Federative Republic of Brazil|República Federativa do Brasil|Brazil 🇧🇷|BRASIL.",
  BS: "The Bahamas|Las Bahamas|Commonwealth of The Bahamas|Mancomunidad de las Bahamas",
  CD: "DRC|República Democrática del Congo|República Democrática do Congo|Congo (Kinshasa)",
  CN: "People’s Republic of China|República Popular China",
  DE: "Deutschland|Alemania",
  DM: "Commonwealth of Dominica|Mancomunidad de Dominica",
  DO: "Rep. Dominicana|R. Dominicana|República Dominicana|Dominican Rep.",
  GB: "R.U.|U.K.|Gales|Wales|Northern Ireland|Gran Bretaña|England",
  GY: "Co-operative Republic of Guyana|República Cooperativa de Guyana",
  HT: "République d’Haïti|República de Haití",
  KN: "Saint Kitts|Federation of Saint Kitts and Nevis|St. Kitts & Nevis",
  KR: "Corea|Corea del Sur|Korea, Republic of",
  LC: "St. Lucia|Sta. Lucía|Sainte-Lucie",
  MK: "Macedonia",
  MM: "Burma|Birmania",
  MX: "Estados Unidos Mexicanos|United Mexican States|México (CDMX)|Méjico",
  NL: "Holanda|Holland|The Netherlands",
  PE: "República del Perú|🇵🇪|Perú / Peru|PER|\u202APerú\u202C",
  SV: "República de El Salvador|ElSalvador",
  SZ: "Swaziland",
  TT: "Trinidad|T&T|Republic of Trinidad and Tobago",
  US: "E.E.U.U.|E.U.A.|EE.UU|US of A|United States (US)|Estados Unidos de América|Etats-Unis",
  UY: "República Oriental del Uruguay|Oriental Republic of Uruguay",
  VA: "Vaticano|Santa Sede",
  VC: "St Vincent and the Grenadines|San Vicente|San Vicente y las Granadinas",
  VE: "República Bolivariana de Venezuela|Venezuela, República Bolivariana de|Bolivarian Republic of Venezuela",
  XK: "Kosovo|Kosova|xk|Косово",
};

for (const [code, names] of Object.entries(WRITTEN))
  test(`${code} is written ${names}`, () => {
    for (const name of names.split("|")) expect(findCountry(name), name).toBe(code);
  });

test("what could mean two countries, a city or a wish is not guessed", () => {
  for (const name of [
    "Congo",
    "Republic of China",
    "Perú / Chile",
    "Lima, Perú",
    "Mexico City",
    "Nicaragua libre",
    "S. Vicente",
  ])
    expect(findCountry(name), name).toBeUndefined();
});
