-- Copies of sources at public archives, each asked for by a person.
create table public_copy (
    id            uuid        not null primary key,
    source_id     uuid        not null references source (id),
    address       text        not null,
    archive       text        not null,
    asked_by      uuid        not null references person (id),
    asked_at      timestamptz not null,
    ended_at      timestamptz null,
    copy_address  text        null,
    reason        text        null,
    version       integer     not null
);

create index public_copy_source on public_copy (source_id, asked_at);
