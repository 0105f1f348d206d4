import type { SeedText } from "../shape.ts";

export const fr: SeedText = {
  title: "Retirez la statue d’Isabelle la Catholique qui se dresse devant l’OEA",
  summary:
    "Lettre ouverte à l’Organisation des États américains : retirez la statue de la reine Isabelle la Catholique placée devant votre bâtiment.",
  addressee: "L’Organisation des États américains (OEA)",
  letter: `À l’Organisation des États américains

Avant que le premier délégué ait ouvert la bouche, votre bâtiment a parlé. Devant lui se dresse une statue de la reine Isabelle la Catholique, et une statue, à cette place, signifie : voici quelqu’un que nous honorons. Nous, signataires de cette lettre, vous demandons de la retirer.

Pour beaucoup d’habitants de ce continent, et pour nous, cette figure est indissociable de la domination coloniale, du racisme qui lui a servi d’excuse et de ce que les peuples autochtones ont subi durant les siècles suivants. Nous savons que d’autres voient en elle une souveraine de leur propre histoire, ou simplement une œuvre d’art, et nous n’entendons interdire ce regard à personne. Mais ce qui s’élève devant une institution publique n’est pas seulement un souvenir : c’est un honneur, et il est rendu au nom de tous ceux pour qui l’institution parle, y compris les descendants de ceux qui vivaient ici les premiers.

Nous ne sommes pas les premiers à le dire. Leonardo Flores, coordinateur de campagne à CODEPINK, écrivait sur le site Global Research, le 17 janvier 2022, que dans toute l’Amérique latine des gouvernements faisaient retirer des monuments de cette sorte ; que son organisation avait demandé en juillet 2021 une rencontre au sujet du retrait de celui-ci ; et que le Secrétaire général, Luis Almagro, n’en avait tenu aucun compte. Des personnalités des Amériques, annonçait-il, lanceraient le même appel dans une lettre ouverte. C’est à cette cause que nous joignons nos noms.

Déplacer une statue n’efface pas le passé. Ce qui a eu lieu demeure dans les archives, dans les écoles, dans la mémoire de celles et ceux qui en portent encore les effets. Seul change le choix de qui nous honorons, et du lieu où nous le faisons.

Nous vous demandons trois choses. Recevez ceux qui ont sollicité un entretien. Retirez la statue. Et décidez, avec les peuples autochtones des Amériques, de ce qui doit prendre sa place, si quelque chose doit la prendre.

Avec notre considération,

*Les signataires*`,
  reasons: [],
};
