-- What a document brings beside its words: its date, where it came from, and its headings, quotes and addresses.
alter table article add column dated_on date null;
alter table revision add column origin text null;
alter table revision add column formatting jsonb null;
