import type { Day } from "~/shared/calendar";
import { MESSAGE_STATES, type MessageState } from "../communications/communication";

/** Counts of those who were sent it and what came back; null: no letter of it is known. */
export interface Reach {
  /** Whom it was sent to; those who were left out are not among them. */
  sent: number;
  delivered: number;
  acknowledged: number;
  asked: number;
}

/** One audience's version of a message about an initiative. */
export interface CoverageVersion {
  id: string;
  code: string;
  subject: string;
  initiativeId: string;
  /** null: an audience that is not on the register. */
  audienceId: string | null;
  status: MessageState;
  /** The day it was told; null while it was not. */
  toldOn: Day | null;
  /** The newest change, by which two that were not told are told apart. */
  updatedAt: string;
  reach: Reach | null;
}

export interface Initiative {
  id: string;
  code: string;
  title: string;
  kind: "plan" | "pilot";
  href: string;
  statusWord: string;
  /** It has ended; what came of it is still owed to those it concerned. */
  ended: boolean;
}

export interface CoverageCell {
  audienceId: string;
  /** The last message that was told, or where none was, the one that is furthest. */
  last: CoverageVersion | null;
  /** How many messages they were told about it. */
  told: number;
}

export interface CoverageRow extends Initiative {
  cells: CoverageCell[];
  /** Everybody who was told anything of it, taken together. */
  reach: Reach | null;
  /** Versions for audiences that are not on the register. */
  elsewhere: number;
}

export interface AudienceCoverage {
  audienceId: string;
  /** Codes of the initiatives they were told of, and of those they were never told of. */
  toldOf: string[];
  never: string[];
}

const furthest = (status: MessageState): number =>
  status === "cancelled" ? -1 : MESSAGE_STATES.indexOf(status);

function newer(a: CoverageVersion, b: CoverageVersion): CoverageVersion {
  if (a.toldOn !== null || b.toldOn !== null) {
    if (a.toldOn === null) return b;
    if (b.toldOn === null) return a;
    if (a.toldOn !== b.toldOn) return a.toldOn > b.toldOn ? a : b;
  } else if (a.status !== b.status) return furthest(a.status) > furthest(b.status) ? a : b;
  return a.updatedAt >= b.updatedAt ? a : b;
}

export function addReach(all: readonly (Reach | null)[]): Reach | null {
  const known = all.filter((each) => each !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, each) => ({
    sent: sum.sent + each.sent,
    delivered: sum.delivered + each.delivered,
    acknowledged: sum.acknowledged + each.acknowledged,
    asked: sum.asked + each.asked,
  }));
}

function groupedBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group) group.push(each);
    else groups.set(keyOf(each), [each]);
  }
  return groups;
}

/** Initiatives down, audiences across: who was told what, how many it reached and how many understood. */
export function coverageOf(
  initiatives: readonly Initiative[],
  audienceIds: readonly string[],
  versions: readonly CoverageVersion[],
): { rows: CoverageRow[]; byAudience: AudienceCoverage[] } {
  const byInitiative = groupedBy(versions, ({ initiativeId }) => initiativeId);
  const rows = initiatives.map((initiative): CoverageRow => {
    const own = byInitiative.get(initiative.id) ?? [];
    const byAudience = groupedBy(own, ({ audienceId }) => audienceId);
    const cells = audienceIds.map((audienceId): CoverageCell => {
      const [first, ...others] = byAudience.get(audienceId) ?? [];
      const all = first ? [first, ...others] : [];
      return {
        audienceId,
        last: first ? others.reduce(newer, first) : null,
        told: all.filter(({ toldOn }) => toldOn !== null).length,
      };
    });
    return {
      ...initiative,
      cells,
      reach: addReach(own.filter(({ toldOn }) => toldOn !== null).map(({ reach }) => reach)),
      elsewhere: own.filter(({ audienceId }) => audienceId === null || !audienceIds.includes(audienceId))
        .length,
    };
  });
  const byAudience = audienceIds.map((audienceId, at): AudienceCoverage => {
    const isTold = (row: CoverageRow) => (row.cells[at]?.told ?? 0) > 0;
    return {
      audienceId,
      toldOf: rows.filter(isTold).map(({ code }) => code),
      never: rows.filter((row) => !isTold(row)).map(({ code }) => code),
    };
  });
  return { rows, byAudience };
}

/** "46 of 48"; a share of nobody is none. */
export const shareWords = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${part} of ${whole}`;
