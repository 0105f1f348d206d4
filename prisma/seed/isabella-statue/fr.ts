import type { SeedText } from "../shape.ts";

export const fr: SeedText = {
  title: "Retirez la statue d’Isabelle la Catholique qui se dresse devant l’OEA",
  summary:
    "Lettre ouverte à l’Organisation des États américains : retirez la statue de la reine Isabelle la Catholique placée devant votre bâtiment.",
  addressee: "L’Organisation des États américains (OEA)",
  letter: `À l’Organisation des États américains

Devant votre bâtiment se dresse une statue de la reine Isabelle la Catholique. Nous, signataires de cette lettre, vous demandons de la retirer.

Pour beaucoup d’habitants de ce continent, et pour nous, cette figure est indissociable de la domination coloniale, du racisme qui lui a servi d’excuse et de ce que les peuples autochtones ont subi durant les siècles suivants. Nous savons que d’autres voient en elle une souveraine de leur propre histoire, ou simplement une œuvre d’art, et nous n’entendons interdire ce regard à personne. Mais une statue érigée devant une institution publique n’est pas seulement un souvenir : c’est un honneur, et il est rendu au nom de tous ceux pour qui l’institution parle, y compris les descendants de ceux qui vivaient déjà ici.

Nous ne sommes pas les premiers à le dire. Dans un article paru sur le site Global Research et daté du 17 janvier 2022, Leonardo Flores écrivait que, dans toute l’Amérique latine, des gouvernements faisaient retirer des monuments de cette sorte. Il y indiquait que CODEPINK, l’organisation pour laquelle il travaille, avait demandé en juillet 2021 une rencontre au sujet du retrait de la statue et que le Secrétaire général, Luis Almagro, n’y avait pas donné suite. Il annonçait enfin que des personnalités des Amériques lanceraient le même appel dans une lettre ouverte. C’est à cette cause que nous joignons nos noms.

Déplacer une statue n’efface pas le passé. Ce qui a eu lieu demeure dans les archives, dans les écoles, dans la mémoire de celles et ceux qui en portent encore les effets. Seul change le choix de qui nous honorons, et du lieu où nous le faisons.

Nous vous demandons de recevoir ceux qui ont sollicité un entretien, de retirer la statue et de décider avec les peuples autochtones des Amériques de ce qui doit prendre sa place, si quelque chose doit la prendre.

Avec notre considération,

Les signataires`,
  reasons: [],
};
