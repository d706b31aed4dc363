-- What people of the desk think of a source's reliability, each in their own name; and sources that turned out to be one.
create table source_note (
    id          uuid        not null primary key,
    source_id   uuid        not null references source (id),
    content     text        not null,
    written_by  uuid        not null references person (id),
    written_at  timestamptz not null
);

create index source_note_source on source_note (source_id, written_at);

alter table source add column merged_into uuid null references source (id);

create index source_merged on source (merged_into) where merged_into is not null;

-- What moved, so that it can move back, and the address under which the other is still found.
create table source_merge (
    source_id          uuid        not null primary key references source (id),
    into_id            uuid        not null references source (id),
    canonical_address  text        null,
    moved              jsonb       not null,
    merged_by          uuid        not null references person (id),
    merged_at          timestamptz not null
);

create index source_merge_address on source_merge (canonical_address) where canonical_address is not null;

-- The same content and the same words under another source.
alter table capture_text add column text_hash text null;

create index capture_text_hash on capture_text (text_hash) where text_hash is not null;
create index capture_hash on capture (hash) where hash is not null;

-- Title and publisher as they are sorted and compared: what everybody may see of them.
alter table source add column folded_title text null;
alter table source add column folded_publisher text null;

create index source_publisher on source (folded_publisher) where folded_publisher is not null;
