-- Pictures of captured pages, drawn by this server's browser.
create table capture_rendering (
    capture_id  uuid        not null primary key references capture (id),
    attempts    integer     not null,
    due_at      timestamptz null,
    drawn_at    timestamptz null,
    hash        text        null references stored_file (hash),
    fetched     integer     not null,
    left_out    integer     not null,
    reason      text        null,
    version     integer     not null
);

create index capture_rendering_due on capture_rendering (due_at) where due_at is not null;
