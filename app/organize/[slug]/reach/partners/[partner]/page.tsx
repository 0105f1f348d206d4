import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PartnerNumbers } from "#app/ui/partner-numbers.tsx";
import { Snippets } from "#app/ui/snippets.tsx";
import { isLocale, LOCALES, languageName } from "#lib/locale/locales.ts";
import { readPartner } from "#lib/partners/list.ts";
import { DoneMessage } from "../../../../done-message.tsx";
import { findOwn } from "../../../../find-own.ts";
import { orNotFound } from "../../../../or-not-found.ts";
import { consoleText, requireOrganizer } from "../../../../session.ts";
import { dayWords } from "../../../../time.ts";
import { KeyPart } from "./key-part.tsx";
import { LinkPart } from "./link-part.tsx";
import { ListPart } from "./list-part.tsx";
import { NamePart } from "./name-part.tsx";
import { Stop } from "./stop.tsx";

type Props = PageProps<"/organize/[slug]/reach/partners/[partner]">;

async function load(params: Props["params"]) {
  const { slug, partner } = await params;
  const { id } = await requireOrganizer();
  return { slug, ...orNotFound(await readPartner(id, slug, z.uuid().safeParse(partner).data ?? notFound())) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await consoleText();
  const { partner } = await load(params);
  return { title: `${partner.name} · ${t("partners.title")}` };
}

export default async function Partner({ params, searchParams }: Props) {
  const { slug, partner, link, token, writes, mayOpen, owns, listed, ...numbers } = await load(params);
  const query = await searchParams;
  const { id } = await requireOrganizer();
  const { locale, t } = await consoleText();
  const { campaign } = orNotFound(await findOwn(id, slug, locale));
  const { state } = campaign;
  const { key, name, website, stoppedAt } = partner;
  const language = isLocale(query.in) ? query.in : locale;
  const live = state !== "draft" && state !== "archived";
  const own = { slug, partner: partner.id };
  return (
    <>
      <p className="back">
        <a href={`/organize/${slug}/reach/partners`}>{t("partners.all")}</a>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {website && (
        <p>
          <a href={website} rel="noreferrer">
            {website}
          </a>
        </p>
      )}
      <DoneMessage of="partners" name={query.done} />
      {stoppedAt && <p className="notice">{t("partners.stopped", { date: dayWords(stoppedAt, locale) })}</p>}
      <PartnerNumbers numbers={partner} {...numbers} locale={locale} />
      {key && (
        <section aria-labelledby="snippets-title">
          <h2 id="snippets-title">{t("partners.snippets")}</h2>
          <p>{t("partners.snippetsLead")}</p>
          {!live && <p className="notice">{t(state === "draft" ? "partners.notYet" : "partners.archived")}</p>}
          <nav className="actions" aria-label={t("partners.snippetsIn")}>
            {LOCALES.map((one) => (
              <a
                key={one}
                href={`/organize/${slug}/reach/partners/${partner.id}?in=${one}#snippets-title`}
                aria-current={one === language ? "true" : undefined}
              >
                {languageName(one, locale)}
              </a>
            ))}
          </nav>
          <Snippets slug={slug} title={campaign.title} from={key} locale={language} words={locale} live={live} />
        </section>
      )}
      {writes && (
        <>
          {!stoppedAt && mayOpen && <LinkPart {...own} link={link} token={token} language={language} />}
          {!stoppedAt && owns && <ListPart {...own} policy={partner.listPolicy} count={listed} />}
          <KeyPart {...own} inForce={key} former={partner.formerKeys} stopped={stoppedAt !== null} />
          <NamePart {...own} name={name} website={website} />
          {!stoppedAt && <Stop {...own} name={name} />}
        </>
      )}
    </>
  );
}
