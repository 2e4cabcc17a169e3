import { type CommunicationKind, FIRST_AUDIENCE } from "~/domain/communications/communication";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

interface Draft {
  workspaceId: string;
  /** The plan or the pilot it speaks of. */
  planId?: string;
  pilotId?: string;
  code: string;
  kind: CommunicationKind;
  subject: string;
  opening?: string;
  byId: string;
  at: Date;
  /** Whom it is for; without any, the employees it affects. */
  audiences?: readonly string[];
}

/** A message that says whom it is for, and no answer of theirs yet. */
export async function writeDraft(db: Tx, draft: Draft): Promise<string> {
  const names = draft.audiences && draft.audiences.length > 0 ? draft.audiences : [FIRST_AUDIENCE];
  const row = await db.communication.create({
    data: {
      id: newId(),
      workspaceId: draft.workspaceId,
      planId: draft.planId ?? null,
      pilotId: draft.pilotId ?? null,
      code: draft.code,
      subject: draft.subject,
      opening: draft.opening ?? "",
      kind: draft.kind,
      createdById: draft.byId,
      createdAt: draft.at,
      updatedAt: draft.at,
      audiences: {
        create: names.map((audience, position) => ({
          id: newId(),
          workspaceId: draft.workspaceId,
          audience,
          position,
        })),
      },
    },
  });
  return row.id;
}
