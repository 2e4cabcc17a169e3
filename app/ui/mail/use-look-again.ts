import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reads the page again and again while letters are leaving: the mail server's answers are no change of a record. */
export function useLookAgain(isUnderWay: boolean, everyMs = 3000): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!isUnderWay || state !== "idle") return;
    const timer = setTimeout(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everyMs);
    return () => clearTimeout(timer);
  }, [isUnderWay, everyMs, state, revalidate]);
}
