import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { iconButtonClass } from "./icon-button";
import { useHydrated } from "./use-hydrated";

interface DialogBodyProps {
  title: string;
  description?: string;
  children: ReactNode;
}

/** A dialog that is opened by the page itself. */
export interface ControlledDialogProps extends DialogBodyProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function ControlledDialog({ open, onOpenChange, ...body }: ControlledDialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <DialogWindow {...body} />
    </Radix.Root>
  );
}

export interface DialogProps extends DialogBodyProps {
  trigger: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** A button and its dialog. Before scripts run the same content opens in place, so its form can be sent all the same. */
export function Dialog({ trigger, variant, size, ...body }: DialogProps) {
  if (!useHydrated()) {
    return (
      <details className="group">
        <summary className={buttonClass(variant, size)}>{trigger}</summary>
        <div className="mt-2 max-w-xl rounded-lg border border-line-strong bg-raised p-5 shadow-sm">
          <h2 className="text-base font-semibold">{body.title}</h2>
          {body.description && <p className="mt-1 text-sm text-ink-muted">{body.description}</p>}
          <div className="mt-4">{body.children}</div>
        </div>
      </details>
    );
  }
  return (
    <Radix.Root>
      <Radix.Trigger className={buttonClass(variant, size)}>{trigger}</Radix.Trigger>
      <DialogWindow {...body} />
    </Radix.Root>
  );
}

function DialogWindow({ title, description, children }: DialogBodyProps) {
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
      <Radix.Content
        {...(description ? {} : { "aria-describedby": undefined })}
        className="fixed z-50 flex max-h-[85vh] w-full animate-rise flex-col border-line-strong bg-raised text-ink shadow-lg max-sm:inset-x-0 max-sm:bottom-0 max-sm:rounded-t-xl sm:top-[12vh] sm:left-1/2 sm:w-130 sm:max-w-[calc(100vw-2rem)] sm:-translate-x-1/2 sm:rounded-xl sm:border"
      >
        <div className="flex items-start justify-between gap-4 px-5 pt-4">
          <div className="min-w-0">
            <Radix.Title className="text-base font-semibold">{title}</Radix.Title>
            {description && (
              <Radix.Description className="mt-1 text-sm text-ink-muted">{description}</Radix.Description>
            )}
          </div>
          <Radix.Close className={iconButtonClass} aria-label="Close">
            <X aria-hidden="true" />
          </Radix.Close>
        </div>
        <div className="min-h-0 overflow-y-auto px-5 pt-4 pb-5">{children}</div>
      </Radix.Content>
    </Radix.Portal>
  );
}

/** The row of buttons at the end of a dialog's form. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}
