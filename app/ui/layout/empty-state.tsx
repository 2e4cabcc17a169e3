import type { ReactNode } from "react";

export interface EmptyStateProps {
  /** What belongs here: "No findings yet". */
  title: string;
  /** Why it matters and how to start. */
  children?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
}

export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      {icon && (
        <span aria-hidden="true" className="mb-3 text-ink-faint [&>svg]:size-6">
          {icon}
        </span>
      )}
      <p className="text-sm font-semibold">{title}</p>
      {children && <div className="mt-1 max-w-[52ch] text-sm text-ink-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
