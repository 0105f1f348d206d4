"use server";

import { attachPicture, describePicture, detachPicture } from "#lib/authors/picture.ts";
import { PictureChange, PictureInput, PictureRef } from "#lib/authors/schema.ts";
import { act } from "../../../act.ts";

const pageOf = ({ campaign, use }: PictureRef, done: string) => {
  const place = use === "author" ? "author" : "picture";
  return { ok: true, to: `/organize/${campaign}/letter/${place}?done=${done}` } as const;
};

const FIELDS: Record<string, string> = {
  alt_missing: "alt",
  no_picture: "picture",
  picture_too_large: "picture",
  not_a_picture: "picture",
};

const issuesOf = (error: string) => (FIELDS[error] ? [{ field: FIELDS[error], code: error }] : undefined);

export async function attach(sent: FormData): Promise<void> {
  const file = sent.get("picture");
  const read = async () => new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
  return act("picture", sent, PictureInput, async ({ id }, input) => {
    const outcome = await attachPicture(id, input, read);
    return outcome.ok ? pageOf(input, "pictured") : { ...outcome, issues: issuesOf(outcome.error) };
  });
}

export async function describe(sent: FormData): Promise<void> {
  return act("picture-words", sent, PictureChange, async ({ id }, input) => {
    const outcome = await describePicture(id, input);
    return outcome.ok ? pageOf({ ...input, use: "letter" }, "described") : outcome;
  });
}

export async function detach(sent: FormData): Promise<void> {
  return act("picture", sent, PictureRef, async ({ id }, input) => {
    const outcome = await detachPicture(id, input);
    return outcome.ok ? pageOf(input, "unpictured") : outcome;
  });
}
