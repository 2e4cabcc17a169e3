import clsx from "clsx";
import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { Tooltip } from "./tooltip";

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Read aloud and shown as the tooltip. */
  label: string;
  icon: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
}

export const iconButtonClass =
  "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted transition-colors hover:bg-hover hover:text-ink max-sm:size-10 [&>svg]:size-4";

export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, side, className, type = "button", ...rest },
  ref,
) {
  return (
    <Tooltip content={label} side={side}>
      <button {...rest} ref={ref} type={type} aria-label={label} className={clsx(iconButtonClass, className)}>
        {icon}
      </button>
    </Tooltip>
  );
});
