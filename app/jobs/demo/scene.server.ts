import { parsePlanCode } from "~/domain/plans/plan";
import { database } from "~/store/database.server";
import type { DemoName } from "./people";
import type { Scene } from "./stage.server";

export const scene = (at: string, who: DemoName, tell: Scene["tell"]): Scene => ({ at, who, tell });

export const when = <T>(value: T | undefined, then: (value: T) => Scene): Scene[] =>
  value === undefined ? [] : [then(value)];

/** A plan of the story by its code; the demo's workspace is the only one while it is told. */
export const planWhere = (code: string) => {
  const parts = parsePlanCode(code);
  if (!parts) throw new Error(`${code} is no plan.`);
  return parts;
};

/** The version that an edit has to know. */
export async function versionOf(code: string): Promise<number> {
  const plan = await database().plan.findFirstOrThrow({ where: planWhere(code), select: { version: true } });
  return plan.version;
}
