import * as z from "zod";
import type { BusinessCase, CaseLine } from "~/domain/roi/business-case";
import type { Prisma } from "~/generated/prisma/client";

export const WITH_LINES = {
  lines: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  workspace: { select: { currency: true, discountRate: true } },
} as const satisfies Prisma.BusinessCaseInclude;

export type CaseRow = Prisma.BusinessCaseGetPayload<{ include: typeof WITH_LINES }>;

const factorSchema = z.object({
  key: z.string(),
  name: z.string(),
  value: z.string(),
  unit: z.string().default(""),
  low: z.string().default(""),
  high: z.string().default(""),
  source: z.string().default(""),
});
const factorsSchema = z.array(factorSchema);

/** A row of the table in the words of the domain; where the case names no rate, the workspace's holds. */
export const caseFromRow = (row: CaseRow): BusinessCase => ({
  id: row.id,
  version: row.version,
  currency: row.workspace.currency,
  horizonMonths: row.horizonMonths,
  discountRate: row.discountRate || row.workspace.discountRate,
  attribution: row.attribution,
  seed: row.seed,
  note: row.note,
  lines: row.lines.map((line) => ({
    id: line.id,
    side: line.side as CaseLine["side"],
    label: line.label,
    kind: line.kind as CaseLine["kind"],
    driver: line.driver as CaseLine["driver"],
    metricId: line.metricId,
    rhythm: line.rhythm as CaseLine["rhythm"],
    fromMonth: line.fromMonth,
    months: line.months,
    amountMinor: line.amountMinor,
    actualMinor: line.actualMinor,
    factors: factorsSchema.parse(line.factors),
    evidence: line.evidence as CaseLine["evidence"],
    source: line.source,
  })),
});
