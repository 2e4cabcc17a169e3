import type { CommunicationKind } from "~/domain/communications/communication";
import type { MessageFacts } from "~/domain/communications/message-facts";
import type { PilotStatus } from "~/domain/pilots/pilot";
import { pilotCode } from "~/domain/pilots/pilot";
import { pilotSubjectOf } from "~/domain/pilots/pilot.access";
import { type PlanStatus, planCode } from "~/domain/plans/plan";
import { planSubjectOf } from "~/domain/plans/plan.access";
import type { Database, Tx } from "../database.server";

/** A message as far as it matters for who may do what with those who got it. */
export interface MessageStanding extends Pick<MessageFacts, "workspaceId" | "about"> {
  id: string;
  code: string;
  kind: CommunicationKind;
  subject: string;
  createdById: string;
}

const PARTS = {
  plan: {
    select: {
      id: true,
      workspaceId: true,
      number: true,
      suffix: true,
      title: true,
      status: true,
      createdById: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
    },
  },
  pilot: {
    select: {
      id: true,
      workspaceId: true,
      number: true,
      title: true,
      status: true,
      createdById: true,
      ownerId: true,
      sponsorId: true,
    },
  },
} as const;

/** Without its words and figures: one statement, however many there are. */
export async function listMessageStandings(
  db: Tx | Database,
  workspaceId: string,
  where: { ids: readonly string[] } | { code: string },
): Promise<MessageStanding[]> {
  const rows = await db.communication.findMany({
    where: { workspaceId, ...("ids" in where ? { id: { in: [...where.ids] } } : { code: where.code }) },
    include: PARTS,
  });
  return rows.map(({ plan, pilot, ...row }) => ({
    id: row.id,
    workspaceId,
    code: row.code,
    kind: row.kind as CommunicationKind,
    subject: row.subject,
    createdById: row.createdById,
    about: plan
      ? {
          kind: "plan",
          id: plan.id,
          code: planCode(plan.number, plan.suffix),
          title: plan.title,
          ownIds: named(planSubjectOf({ ...plan, status: plan.status as PlanStatus }).ownIds),
        }
      : pilot && {
          kind: "pilot",
          id: pilot.id,
          code: pilotCode(pilot.number),
          title: pilot.title,
          ownIds: named(pilotSubjectOf({ ...pilot, status: pilot.status as PilotStatus }).ownIds),
        },
  }));
}

export const findMessageStanding = async (
  db: Tx | Database,
  workspaceId: string,
  code: string,
): Promise<MessageStanding | null> =>
  (await listMessageStandings(db, workspaceId, { code: code.trim().toUpperCase() }))[0] ?? null;

const named = (ids: readonly (string | null)[] = []): string[] => ids.filter((id) => id !== null);

export const planIdOf = ({ about }: Pick<MessageStanding, "about">): string | null =>
  about?.kind === "plan" ? about.id : null;
