import { z } from "zod";

export const MailEvent = z.object({
  type: z.string().meta({
    description: "`email.bounced`, `email.suppressed` and `email.complained` are acted on; nothing else is.",
  }),
  data: z.object({
    to: z.array(z.string()),
    bounce: z.object({ type: z.string().meta({ description: "Acted on if it is `Permanent`." }) }).optional(),
  }),
});
export type MailEvent = z.infer<typeof MailEvent>;

export const MailEventAnswer = z.object({ status: z.literal("done") });
