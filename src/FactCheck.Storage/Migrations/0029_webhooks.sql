-- Addresses that are told of publications, and what they are still to be told: written with the publication, sent until it arrives.
create table webhook (
    id          uuid        not null primary key,
    address     text        not null,
    secret      text        not null,
    created_by  uuid        not null references person (id),
    created_at  timestamptz not null
);

create table webhook_delivery (
    id           uuid        not null primary key,
    webhook_id   uuid        not null references webhook (id),
    kind         text        not null,
    body         text        not null,
    made_at      timestamptz not null,
    due_at       timestamptz not null,
    attempts     integer     not null,
    arrived_at   timestamptz null,
    given_up_at  timestamptz null,
    said         text        null
);

create index webhook_delivery_due on webhook_delivery (due_at) where arrived_at is null and given_up_at is null;
create index webhook_delivery_of on webhook_delivery (webhook_id, made_at);
