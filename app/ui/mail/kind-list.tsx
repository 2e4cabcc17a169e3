import { Form, Link } from "@remix-run/react";
import clsx from "clsx";
import { Button } from "../controls/button";
import { Field } from "../form/field";
import { Select } from "../form/select";
import type { LetterLook } from "./letter-look";

interface KindListProps {
  kinds: readonly { kind: string; label: string; meaning: string }[];
  current: string;
  look: LetterLook;
}

/** Beside the letter where there is room; on a phone one choice above it. */
export const KindList = ({ kinds, current, look }: KindListProps) => (
  <>
    <Form key={current} method="get" className="flex items-end gap-2 lg:hidden">
      <Field name="kind" label="Kind of letter" hideLabel className="min-w-0 flex-1">
        <Select defaultValue={current} options={kinds.map(({ kind, label }) => ({ value: kind, label }))} />
      </Field>
      {Object.entries(look).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" size="lg">
        Show
      </Button>
    </Form>
    <nav aria-label="Kinds of letter" className="max-lg:hidden">
      <ul className="space-y-1">
        {kinds.map(({ kind, label, meaning }) => (
          <li key={kind}>
            <Link
              to={`/mail/letters?${new URLSearchParams({ kind, ...look })}`}
              preventScrollReset
              aria-current={kind === current ? "page" : undefined}
              className={clsx(
                "block rounded-md px-3 py-2 text-sm hover:bg-hover",
                kind === current && "bg-accent-soft",
              )}
            >
              <span className="block font-medium">{label}</span>
              <span className="block text-xs text-ink-muted">{meaning}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  </>
);
