import clsx from "clsx";
import { Upload } from "lucide-react";
import { type InputHTMLAttributes, useEffect, useRef, useState } from "react";
import { useHydrated } from "../controls/use-hydrated";
import { useField } from "./field";
import { wired } from "./text-input";

export interface FileInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "type"> {
  /** What is taken: "CSV, up to 100,000 rows". */
  takes?: string;
}

const KB = 1024;
const sizeWords = (bytes: number): string =>
  bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`;

/** The browser's own file field, made larger; with scripts files can be dropped on it. */
export function FileInput({ takes, className, onChange, ...props }: FileInputProps) {
  const field = useField();
  const hydrated = useHydrated();
  const ref = useRef<HTMLInputElement>(null);
  const zoneRef = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);

  const read = () =>
    setChosen([...(ref.current?.files ?? [])].map((file) => `${file.name}, ${sizeWords(file.size)}`));

  useEffect(() => {
    const zone = zoneRef.current;
    if (!zone) return;
    const leave = new AbortController();
    const on = (name: "dragover" | "dragleave" | "drop", then: (event: DragEvent) => void) =>
      zone.addEventListener(name, then, { signal: leave.signal });
    on("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    on("dragleave", () => setOver(false));
    on("drop", (event) => {
      event.preventDefault();
      setOver(false);
      if (!ref.current || !event.dataTransfer?.files.length) return;
      ref.current.files = event.dataTransfer.files;
      ref.current.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return () => leave.abort();
  }, []);

  return (
    <div
      ref={zoneRef}
      className={clsx(
        "rounded-lg border border-dashed p-5 transition-colors",
        over ? "border-accent bg-accent-soft" : field?.invalid ? "border-bad" : "border-line-control",
        className,
      )}
    >
      <div className="flex items-start gap-3">
        <Upload aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-ink-muted" />
        <div className="min-w-0 flex-1">
          <input
            {...wired(field, props)}
            ref={ref}
            type="file"
            onChange={(event) => {
              read();
              onChange?.(event);
            }}
            className="block w-full text-sm text-ink-muted file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-solid file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink"
          />
          <p className="mt-2 text-xs text-ink-muted">
            {hydrated && "Or drop it here. "}
            {takes}
          </p>
          {props.multiple && chosen.length > 1 && (
            <ul className="mt-2 text-sm">
              {chosen.map((name) => (
                <li key={name} className="truncate">
                  {name}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
