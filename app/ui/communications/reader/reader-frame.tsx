import type { ReactNode } from "react";

interface ReaderFrameProps {
  /** Whose page it is: the house that writes, not the program it writes with. */
  workspace: string;
  locale?: string;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** Pages that people outside read: no navigation, no session, nothing of the program around them. */
export function ReaderFrame({ workspace, locale = "en", aside, footer, children }: ReaderFrameProps) {
  return (
    <div
      lang={locale}
      className="min-h-screen bg-bg px-4 py-6 text-base sm:py-12 print:bg-transparent print:p-0"
    >
      <main id="content" data-content="" className="mx-auto w-full max-w-2xl">
        <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
          <span className="font-semibold tracking-tight break-words">{workspace}</span>
          {aside}
        </div>
        {children}
        {footer && (
          <footer className="mt-10 space-y-1 border-t border-line pt-4 text-xs text-ink-muted">
            {footer}
          </footer>
        )}
      </main>
    </div>
  );
}
