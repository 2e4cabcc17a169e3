import { done, invalid, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import type { Tx } from "../database.server";

/** Whoever agreed to a hold or a cancellation is a real, active person of this workspace. */
export async function checkAgreement(db: Tx, viewer: Viewer, personId: string): Promise<Result<null>> {
  const known = await db.person.count({
    where: { id: personId, workspaceId: viewer.workspaceId, active: true },
  });
  return known === 1
    ? done(null)
    : invalid("Say who agreed: choose an active person of this workspace.", {
        agreedById: ["This person is not active here."],
      });
}
