import { describeFuzz } from './expect-fuzz';
import { detourFormat, notLocatedFormat } from './formats/json-files';
import { linkFormat } from './formats/link';
import { manifestFormat } from './formats/manifest';
import { scenarioFormat } from './formats/scenario';

describeFuzz([manifestFormat, detourFormat, notLocatedFormat, scenarioFormat, linkFormat], 2000);
