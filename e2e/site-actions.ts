import { randomUUID } from "node:crypto";
import type { Action } from "./console-actions.ts";

export const SITE_ACTIONS: Record<string, Action> = {
  "site/switches/actions.ts turnOn": {
    ...{ open: "hosts", page: "site/switches", fields: () => ({ name: "hide_lists", reason: randomUUID() }) },
  },
  "site/identity/actions.ts save": {
    ...{ open: "hosts", page: "site/identity", fields: () => ({ revision: "0" }), but: { host: 200 } }, // overtaken
  },
  "site/identity/actions.ts attach": {
    ...{ open: "hosts", page: "site/identity", fields: () => ({}), but: { host: 200 } }, // no file
  },
  "site/identity/actions.ts detach": { open: "hosts", page: "site/identity", fields: () => ({}) },
  "site/switches/actions.ts turnOff": {
    ...{ open: "hosts", page: "site/switches", fields: () => ({ name: "hide_lists" }) },
  },
};
