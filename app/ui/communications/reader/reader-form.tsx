import type { ReactNode } from "react";
import { HiddenFields } from "../../tasks/hidden-fields";

interface ReaderFormProps {
  path: string;
  act: string;
  fields?: Record<string, string>;
  className?: string;
  children: ReactNode;
}

/** One thing a reader can do: a plain form of its own, so that it works on an old phone and without scripts. */
export function ReaderForm({ path, act, fields = {}, className, children }: ReaderFormProps) {
  return (
    <form method="post" action={path} className={className}>
      <HiddenFields fields={{ act, ...fields }} />
      {children}
    </form>
  );
}
