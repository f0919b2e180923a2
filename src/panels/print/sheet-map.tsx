import { CELL_METERS } from '../../core/access/demand';
import { LEFT_OUT } from '../../core/access/minutes-code';
import { roundLength } from '../../core/round-length';
import type { SheetAnswer } from '../../core/sheet/sheet-answers';
import { leftOutColor, minutesColors } from '../../schema/minutes-style';
import { SHAPE_BOX, serviceStyles, shapePath } from '../../schema/service-style';
import type { OpenedArea } from '../../workers/messages';
import { useText } from '../use-text';
import { type Label, placeLabels } from './place-labels';

/** The room that the map has on the page, in millimetres: what its letters and lines are sized for. */
const ROOM_WIDTH = 186;
const ROOM_HEIGHT = 118;

const LEFT_OUT_WASH = '#fdeee2';

interface SheetMapProps {
  readonly sheet: SheetAnswer;
  readonly area: OpenedArea;
  /** What it shows, for those who cannot see it. */
  readonly label: string;
}

/** The cells of a code as one path. */
function cellsPath(cells: SheetAnswer['drawing']['cells'], code: number, isOwn: boolean): string {
  return cells
    .filter((cell) => cell.code === code && cell.isOwn === isOwn)
    .map(({ x, y }) => `M${x} ${y}h${CELL_METERS}v${CELL_METERS}h-${CELL_METERS}z`)
    .join('');
}

function Cells({ sheet, isOwn }: { readonly sheet: SheetAnswer; readonly isOwn: boolean }) {
  const { cells } = sheet.drawing;
  const out = cellsPath(cells, LEFT_OUT, isOwn);
  return (
    <>
      {minutesColors.light.map((color, code) => (
        <path key={color} d={cellsPath(cells, code, isOwn)} fill={color} />
      ))}
      <path d={out} fill={LEFT_OUT_WASH} />
      <path d={out} fill="url(#sheet-hatch)" />
    </>
  );
}

/** The map of a NIL as lines and squares, sharp at any size, without WebGL. */
export function SheetMap({ sheet, area, label }: SheetMapProps) {
  const { text } = useText();
  const { drawing } = sheet;
  const { widthMeters: width, heightMeters: height } = drawing;
  /** Metres on the ground of a millimetre on the page. */
  const mm = Math.max(width / ROOM_WIDTH, height / ROOM_HEIGHT);
  const far = 4 * Math.max(width, height);
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  const stations = drawing.stations.map((station) => ({
    ...station,
    kind: 'station' as const,
    text: station.name,
    y: station.y - 1.6 * mm,
    dotY: station.y,
    fontSize: 2.5 * mm,
  }));
  const names = drawing.names.map(({ x, y, nil }) => ({
    x,
    y,
    kind: 'name' as const,
    text: nameOf(nil).toUpperCase(),
    dotY: y,
    fontSize: 2.3 * mm,
  }));
  const labels = placeLabels<Label & { readonly kind: 'station' | 'name'; readonly dotY: number }>(
    [...stations, ...names],
    { width, height },
  );
  const scaleMeters = roundLength(45 * mm);
  const scaleY = height - 3 * mm;
  return (
    <svg
      className="print-map"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern
          id="sheet-hatch"
          patternUnits="userSpaceOnUse"
          width={1.8 * mm}
          height={1.8 * mm}
          patternTransform="rotate(45)"
        >
          <rect width={0.42 * mm} height={1.8 * mm} fill={leftOutColor.light} />
        </pattern>
        <clipPath id="sheet-own">
          <path d={drawing.outline} clipRule="evenodd" />
        </clipPath>
      </defs>
      <g opacity="0.3">
        <Cells sheet={sheet} isOwn={false} />
      </g>
      <g clipPath="url(#sheet-own)">
        <Cells sheet={sheet} isOwn />
      </g>
      <path d={drawing.water} fill="#c9dfec" />
      <g fill="none" stroke="#ffffff" strokeLinecap="round" strokeLinejoin="round">
        <path d={drawing.streets.paths} strokeWidth={0.18 * mm} strokeOpacity="0.7" />
        <path d={drawing.streets.narrow} strokeWidth={0.4 * mm} />
        <path d={drawing.streets.wide} strokeWidth={0.9 * mm} />
      </g>
      <path
        d={`M${-far} ${-far}h${3 * far}v${3 * far}h${-3 * far}z${drawing.outline}`}
        fill="#ffffff"
        fillOpacity="0.35"
        fillRule="evenodd"
      />
      <g fill="none" strokeLinejoin="round">
        <path
          d={drawing.neighbours}
          stroke="#66788a"
          strokeWidth={0.25 * mm}
          strokeDasharray={`${1.2 * mm} ${0.9 * mm}`}
        />
        <path d={drawing.outline} stroke="#17324d" strokeWidth={0.7 * mm} />
      </g>
      {labels.map(({ kind, x, y, dotY, text: words, fontSize }) => (
        <g key={`${words} ${x}`}>
          {kind === 'station' && (
            <circle cx={x} cy={dotY} r={0.7 * mm} fill="#ffffff" stroke="#4d6276" strokeWidth={0.3 * mm} />
          )}
          <text
            className={`print-${kind}`}
            x={x}
            y={y}
            fontSize={fontSize}
            strokeWidth={0.8 * mm}
            textAnchor="middle"
          >
            {words}
          </text>
        </g>
      ))}
      {drawing.places.map(({ x, y, facilityIndex }) => {
        const place = area.places[facilityIndex];
        if (!place) return null;
        const { shape, light } = serviceStyles[place.service];
        const size = (4.6 * mm) / SHAPE_BOX;
        return (
          <g key={facilityIndex} transform={`translate(${x} ${y}) scale(${size}) translate(-12 -12)`}>
            <path d={shapePath(shape)} fill="#ffffff" stroke="#17324d" strokeWidth="5" />
            <path d={shapePath(shape)} fill={light} stroke="#ffffff" strokeWidth="2" />
          </g>
        );
      })}
      <g stroke="#17324d" strokeWidth={0.35 * mm} fill="none">
        <path d={`M${2 * mm} ${scaleY - mm}v${mm}h${scaleMeters}v${-mm}`} />
      </g>
      <text className="print-scale" x={3 * mm} y={scaleY - mm} fontSize={2.6 * mm} strokeWidth={0.8 * mm}>
        {scaleMeters < 1000
          ? text('print.scale.meters', { length: scaleMeters })
          : text('print.scale.kilometers', { length: scaleMeters / 1000 })}
      </text>
    </svg>
  );
}
