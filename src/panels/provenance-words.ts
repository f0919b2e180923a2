import type { Translator } from '../i18n/translate';
import type { GeoAbout } from '../schema/geo-layer';
import { OWN_SERVICE } from '../schema/service';
import type { DataTable } from '../state/data-table';
import type { Provenance } from '../state/provenance';
import { missingWords, serviceInSentence } from './service-words';
import { describeVintages } from './vintage-words';

/** The question that something taken away answers, in one line. */
export function describeQuestion(provenance: Provenance, { text, list }: Translator): string {
  const { section, services, tier, match, minutes, profileId, speedKmh, group, origin } = provenance;
  const asked = list(
    services.map((id) => serviceInSentence(text, provenance, id)),
    section === 'near' || match === 'all' ? 'conjunction' : 'disjunction',
  );
  const names = tier ? text(`take.line.tier.${tier}`) : asked;
  const pace = text('take.line.pace', { pace: text(`pace.${profileId}`).toLowerCase(), speed: speedKmh });
  if (section === 'near') {
    const from = origin
      ? text('take.line.from', {
          name: origin.label || text('origin.point'),
          lat: origin.position[1].toFixed(5),
          lng: origin.position[0].toFixed(5),
        })
      : '';
    return [from, names, text('take.line.within', { minutes }), pace].filter(Boolean).join(' · ');
  }
  return [names, text('take.line.within', { minutes }), pace, text(`take.line.group.${group}`)].join(' · ');
}

/** On how many places of how many known it rests, service by service: one line, or none where no service is asked about. */
export function completenessLines({ completeness }: Provenance, { text }: Translator): string[] {
  if (completeness.length === 0) return [];
  const services = completeness
    .map(({ service, located, known, isApproximate, isUpperEstimate }) =>
      text('take.line.complete', {
        service: text(`service.${service}`),
        located,
        known,
        approximate: isApproximate ? 'yes' : 'no',
        upper: isUpperEstimate ? 'yes' : 'no',
      }),
    )
    .join(' · ');
  return [`${text('take.line.completeness')}: ${services}`];
}

/**
 * What a file says of itself, line by line: title, question, method, data, completeness, sources, checksum, address.
 */
export function provenanceLines(title: string, provenance: Provenance, translator: Translator): string[] {
  const { text } = translator;
  const { version, method, attribution, manifestSha256, link, own, services } = provenance;
  const line = (key: Parameters<typeof text>[0], value: string): string => `${text(key)}: ${value}`;
  return [
    `${title} · Quindici ${version}`,
    line('take.line.question', describeQuestion(provenance, translator)),
    line('how.method', text(`take.line.method.${method}`)),
    line('how.vintage', describeVintages(provenance, translator)),
    ...completenessLines(provenance, translator),
    ...missingWords(provenance.missing, translator),
    ...(own.file && services.includes(OWN_SERVICE)
      ? [line('take.line.own', text('take.line.own.value', { name: own.file.name }))]
      : []),
    line('take.line.sources', attribution.map(({ text: credit }) => credit).join(' · ')),
    line('take.line.checksum', text('take.line.checksum.value', { sha256: manifestSha256 })),
    line('take.line.link', link),
  ];
}

/** What a file of shapes says of itself: the lines for people, the same facts for programs. */
export function layerAbout(title: string, provenance: Provenance, translator: Translator): GeoAbout {
  const { own, ...facts } = provenance;
  return {
    title: `${title} · Quindici ${provenance.version}`,
    description: provenanceLines(title, provenance, translator).slice(1).join('\n'),
    metadata: { ...facts, ownFile: own.file?.name ?? null },
  };
}

/** The notes of a table's file: what it says of itself, its own sentences, and what its columns mean. */
export function tableNotes(table: DataTable, provenance: Provenance, translator: Translator): string[] {
  const columns = table.columns.map(({ key, title }) => `${key} = ${title}`).join(' · ');
  return [
    ...provenanceLines(table.title, provenance, translator),
    ...(table.notes ?? []),
    `${translator.text('take.line.columns')}: ${columns}`,
  ];
}
