export { readFgb as readInputFgb } from '../../src/data/read-fgb';
