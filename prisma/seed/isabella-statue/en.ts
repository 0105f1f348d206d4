import type { SeedText } from "../shape.ts";

const article =
  "Leonardo Flores, “10 Reasons OAS Secretary General Luis Almagro Has to Go,” Global Research ([www.globalresearch.ca](https://www.globalresearch.ca)), January 17, 2022.";

export const en: SeedText = {
  title: "Remove the statue of Queen Isabella outside the OAS building (January 2022)",
  summary:
    "An open letter to the Organization of American States (January 2022): take down the statue of Queen Isabella the Catholic in front of your building.",
  addressee: "The Organization of American States (OAS)",
  letter: `*As of January 17, 2022*

To the Organization of American States:

Before the first delegate has said a word, your building has spoken. In front of it stands a statue of Queen Isabella of Castile, called the Catholic, and a statue in that place says: here is someone we honor. We ask you to remove it.

For many people of this hemisphere, and for us, her figure cannot be separated from colonial rule, from the racism that justified it, and from what the Indigenous peoples suffered through the centuries that followed. Leonardo Flores, a campaign coordinator with CODEPINK, uses the word holocaust. Others see in her a sovereign of their own history, or simply a work of art. That view is theirs to keep. But what stands before a public institution is an honor, conferred in the name of all for whom it speaks, the descendants of the first inhabitants included.

We are not the first to ask. Flores wrote in Global Research on January 17, 2022, that governments throughout Latin America were taking such monuments down, that CODEPINK had requested a meeting about this one in July 2021, and that the Secretary General, Luis Almagro, had ignored the request. Prominent figures of the Americas, he announced, would soon make the same appeal.

To move a statue is not to erase the past. What changes is only whom we choose to honor, and where.

We ask you to:

1. receive those who have asked to be heard;
2. remove the statue;
3. decide with the Indigenous peoples of the Americas what, if anything, should take its place.

We would be glad to hear when, and will publish your answer with this letter.

A house that belongs to all the Americas should greet all of them.

Respectfully,

*The undersigned*

---

Source: ${article}`,
  reasons: [],
};
