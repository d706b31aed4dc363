-- Files of the archive are named by their hash; one that is in no row here is an orphan, one that is must be there.
create table stored_file (
    hash     text        not null primary key,
    bytes    bigint      not null,
    kept_at  timestamptz not null
);

create table capture (
    id             uuid        not null primary key,
    source_id      uuid        not null references source (id),
    way            text        not null,
    state          text        not null,
    asked_address  text        null,
    asked_by       uuid        not null references person (id),
    asked_at       timestamptz not null,
    taken_at       timestamptz null,
    ended_at       timestamptz null,
    stage          text        null,
    reason         text        null,
    final_address  text        null,
    status         integer     null,
    media_type     text        null,
    file_name      text        null,
    bytes          bigint      null,
    hash           text        null references stored_file (hash),
    warc_bytes     bigint      null,
    warc_hash      text        null references stored_file (hash),
    version        integer     not null
);

create index capture_source on capture (source_id, asked_at);
create index capture_waiting on capture (asked_at) where ended_at is null;

create table capture_text (
    capture_id  uuid  not null primary key references capture (id),
    content     text  not null,
    places      jsonb not null,
    unread      jsonb not null
);
