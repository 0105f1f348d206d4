import { z } from "zod";
import { door } from "#lib/door.ts";
import { refuse } from "#lib/forms/answer.ts";
import { readBody, respondJson, seeOther } from "#lib/http.ts";
import { issuesOf } from "#lib/issues.ts";
import { eraseSignature } from "#lib/signatures/erase.ts";
import { listSignature, ownedBy } from "#lib/signatures/own.ts";
import { withdrawSignature } from "#lib/signatures/withdraw.ts";

const OwnAct = z.object({ act: z.enum(["list", "hide", "withdraw", "erase"], { error: "not_a_choice" }) });

/** POST /api/my-signature/{token}: what signatories do with their signature. Each act again is the same as once. */
export const POST = door(async (request: Request, { params }: RouteContext<"/api/my-signature/[token]">) => {
  const { token } = await params;
  const body = await readBody(request);
  if (body instanceof Response) return body;
  const page = `/${body.locale}/my-signature/${token}`;
  const id = ownedBy(token);
  if (!id) return refuse(body, page, "unknown");
  const input = OwnAct.safeParse(body.fields);
  if (!input.success) return refuse(body, page, "invalid_input", { issues: issuesOf(input.error, body.locale) });
  await ACTS[input.data.act](id);
  return body.isForm ? seeOther(`${page}?done=${input.data.act}`) : respondJson({ status: "done" });
});

const ACTS = {
  list: (id: string) => listSignature(id, true),
  hide: (id: string) => listSignature(id, false),
  withdraw: (id: string) => withdrawSignature(id),
  erase: (id: string) => eraseSignature(id),
} satisfies Record<z.infer<typeof OwnAct>["act"], (id: string) => Promise<unknown>>;
