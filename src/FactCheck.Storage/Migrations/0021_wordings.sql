-- Other words that a checker suggests for a passage of the draft. A claim may be undone away; what was suggested beside it stays.
create table wording (
    id               uuid        not null primary key,
    article_id       uuid        not null references article (id),
    claim_id         uuid        null,
    revision_id      uuid        not null references revision (id),
    start_at         integer     not null,
    end_at           integer     not null,
    was              text        not null,
    words            text        not null,
    reason           text        not null,
    state            text        not null,
    suggested_by     uuid        not null references person (id),
    suggested_at     timestamptz not null,
    settled_by       uuid        null references person (id),
    settled_at       timestamptz null,
    settled_because  text        null,
    accepted_in      uuid        null references revision (id),
    version          integer     not null
);

create index wording_article on wording (article_id, suggested_at);
create index wording_claim on wording (claim_id) where state = 'Open';
