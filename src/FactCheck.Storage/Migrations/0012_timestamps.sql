-- What authorities elsewhere signed of a capture's files, and whom to ask again when.
create table capture_timestamp (
    capture_id  uuid        not null references capture (id),
    authority   text        not null,
    part        text        not null,
    state       text        not null,
    attempts    integer     not null,
    due_at      timestamptz null,
    reason      text        null,
    stamped_at  timestamptz null,
    token_hash  text        null references stored_file (hash),
    signer      text        null,
    version     integer     not null,
    primary key (capture_id, authority, part)
);

create index capture_timestamp_due on capture_timestamp (due_at) where due_at is not null;
