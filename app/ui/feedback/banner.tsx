import clsx from "clsx";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type BannerTone = "info" | "good" | "warn" | "bad";

const FORMS: Record<BannerTone, { look: string; icon: string; Icon: typeof Info; word: string }> = {
  info: { look: "border-line-strong bg-sunken", icon: "text-ink-muted", Icon: Info, word: "Note" },
  good: { look: "border-good-line bg-good-soft", icon: "text-good", Icon: CircleCheck, word: "Done" },
  warn: { look: "border-warn-line bg-warn-soft", icon: "text-warn", Icon: TriangleAlert, word: "Warning" },
  bad: { look: "border-bad-line bg-bad-soft", icon: "text-bad", Icon: OctagonAlert, word: "Problem" },
};

export interface BannerProps {
  tone?: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  /** A link or button that mends it. */
  action?: ReactNode;
  /** Read aloud as soon as it appears. */
  live?: boolean;
}

export function Banner({ tone = "info", title, children, action, live = false }: BannerProps) {
  const { look, icon, Icon, word } = FORMS[tone];
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={clsx("flex gap-3 rounded-lg border px-4 py-3 text-sm", look)}
    >
      <Icon aria-hidden="true" className={clsx("mt-0.5 size-4 shrink-0", icon)} />
      <div className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <span className="sr-only">{word}: </span>
          {title && <p className="font-semibold">{title}</p>}
          {children && <div className={clsx(title && "mt-0.5 text-ink-muted")}>{children}</div>}
        </div>
        {action && <div className="shrink-0">{action}</div>}
      </div>
    </div>
  );
}
