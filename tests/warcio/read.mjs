// Prints one line of JSON for each record of a WARC file, as an independent reader understands it.
import { createReadStream } from 'node:fs';
import { createHash } from 'node:crypto';
import { WARCParser } from 'warcio';

for await (const record of new WARCParser(createReadStream(process.argv[2]))) {
  const body = await record.readFully(false);
  const plain = record.warcType === 'response' && record.httpHeaders ? await record.contentText().catch(() => null) : null;
  console.log(JSON.stringify({
    type: record.warcType,
    version: record.warcHeaders.statusline,
    uri: record.warcTargetURI,
    date: record.warcDate,
    first: record.httpHeaders?.statusline ?? null,
    payload: `sha256:${createHash('sha256').update(body ?? '').digest('hex')}`,
    said: record.warcPayloadDigest ?? null,
    text: plain,
  }));
}
