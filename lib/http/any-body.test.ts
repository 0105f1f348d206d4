import { expect, test } from "vitest";
import { readAnyBody } from "./body.ts";

test("a body of any kind, or none, is read from any site where a token is proof enough", async () => {
  const from = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const read = async (type: string | undefined, body?: string) =>
    (
      await readAnyBody(
        new Request("https://letters.example/x", {
          method: "POST",
          body,
          headers: { ...from, ...(type && { "content-type": type }) },
        }),
      )
    ).fields;
  expect(await read("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")).toEqual({
    "List-Unsubscribe": "One-Click",
  });
  const part = '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
  expect(await read("multipart/form-data; boundary=b", part)).toEqual({ "List-Unsubscribe": "One-Click" });
  for (const type of [
    undefined,
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/plain",
    "application/json",
  ])
    expect(await read(type), type).toEqual({});
  expect(await read("text/plain", "List-Unsubscribe=One-Click")).toEqual({});
  expect(await read("application/json", "{")).toEqual({});
  expect(await read("application/json", '{"act":"start"}')).toEqual({ act: "start" });
});
