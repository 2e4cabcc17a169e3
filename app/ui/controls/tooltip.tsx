import { Tooltip as Radix } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { useHydrated } from "./use-hydrated";

interface TooltipProps {
  content: ReactNode;
  /** One element that takes a ref and passes its props on. */
  children: ReactElement;
  side?: "top" | "right" | "bottom" | "left";
}

/** Additional words on hover and focus. Never the only place where something is said. */
export function Tooltip({ content, children, side = "top" }: TooltipProps) {
  if (!useHydrated()) return children;
  return (
    <Radix.Provider delayDuration={250} skipDelayDuration={400}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <TooltipBubble side={side}>{content}</TooltipBubble>
      </Radix.Root>
    </Radix.Provider>
  );
}

export function TooltipBubble({ side, children }: { side: TooltipProps["side"]; children: ReactNode }) {
  return (
    <Radix.Portal>
      <Radix.Content
        side={side}
        sideOffset={6}
        collisionPadding={8}
        className="z-50 max-w-80 animate-appear rounded-md border border-line-strong bg-raised px-2.5 py-1.5 text-xs text-ink shadow-lg"
      >
        {children}
      </Radix.Content>
    </Radix.Portal>
  );
}
