import type { CaseLine } from "~/domain/roi/business-case";
import type { Prisma } from "~/generated/prisma/client";
import type { Unit } from "../commit.server";

/** The lines of a case as they are from now on; a line keeps its id, so that links and what-ifs keep their meaning. */
export async function replaceLines(unit: Unit, caseId: string, lines: readonly CaseLine[]): Promise<void> {
  await unit.db.caseLine.deleteMany({ where: { caseId } });
  await unit.db.caseLine.createMany({
    data: lines.map(({ factors, ...line }, position) => ({
      ...line,
      caseId,
      position,
      factors: factors.map((factor) => ({ ...factor })) satisfies Prisma.InputJsonValue,
    })),
  });
}
