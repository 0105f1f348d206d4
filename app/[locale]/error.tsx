"use client";

import { useParams } from "next/navigation";
import { DEFAULT_LOCALE, isLocale } from "#lib/locale/locales.ts";

/** Few words, and none of next-intl's: this page must work when nothing else does. */
const WORDS = {
  en: { title: "Something went wrong", lead: "The fault is ours. Please try again in a moment.", again: "Try again" },
  es: {
    title: "Algo salió mal",
    lead: "La falla es nuestra. Inténtelo de nuevo en un momento.",
    again: "Intentar de nuevo",
  },
  pt: { title: "Algo deu errado", lead: "A falha é nossa. Tente de novo daqui a pouco.", again: "Tentar de novo" },
  fr: {
    title: "Une erreur est survenue",
    lead: "Le problème vient de nous. Veuillez réessayer dans un instant.",
    again: "Réessayer",
  },
};

export default function Failure({ reset }: { reset: () => void }) {
  const { locale } = useParams();
  const words = WORDS[isLocale(locale) ? locale : DEFAULT_LOCALE];
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <button type="button" onClick={reset}>
        {words.again}
      </button>
    </>
  );
}
