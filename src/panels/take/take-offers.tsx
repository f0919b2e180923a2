import { LayerOffers } from './layer-offers';
import { LinkOffers } from './link-offers';
import { PictureOffer } from './picture-offer';
import { TableOffers } from './table-offers';

/** Everything that an analysis gives away, near me as in the plan. */
export function TakeOffers() {
  return (
    <div className="take">
      <PictureOffer />
      <TableOffers />
      <LayerOffers />
      <LinkOffers />
    </div>
  );
}
