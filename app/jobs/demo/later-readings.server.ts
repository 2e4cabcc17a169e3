import { readAgain } from "../verification/read-again.server";
import { scene } from "./scene.server";
import type { Scene } from "./stage.server";

/** The sweep of the night on which CAP-001's six months were over: the effect holds. */
export const laterReadingScenes = (): Scene[] => [
  scene("2026-07-20T05:10", "mara", (act) => readAgain(act.now)),
];
