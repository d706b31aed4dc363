-- One step of splitting by one person, with what stood before it, so that it can be undone later and elsewhere.
create table split_step (
    id            uuid        not null primary key,
    article_id    uuid        not null references article (id),
    revision_id   uuid        not null references revision (id),
    person_id     uuid        not null references person (id),
    kind          text        not null,
    before        jsonb       not null,
    after         jsonb       not null,
    taken_at      timestamptz not null,
    undone_at     timestamptz null
);

create index split_step_of_person on split_step (article_id, person_id, taken_at);
