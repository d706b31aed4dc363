-- What somebody typed into a form and has not saved, closed with the server's keys; a name of a form holds ids alone.
create table unfinished_text (
    person_id     uuid        not null references person (id),
    form          text        not null,
    sealed        text        not null,
    kept_at       timestamptz not null,
    primary key (person_id, form)
);

create index unfinished_text_age on unfinished_text (kept_at);
