import type { SeedText } from "../shape.ts";

export const en: SeedText = {
  title: "Remove the statue of Queen Isabella outside the OAS building",
  summary:
    "An open letter to the Organization of American States: take down the statue of Queen Isabella that stands in front of your building.",
  addressee: "The Organization of American States (OAS)",
  letter: `To the Organization of American States:

Before the first delegate has said a word, your building has spoken. In front of it stands a statue of Queen Isabella, and a statue in that place says: here is someone we honor. We, the undersigned, ask you to remove it.

For many people of this hemisphere, and for us, her figure cannot be separated from colonial rule, from the racism that justified it, and from what the Indigenous peoples suffered through the centuries that followed. We know that others look at her and see a sovereign of their own history, or simply a work of art. Nobody needs to be forbidden that view. But what stands before a public institution is more than a memory. It is an honor, conferred in the name of everyone for whom the institution speaks, the descendants of those who were here first included.

We are not the first to raise this. Leonardo Flores, a campaign coordinator with CODEPINK, wrote in Global Research on January 17, 2022, that governments throughout Latin America were taking such monuments down; that his organization had requested a meeting in July 2021 to talk about removing this one; and that the Secretary General, Luis Almagro, had ignored the request. Prominent figures of the Americas, he announced, would make the same appeal in an open letter. We add our names to that cause.

To move a statue is not to erase the past. What happened remains in the archives, in the schools and in the memory of those who still live with it. What changes is only whom we choose to honor, and where.

We ask you for three things. Receive those who have asked to be heard. Remove the statue. And decide, together with the Indigenous peoples of the Americas, what, if anything, should be seen in its place.

Respectfully,

*The undersigned*`,
  reasons: [],
};
