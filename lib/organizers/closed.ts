import { isOn } from "../switches/in-force.ts";
import { knowSwitches } from "../switches/read.ts";

/** To all but hosts. */
export async function isLogInClosed(): Promise<boolean> {
  await knowSwitches();
  return isOn("close_log_in") || isOn("maintenance");
}
