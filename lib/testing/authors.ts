import { changeContact } from "../authors/contact.ts";
import { findAuthor } from "../authors/find.ts";
import { MessageInput } from "../authors/message.ts";
import { makeMessageToken, relayMessage } from "../authors/relay.ts";
import { saveAuthor } from "../authors/save.ts";
import { AuthorChange } from "../authors/schema.ts";
import { sendTest } from "../authors/sender.ts";
import { writeToAuthor } from "../authors/write.ts";
import { db } from "../db.ts";
import { aCampaign, anAddress } from "./makers.ts";
import { aMember } from "./organizers.ts";

/** Names the author with the revision that is on screen. */
export async function nameAuthor(organizerId: string, slug: string, fields: Record<string, string> = {}) {
  const found = await findAuthor(organizerId, slug);
  if (!found.ok) return found;
  const { revision } = found.author;
  const typed = { kind: "person", name: "Ana Quispe", website: "", "role-en": "", "role-es": "", ...fields };
  return saveAuthor(organizerId, AuthorChange.parse({ campaign: slug, revision: String(revision), ...typed }));
}

/** A message that waits for its writer to prove the address. */
export async function aMessage(now: Date, { relayed = false } = {}) {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const [author, writer] = [anAddress(), anAddress()];
  await nameAuthor(id, letter.slug);
  await changeContact(id, { campaign: letter.slug, email: author });
  const input = MessageInput.parse({ name: "Inés", email: writer, message: "One question" });
  await writeToAuthor(letter.slug, input, { locale: "en" }, now);
  const { id: message, createdAt } = await db().message.findFirstOrThrow({ orderBy: { id: "desc" } });
  const token = makeMessageToken(message, createdAt);
  if (relayed) {
    await db().mail.deleteMany();
    await relayMessage(token, now);
  }
  return { author, writer, token };
}

export async function aTestMail(now: Date): Promise<string> {
  const letter = await aCampaign();
  const { id, email } = await aMember(letter, "editor");
  await sendTest(id, { campaign: letter.slug, locale: "en" }, now);
  return email;
}
