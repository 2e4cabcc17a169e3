import type { CustomField } from "~/domain/fields/custom-field";
import { readCustom } from "~/domain/fields/custom-field";
import type { Claim } from "~/domain/measurement/action-verdict";
import { promiseKept } from "~/domain/plans/date-promise";
import { daysOverdue } from "~/domain/plans/health";
import type { Inhibitor } from "~/domain/plans/inhibitors";
import {
  type HaltReason,
  isPromised,
  type PlanKind,
  type PlanStatus,
  type PlanTrigger,
  planCode,
} from "~/domain/plans/plan";
import { USUAL_COLUMNS } from "~/domain/plans/plan-columns";
import { ANY_PLAN, type PlanFilter } from "~/domain/plans/plan-filter";
import {
  type NamedPerson,
  PLANS_PER_PAGE,
  type PlanAsk,
  type PlanList,
  type PlanRow,
} from "~/domain/plans/plan-list";
import type { PlanSigns } from "~/domain/plans/plan-signs";
import { sayVerdict, type VerdictWord } from "~/domain/verification/verdict-word";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { type DataMoment, findDataMoment } from "./data-moment.server";
import { listPlanGroups } from "./plan-groups.server";
import {
  cursorKind,
  joinHealth,
  orderPlans,
  ordersByHealth,
  readCursor,
  writeCursor,
} from "./plan-order.server";
import { listNextMoves, listRowKpis, listTaskCounts } from "./plan-row-parts.server";
import { findPlanInhibitors, findPlanSigns } from "./plan-signs.server";
import { needsInhibitors, needsSigns, type PlanGround, wherePlans } from "./plan-where.server";

export interface PlanListAsk extends Partial<Omit<PlanAsk, "filter">> {
  filter?: Partial<PlanFilter>;
  /** The fields of the workspace, where the list is narrowed, ordered or shown by them. */
  fields?: readonly CustomField[];
  /** The stages of the journey in their order, where the list is grouped by them. */
  stages?: readonly string[];
  after?: string | null;
  take?: number;
}

const MOST = 1_000;

interface Asked {
  ask: PlanAsk;
  columns: readonly string[];
  stages: readonly string[];
  at: DataMoment;
  ground: PlanGround;
}

async function prepare(viewer: Viewer, given: PlanListAsk, moment: Day | Date): Promise<Asked> {
  const at = await findDataMoment(viewer, moment);
  const ask: PlanAsk = {
    filter: { ...ANY_PLAN, ...given.filter },
    sort: given.sort ?? "number",
    desc: given.desc ?? true,
    group: given.group ?? "",
    columns: given.columns ?? null,
  };
  const columns = ask.columns ?? USUAL_COLUMNS;
  const [signs, inhibitors] = await Promise.all([
    needsSigns(ask.filter) || ordersByHealth(ask) || columns.includes("health") || columns.includes("kpi")
      ? findPlanSigns(at)
      : null,
    needsInhibitors(ask.filter) || columns.includes("inhibitors") ? findPlanInhibitors(at) : null,
  ]);
  const ground = { viewer, today: at.today, fields: given.fields ?? [], signs, inhibitors };
  return { ask, columns, stages: given.stages ?? [], at, ground };
}

/** One page of plans with what its columns show: as many queries for one as for a thousand. */
export async function listPlans(viewer: Viewer, given: PlanListAsk, moment: Day | Date): Promise<PlanList> {
  const asked = await prepare(viewer, given, moment);
  const { ask, ground } = asked;
  const take = Math.min(Math.max(1, given.take ?? PLANS_PER_PAGE), MOST);
  const where = wherePlans(ask.filter, ground);
  const [found, [count], groups] = await Promise.all([
    findPage(asked, where, given.after ?? null, take + 1),
    database().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM "Plan" p WHERE ${where}`,
    ask.group === "" ? [] : listPlanGroups(asked, where),
  ]);
  const page = found.slice(0, take);
  const last = page.at(-1);
  return {
    rows: await asRows(viewer, asked, page),
    next: found.length > take && last ? cursorOf(last) : null,
    total: count?.total ?? 0,
    groups,
  };
}

const PORTION = 500;

/** Everything the list holds in its order, read in portions: for exports. */
export async function* readPlans(
  viewer: Viewer,
  given: PlanListAsk,
  moment: Day | Date,
): AsyncGenerator<PlanRow> {
  const asked = await prepare(viewer, given, moment);
  const where = wherePlans(asked.ask.filter, asked.ground);
  let after: string | null = null;
  for (;;) {
    const part: BaseRow[] = await findPage(asked, where, after, PORTION);
    yield* await asRows(viewer, asked, part);
    const last = part.at(-1);
    if (!last || part.length < PORTION) return;
    after = cursorOf(last);
  }
}

interface BaseRow {
  id: string;
  number: number;
  suffix: string;
  title: string;
  kind: string;
  form: string;
  status: string;
  stage: string;
  trigger: string;
  goal: string;
  startOn: string | null;
  endOn: string | null;
  firstEndOn: string | null;
  heldReason: string;
  wakeOn: string | null;
  updatedAt: Date;
  custom: unknown;
  ownerId: string | null;
  ownerName: string | null;
  ownerActive: boolean | null;
  sponsorId: string | null;
  sponsorName: string | null;
  sponsorActive: boolean | null;
  verifierId: string | null;
  verifierName: string | null;
  verifierActive: boolean | null;
  accountId: string | null;
  accountName: string | null;
  tier: string | null;
  plannedMinor: bigint | null;
  actualMinor: bigint | null;
  moves: number;
  word: string | null;
  claim: string | null;
  groupKey: string;
  missing: number;
  sortValue: unknown;
}

/** The places of one page first, by what orders them alone; then what stands in those rows. */
async function findPage(
  asked: Asked,
  where: Prisma.Sql,
  after: string | null,
  take: number,
): Promise<BaseRow[]> {
  const { ask, stages, ground } = asked;
  const around = { stages, fields: ground.fields };
  const order = orderPlans(ask, around);
  const cursor = readCursor(after, cursorKind(ask.sort, ground.fields));
  const health = ordersByHealth(ask) ? joinHealth(ground.signs) : Prisma.empty;
  const owner = ask.group === "owner" ? Prisma.sql`LEFT JOIN "Person" o ON o.id = p."ownerId"` : Prisma.empty;
  const sponsor =
    ask.group === "sponsor" ? Prisma.sql`LEFT JOIN "Person" s ON s.id = p."sponsorId"` : Prisma.empty;
  return database().$queryRaw<BaseRow[]>`
    WITH page AS MATERIALIZED (
      SELECT * FROM (
        SELECT p.id, p.number, p.suffix, ${order.columns} FROM "Plan" p ${owner} ${sponsor} ${health}
        WHERE ${where}
      ) listed ${order.behind(cursor)} ORDER BY ${order.orderBy} LIMIT ${take}
    )
    SELECT page."groupKey", page.missing, page."sortValue"::text AS "sortValue",
      p.id, p.number, p.suffix, p.title, p.kind, p.form, p.status, p.stage, p.trigger, p.goal,
      p."startOn", p."endOn", p."firstEndOn", p."haltReason" AS "heldReason", p."wakeOn", p."updatedAt", p.custom,
      p."ownerId", o.name AS "ownerName", o.active AS "ownerActive",
      p."sponsorId", s.name AS "sponsorName", s.active AS "sponsorActive",
      p."verifierId", f.name AS "verifierName", f.active AS "verifierActive",
      a.id AS "accountId", a.name AS "accountName", a.tier,
      p."plannedSpendMinor" AS "plannedMinor", p."actualSpendMinor" AS "actualMinor",
      (SELECT count(*)::int FROM "DateMove" m WHERE m."planId" = p.id AND m.status = 'accepted') AS moves,
      v.word, v.claim
    FROM page JOIN "Plan" p ON p.id = page.id
    LEFT JOIN "Person" o ON o.id = p."ownerId"
    LEFT JOIN "Person" s ON s.id = p."sponsorId"
    LEFT JOIN "Person" f ON f.id = p."verifierId"
    LEFT JOIN "Account" a ON a.id = p."accountId"
    LEFT JOIN LATERAL (
      SELECT word, claim FROM "Verdict" WHERE "planId" = p.id ORDER BY "signedAt" DESC LIMIT 1
    ) v ON true
    ORDER BY page."groupKey" ASC, page.missing ASC, page."sortValue" ${ask.desc ? Prisma.sql`DESC` : Prisma.sql`ASC`},
      p.number DESC, p.suffix DESC`;
}

const cursorOf = (row: BaseRow): string =>
  writeCursor({
    group: row.groupKey,
    missing: row.missing,
    value: typeof row.sortValue === "string" ? row.sortValue : "",
    number: row.number,
    suffix: row.suffix,
  });

const personOf = (id: string | null, name: string | null, active: boolean | null): NamedPerson | null =>
  id === null || name === null ? null : { id, name, active: active ?? false };

/** What the chosen columns show beside the rows themselves is read for the whole page at once. */
async function asRows(viewer: Viewer, asked: Asked, page: readonly BaseRow[]): Promise<PlanRow[]> {
  const ids = page.map(({ id }) => id);
  const has = (column: string) => ids.length > 0 && asked.columns.includes(column);
  const { at, ground } = asked;
  const [kpis, tasks, next] = await Promise.all([
    has("kpi") ? listRowKpis(viewer, ids, at.today) : null,
    has("tasks") ? listTaskCounts(viewer, ids) : null,
    has("next") ? listNextMoves(viewer, ids, at.today) : null,
  ]);
  return page.map((row) => {
    const signs: PlanSigns | undefined = ground.signs?.get(row.id);
    const inhibitors: readonly Inhibitor[] = ground.inhibitors?.get(row.id) ?? [];
    const status = row.status as PlanStatus;
    const [endOn, firstEndOn] = [row.endOn as Day | null, row.firstEndOn as Day | null];
    return {
      id: row.id,
      code: planCode(row.number, row.suffix),
      title: row.title,
      kind: row.kind as PlanKind,
      form: row.form,
      status,
      group: row.groupKey,
      health: signs?.health ?? null,
      stale: signs?.stale ?? false,
      owner: personOf(row.ownerId, row.ownerName, row.ownerActive),
      sponsor: personOf(row.sponsorId, row.sponsorName, row.sponsorActive),
      verifier: personOf(row.verifierId, row.verifierName, row.verifierActive),
      stage: row.stage,
      account:
        row.accountId !== null && row.accountName !== null
          ? { id: row.accountId, name: row.accountName, tier: row.tier }
          : null,
      trigger: row.trigger as PlanTrigger | "",
      goal: row.goal,
      startOn: row.startOn as Day | null,
      endOn,
      firstEndOn,
      running: isPromised(status),
      daysOverdue: daysOverdue({ status, endOn, today: at.today }),
      moves: row.moves,
      daysMoved: promiseKept(firstEndOn, endOn, []).days,
      tasks: tasks?.get(row.id)?.tasks ?? 0,
      tasksDone: tasks?.get(row.id)?.done ?? 0,
      kpi: kpis?.get(row.id) ?? null,
      plannedMinor: row.plannedMinor,
      actualMinor: row.actualMinor,
      verdict:
        status === "closed" && row.word !== null
          ? sayVerdict(row.word as VerdictWord, row.claim as Claim | null)
          : null,
      next: next?.get(row.id) ?? null,
      inhibitors,
      hold:
        status === "onHold"
          ? { reason: row.heldReason as HaltReason | "", wakeOn: row.wakeOn as Day | null }
          : null,
      updatedOn: dayIn(row.updatedAt, at.timeZone),
      custom: readCustom(row.custom),
    };
  });
}
