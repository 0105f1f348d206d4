/** Of the consent texts that signing has shown (consents/N.json), the one it shows now. */
export const CONSENT = 2;
