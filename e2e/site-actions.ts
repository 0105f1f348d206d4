import { randomUUID } from "node:crypto";
import type { Action } from "./console-actions.ts";

export const SITE_ACTIONS: Record<string, Action> = {
  "site/switches/actions.ts turnOn": {
    ...{ open: "hosts", page: "site/switches", fields: () => ({ name: "hide_lists", reason: randomUUID() }) },
  },
  "site/switches/actions.ts turnOff": {
    ...{ open: "hosts", page: "site/switches", fields: () => ({ name: "hide_lists" }) },
  },
};
