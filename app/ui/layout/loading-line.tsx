import { useNavigation } from "@remix-run/react";

/** A page that takes longer than a blink says that it is on its way; a fast one never shows it. */
export function LoadingLine() {
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    // It belongs to no part of the page: as news of its own it may stand beside them all.
    <div aria-live="polite">
      <div
        role="progressbar"
        aria-label="Loading"
        className="no-print fixed inset-x-0 top-0 z-50 h-0.5 origin-left animate-await bg-accent"
      />
    </div>
  );
}
