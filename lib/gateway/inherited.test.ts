import { expect, test } from "vitest";
import { inheritedSocket } from "./inherited.ts";

test("a socket is inherited only if it was passed to this very process", () => {
  expect(inheritedSocket({ LISTEN_PID: "7", LISTEN_FDS: "1" }, 7)).toEqual({ fd: 3 });
  expect(inheritedSocket({ LISTEN_PID: "6", LISTEN_FDS: "1" }, 7)).toBeUndefined();
  expect(inheritedSocket({}, 7)).toBeUndefined();
});
