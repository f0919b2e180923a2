import { describeFuzz } from './expect-fuzz';
import { networkFormat, shapesFormat } from './formats/network';

describeFuzz([networkFormat, shapesFormat], 5000);
