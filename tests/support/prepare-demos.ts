import { DEMO_CLOCK, preparedData } from "./browser-server";

/** Tells the stories that journeys begin with, while other tests still run; the journeys copy them. */
for (const demo of ["full", "before-september", "before-verification"] as const) {
  await preparedData({ clock: DEMO_CLOCK, demo });
}
