-- Since when a claim has its status, so that what waits longest comes first.
alter table claim add column since timestamptz null;

update claim set since =
(
    select moved.at from (select claim_id, max(at) as at from change where details like '%"to":"%' group by claim_id) moved
    where moved.claim_id = claim.id
);

-- What a person put out of their sight for a while: it comes back at its time, or when the claim changes.
create table snooze (
    person_id      uuid        not null references person (id),
    claim_id       uuid        not null references claim (id),
    until_at       timestamptz not null,
    claim_version  integer     not null,
    primary key (person_id, claim_id)
);

create index snooze_claim on snooze (claim_id);
