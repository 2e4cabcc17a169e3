import type { Tx } from "../database.server";
import { sameText } from "../same-text.server";

/** The field that bears the name on that noun already, whatever its letters' case. */
export const findFieldOfName = (
  db: Tx,
  { workspaceId, noun, name }: { workspaceId: string; noun: string; name: string },
  exceptId = "",
): Promise<{ id: string; retiredAt: Date | null } | null> =>
  db.customField.findFirst({
    where: { workspaceId, noun, id: { not: exceptId }, name: sameText(name) },
    select: { id: true, retiredAt: true },
  });

export const sayNameTaken = ({ retiredAt }: { retiredAt: Date | null }): string =>
  retiredAt === null
    ? "There is a field of this name already."
    : "A retired field bears this name. Bring that one back, its values are still there.";
