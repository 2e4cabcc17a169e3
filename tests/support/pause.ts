import { setTimeout as pause } from "node:timers/promises";

/** Runs while the server is down, for walks that look at a page without one. */
await pause(6_000);
