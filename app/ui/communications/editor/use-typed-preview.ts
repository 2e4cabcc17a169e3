import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { PreviewWords } from "~/domain/communications/preview-words";

interface Asked {
  code: string;
  versionId: string;
  locale: string;
  as: string;
  shape: "page" | "letter";
}

const PAUSE = 500;
const FIELDS = ["subject", "opening", "benefit", "change", "link", "body"] as const;

/**
 * What stands in the form as it will be read, drawn anew whenever somebody pauses. Asked for beside the router: a
 * preview is no change, and the page must not be read again under the hands of who types.
 */
export function useTypedPreview(
  form: RefObject<HTMLFormElement>,
  initial: PreviewWords,
  asked: Asked,
  /** What stands in the form is not what the first preview shows: it was refused, and came back as it was typed. */
  differs: boolean,
): { shown: PreviewWords; state: "idle" | "drawing" | "failed" } {
  const [shown, setShown] = useState(initial);
  const [state, setState] = useState<"idle" | "drawing" | "failed">("idle");
  const running = useRef<AbortController | null>(null);
  const { code, versionId, locale, as, shape } = asked;

  const draw = useCallback(async () => {
    const typed = form.current && new FormData(form.current);
    if (!typed) return;
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState("drawing");
    const body = new URLSearchParams({ code, versionId, locale, as, shape });
    for (const field of FIELDS) {
      const value = typed.get(field);
      if (typeof value === "string") body.set(field, value);
    }
    try {
      const answer = await fetch("/communications/preview", { method: "POST", body, signal: own.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      setShown((await answer.json()) as PreviewWords);
      setState("idle");
    } catch {
      if (!own.signal.aborted) setState("failed");
    }
  }, [form, code, versionId, locale, as, shape]);

  // Another reader or shape is drawn at once; what was drawn first came with the page.
  const isFirst = useRef(!differs);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else void draw();
  }, [draw]);

  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    // Listened to from outside: a refused form comes back as another one.
    const soon = ({ target }: Event) => {
      if (!(target instanceof Node) || !form.current?.contains(target)) return;
      clearTimeout(pause);
      pause = setTimeout(() => void draw(), PAUSE);
    };
    document.addEventListener("input", soon);
    return () => {
      clearTimeout(pause);
      document.removeEventListener("input", soon);
    };
  }, [form, draw]);

  return { shown, state };
}
