import { byUrgency, type OwedResult, owedResult } from "~/domain/communications/results/owed-result";
import { type DecisionChoice, pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";

/** Somebody has it: a version has left, or the first letters of one have. */
const TOLD: Prisma.CommunicationAudienceWhereInput = {
  OR: [
    { status: { in: ["sent", "closed"] } },
    { status: "sending", recipients: { some: { status: "handed" } } },
  ],
};

/** Results that are owed, the most urgent first; whose message was deleted or cancelled are owed still. */
export async function listOwedResults(viewer: Pick<Viewer, "workspaceId">, at: Date): Promise<OwedResult[]> {
  const { workspaceId } = viewer;
  const { timeZone } = await database().workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  return listOwedOn(workspaceId, dayIn(at, timeZone));
}

/** The same on a day of the workspace. */
export async function listOwedOn(workspaceId: string, today: Day): Promise<OwedResult[]> {
  const owed = [...(await owedPlans(workspaceId, today)), ...(await owedPilots(workspaceId, today))];
  return owed.sort(byUrgency);
}

const MESSAGE = {
  where: { status: { not: "cancelled" } },
  select: { code: true, status: true },
  orderBy: { createdAt: "desc" },
  take: 1,
} as const satisfies Prisma.CommunicationFindManyArgs;

async function owedPlans(workspaceId: string, today: Day): Promise<OwedResult[]> {
  const rows = await database().plan.findMany({
    where: {
      workspaceId,
      status: "closed",
      closedOn: { not: null },
      verdicts: { some: {} },
      communications: { none: { kind: "results", audiences: { some: TOLD } } },
    },
    select: {
      id: true,
      number: true,
      suffix: true,
      title: true,
      closedOn: true,
      verdicts: { orderBy: { signedAt: "desc" }, take: 1, select: { word: true } },
      communications: { ...MESSAGE, where: { ...MESSAGE.where, kind: "results" } },
    },
  });
  return rows.flatMap(
    ({ id, number, suffix, title, closedOn, verdicts: [verdict], communications: [message] }) =>
      verdict
        ? owedResult(
            {
              about: { kind: "plan", id, code: planCode(number, suffix), title },
              since: closedOn as Day,
              message: message ?? null,
              result: { word: verdict.word as VerdictWord },
            },
            today,
          )
        : [],
  );
}

/** Each pilot's last decision: what an earlier round came to is told with it. */
async function owedPilots(workspaceId: string, today: Day): Promise<OwedResult[]> {
  const decided = await database().pilotDecision.findMany({
    where: { workspaceId },
    orderBy: [{ pilotId: "asc" }, { signedAt: "desc" }],
    distinct: ["pilotId"],
    select: {
      choice: true,
      signedOn: true,
      signedAt: true,
      pilot: {
        select: {
          id: true,
          number: true,
          title: true,
          communications: {
            where: { kind: "decision", status: { not: "cancelled" } },
            select: {
              code: true,
              status: true,
              createdAt: true,
              audiences: { where: TOLD, select: { id: true }, take: 1 },
            },
            orderBy: { createdAt: "desc" },
          },
        },
      },
    },
  });
  return decided.flatMap(({ choice, signedOn, signedAt, pilot }) => {
    const messages = pilot.communications.filter(({ createdAt }) => createdAt >= signedAt);
    if (messages.some(({ audiences }) => audiences.length > 0)) return [];
    const [message] = messages;
    return owedResult(
      {
        about: { kind: "pilot", id: pilot.id, code: pilotCode(pilot.number), title: pilot.title },
        since: signedOn as Day,
        message: message ? { code: message.code, status: message.status } : null,
        result: { choice: choice as DecisionChoice },
      },
      today,
    );
  });
}
