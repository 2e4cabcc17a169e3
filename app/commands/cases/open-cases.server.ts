import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { caseTitle, FRESH_DAYS } from "~/domain/cases/case";
import { WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { caseCount, caseRange } from "~/domain/cases/case-range";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { addWorkingDays } from "~/domain/workspace/working-days";
import { addDays, dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findCaseRules, findLeader } from "~/store/cases/case.queries.server";
import {
  addCases,
  bringBack,
  type CaseCandidate,
  type CaseSource,
  listCandidates,
  type NewCase,
} from "~/store/cases/case-opening.server";
import { commit, type Unit } from "~/store/commit.server";

/**
 * Opens a case for every new answer that is low or asks for a call, and for every key contact whose mail came
 * back. Whatever has its case already gets none, so it can be asked as often as anybody likes; a file with
 * thousands of low answers is one change with one line on record.
 */
export async function openCases(
  act: Act,
  source: CaseSource,
): Promise<Result<{ opened: number; restored: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "case.work", { workspaceId })) return notPermitted(WHO_WORKS_CASES);
  return commit(
    act,
    async (unit) => {
      const from = await whereFrom(unit, workspaceId, source);
      if (from === null) return notFound("import");
      if (!from.opens) return done({ opened: 0, restored: 0 });
      const rules = await findCaseRules(workspaceId, unit.db);
      const today = dayIn(act.now, rules.timeZone);
      const days = {
        at: act.now,
        acknowledgeBy: addWorkingDays(today, rules.acknowledgeDays, rules.calendar),
        resolveBy: addWorkingDays(today, rules.resolveDays, rules.calendar),
      };
      const looking = { workspaceId, level: rules.level, since: addDays(today, -FRESH_DAYS), today };
      const restored = source.kind === "bounces" ? [] : await bringBack(unit.db, looking, source, days);
      const candidates = await listCandidates(unit.db, looking, source);
      const rows = await numbered(unit, workspaceId, candidates);
      await addCases(
        unit.db,
        { workspaceId, openedOn: today, createdById: act.viewer.personId, ...days },
        rows,
      );
      tell(unit, from, rows);
      if (restored.length > 0) {
        unit.log({
          noun: from.noun,
          recordId: from.id,
          verb: "restored",
          summary: `opened ${caseCount(restored.length)} again, whose answers ${from.words} count once more: ${caseRange(restored)}`,
          after: { cases: restored },
        });
      }
      return done({ opened: rows.length, restored: restored.length });
    },
    { timeout: 300_000 },
  );
}

interface Origin {
  opens: boolean;
  noun: "import" | "token" | "workspace";
  id: string;
  /** "from 2026-10.csv (IMP-007)" */
  words: string;
}

async function whereFrom(unit: Unit, workspaceId: string, source: CaseSource): Promise<Origin | null> {
  if (source.kind === "bounces")
    return { opens: true, noun: "workspace", id: workspaceId, words: "from mail that came back" };
  if (source.kind === "token") {
    const token = await unit.db.apiToken.findFirst({ where: { id: source.id, workspaceId } });
    return token && { opens: true, noun: "token", id: token.id, words: `from answers of ${token.name}` };
  }
  const file = await unit.db.import.findFirst({ where: { id: source.id, workspaceId } });
  if (!file) return null;
  return {
    // Undone meanwhile: its answers do not count, and redo asks anew.
    opens: file.opensCases && file.status === "done",
    noun: "import",
    id: file.id,
    words: `from ${file.fileName} (${batchCode(file.number)})`,
  };
}

async function numbered(
  unit: Unit,
  workspaceId: string,
  candidates: readonly CaseCandidate[],
): Promise<NewCase[]> {
  if (candidates.length === 0) return [];
  const leader = await findLeader(workspaceId, unit.db);
  const { lastCaseNumber } = await unit.db.workspace.update({
    where: { id: workspaceId },
    data: { lastCaseNumber: { increment: candidates.length } },
    select: { lastCaseNumber: true },
  });
  const before = lastCaseNumber - candidates.length;
  return candidates.map(({ account, level, ...candidate }, at) => ({
    ...candidate,
    id: newId(),
    number: before + at + 1,
    ownerId: candidate.ownerId ?? leader,
    title: caseTitle({ ...candidate, account, level }),
  }));
}

/** One line for the batch; each case's own page says by itself where it came from. */
function tell(unit: Unit, from: Origin, rows: readonly NewCase[]): void {
  if (rows.length === 0) return;
  unit.log({
    noun: from.noun,
    recordId: from.id,
    verb: "created",
    summary: `opened ${caseCount(rows.length)} ${from.words}: ${caseRange(rows.map((row) => row.number))}`,
    after: { cases: rows.slice(0, 1000).map(({ number, cause, ownerId }) => ({ number, cause, ownerId })) },
  });
}
