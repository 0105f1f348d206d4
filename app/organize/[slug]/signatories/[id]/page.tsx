import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { findSignatory } from "#lib/search/read.ts";
import { Done } from "../../../done.tsx";
import { consoleText, requireOrganizer } from "../../../session.ts";
import { orNotFound } from "../../../stop.ts";
import { Address } from "./address.tsx";
import { Comment } from "./comment.tsx";
import { Counting } from "./counting.tsx";
import { Known } from "./known.tsx";
import { Listing } from "./listing.tsx";
import { StandFirst } from "./stand-first.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await consoleText();
  return { title: t("signatories.title") };
}

export default async function Signatory({ params, searchParams }: PageProps<"/organize/[slug]/signatories/[id]">) {
  const { slug, id: asked } = await params;
  const { done } = await searchParams;
  const { id } = await requireOrganizer();
  const { t } = await consoleText();
  const { signatory } = orNotFound(await findSignatory(id, slug, z.uuid().safeParse(asked).data ?? notFound()));
  return (
    <>
      <h1>
        <bdi>{signatory.name}</bdi>
      </h1>
      <p>
        <a href={`/organize/${slug}/signatories`}>{t("signatories.back")}</a>
      </p>
      <Done of="signatories" name={done} />
      <Known signatory={signatory} />
      <Address slug={slug} id={signatory.id} />
      {signatory.comment && <Comment slug={slug} signatory={signatory} comment={signatory.comment} />}
      <Counting slug={slug} signatory={signatory} />
      <Listing slug={slug} signatory={signatory} />
      {(signatory.state === "counted" || signatory.prominent) && <StandFirst slug={slug} signatory={signatory} />}
    </>
  );
}
