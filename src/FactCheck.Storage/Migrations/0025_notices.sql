-- Who was told of which change, and why them. Ids only: what it is about is read when it is shown or sent.
create table mail (
    id         uuid        not null primary key,
    person_id  uuid        not null references person (id),
    kind       text        not null,
    made_at    timestamptz not null,
    next_at    timestamptz not null,
    tries      integer     not null,
    ended_at   timestamptz null,
    is_sent    boolean     not null,
    reason     text        null,
    version    integer     not null
);

create index mail_waiting on mail (next_at) where ended_at is null;

create table notice (
    id          uuid        not null primary key,
    person_id   uuid        not null references person (id),
    sequence    bigint      not null,
    kind        text        not null,
    reason      text        not null,
    by_id       uuid        null,
    article_id  uuid        null,
    claim_id    uuid        null,
    at          timestamptz not null,
    read_at     timestamptz null,
    mail        text        null,
    mail_id     uuid        null references mail (id)
);

create unique index notice_once on notice (person_id, sequence);
create index notice_sequence on notice (sequence);
create index notice_unread on notice (person_id) where read_at is null;
create index notice_unsent on notice (mail) where mail_id is null;
create index notice_mail on notice (mail_id);

create table notice_choices (
    person_id      uuid        not null primary key references person (id),
    address        text        null,
    confirmed_at   timestamptz null,
    digest_minute  integer     not null,
    ways           jsonb       not null,
    version        integer     not null
);

create table deadline_reminder (
    article_id  uuid        not null references article (id),
    deadline    timestamptz not null,
    is_over     boolean     not null,
    primary key (article_id, deadline, is_over)
);

-- How far the chain of changes was read for notices; nobody is told of what was before there were any.
create table notice_cursor (
    only_row  integer  not null primary key check (only_row = 1),
    sequence  bigint   not null
);

insert into notice_cursor (only_row, sequence) select 1, sequence from chain_head;
