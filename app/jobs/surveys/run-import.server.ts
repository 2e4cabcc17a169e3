import { failImport } from "~/commands/surveys/fail-import.server";
import { moveImport } from "~/commands/surveys/move-import.server";
import { runImport } from "~/commands/surveys/run-import.server";
import type { Act } from "~/domain/act";
import type { EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import type { Attempt } from "~/store/queue.server";
import { findImporter } from "~/store/surveys/import.queries.server";

/** Undoes or redoes a large import in the name of whoever brought it. Cut off half way, it goes on where it stood. */
export async function moveLargeImport(effect: EffectOf<"import.move">, attempt: Attempt): Promise<void> {
  await carriedOn(effect, attempt, moveImport);
}

/** Carries an accepted import out in the name of whoever accepted it. Cut off half way, it goes on where it stood. */
export async function runAcceptedImport(effect: EffectOf<"import.run">, attempt: Attempt): Promise<void> {
  await carriedOn(effect, attempt, runImport);
}

async function carriedOn(
  effect: EffectOf<"import.run"> | EffectOf<"import.move">,
  attempt: Attempt,
  carryOn: (act: Act, input: { importId: string }) => Promise<unknown>,
): Promise<void> {
  const viewer = await findImporter(effect.importId);
  if (!viewer) return;
  const act: Act = { viewer, now: now(), door: "import" };
  try {
    // A refusal means that somebody else runs it or that it was never to run: nothing to try again.
    await carryOn(act, effect);
  } catch (error) {
    if (attempt.isLast)
      await failImport(act, { importId: effect.importId, failure: (error as Error).message });
    throw error;
  }
}
