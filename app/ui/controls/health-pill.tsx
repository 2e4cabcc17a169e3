import clsx from "clsx";
import { CircleCheck, CircleDashed, OctagonAlert, TriangleAlert } from "lucide-react";
import { Tooltip as Radix } from "radix-ui";
import { useId, useState } from "react";
import { SOFT_TONES, type Tone } from "./badge";
import { TooltipBubble } from "./tooltip";
import { useHydrated } from "./use-hydrated";

export type Health = "good" | "warn" | "bad" | "early";

const FORMS: Record<Health, { tone: Tone; word: string; Icon: typeof CircleCheck }> = {
  good: { tone: "good", word: "On track", Icon: CircleCheck },
  warn: { tone: "warn", word: "At risk", Icon: TriangleAlert },
  bad: { tone: "bad", word: "Off track", Icon: OctagonAlert },
  early: { tone: "quiet", word: "Too early", Icon: CircleDashed },
};

export interface HealthPillProps {
  health: Health;
  /** The word on the pill; by default On track, At risk, Off track, Too early. */
  label?: string;
  /** Why it is so; shown on hover, focus and touch, and read aloud. */
  reasons?: readonly string[];
}

const shape =
  "inline-flex h-6 max-w-full items-center gap-1.5 rounded-full border py-0 pr-2.5 pl-1.5 text-xs font-medium whitespace-nowrap";

export function HealthPill({ health, label, reasons = [] }: HealthPillProps) {
  const { tone, word, Icon } = FORMS[health];
  const content = (
    <>
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <span className="truncate">{label ?? word}</span>
    </>
  );
  const look = clsx(shape, SOFT_TONES[tone]);
  if (reasons.length === 0) return <span className={look}>{content}</span>;
  return (
    <Explained look={look} reasons={reasons}>
      {content}
    </Explained>
  );
}

function Explained(props: { look: string; reasons: readonly string[]; children: React.ReactNode }) {
  const hydrated = useHydrated();
  const describedBy = useId();
  const [open, setOpen] = useState(false);
  const { look, reasons, children } = props;
  const words = (
    <span id={describedBy} className="sr-only">
      Because: {reasons.join(" ")}
    </span>
  );
  if (!hydrated)
    return (
      <>
        <button type="button" className={look} title={reasons.join("\n")} aria-describedby={describedBy}>
          {children}
        </button>
        {words}
      </>
    );
  return (
    <Radix.Provider delayDuration={150}>
      <Radix.Root open={open} onOpenChange={setOpen}>
        <Radix.Trigger asChild>
          <button
            type="button"
            className={look}
            aria-describedby={describedBy}
            // A touch has no hover: pressing opens the reasons too, where the tooltip alone would close.
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) => {
              event.preventDefault();
              setOpen(true);
            }}
          >
            {children}
          </button>
        </Radix.Trigger>
        <TooltipBubble side="bottom">
          <ul className="space-y-1">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </TooltipBubble>
      </Radix.Root>
      {words}
    </Radix.Provider>
  );
}
