import { createContext, type ReactNode, useContext } from "react";
import type { WishOffer } from "~/domain/wishes/wish";

interface Closing {
  offer: WishOffer;
  /** At what hour of their own clock reminders come. */
  hour: number;
}

const ClosingContext = createContext<Closing | null>(null);

/** The day on which the plan of this page can close, for every place that says "not yet". */
export function ClosingProvider({ closing, children }: { closing: Closing | null; children: ReactNode }) {
  return <ClosingContext.Provider value={closing}>{children}</ClosingContext.Provider>;
}

export const useClosing = (): Closing | null => useContext(ClosingContext);
