import type { IndexFilter } from "~/domain/indices/index-filter";
import { indexQuery } from "~/domain/indices/index-filter";
import {
  SPLIT_LABELS,
  SPLIT_LEADS,
  type Split,
  type TrendView,
  viewQuery,
} from "~/domain/indices/index-view";
import type { IndexWindow } from "~/domain/indices/index-window";
import type { OwnBaseline } from "~/domain/indices/region-baseline";
import type { SegmentRow } from "~/domain/indices/segment-rows";
import { Tabs } from "../controls/tabs";
import { InlineNote } from "../feedback/inline-note";
import { Section } from "../layout/section";
import { SegmentTable } from "./segment-table";

/** So many attributes have a tab of their own; the others are chosen in the filter. */
const ATTRIBUTE_TABS = 6;

export interface SplitSectionProps {
  /** Null while none is opened. */
  by: Split | null;
  view: TrendView;
  splits: readonly Split[];
  attributes: readonly string[];
  rows: readonly SegmentRow[];
  /** Values of an attribute that are not listed. */
  more: number;
  baselines: Readonly<Record<string, OwnBaseline>> | null;
  filter: IndexFilter;
  window: IndexWindow;
  findingHref: ((row: SegmentRow) => string) | null;
}

/** One split at a time; each is an address, so it opens without scripts and can be sent. */
export function SplitSection(props: SplitSectionProps) {
  const { by, view, splits, attributes, rows, more, baselines, filter, window, findingHref } = props;
  const name =
    by === null ? "" : by === "attribute" ? (filter.attribute ?? SPLIT_LABELS.attribute) : SPLIT_LABELS[by];
  const href = (split: Split, to: IndexFilter = filter) =>
    `/index?${indexQuery(to, window, viewQuery({ by: split, view }))}#split`;
  const tabs = [
    ...splits.map((split) => ({
      label: SPLIT_LABELS[split],
      href: href(split),
      current: split === by,
    })),
    ...attributes.slice(0, ATTRIBUTE_TABS).map((attribute) => ({
      label: attribute,
      href: href("attribute", {
        ...filter,
        attribute,
        value: attribute === filter.attribute ? filter.value : null,
      }),
      current: by === "attribute" && filter.attribute === attribute,
    })),
  ];
  const lead =
    more > 0
      ? `The ${rows.length} values with most answers; ${more} more have fewer.`
      : by === "region" && rows.length > 1
        ? undefined
        : by === null
          ? "One at a time: choose by what. Segments at risk stand above already."
          : SPLIT_LEADS[by];
  return (
    <Section title={by === null ? "Split further" : `By ${lowerFirst(name, by)}`} id="split" lead={lead}>
      <Tabs label="Split by" tabs={tabs} />
      {by === "region" && rows.length > 1 && (
        <div className="mt-3">
          <InlineNote tone="warn">
            Regions are not comparable with each other: people answer scales differently from country to
            country. Compare each with its own year before, and set its target against that.
          </InlineNote>
        </div>
      )}
      {by !== null && (
        <div className="mt-3">
          <SegmentTable
            caption={`The index by ${name}`}
            heading={name}
            rows={rows}
            findingHref={findingHref}
            baselines={baselines}
          />
        </div>
      )}
    </Section>
  );
}

/** An attribute keeps its own spelling. */
const lowerFirst = (name: string, by: Split | null): string =>
  by === "attribute" ? name : name.charAt(0).toLowerCase() + name.slice(1);
