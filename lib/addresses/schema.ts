import { z } from "zod";
import { parseAddress } from "./canonical.ts";
import { faultOfAddress } from "./fault.ts";
import { TYPED_MAX } from "./typed.ts";

export const Address = z
  .string({ error: (issue) => (issue.input === undefined ? "required" : "not_an_address") })
  .transform((text, context) => {
    const address = parseAddress(text);
    if (address) return address;
    if (text.trim() === "") context.addIssue({ code: "custom", message: "required" });
    else context.addIssue({ code: "custom", message: "not_an_address", params: faultOfAddress(text) });
    return z.NEVER;
  })
  .meta({ maxLength: TYPED_MAX });
