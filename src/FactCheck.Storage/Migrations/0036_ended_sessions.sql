-- Sign-ins that were ended by signing out, as long as a cookie of theirs could still be good: for every node, and over restarts.
create table ended_session (
    session   text        not null primary key,
    ended_at  timestamptz not null
);

create index ended_session_at on ended_session (ended_at);
