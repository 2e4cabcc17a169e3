import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { iconButtonClass } from "../controls/icon-button";
import { Menu, type MenuItem } from "../controls/menu";

export interface PageHeaderProps {
  title: ReactNode;
  /** Number or kind before the title, e.g. "CAP-012". */
  eyebrow?: ReactNode;
  /** The sentence that states the finding. */
  lead?: ReactNode;
  /** Pills, owner, dates: one line of facts. */
  meta?: ReactNode;
  /** The one filled button of the page. */
  action?: ReactNode;
  menu?: MenuItem[];
  /** Beside something that is open and bears the page's own heading. */
  isBeside?: boolean;
}

export function PageHeader({ title, eyebrow, lead, meta, action, menu, isBeside }: PageHeaderProps) {
  const Title = isBeside ? "p" : "h1";
  return (
    <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-80">
        {eyebrow && <p className="tabular mb-0.5 text-xs text-ink-muted">{eyebrow}</p>}
        <Title className="text-lg font-semibold hyphens-auto">{title}</Title>
        {lead && <p className="mt-1 max-w-[70ch] text-base text-ink-muted">{lead}</p>}
        {meta && (
          <div className="mt-2.5 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-muted">
            {meta}
          </div>
        )}
      </div>
      {(action || menu) && (
        <div className="no-print flex max-w-full flex-wrap items-center gap-2">
          {action}
          {menu && menu.length > 0 && (
            <Menu
              items={menu}
              label="More actions"
              triggerClassName={iconButtonClass}
              trigger={<Ellipsis aria-hidden="true" />}
            />
          )}
        </div>
      )}
    </header>
  );
}
