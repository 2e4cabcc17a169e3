import { optionsForScreen } from "~/domain/indices/index-counts";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../../database.server";
import { findIndexOptions } from "../../surveys/index-company.queries.server";

/** What the picker of a kind offers; lists of other kinds stay empty. */
export async function findFigureChoices(
  viewer: Viewer,
  kind: "index" | "plan" | "pilot" | "revenue",
  account: string | null,
) {
  const { workspaceId } = viewer;
  const db = database();
  const options = kind === "index" ? optionsForScreen(await findIndexOptions(viewer), account) : null;
  const plans =
    kind === "plan"
      ? await db.plan.findMany({
          where: { workspaceId },
          select: { number: true, suffix: true, title: true },
          orderBy: [{ number: "desc" }, { suffix: "desc" }],
          take: MOST_CHOICES,
        })
      : [];
  const pilots =
    kind === "pilot"
      ? await db.pilot.findMany({
          where: { workspaceId },
          select: { number: true, title: true },
          orderBy: { number: "desc" },
          take: MOST_CHOICES,
        })
      : [];
  return {
    plans: plans.map(({ number, suffix, title }) => ({ code: planCode(number, suffix), title })),
    pilots: pilots.map(({ number, title }) => ({ code: pilotCode(number), title })),
    surveys: options?.surveys ?? [],
    stages: options?.stages ?? [],
    regions: options?.regions ?? [],
    channels: options?.channels ?? [],
    accounts: (options?.accounts ?? []).map(({ id, name }) => ({ id, name })),
  };
}

/** More than a list can be read through; the newest first. */
const MOST_CHOICES = 300;
