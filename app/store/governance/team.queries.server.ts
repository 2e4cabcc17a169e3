import { type HandStatus, type KnownPart, TEAM_PARTS, type TeamPart } from "~/domain/governance/team";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";
import { database, type Tx } from "../database.server";
import { listStageModel } from "./stage.queries.server";

export interface MemberView {
  id: string;
  workspaceId: string;
  personId: string | null;
  name: string;
  active: boolean;
  part: TeamPart;
  duty: string;
  sharePercent: number | null;
  fromDay: Day;
  toDay: Day | null;
  version: number;
}

export interface HandView {
  id: string;
  workspaceId: string;
  personId: string | null;
  name: string;
  unit: string;
  offers: string;
  raisedOn: Day;
  status: HandStatus;
  placedIn: string;
  answer: string;
  version: number;
  /** The pilot they raised it for; null: the program. */
  pilotId: string | null;
  pilotCode: string | null;
}

/** What was written down; those whose time is over last. */
export async function listMembers(viewer: Viewer): Promise<MemberView[]> {
  const { workspaceId } = viewer;
  const rows = await database().teamMember.findMany({
    where: { workspaceId },
    orderBy: [{ fromDay: "asc" }, { id: "asc" }],
    take: 500,
  });
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: rows.flatMap((row) => row.personId ?? []) } },
    select: { id: true, name: true, active: true },
  });
  const known = new Map(people.map((person) => [person.id, person]));
  return rows.map((row) => {
    const person = row.personId ? known.get(row.personId) : undefined;
    return {
      id: row.id,
      workspaceId: row.workspaceId,
      personId: row.personId,
      name: person?.name ?? row.name,
      active: person?.active ?? true,
      part: (TEAM_PARTS as readonly string[]).includes(row.part) ? (row.part as TeamPart) : "coreTeam",
      duty: row.duty,
      sharePercent: row.sharePercent,
      fromDay: row.fromDay as Day,
      toDay: row.toDay as Day | null,
      version: row.version,
    };
  });
}

export const findMember = async (viewer: Viewer, id: string): Promise<MemberView | null> =>
  (await listMembers(viewer)).find((member) => member.id === id) ?? null;

const OVER = ["closed", "cancelled"];

/** Parts that follow from other records: nobody types them a second time, and none can be out of date. */
export async function listKnownParts(viewer: Viewer): Promise<KnownPart[]> {
  const { workspaceId } = viewer;
  const db = database();
  const [people, plans, stages, keyAccounts, partners] = await Promise.all([
    db.person.findMany({
      where: { workspaceId, active: true, OR: [{ champion: true }, { role: "leader" }, { auditor: true }] },
      select: { id: true, name: true, role: true, auditor: true, champion: true },
      orderBy: { name: "asc" },
    }),
    db.plan.findMany({
      where: { workspaceId, sponsorId: { not: null }, status: { notIn: OVER } },
      select: { number: true, suffix: true, sponsorId: true },
      orderBy: { number: "asc" },
      take: 500,
    }),
    listStageModel(viewer),
    db.account.findMany({
      where: { workspaceId, keyAccount: true, ownerId: { not: null } },
      select: { name: true, ownerId: true },
      orderBy: { name: "asc" },
      take: 500,
    }),
    db.partner.findMany({
      where: { workspaceId, endedOn: null },
      select: { id: true, name: true, does: true },
      orderBy: { name: "asc" },
      take: 100,
    }),
  ]);
  const named = await db.person.findMany({
    where: {
      workspaceId,
      active: true,
      id: {
        in: [...keyAccounts.map(({ ownerId }) => ownerId), ...plans.map(({ sponsorId }) => sponsorId)].filter(
          (id) => id !== null,
        ),
      },
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  const managers = named.filter(({ id }) => keyAccounts.some(({ ownerId }) => ownerId === id));
  const ofPerson =
    (part: TeamPart, because: string, href: string) => (person: { id: string; name: string }) => ({
      part,
      personId: person.id,
      name: person.name,
      because,
      href,
    });
  const sponsors = new Map<string, { name: string; codes: string[] }>();
  for (const { number, suffix, sponsorId } of plans) {
    const name = sponsorId ? nameOf.get(sponsorId) : undefined;
    if (!sponsorId || !name) continue;
    const known = sponsors.get(sponsorId) ?? { name, codes: [] };
    known.codes.push(planCode(number, suffix));
    sponsors.set(sponsorId, known);
  }
  const owners = new Map<string, { name: string; stages: string[] }>();
  for (const { ownerId, ownerName, ownerActive, name } of stages) {
    if (!ownerId || !ownerName || !ownerActive) continue;
    const known = owners.get(ownerId) ?? { name: ownerName, stages: [] };
    known.stages.push(name);
    owners.set(ownerId, known);
  }
  return [
    ...people.filter((one) => one.champion).map(ofPerson("champion", "named in the charter", "/charter")),
    ...[...sponsors].map(([personId, { name, codes }]) => ({
      part: "sponsor" as const,
      personId,
      name,
      because: codes.join(", "),
      href: "/plans?state=open",
    })),
    ...people
      .filter((one) => one.role === "leader" && !one.auditor)
      .map(ofPerson("cxLeader", "has the role CX leader", "/people")),
    ...[...owners].map(([personId, { name, stages: names }]) => ({
      part: "stageOwner" as const,
      personId,
      name,
      because: names.join(", "),
      href: "/stages",
    })),
    ...managers.map((person) =>
      ofPerson(
        "keyAccountManager",
        keyAccounts
          .filter((account) => account.ownerId === person.id)
          .map((account) => account.name)
          .join(", "),
        "/key-accounts",
      )(person),
    ),
    ...people.filter((one) => one.auditor).map(ofPerson("auditor", "has the role auditor", "/people")),
    ...partners.map((partner) => ({
      part: "partner" as const,
      personId: null,
      name: partner.name,
      because: partner.does.slice(0, 120) || "is a partner",
      href: `/partners/${partner.id}`,
    })),
  ];
}

const HANDS_SHOWN = 300;

type HandRow = Omit<HandView, "pilotCode"> & { personName: string | null; pilotNumber: number | null };

const handRows = (db: Tx, workspaceId: string, only: Prisma.Sql, most: number) =>
  db.$queryRaw<HandRow[]>`
    SELECT h."id", h."workspaceId", h."personId", h."name", p."name" AS "personName", h."unit", h."offers", h."raisedOn",
      h."status", h."placedIn", h."answer", h."version", h."pilotId", i."number" AS "pilotNumber"
    FROM "HandRaiser" h LEFT JOIN "Person" p ON p."id" = h."personId" AND p."workspaceId" = h."workspaceId"
      LEFT JOIN "Pilot" i ON i."id" = h."pilotId"
    WHERE h."workspaceId" = ${workspaceId} ${only}
    ORDER BY (h."status" = 'open') DESC, h."raisedOn" DESC, h."id" DESC LIMIT ${most}`;

const handOf = ({ personName, pilotNumber, ...row }: HandRow): HandView => ({
  ...row,
  name: personName ?? row.name,
  pilotCode: pilotNumber === null ? null : pilotCode(pilotNumber),
});

/** Hands that were raised, the open ones first. */
export const listHands = async (viewer: Viewer, db: Tx = database()): Promise<HandView[]> =>
  (await handRows(db, viewer.workspaceId, Prisma.empty, HANDS_SHOWN)).map(handOf);

/** Those raised for one pilot. */
export const listPilotHands = async (viewer: Viewer, pilotId: string): Promise<HandView[]> =>
  (await handRows(database(), viewer.workspaceId, Prisma.sql`AND h."pilotId" = ${pilotId}`, HANDS_SHOWN)).map(
    handOf,
  );

/** Where those who raised a hand by a letter are answered; for whoever may answer them. */
export async function listHandAddresses(
  viewer: Viewer,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await database().handRaiser.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: [...ids] }, email: { not: "" } },
    select: { id: true, email: true },
  });
  return Object.fromEntries(rows.map(({ id, email }) => [id, email]));
}

export const findHand = async (viewer: Viewer, id: string, db: Tx = database()): Promise<HandView | null> => {
  const [row] = await handRows(db, viewer.workspaceId, Prisma.sql`AND h."id" = ${id}`, 1);
  return row ? handOf(row) : null;
};

/** One's own hand that waits for an answer, for the same pilot or for the program. */
export const findOwnOpenHand = (viewer: Viewer, pilotId: string | null, db: Tx) =>
  db.handRaiser.findFirst({
    where: { workspaceId: viewer.workspaceId, personId: viewer.personId, status: "open", pilotId },
    select: { id: true },
  });
