import { type RefObject, useCallback, useEffect, useState } from "react";

const PREFIX = "capstan-words:";
const PAUSE = 800;

type Kept = Record<string, string>;

function read(key: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

function write(key: string, kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still lets people write.
  }
}

const wordsOf = (form: HTMLFormElement): Kept =>
  Object.fromEntries(
    [
      ...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
        "textarea[name], input[type=text][name]",
      ),
    ].map(({ name, value }) => [name, value]),
  );

/**
 * Words that were typed and never arrived – the line was cut, the window was closed – are kept by this browser's tab
 * until the record moves on, and offered when the form is opened again.
 */
export function useKeptDraft(
  form: RefObject<HTMLFormElement>,
  record: string,
  version: number | string,
): { offered: boolean; putBack: () => void; drop: () => void } {
  const key = `${PREFIX}${record}:${version}`;
  const [offered, setOffered] = useState(false);

  useEffect(() => {
    const kept = read(key);
    const now = form.current && wordsOf(form.current);
    setOffered(
      kept !== null &&
        now !== null &&
        Object.entries(kept).some(([name, value]) => name in now && now[name] !== value),
    );
  }, [form, key]);

  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const soon = ({ target }: Event) => {
      if (!(target instanceof Node) || !form.current?.contains(target)) return;
      clearTimeout(pause);
      pause = setTimeout(() => form.current && write(key, wordsOf(form.current)), PAUSE);
    };
    document.addEventListener("input", soon);
    return () => {
      clearTimeout(pause);
      document.removeEventListener("input", soon);
    };
  }, [form, key]);

  const drop = useCallback(() => {
    write(key, null);
    setOffered(false);
  }, [key]);
  const putBack = useCallback(() => {
    const kept = read(key) ?? {};
    for (const [name, value] of Object.entries(kept)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
    setOffered(false);
  }, [form, key]);
  return { offered, putBack, drop };
}
