-- What readers are shown of a publication in place of what was published, since a source that it names must not be named any more.
alter table publication add column shown_content text null;
alter table publication add column shown_hash text null;
alter table publication add column shown_note text null;
