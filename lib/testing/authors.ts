import { changeContact } from "../authors/contact.ts";
import { findAuthor } from "../authors/find.ts";
import { MessageInput } from "../authors/message.ts";
import { answerContact, makeContactToken } from "../authors/prove.ts";
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

/** The link in the email that asks a contact address. */
export async function contactToken(slug: string, now = new Date()): Promise<string> {
  const { contactId } = await db().author.findFirstOrThrow({ where: { campaign: { slug } } });
  return makeContactToken(contactId ?? "", now);
}

export async function proveContact(slug: string, now = new Date()) {
  return answerContact(await contactToken(slug, now), "yes", now);
}

/** An address that is asked whether it takes messages. */
async function anAskedContact(now: Date) {
  const letter = await aCampaign();
  const { id, email: owner } = await aMember(letter, "owner");
  const email = anAddress();
  await nameAuthor(id, letter.slug);
  await changeContact(id, { campaign: letter.slug, email }, now);
  return { email, owner, token: await contactToken(letter.slug, now) };
}

/** Queues each kind of email about contact addresses and returns its recipient. */
export const contactKinds = (now: Date) => ({
  contact_check: async () => (await anAskedContact(now)).email,
  contact_stopped: async () => {
    const { owner, token } = await anAskedContact(now);
    await answerContact(token, "no", now);
    return owner;
  },
});

/** A message that waits for its writer to prove the address. */
export async function aMessage(now: Date, { relayed = false } = {}) {
  const letter = await aCampaign();
  const { id } = await aMember(letter, "owner");
  const [author, writer] = [anAddress(), anAddress()];
  await nameAuthor(id, letter.slug);
  await changeContact(id, { campaign: letter.slug, email: author }, now);
  await proveContact(letter.slug, now);
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
