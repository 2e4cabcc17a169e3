import { type CustomField, sayValue } from "~/domain/fields/custom-field";
import { useReader } from "../../controls/reader";

/** People by id, those who left included: a field, a filter or a view may name them still. */
export type Names = Readonly<Record<string, { name: string; active: boolean }>>;

export const nameIn =
  (names: Names) =>
  (id: string): string => {
    const known = names[id];
    return known ? `${known.name}${known.active ? "" : " (left)"}` : "somebody unknown";
  };

export function CustomCell({ field, value, names }: { field: CustomField; value: string; names: Names }) {
  const { currency, locale } = useReader();
  if (value === "") return <span className="text-ink-faint">–</span>;
  return (
    <span
      className={field.kind === "words" ? "line-clamp-2" : "tabular"}
      title={field.kind === "words" ? value : undefined}
    >
      {sayValue(field, value, { currency, locale, nameOf: nameIn(names) })}
    </span>
  );
}
