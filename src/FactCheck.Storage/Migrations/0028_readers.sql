-- What the newsroom says about itself, and what readers tell it about errors.
create table about_page (
    key         text        not null primary key,
    markdown    text        not null,
    version     integer     not null,
    changed_by  uuid        not null references person (id),
    changed_at  timestamptz not null
);

create table reader_notice (
    id           uuid        not null primary key,
    article_id   uuid        not null references article (id),
    publication  integer     not null,
    claim        integer     null,
    words        text        not null,
    contact      text        null,
    received_at  timestamptz not null,
    state        text        not null,
    settled_by   uuid        null references person (id),
    settled_at   timestamptz null,
    note         text        null,
    version      integer     not null
);

create index reader_notice_state on reader_notice (state, received_at);
