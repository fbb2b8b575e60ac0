import { cluster, clusterable } from '../arranging/cluster.ts';
import type { ClusterBy } from '../arranging/clusters.ts';
import type { Editor } from '../editor.ts';
import { type Action, defineAction } from './action.ts';

/** Arranges the chosen objects, or every note if nothing is chosen. */
export const clusterActions: readonly Action[] = [by('Color'), by('Tag'), by('Author')];

/** Two are enough to know. */
function hasSeveral(editor: Editor): boolean {
  const found = clusterable(editor);
  return !found.next().done && !found.next().done;
}

function by(name: Capitalize<ClusterBy>): Action {
  return defineAction({
    id: `clusterBy${name}`,
    label: `action.clusterBy${name}`,
    group: 'cluster',
    changes: true,
    isEnabled: hasSeveral,
    run: (editor) => cluster(editor, name.toLowerCase() as ClusterBy),
  });
}
