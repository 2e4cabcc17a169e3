import { type CommunicationKind, FIRST_AUDIENCE } from "~/domain/communications/communication";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

interface Draft {
  workspaceId: string;
  planId: string;
  code: string;
  kind: CommunicationKind;
  subject: string;
  byId: string;
  at: Date;
  /** Whom it is for; without any, the employees it affects. */
  audiences?: readonly string[];
}

/** A message with nothing in it yet but whom it is for. */
export async function writeDraft(db: Tx, draft: Draft): Promise<string> {
  const names = draft.audiences && draft.audiences.length > 0 ? draft.audiences : [FIRST_AUDIENCE];
  const row = await db.communication.create({
    data: {
      id: newId(),
      workspaceId: draft.workspaceId,
      planId: draft.planId,
      code: draft.code,
      subject: draft.subject,
      kind: draft.kind,
      createdById: draft.byId,
      createdAt: draft.at,
      updatedAt: draft.at,
      audiences: {
        create: names.map((audience, position) => ({ id: newId(), audience, position })),
      },
    },
  });
  return row.id;
}
