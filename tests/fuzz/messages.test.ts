import { describeFuzz } from './expect-fuzz';
import { commandsFormat, eventsFormat } from './formats/messages';
import { presetFormat } from './formats/preset';

describeFuzz([commandsFormat, eventsFormat, presetFormat], 2000);
