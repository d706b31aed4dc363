-- A query may have a day of its own, follow up an answered one, and be reminded of.
alter table query add column due_at timestamptz null;
alter table query add column follows uuid null references query (id);
alter table query add column reminded_at timestamptz null;
create index query_waiting on query (asked_at) where answered_at is null;

-- What the author adds with an answer is a source, marked as theirs.
alter table source add column is_from_author boolean not null default false;

create table annex (
    id           uuid        not null primary key,
    query_id     uuid        not null references query (id),
    source_id    uuid        not null references source (id),
    title        text        not null,
    address      text        null,
    words        text        null,
    file_name    text        null,
    capture_id   uuid        null references capture (id),
    supplied_by  uuid        not null references person (id),
    supplied_at  timestamptz not null
);

create index annex_query on annex (query_id, supplied_at);
