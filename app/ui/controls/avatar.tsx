import clsx from "clsx";
import { initialsOf, toneOf } from "./initials";

const TONES = ["bg-cat-1", "bg-cat-2", "bg-cat-3", "bg-cat-4", "bg-cat-6", "bg-cat-7", "bg-cat-8"] as const;

const SIZES = { sm: "size-5.5 text-xs tracking-tighter", md: "size-6 text-xs", lg: "size-9 text-sm" };

export interface AvatarProps {
  name: string;
  size?: keyof typeof SIZES;
  /** Shows the name beside the initials; else the name is read aloud alone. */
  withName?: boolean;
}

export function Avatar({ name, size = "md", withName = false }: AvatarProps) {
  const disc = (
    <span
      aria-hidden="true"
      title={withName ? undefined : name}
      className={clsx(
        "inline-flex shrink-0 items-center justify-center rounded-full font-medium text-surface select-none",
        TONES[toneOf(name, TONES.length)],
        SIZES[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-2 align-middle",
        withName ? "max-w-full min-w-0" : "shrink-0",
      )}
    >
      {disc}
      {withName ? <span className="truncate">{name}</span> : <span className="sr-only">{name}</span>}
    </span>
  );
}
