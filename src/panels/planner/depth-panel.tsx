import { CatchmentTable } from './catchment-table';
import { GapList } from './gap-list';

/** "How deep, how sure?": the gaps, and the catchments of the places. */
export function DepthPanel() {
  return (
    <>
      <GapList />
      <CatchmentTable />
    </>
  );
}
