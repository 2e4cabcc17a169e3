import { useNavigation } from "@remix-run/react";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { baseOf, wordsOf } from "~/domain/plans/form-ground";
import {
  type Conflict,
  type Merged,
  type MergeShape,
  mergeValues,
  sameValues,
} from "~/domain/plans/merge-values";
import { one, readRows, rowName, type Values } from "~/domain/plans/value-rows";
import type { FormAnswer } from "~/shared/form-answer";
import { focusedField, refocus } from "./refocus";

interface MergedFormOptions {
  formRef: RefObject<HTMLFormElement>;
  /** The record now, in the form's own words, and its version. */
  saved: Values;
  version: number;
  /** The action's answer, where the form was refused. */
  reply: Pick<FormAnswer, "values"> | null | undefined;
  shape: MergeShape;
}

/** A clash as a person decides it; rows are found again by their key, wherever they stand by then. */
export interface OpenConflict extends Conflict {
  rowKey: string | null;
}

interface Ground {
  /** A new number draws the form anew, with other values in its fields. */
  round: number;
  values: Values;
  base: Values;
  version: number;
  conflicts: OpenConflict[];
  /** What came in by the last merge. */
  merged: Merged | null;
}

const typedIn = (form: HTMLFormElement): Values => {
  const values: Values = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string") values[name] = value;
  return wordsOf(values);
};

/**
 * A form that two people may have open. What the other one saves comes in while I type: into the fields I left
 * alone at once, and where both changed the same I choose. What I typed stays in any case.
 */
export function useMergedForm({ formRef, saved, version, reply, shape }: MergedFormOptions) {
  const navigation = useNavigation();
  const [ground, setGround] = useState<Ground>(() => startOf(reply, saved, version, 0));
  /** What went out with the last submit. */
  const sent = useRef<Values | null>(null);
  const shownReply = useRef(reply);
  const focus = useRef<ReturnType<typeof focusedField>>(null);

  const bringIn = useCallback(
    (base: Values, mine: Values) => {
      const form = formRef.current;
      if (form) focus.current = focusedField(form, shape, mine);
      const merged = mergeValues(base, mine, saved, shape);
      setGround((known) => ({
        round: known.round + 1,
        values: merged.values,
        base: saved,
        version,
        conflicts: [
          ...known.conflicts.filter(({ name }) => !merged.conflicts.some((each) => each.name === name)),
          ...merged.conflicts.map((each) => ({ ...each, rowKey: keyOf(each.name, merged.values, shape) })),
        ],
        merged,
      }));
    },
    [formRef, saved, version, shape],
  );

  useEffect(() => {
    if (navigation.state !== "idle") return;
    const form = formRef.current;
    if (reply !== shownReply.current) {
      shownReply.current = reply;
      if (reply) {
        sent.current = null;
        setGround(({ round }) => startOf(reply, saved, version, round + 1));
        return;
      }
    }
    if (version === ground.version) return;
    const typed = form ? typedIn(form) : ground.values;
    const out = sent.current;
    sent.current = null;
    if (out && sameValues(out, typed)) setGround(({ round }) => startOf(null, saved, version, round + 1));
    else bringIn(out ?? ground.base, typed);
  }, [navigation.state, reply, saved, version, ground, formRef, bringIn]);

  // The caret goes back to where it was before the form was drawn anew.
  useLayoutEffect(() => {
    if (ground.round > 0 && formRef.current && focus.current) refocus(formRef.current, focus.current, shape);
    focus.current = null;
  }, [ground.round, formRef, shape]);

  const settle = useCallback(
    (conflict: OpenConflict, take: "mine" | "theirs") => {
      const form = formRef.current;
      setGround((known) => {
        const conflicts = known.conflicts.filter((each) => each !== conflict);
        if (take === "mine" || !form) return { ...known, conflicts };
        const typed = typedIn(form);
        const name = placeOf(conflict, typed, shape);
        return name
          ? { ...known, conflicts, round: known.round + 1, values: { ...typed, [name]: conflict.theirs } }
          : { ...known, conflicts };
      });
    },
    [formRef, shape],
  );

  return {
    ground,
    settle,
    /** To be called when the form goes out. */
    onSubmit: useCallback(() => {
      sent.current = formRef.current ? typedIn(formRef.current) : null;
    }, [formRef]),
  };
}

/** A form that comes back stands on what it was read at; a fresh one on what is saved. */
function startOf(reply: MergedFormOptions["reply"], saved: Values, version: number, round: number): Ground {
  const came = reply && Object.keys(reply.values).length > 0 ? reply.values : null;
  const clean = { round, conflicts: [], merged: null };
  if (!came) return { ...clean, values: saved, base: saved, version };
  const read = Number(one(came.version));
  return {
    ...clean,
    values: wordsOf(came),
    base: baseOf(came) ?? saved,
    version: Number.isInteger(read) && read > 0 ? read : version,
  };
}

function keyOf(name: string, values: Values, { groups }: MergeShape): string | null {
  const [group = "", at] = name.split(".");
  const shape = groups[group];
  return shape && at !== undefined ? one(values[rowName(group, Number(at), shape.key)]) : null;
}

/** Where the field of a conflict is by now; null when its row was taken away. */
function placeOf({ name, rowKey }: OpenConflict, typed: Values, { groups }: MergeShape): string | null {
  const [group = "", , field = ""] = name.split(".");
  const shape = groups[group];
  if (!shape || rowKey === null) return name;
  const at = readRows(typed, group).findIndex((row) => row[shape.key] === rowKey);
  return at < 0 ? null : rowName(group, at, field);
}
