import { Form, Link } from "@remix-run/react";
import { ALL, SHARES, sayShare, VIEW_LISTS, VIEW_PARAM, type ViewList } from "~/domain/views/saved-view";
import { Button, ButtonLink } from "../controls/button";
import { Dialog, DialogActions } from "../controls/dialog";
import { type Tab, Tabs } from "../controls/tabs";
import { Field } from "../form/field";
import { Select } from "../form/select";
import { TextInput } from "../form/text-input";
import { HiddenFields } from "../tasks/hidden-fields";

export interface ViewBarProps {
  bar: {
    list: ViewList;
    views: readonly { id: string; name: string; href: string; own: boolean; shared: boolean }[];
    current: { id: string; name: string; version: number; mayChange: boolean; href: string } | null;
    changed: boolean;
    query: string;
  };
}

/** The saved views of a list as tabs; a changed one can be saved, saved as another, or put back. */
export function ViewBar({ bar }: ViewBarProps) {
  const { list, views, current, changed, query } = bar;
  const { href, plain } = VIEW_LISTS[list];
  const tabs: Tab[] = [
    {
      label: plain,
      href: `${href}?${VIEW_PARAM}=${ALL}`,
      current: current === null && query === "",
    },
    ...views.map((view) => ({
      label: view.name,
      href: view.href,
      current: view.id === current?.id,
    })),
  ];
  const unsaved = current === null && query !== "";
  return (
    <div className="no-print mb-4">
      <Tabs label="Saved views" tabs={tabs} />
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        {current && changed && (
          <>
            <span className="text-ink-muted">“{current.name}” is changed</span>
            {current.mayChange && (
              <Form method="post" action={`/views/${current.id}/query`}>
                <HiddenFields fields={{ query, version: String(current.version) }} />
                <Button type="submit" size="sm" variant="primary">
                  Save
                </Button>
              </Form>
            )}
            <SaveAs list={list} query={query} label="Save as…" />
            <ButtonLink to={current.href} size="sm" variant="quiet">
              Reset
            </ButtonLink>
          </>
        )}
        {unsaved && <SaveAs list={list} query={query} label="Save as a view…" />}
        {(views.length > 0 || current) && (
          <Link to={`/views?list=${list}`} className="link ml-auto max-sm:py-2">
            {current ? "Rename, share, order" : "Manage views"}
          </Link>
        )}
      </div>
    </div>
  );
}

function SaveAs({ list, query, label }: { list: ViewList; query: string; label: string }) {
  return (
    <Dialog
      trigger={label}
      title="Save as a view"
      description="Filters, order, groups and columns are kept under a name."
      variant="secondary"
      size="sm"
    >
      <Form method="post" action="/views/new" className="space-y-4">
        <HiddenFields fields={{ list, query }} />
        <Field name="name" label="Name" required idPrefix="view">
          <TextInput maxLength={60} placeholder="Mine, by end date" />
        </Field>
        <Field name="sharedWith" label="Who sees it" required idPrefix="view">
          <Select
            defaultValue="nobody"
            options={SHARES.map((value) => ({ value, label: sayShare(value) }))}
          />
        </Field>
        <DialogActions>
          <Button type="submit" variant="primary">
            Save view
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
