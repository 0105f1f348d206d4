/** In the order of the console. `pause_emails` is a hold (lib/holds); the others are rows of `switches`. */
export const SWITCHES = {
  pause_signing: { ofCampaign: true, hasText: true },
  pause_emails: { ofCampaign: true, hasText: false },
  require_proof: { ofCampaign: true, hasText: false },
  quarantine_all: { ofCampaign: true, hasText: false },
  hide_lists: { ofCampaign: true, hasText: false },
  close_log_in: { ofCampaign: false, hasText: false },
  maintenance: { ofCampaign: false, hasText: true },
} as const;
export type SwitchName = keyof typeof SWITCHES;

export const SWITCH_NAMES = keysOf(SWITCHES);

export function isSwitch(name: string): name is SwitchName {
  return SWITCH_NAMES.some((known) => known === name);
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  const names: Key[] = [];
  for (const name in record) names.push(name);
  return names;
}
