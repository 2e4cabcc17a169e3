import type { Act } from "~/domain/act";
import type { Gate } from "~/domain/gate";
import {
  type HandOver,
  HOLDING_KINDS,
  type Holding,
  type HoldingKind,
  handOverProblems,
  sayHolding,
  successorOf,
} from "~/domain/people/holdings";
import { done, incomplete, invalid, type Result } from "~/domain/refusal";
import type { Role } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import type { Unit } from "~/store/commit.server";
import { giveHolding, leavePlans } from "~/store/people/hand-over.server";
import { listHoldings } from "~/store/people/holdings.queries.server";
import { settleDraftsAround } from "~/store/plans/plan-settling.server";

interface Leaving {
  person: { id: string; name: string };
  /** Null: nobody was named yet. */
  handOver: HandOver | null;
  /** Which of what they hold has to go; left out for all of it. */
  lost?: (holding: Holding) => boolean;
  /** Where it is answered. */
  href: string;
  /** "before Tomas Vela is deactivated" */
  before: string;
}

/** "3 tasks, 1 plan owned": what has to find somebody. */
export function sayHoldings(holdings: readonly Holding[]): string {
  const parts = HOLDING_KINDS.flatMap((kind) => {
    const count = holdings.filter((holding) => holding.kind === kind).length;
    return count > 0 ? [sayHolding(kind, count)] : [];
  });
  return parts.join(", ");
}

/**
 * Everything that lies with a person goes to whoever was named for it, in the same commit as what makes it
 * necessary; without an answer for all of it nothing happens at all.
 */
export async function takeHandOver(
  unit: Unit,
  act: Act,
  leaving: Leaving,
): Promise<Result<{ given: number }>> {
  const { workspaceId } = act.viewer;
  const { person, handOver } = leaving;
  const all = await listHoldings(unit.db, workspaceId, person.id, act.now);
  const holdings = leaving.lost ? all.filter(leaving.lost) : all;
  if (holdings.length === 0) return done({ given: 0 });
  if (!handOver) {
    return incomplete(
      `${person.name} answers for ${sayHoldings(holdings)}. Say who takes it over ${leaving.before}.`,
      gapsOf(holdings, leaving.href),
    );
  }
  const people = await unit.db.person.findMany({
    where: { workspaceId },
    select: { id: true, name: true, role: true, active: true, auditor: true },
  });
  const known = new Map(people.map((each) => [each.id, { ...each, role: each.role as Role }]));
  const problems = handOverProblems(holdings, handOver, known, person.id);
  if (Object.keys(problems).length > 0) {
    return invalid("Not everything has found somebody yet. Nothing was handed over.", problems);
  }
  const { timeZone } = await unit.db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const touched = new Set<string>([person.id]);
  for (const holding of holdings) {
    const to = known.get(successorOf(handOver, holding) ?? "");
    if (!to) continue;
    touched.add(to.id);
    await giveHolding(unit, holding, {
      workspaceId,
      from: person,
      to,
      today: dayIn(act.now, timeZone),
    });
  }
  await leavePlans(unit, workspaceId, person.id);
  unit.log({
    noun: "person",
    recordId: person.id,
    verb: "handed-over",
    summary: `handed over what ${person.name} answered for: ${sayHoldings(holdings)}`,
    before: { personId: person.id },
    after: countsOf(holdings),
  });
  await settleDraftsAround(unit, workspaceId, [...touched]);
  return done({ given: holdings.length });
}

const countsOf = (holdings: readonly Holding[]): Partial<Record<HoldingKind, number>> =>
  Object.fromEntries(
    HOLDING_KINDS.flatMap((kind) => {
      const count = holdings.filter((holding) => holding.kind === kind).length;
      return count > 0 ? [[kind, count]] : [];
    }),
  );

const gapsOf = (holdings: readonly Holding[], href: string): Gate[] =>
  HOLDING_KINDS.flatMap((kind) => {
    const own = holdings.filter((holding) => holding.kind === kind);
    if (own.length === 0) return [];
    const few = own.slice(0, 3).map(({ label }) => label);
    return [
      {
        id: `hand-over-${kind}`,
        label: sayHolding(kind, own.length),
        met: false,
        detail: `${few.join("; ")}${own.length > few.length ? ` and ${own.length - few.length} more` : ""}`,
        href: `${href}#${kind}`,
      },
    ];
  });
