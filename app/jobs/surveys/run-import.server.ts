import { failImport } from "~/commands/surveys/fail-import.server";
import { moveImport } from "~/commands/surveys/move-import.server";
import { runImport } from "~/commands/surveys/run-import.server";
import type { Act } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import type { Result } from "~/domain/refusal";
import { now } from "~/shared/clock.server";
import type { Attempt } from "~/store/queue.server";
import { findImport, findImporter } from "~/store/surveys/import.queries.server";

/** Undoes or redoes a large import in the name of whoever brought it. Cut off half way, it goes on where it stood. */
export async function moveLargeImport(effect: EffectOf<"import.move">, attempt: Attempt): Promise<void> {
  await carriedOn(effect, attempt, moveImport);
}

/** Carries an accepted import out in the name of whoever accepted it. Cut off half way, it goes on where it stood. */
export async function runAcceptedImport(effect: EffectOf<"import.run">, attempt: Attempt): Promise<void> {
  await carriedOn(effect, attempt, runImport);
}

class Overtaken extends Error {}

async function carriedOn(
  effect: EffectOf<"import.run"> | EffectOf<"import.move">,
  { isLast, stopping }: Attempt,
  carryOn: (
    act: Act,
    input: { importId: string },
    options: { signal: AbortSignal },
  ) => Promise<Result<unknown>>,
): Promise<void> {
  const viewer = await findImporter(effect.importId);
  if (!viewer) return;
  const act: Act = { viewer, now: now(), door: "import" };
  try {
    const result = await carryOn(act, effect, { signal: stopping });
    // Somebody else moved it on, perhaps with the last words of a process that had to give it back: whether they go
    // on nobody knows, so it is looked after once more.
    if (!result.ok && (await isUnderWay(act, effect.importId))) throw new Overtaken(result.refusal.message);
  } catch (error) {
    if (isLast && !stopping.aborted && !(error instanceof Overtaken))
      await failImport(act, { importId: effect.importId, failure: (error as Error).message });
    throw error;
  }
}

const UNDER_WAY: readonly string[] = ["running", "undoing", "redoing"];
const isUnderWay = async ({ viewer }: Act, importId: string): Promise<boolean> =>
  UNDER_WAY.includes((await findImport(viewer, importId))?.status ?? "");
