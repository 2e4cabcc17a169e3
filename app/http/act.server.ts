import type { Act } from "~/domain/act";
import type { Viewer } from "~/domain/viewer";
import { now } from "~/shared/clock.server";

/** Somebody acting on a screen, now. The request is asked for so that no command is called without one. */
export const actOf = (_request: Request, viewer: Viewer): Act => ({ viewer, now: now(), door: "screen" });
