import { env } from "./env.server";

/** How far the product's clock is ahead of the machine's, kept across hot reloads so that time never jumps. */
const held = globalThis as typeof globalThis & { capstanClockAhead?: number };

const ahead = (): number => {
  if (held.capstanClockAhead === undefined) {
    const start = env().CAPSTAN_CLOCK;
    held.capstanClockAhead = start ? start.getTime() - Date.now() : 0;
  }
  return held.capstanClockAhead;
};

/** The product's time: the machine's, or the one that CAPSTAN_CLOCK started. */
export const now = (): Date => new Date(Date.now() + ahead());

/** The machine's own milliseconds, for ids and for measuring how long something took. */
export const machineMillis = (): number => Date.now();

/** Sets the product's clock (null: back to the machine's). It keeps running from there. */
export function setClock(instant: Date | null): void {
  held.capstanClockAhead = instant ? instant.getTime() - Date.now() : 0;
}
