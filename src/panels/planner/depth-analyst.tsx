import { currentDepth } from '../../state/depth-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { DataTableView } from '../data-table-view';
import { HowMade } from '../how-made';
import { useText } from '../use-text';
import { LorenzChart, MinutesChart } from './depth-charts';
import { indicesData, lorenzData, walkBandsData, zoneIndicesData } from './depth-figures';

function Figures() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const answer = currentDepth(state);
  const tables = [indicesData, walkBandsData, lorenzData, zoneIndicesData].map((make) =>
    make(state, translator),
  );
  const [indices, bands, lorenz, zones] = tables;
  if (!answer || !indices || !bands || !lorenz || !zones) return null;
  return (
    <>
      <DataTableView table={indices} />
      <p className="small">{text('depth.indices.fgt')}</p>
      <p className="small">{text('depth.indices.inequality')}</p>
      <p className="small">{text('depth.indices.theil')}</p>
      <HowMade method={text('depth.indices.method')} caveat={text('depth.indices.caveat')} />
      <MinutesChart answer={answer} />
      <DataTableView table={bands} />
      <HowMade method={text('depth.bands.method')} />
      <LorenzChart answer={answer} />
      <DataTableView table={lorenz} />
      <HowMade method={text('depth.lorenz.method')} caveat={text('depth.indices.inequality')} />
      <Disclosure title={zones.title} lazy>
        <DataTableView table={zones} />
      </Disclosure>
    </>
  );
}

/** What analysts ask for: indices of depth and inequality, the distribution of walks and their Lorenz curve. */
export function DepthAnalyst() {
  const { text } = useText();
  const isKnown = useAppState((state) => currentDepth(state) !== null);
  if (!isKnown) return null;
  return (
    <Disclosure title={text('depth.analyst')} lazy>
      <Figures />
    </Disclosure>
  );
}
