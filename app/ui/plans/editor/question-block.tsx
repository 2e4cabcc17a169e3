import type { ReactNode } from "react";
import { Field, type FieldErrors, Fieldset } from "../../form/field";
import type { Question } from "./questions";

interface QuestionBlockProps {
  /** The anchor of gates: /edit/define#intended. */
  anchor: string;
  question: Question;
  error?: FieldErrors;
  optional?: boolean;
  /** A group of inputs instead of one. */
  group?: boolean;
  children: ReactNode;
}

/** One question, why it is asked, what a good answer looks like, and the place for it. */
export function QuestionBlock({ anchor, question, error, optional, group, children }: QuestionBlockProps) {
  const Shape = group ? Fieldset : Field;
  return (
    <div
      id={anchor}
      className="scroll-mt-20 rounded-md outline-offset-8 target:outline-2 target:outline-accent-line"
    >
      <Shape
        name={anchor}
        label={question.label}
        hint={
          (question.hint || question.example) && (
            <>
              {question.hint}
              {question.example && (
                <span className="block">
                  <span className="font-medium">Example:</span> <em>{question.example}</em>
                </span>
              )}
            </>
          )
        }
        error={error}
        required={!optional}
      >
        {children}
      </Shape>
    </div>
  );
}
