import { z } from "zod";
import { parseAddress } from "./canonical.ts";

export const Address = z
  .string({ error: (issue) => (issue.input === undefined ? "required" : "not_an_address") })
  .transform((text, context) => {
    const address = parseAddress(text);
    if (address) return address;
    context.addIssue({ code: "custom", message: text.trim() === "" ? "required" : "not_an_address" });
    return z.NEVER;
  });
