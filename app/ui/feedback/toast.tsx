import { Form } from "@remix-run/react";
import { CircleCheck, OctagonAlert, X } from "lucide-react";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Toast } from "~/shared/form-answer";
import { iconButtonClass } from "../controls/icon-button";
import { useHydrated } from "../controls/use-hydrated";

/** What a component says by itself; what an action leaves for the next page comes as the flash. */
export type Saying = Pick<Toast, "text"> & Partial<Pick<Toast, "tone" | "undo">>;

const ICONS = { good: CircleCheck, bad: OctagonAlert };

const SHOWN_MS = 10_000;

const ToastContext = createContext<(saying: Saying) => void>(() => {});

export const useToast = () => useContext(ToastContext);

/** Holds the messages of the page. `flash` comes from a loader and shows without scripts too. */
export function ToastRegion({ flash, children }: { flash?: Toast | null; children?: ReactNode }) {
  const [said, setSaid] = useState<Toast[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const count = useRef(0);
  const say = useCallback((saying: Saying) => {
    count.current += 1;
    const id = `said-${count.current}`;
    setSaid((before) => [...before.slice(-2), { tone: "good", ...saying, id }]);
  }, []);
  // The flash leaves with the next reading of the page's data; what was said stays until its time is over.
  const [kept, setKept] = useState<Toast[]>(flash ? [flash] : []);
  if (flash && !kept.some((toast) => toast.id === flash.id)) setKept([...kept.slice(-2), flash]);
  const dismiss = useCallback((id: string) => setGone((before) => new Set([...before, id])), []);
  const shown = useMemo(() => [...kept, ...said].filter((toast) => !gone.has(toast.id)), [kept, said, gone]);
  return (
    <ToastContext.Provider value={say}>
      {children}
      <div
        role="status"
        aria-live="polite"
        aria-label="Messages"
        className="no-print pointer-events-none fixed inset-x-4 bottom-18 z-50 flex flex-col items-center gap-2 lg:bottom-6"
      >
        {shown.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </div>
    </ToastContext.Provider>
  );
}

interface ToastCardProps {
  toast: Toast;
  onDismiss: (id: string) => void;
}

export function ToastCard({ toast, onDismiss }: ToastCardProps) {
  const hydrated = useHydrated();
  // A hand or an eye on the message keeps it.
  const [held, setHeld] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);
  useEffect(() => {
    const hold = (event: Event) => {
      setHeld(true);
      const before = event instanceof FocusEvent ? event.relatedTarget : null;
      if (before instanceof Element && !ref.current?.contains(before)) cameFrom.current = before;
    };
    const release = () => setHeld(false);
    const node = ref.current;
    for (const name of ["pointerenter", "focusin"]) node?.addEventListener(name, hold);
    for (const name of ["pointerleave", "focusout"]) node?.addEventListener(name, release);
  }, []);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => onDismiss(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, toast.id, onDismiss]);
  // A message that goes while it has the focus gives it back to where it came from.
  const leave = () => {
    if (ref.current?.contains(document.activeElement)) {
      const { current: before } = cameFrom;
      const place = before?.isConnected ? before : document.querySelector("main");
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    }
    onDismiss(toast.id);
  };
  const Icon = ICONS[toast.tone];
  return (
    <div
      ref={ref}
      className="pointer-events-auto flex max-w-full animate-rise items-center gap-3 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-3 text-sm text-ink shadow-lg"
    >
      <Icon
        aria-hidden="true"
        className={toast.tone === "bad" ? "size-4 shrink-0 text-bad" : "size-4 shrink-0 text-accent"}
      />
      <span className="min-w-0 py-1">{toast.text}</span>
      {toast.undo && (
        <Form method="post" action={toast.undo.action} preventScrollReset onSubmit={leave}>
          {Object.entries(toast.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button
            type="submit"
            className="h-8 rounded-md px-2.5 font-medium text-accent hover:bg-hover max-sm:h-10"
          >
            Undo
          </button>
        </Form>
      )}
      {hydrated && (
        <button type="button" aria-label="Dismiss" onClick={leave} className={iconButtonClass}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
