import { type CommunicationKind, FIRST_AUDIENCE } from "~/domain/communications/communication";
import type { AskedFigure } from "~/domain/communications/figures/asked-figure";
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
  audiences?: readonly DraftAudience[];
  /** Live figures that the opening shows. */
  figures?: readonly AskedFigure[];
  /** A result that is not good news, and the day on which it became known. */
  badNews?: boolean;
  resultOn?: string;
  /** The message whose figures it corrects. */
  correctsId?: string;
}

/** By its name, and as an audience of the register where it is one. */
export interface DraftAudience {
  audience: string;
  audienceId?: string | null;
}

/** A message that says whom it is for, and no answer of theirs yet. */
export async function writeDraft(db: Tx, draft: Draft): Promise<string> {
  const audiences = draft.audiences?.length ? draft.audiences : [{ audience: FIRST_AUDIENCE }];
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
      badNews: draft.badNews ?? false,
      resultOn: draft.resultOn ?? null,
      correctsId: draft.correctsId ?? null,
      audiences: {
        create: audiences.map(({ audience, audienceId }, position) => ({
          id: newId(),
          workspaceId: draft.workspaceId,
          audience,
          audienceId: audienceId ?? null,
          position,
        })),
      },
      figures: {
        create: (draft.figures ?? []).map(({ name, label, source, decimals }, position) => ({
          id: newId(),
          name,
          label,
          source,
          decimals,
          position,
        })),
      },
    },
  });
  return row.id;
}

/** Those who were told of it when it began hear what came of it. */
export const listAnnounced = (
  db: Tx,
  about: { planId: string } | { pilotId: string },
): Promise<DraftAudience[]> =>
  db.communicationAudience.findMany({
    where: { communication: { ...about, kind: "announcement" }, status: { not: "cancelled" } },
    select: { audience: true, audienceId: true },
    orderBy: { position: "asc" },
  });
