-- What people write about a claim; who is mentioned stands in the words by id, so that a name can be erased.
create table comment (
    id           uuid        not null primary key,
    claim_id     uuid        not null references claim (id),
    thread_id    uuid        not null,
    words        text        not null,
    written_by   uuid        not null references person (id),
    written_at   timestamptz not null,
    edited_at    timestamptz null,
    resolved_by  uuid        null references person (id),
    resolved_at  timestamptz null,
    version      integer     not null
);

create index comment_claim on comment (claim_id, written_at);
create index comment_thread on comment (thread_id);

create table comment_before (
    comment_id  uuid        not null references comment (id),
    version     integer     not null,
    words       text        not null,
    written_at  timestamptz not null,
    primary key (comment_id, version)
);
