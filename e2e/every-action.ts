import { AUTHOR_ACTIONS } from "./author-actions.ts";
import { ACTIONS } from "./console-actions.ts";
import { MODERATION } from "./console-moderation.ts";
import { PAPER_ACTIONS } from "./paper-actions.ts";
import { PARTNER_ACTIONS } from "./partner-actions.ts";
import { SAMPLE_ACTIONS } from "./sample-actions.ts";
import { SITE_ACTIONS } from "./site-actions.ts";
import { STATE_ACTIONS } from "./state-actions.ts";
import { STEP_ACTIONS } from "./step-actions.ts";
import { TEAM_ACTIONS } from "./team-actions.ts";
import { UPDATES } from "./update-actions.ts";
import { WEBHOOK_ACTIONS } from "./webhook-actions.ts";

export const EVERY_ACTION = {
  ...ACTIONS,
  ...AUTHOR_ACTIONS,
  ...MODERATION,
  ...PAPER_ACTIONS,
  ...PARTNER_ACTIONS,
  ...SAMPLE_ACTIONS,
  ...SITE_ACTIONS,
  ...STATE_ACTIONS,
  ...STEP_ACTIONS,
  ...TEAM_ACTIONS,
  ...UPDATES,
  ...WEBHOOK_ACTIONS,
};
