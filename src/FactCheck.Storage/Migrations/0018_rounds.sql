-- What reading a stored file again found.
alter table stored_file add column checked_at timestamptz null;
alter table stored_file add column fault text null;

-- The newest nightly round: one row.
create table round (
    only_row    integer     not null primary key check (only_row = 1),
    begun_at    timestamptz not null,
    ended_at    timestamptz null,
    node        text        null,
    held_until  timestamptz null,
    files       integer     not null,
    visits      integer     not null,
    version     integer     not null
);

-- The last look at each captured address.
create table source_visit (
    source_id      uuid        not null primary key references source (id),
    capture_id     uuid        not null references capture (id),
    visited_at     timestamptz not null,
    state          text        not null,
    status         integer     null,
    reason         text        null,
    misses         integer     not null,
    gone           jsonb       not null,
    added          jsonb       not null,
    differences    integer     not null,
    text_hash      text        null,
    etag           text        null,
    last_modified  text        null,
    flagged_at     timestamptz null,
    settled_hash   text        null,
    version        integer     not null
);

-- What became of the page that a piece of evidence rests on, until somebody settles it.
create table page_flag (
    evidence_id  uuid  not null primary key references evidence (id),
    flag         text  not null
);
