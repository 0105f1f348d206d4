import type { Burst } from "#lib/quarantine/list.ts";
import { consoleText } from "../../../session.ts";

export async function GroupName({ burst: { kind, domain, isThrowaway, source } }: { burst: Burst }) {
  const { t } = await consoleText();
  const values = { domain: domain ?? "…", source: source ?? "" };
  return <bdi>{t(isThrowaway ? "quarantine.kind.throwaway" : `quarantine.kind.${kind}`, values)}</bdi>;
}

export function stateOfGroup({ holds, task, letInAt, waiting, isOverdue }: Burst) {
  if (!holds) return "noticed";
  if (task) return "working";
  if (letInAt) return "letIn";
  if (waiting === 0) return "looked";
  return isOverdue ? "overdue" : "held";
}

export function pickFacts({ signings, minutes, networks }: Burst) {
  return { signings, minutes, networks };
}
