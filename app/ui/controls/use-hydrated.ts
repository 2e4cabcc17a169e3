import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first browser render, so that both draw the version that works without scripts. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
