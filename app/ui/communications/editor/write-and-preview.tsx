import clsx from "clsx";
import { type ReactNode, useState } from "react";
import { useHydrated } from "../../controls/use-hydrated";

interface WriteAndPreviewProps {
  write: ReactNode;
  preview: ReactNode;
}

/** The form, and beside it what it makes; on a phone one of the two at a time. */
export function WriteAndPreview({ write, preview }: WriteAndPreviewProps) {
  const hydrated = useHydrated();
  const [side, setSide] = useState<"write" | "preview">("write");
  return (
    <>
      {hydrated && (
        <fieldset aria-label="What to look at" className="mb-4 flex gap-5 border-b border-line xl:hidden">
          {(["write", "preview"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === side}
              onClick={() => setSide(each)}
              className={clsx(
                "-mb-px h-10 border-b-2 px-0.5 text-sm",
                each === side
                  ? "border-accent font-medium text-ink"
                  : "border-transparent text-ink-muted hover:text-ink",
              )}
            >
              {each === "write" ? "Write" : "Preview"}
            </button>
          ))}
        </fieldset>
      )}
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-2">
        <div className={clsx("min-w-0", hydrated && side === "preview" && "max-xl:hidden")}>{write}</div>
        <div className={clsx("min-w-0", hydrated && side === "write" && "max-xl:hidden")}>
          <div className="xl:sticky xl:top-16 xl:max-h-[calc(100vh-5rem)] xl:overflow-y-auto">{preview}</div>
        </div>
      </div>
    </>
  );
}
