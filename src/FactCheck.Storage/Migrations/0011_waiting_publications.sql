-- What was frozen and waits for a second editor, for its time, or for both. No statement of the public site names this table.
create table waiting_publication (
    article_id    uuid        not null primary key references article (id),
    note_kind     text        null,
    note          text        null,
    content       text        not null,
    content_hash  text        not null,
    due_at        timestamptz null,
    needs_second  boolean     not null,
    proposed_by   uuid        not null references person (id),
    proposed_at   timestamptz not null,
    confirmed_by  uuid        null references person (id),
    confirmed_at  timestamptz null,
    held_because  text        null
);
