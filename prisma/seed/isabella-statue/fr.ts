import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, « 10 Reasons OAS Secretary General Luis Almagro Has to Go », Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), 17 janvier 2022 (en anglais).";

export const fr: SeedText = {
  title: "Retirez la statue d’Isabelle la Catholique devant l’OEA (janvier 2022)",
  summary:
    "Lettre ouverte à l’Organisation des États américains (janvier 2022) : retirez la statue de la reine Isabelle la Catholique placée devant votre bâtiment.",
  addressee: "L’Organisation des États américains (OEA)",
  letter: `*État au 17 janvier 2022*

À l’Organisation des États américains,

Avant que le premier délégué ait ouvert la bouche, votre bâtiment a parlé. Devant lui se dresse une statue de la reine Isabelle Ire de Castille, la Catholique, et une statue, à cette place, signifie : voici quelqu’un que nous honorons. Nous vous demandons de la retirer.

Pour beaucoup d’habitants de ce continent, et pour nous, cette figure est indissociable de la domination coloniale, du racisme qui lui a servi de justification et de ce que les peuples autochtones ont subi durant les siècles suivants. Leonardo Flores, coordinateur de campagne à CODEPINK, parle d’holocauste. D’autres voient en elle une souveraine de leur histoire, ou une œuvre d’art. C’est leur droit. Mais ce qui s’élève devant une institution publique est un honneur, rendu au nom de tous ceux pour qui elle parle, y compris les descendants des premiers habitants.

Nous ne sommes pas les premiers. Flores écrivait sur Global Research, le 17 janvier 2022, que des gouvernements de toute l’Amérique latine retiraient de tels monuments, que CODEPINK avait demandé en juillet 2021 un entretien sur cette statue et que le Secrétaire général, Luis Almagro, n’en avait pas tenu compte. Des personnalités des Amériques, annonçait-il, lanceraient bientôt le même appel.

Déplacer une statue n’efface pas le passé. Seul change qui nous honorons, et où.

Nous vous demandons :

1. de recevoir ceux qui ont sollicité un entretien ;
2. de retirer la statue ;
3. de décider avec les peuples autochtones des Amériques de ce qui la remplacera, s’il le faut.

Dites-nous quand : nous publierons votre réponse avec cette lettre.

Une maison qui est à toutes les Amériques devrait les accueillir toutes.

Avec notre haute considération,

*Les signataires*

---

Source : ${article}`,
  reasons: [],
};
