-- What a picture is shown as: a copy that was drawn of it, or the reason why there is none.
create table shown_copy (
    original_hash    text        not null primary key references stored_file (hash),
    hash             text        null references stored_file (hash),
    media_type       text        null,
    width            integer     null,
    height           integer     null,
    original_width   integer     null,
    original_height  integer     null,
    pictures         integer     null,
    is_whole         boolean     null,
    reason           text        null,
    made_at          timestamptz not null
);
