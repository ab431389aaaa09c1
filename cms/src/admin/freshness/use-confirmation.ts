import { useState } from 'react';
import { useReport } from '../editorial/use-report';
import { useConfirmMutation, useUndoConfirmationMutation } from './freshness-api';
import { freshnessTexts as texts } from './freshness-texts';

/** A button that confirms entries of one type, and afterwards takes it back. */
interface ConfirmationButton {
  /** Whether the next press takes back what the last one did. */
  isConfirmed: boolean;
  isLoading: boolean;
  /** Confirms these entries, or takes it back; answers whether it worked. */
  press: (documentIds: string[]) => Promise<boolean>;
}

/** Confirms entries of a type and tells how it went; the same button then takes it back, as long as it stays on the screen. */
export function useConfirmation(uid: string): ConfirmationButton {
  const [confirm, confirming] = useConfirmMutation();
  const [undo, undoing] = useUndoConfirmationMutation();
  const [ids, setIds] = useState<number[]>([]);
  const report = useReport();

  const confirmEntries = async (documentIds: string[]) => {
    const result = await confirm({ uid, documentIds });
    const done = 'data' in result ? result.data : undefined;
    const isDone = report(result, documentIds.length === 1 ? texts.confirmed : texts.confirmedMany(done?.confirmed ?? 0));
    if (done) setIds(done.ids);
    return isDone;
  };
  const takeBack = async () => {
    const isDone = report(await undo({ uid, ids }), texts.undone);
    // What cannot be taken back now cannot be later either.
    setIds([]);
    return isDone;
  };
  return {
    isConfirmed: ids.length > 0,
    isLoading: confirming.isLoading || undoing.isLoading,
    press: (documentIds) => (ids.length > 0 ? takeBack() : confirmEntries(documentIds)),
  };
}
