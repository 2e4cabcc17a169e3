import type { Act } from "~/domain/act";
import { done, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { continueSeries } from "~/store/series/series-continuing.server";

/** Makes what has come near in one series; calling it twice makes nothing twice. */
export const continueDueSeries = (act: Act, input: { seriesId: string }): Promise<Result<{ made: number }>> =>
  commit(act, async (unit) => done({ made: await continueSeries(unit, act, input.seriesId) }));
