// Reads a file as a program of others would, and prints what it found as JSON: node read.mjs atom|jsonld FILE
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import Parser from 'rss-parser';

const [, , kind, file] = process.argv;
const text = readFileSync(file, 'utf8');
// Contexts lie at other hosts, which no test asks: their vocabularies are all that is needed to tell names from typing errors.
const contexts = {
  'https://schema.org': { '@vocab': 'https://schema.org/', id: '@id', type: '@type' },
  'http://www.w3.org/ns/anno.jsonld': { '@vocab': 'http://www.w3.org/ns/oa#', id: '@id', type: '@type' },
};
const documentLoader = async url => ({ contextUrl: null, documentUrl: url, document: { '@context': contexts[url] ?? {} } });

if (kind === 'atom') {
  const feed = await new Parser().parseString(text);
  console.log(JSON.stringify({ title: feed.title, entries: feed.items.map(entry => ({ title: entry.title, link: entry.link, id: entry.id })) }));
} else {
  const expanded = await jsonld.expand(JSON.parse(text), { documentLoader });
  const types = [];
  const walk = node => {
    if (Array.isArray(node)) { node.forEach(walk); }
    else if (node && typeof node === 'object') {
      types.push(...(node['@type'] ?? []));
      Object.entries(node).filter(([name]) => name !== '@type').forEach(([, value]) => walk(value));
    }
  };
  walk(expanded);
  const quads = await jsonld.toRDF(expanded, { documentLoader });
  console.log(JSON.stringify({ types, quads: quads.length }));
}
