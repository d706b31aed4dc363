-- The newest scan of each stored file, or the attempt at one.
create table file_scan (
    hash        text        not null primary key references stored_file (hash),
    state       text        not null,
    found       text        null,
    engine      text        null,
    signatures  text        null,
    reason      text        null,
    at          timestamptz not null
);
