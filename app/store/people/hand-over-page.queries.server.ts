import { HOLDING_KINDS, type HoldingKind, mayHold, sayHolding } from "~/domain/people/holdings";
import type { Role, Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { listHoldings } from "./holdings.queries.server";

export interface HandOverRead {
  person: { id: string; name: string; version: number; active: boolean };
  groups: {
    kind: HoldingKind;
    title: string;
    items: { id: string; label: string; href: string }[];
    people: { id: string; name: string }[];
  }[];
  people: { id: string; name: string }[];
  stays: string[];
}

/** What lies with a person and who could take it; `role` narrows it to what that role may not hold. */
export async function findHandOver(
  viewer: Viewer,
  personId: string,
  at: Date,
  role: { role: Role; auditor: boolean } | null,
): Promise<HandOverRead | null> {
  const { workspaceId } = viewer;
  const db = database();
  const person = await db.person.findFirst({
    where: { id: personId, workspaceId },
    select: { id: true, name: true, version: true, active: true },
  });
  if (!person) return null;
  const [all, colleagues, findings, ended] = [
    await listHoldings(db, workspaceId, personId, at),
    await db.person.findMany({
      where: { workspaceId, active: true, auditor: false, id: { not: personId } },
      select: { id: true, name: true, role: true, auditor: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
    await db.finding.count({
      where: { workspaceId, createdById: personId, status: { notIn: ["resolved", "dismissed"] } },
    }),
    await db.plan.count({
      where: { workspaceId, ownerId: personId, status: { in: ["closed", "cancelled"] } },
    }),
  ];
  const held = role ? all.filter(({ kind }) => !mayHold(kind, role.role, role.auditor)) : all;
  return {
    person,
    groups: HOLDING_KINDS.flatMap((kind) => {
      const own = held.filter((holding) => holding.kind === kind);
      if (own.length === 0) return [];
      return [
        {
          kind,
          title: sayHolding(kind, own.length),
          items: own.map(({ id, label, href }) => ({ id, label, href })),
          people: colleagues
            .filter((each) => mayHold(kind, each.role as Role, each.auditor))
            .map(({ id, name }) => ({ id, name })),
        },
      ];
    }),
    people: colleagues
      .filter((each) => mayHold("task", each.role as Role, each.auditor))
      .map(({ id, name }) => ({ id, name })),
    stays: [
      ...(findings > 0
        ? [
            findings === 1
              ? "One finding they logged keeps their name; every CX leader may edit it."
              : `${findings} findings they logged keep their name; every CX leader may edit them.`,
          ]
        : []),
      ...(ended > 0
        ? [
            ended === 1
              ? "One plan that has ended stays on record as theirs."
              : `${ended} plans that have ended stay on record as theirs.`,
          ]
        : []),
    ],
  };
}
