import { useText } from '../use-text';

export interface FileLinkProps {
  /** Below the folder of the built data. */
  readonly path: string;
  readonly name: string;
}

/** A built file to download, as it is. */
export function FileLink({ path, name }: FileLinkProps) {
  const { text } = useText();
  return (
    <a className="data-file" href={`./geo/${path}`} download aria-label={text('data.file.name', { name })}>
      {text('data.file')}
    </a>
  );
}
