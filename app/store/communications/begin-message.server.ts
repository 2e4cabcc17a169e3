import type { CommunicationKind } from "~/domain/communications/communication";
import type { AskedFigure } from "~/domain/communications/figures/asked-figure";
import type { BegunWords } from "~/domain/communications/templates/template";
import type { Prisma } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

interface Begun {
  workspaceId: string;
  code: string;
  kind: CommunicationKind;
  planId: string | null;
  pilotId: string | null;
  words: BegunWords;
  audiences: readonly { audience: string; audienceId: string | null }[];
  byId: string;
  at: Date;
}

/** A message as it begins: its words, its figures, and an unanswered version for each audience. */
export async function beginMessage(db: Tx, begun: Begun): Promise<{ id: string; versionIds: string[] }> {
  const { workspaceId, words, byId, at } = begun;
  const id = newId();
  const versions = begun.audiences.map((each, position) => ({
    ...each,
    id: newId(),
    workspaceId,
    position,
    body: words.body ?? "",
  }));
  await db.communication.create({
    data: {
      id,
      workspaceId,
      planId: begun.planId,
      pilotId: begun.pilotId,
      code: begun.code,
      kind: begun.kind,
      subject: words.subject,
      opening: words.opening,
      createdById: byId,
      createdAt: at,
      updatedAt: at,
      audiences: { create: versions },
      figures: { create: (words.figures ?? []).map(figureRow) },
    },
  });
  return { id, versionIds: versions.map((version) => version.id) };
}

const figureRow = ({ name, label, source, decimals }: AskedFigure, position: number) => ({
  id: newId(),
  name,
  label,
  source: source as unknown as Prisma.InputJsonObject,
  decimals,
  position,
});
