import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const FORMS = {
  info: { Icon: Info, look: "text-ink-muted" },
  warn: { Icon: TriangleAlert, look: "text-warn" },
  bad: { Icon: CircleAlert, look: "text-bad" },
};

/** One line beside the thing it speaks of. */
export function InlineNote({ tone = "info", children }: { tone?: keyof typeof FORMS; children: ReactNode }) {
  const { Icon, look } = FORMS[tone];
  return (
    <p className={clsx("flex items-start gap-1.5 text-sm", look)}>
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  );
}
