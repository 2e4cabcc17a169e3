import { useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { isTyping } from "../../controls/use-row-keys";

/** `e` edits, `m` goes to the move that leads on. */
export function usePlanKeys(editHref: string | null) {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]")) return;
      if (event.key === "e" && editHref) navigate(editHref);
      else if (event.key === "m")
        document.querySelector<HTMLElement>("[data-primary-move] :is(button, a, summary)")?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [editHref, navigate]);
}
