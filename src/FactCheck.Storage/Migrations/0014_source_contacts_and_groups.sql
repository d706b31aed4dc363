-- How a talk or an observation came about, and which sources count as one.
create table source_group (
    id           uuid        not null primary key,
    name         text        not null,
    folded_name  text        not null,
    created_by   uuid        not null references person (id),
    created_at   timestamptz not null
);

create unique index source_group_name on source_group (folded_name);

alter table source add column contact jsonb null;
alter table source add column group_id uuid null references source_group (id);

create index source_group_of on source (group_id) where group_id is not null;
