import { ROLES } from "#lib/team/role.ts";
import { Choices } from "../../choices.tsx";
import { consoleText } from "../../session.ts";

type Props = { title: string; chosen?: string; error?: string };

export async function RoleChoice({ title, chosen, error }: Props) {
  const { t } = await consoleText();
  const roles = ROLES.map((role) => {
    const label = (
      <>
        <strong>{t(`home.role.${role}`)}</strong> {t(`home.roleMeans.${role}`)}
      </>
    );
    return [role, label] as const;
  });
  return <Choices name="role" title={title} of={roles} chosen={chosen} error={error} />;
}
