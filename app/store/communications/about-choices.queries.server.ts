import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

export interface AboutChoice {
  kind: "plan" | "pilot";
  code: string;
  title: string;
}

/** What a message can be about: plans and pilots, the newest first. */
export async function listAboutChoices({ workspaceId }: Pick<Viewer, "workspaceId">): Promise<AboutChoice[]> {
  const [plans, pilots] = await Promise.all([
    database().plan.findMany({
      where: { workspaceId },
      select: { number: true, suffix: true, title: true },
      orderBy: [{ number: "desc" }, { suffix: "desc" }],
      take: 200,
    }),
    database().pilot.findMany({
      where: { workspaceId },
      select: { number: true, title: true },
      orderBy: { number: "desc" },
      take: 100,
    }),
  ]);
  return [
    ...plans.map(({ number, suffix, title }) => ({
      kind: "plan" as const,
      code: planCode(number, suffix),
      title,
    })),
    ...pilots.map(({ number, title }) => ({ kind: "pilot" as const, code: pilotCode(number), title })),
  ];
}
