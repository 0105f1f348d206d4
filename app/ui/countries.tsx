import { countryOptions } from "#lib/signatures/country-options.ts";

/** Country options. A string: as elements they would be half of the page's weight. */
export function Countries({ locale, chosen, none }: { locale: string; chosen?: string; none: string }) {
  const options = countryOptions(locale, none, chosen);
  return <select id="country" name="country" autoComplete="country" dangerouslySetInnerHTML={{ __html: options }} />;
}
