import { notFound } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import "#app/ui/styles.ts";
import type { Viewport } from "next";
import { Frame } from "#app/ui/frame.tsx";
import { isLocale } from "#lib/locale/locales.ts";

/** Rendered per request; the page cache in front (lib/gateway) absorbs most. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f3ea" },
    { media: "(prefers-color-scheme: dark)", color: "#12100d" },
  ],
};

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  return (
    <Frame locale={locale} home={`/${locale}`}>
      {children}
    </Frame>
  );
}
