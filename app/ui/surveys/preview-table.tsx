import type { TableProfile } from "~/domain/surveys/column-profile";
import { Disclosure } from "../controls/disclosure";

/** Who has no pointer scrolls sideways with the arrow keys, once the table has the focus. */
const BY_KEYBOARD = { tabIndex: 0 };

/** The first rows as they were read: wrong letters or columns show here at once. */
export function PreviewTable({ profile }: { profile: TableProfile }) {
  const names = profile.columns.map((column) => column.name);
  const rows = profile.preview.map((cells, index) => ({ number: index + 1, cells }));
  return (
    <Disclosure
      open
      summary={`The first ${profile.preview.length} of ${profile.rows.toLocaleString("en-US")} rows`}
    >
      <section
        aria-label="First rows of the file"
        className="overflow-x-auto rounded-lg border border-line"
        {...BY_KEYBOARD}
      >
        <table className="w-max min-w-full border-collapse text-xs">
          <thead>
            <tr className="bg-sunken text-left">
              <th scope="col" className="px-2 py-1.5 font-medium text-ink-muted">
                Row
              </th>
              {names.map((name) => (
                <th key={name} scope="col" className="max-w-56 truncate px-2 py-1.5 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, cells }) => (
              <tr key={number} className="border-t border-line">
                <th scope="row" className="tabular px-2 py-1 text-left font-normal text-ink-muted">
                  {number}
                </th>
                {names.map((name, column) => (
                  <td key={name} className="max-w-56 truncate px-2 py-1">
                    {cells[column] || <span className="text-ink-faint">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Disclosure>
  );
}
