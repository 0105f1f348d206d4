import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { findSignatory } from "#lib/search/read.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { Address } from "./address.tsx";
import { Comment } from "./comment.tsx";
import { Counting } from "./counting.tsx";
import { Erasure } from "./erasure.tsx";
import { Listing } from "./listing.tsx";
import { Prominence } from "./prominence.tsx";
import { SignatoryFacts } from "./signatory-facts.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("signatories.title") };
}

export default async function Signatory({
  params,
  searchParams,
}: PageProps<"/organize/[slug]/people/signatories/[id]">) {
  const { slug, id: idParam } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const { signatory } = orNotFound(await findSignatory(id, slug, z.uuid().safeParse(idParam).data ?? notFound()));
  return (
    <>
      <h1>
        <bdi>{signatory.name}</bdi>
      </h1>
      <p>
        <a href={`/organize/${slug}/people/signatories`}>{t("signatories.back")}</a>
      </p>
      <DoneMessage of="signatories" name={done} />
      <SignatoryFacts signatory={signatory} />
      <Address slug={slug} id={signatory.id} />
      {signatory.comment && <Comment slug={slug} signatory={signatory} comment={signatory.comment} />}
      <Counting slug={slug} signatory={signatory} />
      <Listing slug={slug} signatory={signatory} />
      {(signatory.state === "counted" || signatory.prominent) && <Prominence slug={slug} signatory={signatory} />}
      <Erasure slug={slug} id={signatory.id} />
    </>
  );
}
