import { ADDRESS_MAX, parseAddress } from "./canonical.ts";
import { suggestAddress } from "./suggest.ts";
import { addressIn, TYPED_MAX } from "./typed.ts";

type AddressFault = { hint?: string; what?: string };

/** Why a text is no address: `hint` is a message, which may name `what`. */
export function faultOfAddress(text: string): AddressFault {
  if (text.length > TYPED_MAX) return { hint: "address_long" };
  const typed = addressIn(text);
  if (!typed.includes("@")) return {};
  const repaired = repair(typed);
  const meant = repaired && (parseAddress(repaired) ?? suggestAddress(repaired));
  if (meant && parseAddress(meant) === meant) return { hint: "address_meant", what: suggestAddress(meant) ?? meant };
  if (/@[^@]+@/.test(typed)) return { hint: "address_two" };
  const local = typed.slice(0, typed.lastIndexOf("@"));
  if (/^\.|\.\.|\.$/.test(local)) return { hint: "address_dots" };
  const [wrong] = /[^a-z0-9!#$%&'*+/=?^_`{|}~.-]/iu.exec(local) ?? [];
  if (wrong) return { hint: wrong.trim() === "" ? "address_blank" : "address_letter", what: wrong };
  if (typed.length > ADDRESS_MAX) return { hint: "address_long" };
  return local === "" ? {} : { hint: "address_domain" };
}

/** Without blanks, commas and repeated signs, unless it could be two addresses. */
function repair(typed: string): string | undefined {
  const [local = "", domain = "", ...more] = typed.replace(/\s+/g, "").split(/@+/);
  if (more.length > 0 || local === "" || domain === "") return;
  return `${local}@${domain.replace(/[,;.]+/g, ".").replace(/^\./, "")}`;
}
