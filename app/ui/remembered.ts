/** Under which name this tab keeps the address that was typed, until it is closed: the code's form asks for it again. */
const NAME = "email";

/** A browser may keep nothing for sites; then nothing is remembered. */
export function remember(address: string): void {
  try {
    sessionStorage.setItem(NAME, address);
  } catch {}
}

export function recall(): string {
  try {
    return sessionStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
}
