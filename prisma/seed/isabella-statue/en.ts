import type { SeedText } from "../shape.ts";

export const en: SeedText = {
  title: "Remove the statue of Queen Isabella outside the OAS building",
  summary:
    "An open letter to the Organization of American States: take down the statue of Queen Isabella that stands in front of your building.",
  addressee: "The Organization of American States (OAS)",
  letter: `To the Organization of American States:

In front of your building stands a statue of Queen Isabella. We, the undersigned, ask you to remove it.

For many people of this hemisphere, and for us, her figure cannot be separated from colonial rule, from the racism that justified it, and from what the Indigenous peoples suffered through the centuries that followed. We know that others look at her and see a sovereign of their own history, or simply a work of art. Nobody needs to be forbidden that view. But a statue set up in front of a public institution is more than a memory. It is an honor, and it is conferred in the name of everyone for whom the institution speaks, the descendants of those who were here first included.

We are not the first to raise this. In an article dated 17 January 2022, Leonardo Flores wrote in Global Research that governments throughout Latin America were taking such monuments down, that CODEPINK, for which he works, had requested a meeting in July 2021 to talk about removing this one, and that the Secretary General, Luis Almagro, had ignored the request. He announced that prominent figures of the Americas would make the same appeal in an open letter. We add our names to that cause.

To move a statue is not to erase the past. What happened remains in the archives, in the schools and in the memory of those who still live with it. What changes is only whom we choose to honor, and where.

We ask you to take three steps: to receive those who have asked to be heard; to remove the statue; and to decide together with the Indigenous peoples of the Americas what, if anything, should be seen in its place.

Respectfully,

The undersigned`,
  reasons: [],
};
