import type { ReactNode } from "react";
import { Mark } from "./mark";

export interface PlainFrameProps {
  title: string;
  /** One sentence under the title. */
  lead?: ReactNode;
  children: ReactNode;
  /** Under the card: another way in, help. */
  footer?: ReactNode;
  wide?: boolean;
}

/** Pages without a person behind them: signing in, setting up, a link from a letter, an error. */
export function PlainFrame({ title, lead, children, footer, wide = false }: PlainFrameProps) {
  return (
    <div className="flex min-h-screen flex-col bg-bg px-4 py-10 text-base sm:py-[10vh]">
      <main id="content" data-content="" className={`mx-auto w-full ${wide ? "max-w-2xl" : "max-w-100"}`}>
        <div className="mb-8 flex items-center gap-2.5">
          <Mark className="size-7" />
          <span className="font-semibold tracking-tight">Capstan</span>
        </div>
        <h1 className="text-lg font-semibold">{title}</h1>
        {lead && <p className="mt-2 text-ink-muted">{lead}</p>}
        <div className="mt-6">{children}</div>
        {footer && <div className="mt-8 border-t border-line pt-4 text-sm text-ink-muted">{footer}</div>}
      </main>
    </div>
  );
}
