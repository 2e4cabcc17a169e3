import { useLocation } from "@remix-run/react";
import { useEffect } from "react";

/** A link that mends something leads into the very field, not only near it. */
export function useHashFocus() {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash.length < 2 || key === "") return;
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    const field = place?.matches("input, textarea, select")
      ? place
      : place?.querySelector<HTMLElement>(
          "input:not([type=hidden]):not([type=radio]), textarea, select, input[type=radio], a[href], button",
        );
    if (!place) return;
    place.scrollIntoView({ block: "start" });
    field?.focus({ preventScroll: true });
  }, [hash, key]);
}
