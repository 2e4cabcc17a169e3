import { type Blocker, type BlockerFunction, useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect, useRef, useState } from "react";

/** Whoever has typed and not saved is asked before they leave. */
export function useUnsavedGuard(startsDirty: boolean): {
  dirty: boolean;
  blocker: Blocker;
  formEvents: { onInput: () => void; onSubmit: () => void };
} {
  const [dirty, setDirty] = useState(startsDirty);
  // Read by the blocker, which must know of a submit before the next render.
  const live = useRef(startsDirty);
  const set = useCallback((value: boolean) => {
    live.current = value;
    setDirty(value);
  }, []);
  useEffect(() => set(startsDirty), [startsDirty, set]);
  const stops = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) => live.current && currentLocation.pathname !== nextLocation.pathname,
    [],
  );
  const blocker = useBlocker(stops);
  useBeforeUnload(
    useCallback((event) => {
      if (live.current) event.preventDefault();
    }, []),
  );
  return {
    dirty,
    blocker,
    formEvents: {
      onInput: useCallback(() => set(true), [set]),
      onSubmit: useCallback(() => set(false), [set]),
    },
  };
}
