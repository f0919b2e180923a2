import { describeFuzz } from './expect-fuzz';
import { badlyLocatedFormat, everydayFormat } from './formats/everyday';
import { detourFormat, notLocatedFormat } from './formats/json-files';
import { linkFormat } from './formats/link';
import { manifestFormat } from './formats/manifest';
import { scenarioFormat } from './formats/scenario';

describeFuzz([manifestFormat, detourFormat, notLocatedFormat, scenarioFormat, linkFormat], 2000);
describeFuzz([everydayFormat, badlyLocatedFormat], 800);
